import type { AggregateSpec } from '../aggregate-spec.ts'
import { GROUP } from './algebra.ts'
import { spread, spreadOverloads } from './spread.ts'

export const variance: AggregateSpec = {
  kind: 'aggregate',
  name: 'variance',
  aliases: ['var_samp'],
  doc: 'The sample variance (divided by n - 1), from exact sums and rounded once; NULL with fewer than two values.',
  examples: [
    { query: 'FROM queue([2, 4, 4, 4, 5, 5, 7, 9]) VARIANCE(value)', rows: ['4.571428571428571'] },
    { query: 'FROM queue([2]) VARIANCE(value)', rows: ['NULL'] },
  ],
  overloads: spreadOverloads,
  algebra: GROUP,
  distinctAlgebra: GROUP,
  skipsNull: true,
  ordered: false,
  cost: { add: 4, merge: 4, bytes: 64 },
  available: true,
  reference: (rows) => spread(rows, 1, 'variance'),
}
