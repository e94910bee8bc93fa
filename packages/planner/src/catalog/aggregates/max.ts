import type { AggregateSpec } from '../aggregate-spec.ts'
import { SELECTIVE } from './algebra.ts'
import { firstArguments } from './exact.ts'
import { compareOrdered, orderedOverloads } from './ordered.ts'

export const max: AggregateSpec = {
  kind: 'aggregate',
  name: 'max',
  aliases: [],
  doc: 'The greatest value; NULL without values. NaN is greater than every number.',
  examples: [{ query: 'FROM queue([3, 1, NULL]) MAX(value)', rows: ['3'] }],
  overloads: orderedOverloads,
  algebra: SELECTIVE,
  skipsNull: true,
  ordered: false,
  cost: { add: 1.5, merge: 1.5, bytes: 8 },
  available: true,
  reference: (rows) => firstArguments(rows).toSorted(compareOrdered).at(-1) ?? null,
}
