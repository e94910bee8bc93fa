import type { AggregateSpec } from '../aggregate-spec.ts'
import { ORDERED_SELECTIVE } from './algebra.ts'
import { argOverloads, rowsWithKey } from './arg.ts'
import { compareOrdered } from './ordered.ts'

export const argMax: AggregateSpec = {
  kind: 'aggregate',
  name: 'arg_max',
  aliases: ['max_by'],
  doc: 'The value of the row where `by` is greatest; of ties the first that arrived. Rows with a NULL are skipped.',
  examples: [{ query: 'FROM queue([3, 1, 2]) ARG_MAX(value * 10, value)', rows: ['30'] }],
  overloads: argOverloads,
  algebra: ORDERED_SELECTIVE,
  skipsNull: true,
  ordered: true,
  cost: { add: 2, merge: 2, bytes: 16 },
  available: false,
  reference: (rows) =>
    rowsWithKey(rows)
      .toSorted((a, b) => compareOrdered(b.by, a.by))
      .at(0)?.value ?? null,
}
