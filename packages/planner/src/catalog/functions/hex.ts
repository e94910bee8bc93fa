/** `to_hex from_hex`: the bytes of a text in UTF-8, or a number, in hexadecimal digits. */
import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { int, string } from '../tags.ts'
import { utf8Bytes, utf8Text } from '../text/utf8.ts'

export const toHex: FunctionSpec = scalar({
  name: 'to_hex',
  aliases: ['hex'],
  category: 'string',
  doc: 'The number in hexadecimal digits (a negative one as its 64 bits), or the UTF-8 bytes of the text.',
  examples: [
    ['to_hex(255)', "'FF'"],
    ["to_hex('é')", "'C3A9'"],
    ['to_hex(-1)', "'FFFFFFFFFFFFFFFF'"],
  ],
  overloads: [
    fn(['number', int]).total(string, (number) => BigInt.asUintN(64, number).toString(16).toUpperCase()),
    fn(['text', string]).total(string, (text) =>
      utf8Bytes(text)
        .map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
        .join(''),
    ),
  ],
})

export const fromHex: FunctionSpec = scalar({
  name: 'from_hex',
  aliases: ['unhex'],
  category: 'string',
  doc: 'The text whose UTF-8 bytes these hexadecimal digits are.',
  examples: [["from_hex('C3A9')", "'é'"]],
  overloads: [
    fn(['digits', string]).to(string, (digits) => {
      const pairs = /^(?:[0-9a-f]{2})*$/i.test(digits) ? (digits.match(/../g) ?? []) : undefined
      const text = pairs && utf8Text(pairs.map((pair) => Number.parseInt(pair, 16)))
      return text ?? outsideDomain('These are not the hexadecimal digits of UTF-8 text.')
    }),
  ],
})
