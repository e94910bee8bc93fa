import type { AggregateSpec } from '../aggregate-spec.ts'
import { ORDERED_SELECTIVE } from './algebra.ts'
import { argOverloads, rowsWithKey } from './arg.ts'
import { compareOrdered } from './ordered.ts'

export const argMin: AggregateSpec = {
  kind: 'aggregate',
  name: 'arg_min',
  aliases: ['min_by'],
  doc: 'The value of the row where `by` is least; of ties the first that arrived. Rows with a NULL are skipped.',
  examples: [{ query: 'FROM queue([3, 1, 2]) ARG_MIN(value * 10, value)', rows: ['10'] }],
  overloads: argOverloads,
  algebra: ORDERED_SELECTIVE,
  skipsNull: true,
  ordered: true,
  cost: { add: 2, merge: 2, bytes: 16 },
  available: false,
  reference: (rows) =>
    rowsWithKey(rows)
      .toSorted((a, b) => compareOrdered(a.by, b.by))
      .at(0)?.value ?? null,
}
