/** `left right`: a negative count takes all but so many, as in DuckDB and PostgreSQL. */
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { int, string } from '../tags.ts'
import { codePoints } from '../text/code-points.ts'

export const left: FunctionSpec = scalar({
  name: 'left',
  category: 'string',
  doc: 'The first `count` characters; all but the last -`count` where it is negative.',
  examples: [
    ["left('millrace', 4)", "'mill'"],
    ["left('abc', -1)", "'ab'"],
  ],
  overloads: [
    fn(['text', string], ['count', int]).total(string, (text, count) =>
      codePoints(text).slice(0, Number(count)).join(''),
    ),
  ],
})

export const right: FunctionSpec = scalar({
  name: 'right',
  category: 'string',
  doc: 'The last `count` characters; all but the first -`count` where it is negative.',
  examples: [
    ["right('millrace', 4)", "'race'"],
    ["right('abc', 0)", "''"],
  ],
  overloads: [
    fn(['text', string], ['count', int]).total(string, (text, count) => {
      const points = codePoints(text)
      const from = count >= 0n ? points.length - Number(count) : -Number(count)
      return points.slice(Math.max(from, 0)).join('')
    }),
  ],
})
