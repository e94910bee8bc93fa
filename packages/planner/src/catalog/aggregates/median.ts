import type { AggregateSpec } from '../aggregate-spec.ts'
import { float } from '../tags.ts'
import { MONOID } from './algebra.ts'
import { firstArguments } from './exact.ts'
import { quantileOf } from './quantile.ts'

export const median: AggregateSpec = {
  kind: 'aggregate',
  name: 'median',
  aliases: [],
  doc: 'The middle value, or the mean of the two in the middle; NULL without values.',
  examples: [{ query: 'FROM queue([1, 9, 2, 4]) MEDIAN(value)', rows: ['3'] }],
  overloads: [{ params: [float.pattern], paramNames: ['x'], result: float.pattern }],
  algebra: MONOID,
  skipsNull: true,
  ordered: false,
  cost: { add: 8, merge: 30, bytes: 512 },
  available: false,
  reference: (rows) => quantileOf(firstArguments(rows), 0.5),
}
