/** `url_encode url_decode`: per cent signs, as in a component of a URL. */
import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { string } from '../tags.ts'

function decodedUrl(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

export const urlEncode: FunctionSpec = scalar({
  name: 'url_encode',
  category: 'string',
  doc: 'The text as a component of a URL.',
  examples: [["url_encode('a b/ü')", "'a%20b%2F%C3%BC'"]],
  overloads: [fn(['text', string]).total(string, (text) => encodeURIComponent(text.toWellFormed()))],
})

export const urlDecode: FunctionSpec = scalar({
  name: 'url_decode',
  category: 'string',
  doc: 'The text behind the per cent signs of a URL; `+` stays.',
  examples: [["url_decode('a%20b%2F%C3%BC')", "'a b/ü'"]],
  overloads: [
    fn(['text', string]).to(
      string,
      (text) => decodedUrl(text) ?? outsideDomain('A per cent sign is not followed by UTF-8 in hexadecimal digits.'),
    ),
  ],
})
