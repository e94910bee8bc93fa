import type { AggregateSpec } from '../aggregate-spec.ts'
import { anything, int } from '../tags.ts'
import { MONOID } from './algebra.ts'
import { firstArguments } from './exact.ts'
import { tally } from './tally.ts'

/** The reference is the exact number, which the sketch approximates. */
export const approxDistinct: AggregateSpec = {
  kind: 'aggregate',
  name: 'approx_distinct',
  aliases: ['approx_count_distinct'],
  doc: 'About how many different values, in little memory; COUNT(DISTINCT x) is exact.',
  examples: [{ query: 'FROM queue([1, 2, 2, NULL]) APPROX_DISTINCT(value)', rows: ['2'] }],
  overloads: [{ params: [anything.pattern], paramNames: ['x'], result: int.pattern }],
  algebra: MONOID,
  skipsNull: true,
  ordered: false,
  cost: { add: 3, merge: 400, bytes: 4096 },
  available: false,
  reference: (rows) => BigInt(tally(firstArguments(rows)).length),
}
