import type { AggregateSpec } from '../aggregate-spec.ts'
import { anything, int } from '../tags.ts'
import { GROUP } from './algebra.ts'

export const count: AggregateSpec = {
  kind: 'aggregate',
  name: 'count',
  aliases: [],
  doc: 'How many rows; with an argument, how many where it is not NULL; with DISTINCT, how many different values.',
  examples: [
    { query: 'FROM queue([1, 2, 2, NULL]) COUNT', rows: ['4'] },
    { query: 'FROM queue([1, 2, 2, NULL]) COUNT(value)', rows: ['3'] },
    { query: 'FROM queue([1, 2, 2, NULL]) COUNT(DISTINCT value)', rows: ['2'] },
  ],
  overloads: [
    { params: [], paramNames: [], result: int.pattern },
    { params: [anything.pattern], paramNames: ['x'], result: int.pattern },
  ],
  algebra: GROUP,
  distinctAlgebra: GROUP,
  skipsNull: true,
  ordered: false,
  cost: { add: 1, merge: 1, bytes: 8 },
  available: true,
  reference: (rows) => BigInt(rows.length),
}
