/** `lpad rpad`: to an exact number of characters; what is longer is cut. */
import { checkLength, outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { int, string } from '../tags.ts'
import { codePoints } from '../text/code-points.ts'

/** The padding that `points` lack, or undefined where there are enough of them. */
function padding(points: readonly string[], length: bigint, fill: string): string | undefined {
  checkLength(Number(length))
  const missing = Number(length) - points.length
  if (missing <= 0) return undefined
  const signs = codePoints(fill)
  if (signs.length === 0) return outsideDomain('The text to pad with is empty.')
  return Array.from({ length: missing }, (_, i) => signs[i % signs.length]).join('')
}

function cut(points: readonly string[], length: bigint): string {
  return points.slice(0, Math.max(0, Number(length))).join('')
}

export const lpad: FunctionSpec = scalar({
  name: 'lpad',
  category: 'string',
  doc: 'The text filled up at its start to `length` characters (with spaces, or `fill`), or cut to them.',
  examples: [
    ["lpad('7', 3, '0')", "'007'"],
    ["lpad('abcd', 2)", "'ab'"],
  ],
  overloads: [
    fn(['text', string], ['length', int])
      .optional('fill', string)
      .to(string, (text, length, fill = ' ') => {
        const points = codePoints(text)
        const before = padding(points, length, fill)
        return before === undefined ? cut(points, length) : before + text
      }),
  ],
})

export const rpad: FunctionSpec = scalar({
  name: 'rpad',
  category: 'string',
  doc: 'The text filled up at its end to `length` characters (with spaces, or `fill`), or cut to them.',
  examples: [["rpad('ab', 5, '.-')", "'ab.-.'"]],
  overloads: [
    fn(['text', string], ['length', int])
      .optional('fill', string)
      .to(string, (text, length, fill = ' ') => {
        const points = codePoints(text)
        const after = padding(points, length, fill)
        return after === undefined ? cut(points, length) : text + after
      }),
  ],
})
