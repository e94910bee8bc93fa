/** `base64 from_base64`: the UTF-8 bytes of a text in the alphabet of RFC 4648, with `=` at the end. */
import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { string } from '../tags.ts'
import { utf8Bytes, utf8Text } from '../text/utf8.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((sign, value) => [sign, value]))
const BASE64_TEXT = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/

function encoded(bytes: readonly number[]): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.slice(i, i + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += ALPHABET.charAt(bits >> 18) + ALPHABET.charAt((bits >> 12) & 63)
    text += b === undefined ? '=' : ALPHABET.charAt((bits >> 6) & 63)
    text += c === undefined ? '=' : ALPHABET.charAt(bits & 63)
  }
  return text
}

function decoded(text: string): readonly number[] {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const sign of text) {
    const value = VALUES.get(sign)
    if (value === undefined) break
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes.push((bits >> held) & 0xff)
  }
  return bytes
}

export const base64: FunctionSpec = scalar({
  name: 'base64',
  aliases: ['to_base64'],
  category: 'string',
  doc: 'The UTF-8 bytes of the text in Base64.',
  examples: [["base64('né')", "'bsOp'"]],
  overloads: [fn(['text', string]).total(string, (text) => encoded(utf8Bytes(text)))],
})

export const fromBase64: FunctionSpec = scalar({
  name: 'from_base64',
  aliases: ['unbase64'],
  category: 'string',
  doc: 'The text whose UTF-8 bytes this Base64 holds.',
  examples: [
    ["from_base64('bsOp')", "'né'"],
    ["from_base64('YQ==')", "'a'"],
  ],
  overloads: [
    fn(['digits', string]).to(string, (digits) => {
      const text = BASE64_TEXT.test(digits) ? utf8Text(decoded(digits)) : undefined
      return text ?? outsideDomain('This is not the Base64 of UTF-8 text.')
    }),
  ],
})
