/** `ascii chr`: characters and their numbers. */
import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { int, string } from '../tags.ts'

export const ascii: FunctionSpec = scalar({
  name: 'ascii',
  aliases: ['unicode', 'ord'],
  category: 'string',
  doc: 'The number (code point) of the first character; 0 for an empty text.',
  examples: [
    ["ascii('A')", '65'],
    ["ascii('😀')", '128512'],
  ],
  overloads: [fn(['text', string]).total(int, (text) => BigInt(text.codePointAt(0) ?? 0))],
})

export const chr: FunctionSpec = scalar({
  name: 'chr',
  aliases: ['char'],
  category: 'string',
  doc: 'The character of this number (code point).',
  examples: [
    ['chr(65)', "'A'"],
    ['chr(128512)', "'😀'"],
  ],
  overloads: [
    fn(['code', int]).to(string, (code) => {
      const exists = code >= 0n && code <= 0x10ffffn && (code < 0xd800n || code > 0xdfffn)
      return exists ? String.fromCodePoint(Number(code)) : outsideDomain(`There is no character number ${code}.`)
    }),
  ],
})
