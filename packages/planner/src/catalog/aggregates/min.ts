import type { AggregateSpec } from '../aggregate-spec.ts'
import { SELECTIVE } from './algebra.ts'
import { firstArguments } from './exact.ts'
import { compareOrdered, orderedOverloads } from './ordered.ts'

export const min: AggregateSpec = {
  kind: 'aggregate',
  name: 'min',
  aliases: [],
  doc: 'The least value; NULL without values. Text goes by code point, false before true, NaN after every number.',
  examples: [
    { query: 'FROM queue([3, 1, NULL]) MIN(value)', rows: ['1'] },
    { query: "FROM queue(['b', 'Z']) MIN(value)", rows: ["'Z'"] },
  ],
  overloads: orderedOverloads,
  algebra: SELECTIVE,
  skipsNull: true,
  ordered: false,
  cost: { add: 1.5, merge: 1.5, bytes: 8 },
  available: true,
  reference: (rows) => firstArguments(rows).toSorted(compareOrdered).at(0) ?? null,
}
