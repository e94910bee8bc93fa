import type { AggregateSpec } from '../aggregate-spec.ts'
import { GROUP } from './algebra.ts'
import { spread, spreadOverloads } from './spread.ts'

export const varPop: AggregateSpec = {
  kind: 'aggregate',
  name: 'var_pop',
  aliases: [],
  doc: 'The variance of all values (divided by n), rounded once; NULL without values.',
  examples: [{ query: 'FROM queue([2, 4, 4, 4, 5, 5, 7, 9]) VAR_POP(value)', rows: ['4'] }],
  overloads: spreadOverloads,
  algebra: GROUP,
  distinctAlgebra: GROUP,
  skipsNull: true,
  ordered: false,
  cost: { add: 4, merge: 4, bytes: 64 },
  available: true,
  reference: (rows) => spread(rows, 0, 'variance'),
}
