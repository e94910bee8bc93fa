import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { int, string } from '../tags.ts'
import { codePoints, slicePoints } from '../text/code-points.ts'

export const substring: FunctionSpec = scalar({
  name: 'substring',
  aliases: ['substr'],
  category: 'string',
  doc: 'The characters from place `start` (1 is the first, -1 the last), at most `length` of them; to the end without it.',
  examples: [
    ["substring('millrace', 1, 4)", "'mill'"],
    ["substring('millrace', -4)", "'race'"],
    ["substring('abc', 5)", "''"],
  ],
  overloads: [
    fn(['text', string], ['start', int])
      .optional('length', int)
      .to(string, (text, start, length) => {
        const from = start < 0n ? codePoints(text).length + Number(start) : Number(start) - 1
        if (length === undefined) return slicePoints(text, from, text.length)
        if (length < 0n) return outsideDomain('The length of substring is not negative.')
        return slicePoints(text, from, from + Number(length))
      }),
  ],
})
