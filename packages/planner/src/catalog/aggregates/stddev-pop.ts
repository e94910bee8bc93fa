import type { AggregateSpec } from '../aggregate-spec.ts'
import { GROUP } from './algebra.ts'
import { spread, spreadOverloads } from './spread.ts'

export const stddevPop: AggregateSpec = {
  kind: 'aggregate',
  name: 'stddev_pop',
  aliases: [],
  doc: 'The standard deviation of all values: the root of VAR_POP, rounded once; NULL without values.',
  examples: [{ query: 'FROM queue([2, 4, 4, 4, 5, 5, 7, 9]) STDDEV_POP(value)', rows: ['2'] }],
  overloads: spreadOverloads,
  algebra: GROUP,
  distinctAlgebra: GROUP,
  skipsNull: true,
  ordered: false,
  cost: { add: 4, merge: 4, bytes: 64 },
  available: true,
  reference: (rows) => spread(rows, 0, 'root'),
}
