import type { AggregateSpec } from '../aggregate-spec.ts'
import { GROUP } from './algebra.ts'
import { spread, spreadOverloads } from './spread.ts'

export const stddev: AggregateSpec = {
  kind: 'aggregate',
  name: 'stddev',
  aliases: ['stddev_samp'],
  doc: 'The sample standard deviation: the root of VARIANCE, rounded once; NULL with fewer than two values.',
  examples: [{ query: 'FROM queue([2, 4, 4, 4, 5, 5, 7, 9]) STDDEV(value)', rows: ['2.138089935299395'] }],
  overloads: spreadOverloads,
  algebra: GROUP,
  distinctAlgebra: GROUP,
  skipsNull: true,
  ordered: false,
  cost: { add: 4, merge: 4, bytes: 64 },
  available: true,
  reference: (rows) => spread(rows, 1, 'root'),
}
