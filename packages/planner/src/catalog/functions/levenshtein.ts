import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { int, string } from '../tags.ts'
import { codePoints } from '../text/code-points.ts'

/** The time grows with the product of both lengths. */
const DISTANCE_LENGTH_MAX = 4096

/** Row by row of the table of distances between beginnings (Wagner and Fischer, 1974). */
function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, x] of a.entries()) {
    const next = [i + 1]
    for (const [j, y] of b.entries()) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (x === y ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}

export const levenshtein: FunctionSpec = scalar({
  name: 'levenshtein',
  category: 'string',
  doc: 'How many characters have to be put in, taken out or replaced to make one text of the other.',
  examples: [["levenshtein('kitten', 'sitting')", '3']],
  overloads: [
    fn(['a', string], ['b', string]).to(int, (a, b) => {
      const [x, y] = [codePoints(a), codePoints(b)]
      if (Math.max(x.length, y.length) <= DISTANCE_LENGTH_MAX) return BigInt(distance(x, y))
      return outsideDomain(`levenshtein takes texts of at most ${DISTANCE_LENGTH_MAX} characters.`)
    }),
  ],
})
