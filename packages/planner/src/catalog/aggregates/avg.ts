import { decimalFromInt, decimal as decimalOf, divDecimal } from '../../types/decimal.ts'
import { ratioToFloat } from '../../types/exact-float.ts'
import type { Value } from '../../types/value.ts'
import type { AggregateSpec } from '../aggregate-spec.ts'
import { decimal, float, int } from '../tags.ts'
import { GROUP } from './algebra.ts'
import { firstArguments, fractionsOf, nonFiniteSum, sumOf } from './exact.ts'

export const avg: AggregateSpec = {
  kind: 'aggregate',
  name: 'avg',
  aliases: ['mean'],
  doc: 'The mean: the exact sum divided by the number of values, rounded once; NULL without values. A float for ints, a decimal for decimals.',
  examples: [
    { query: 'FROM queue([1, 2, NULL, 4.5]) AVG(value)', rows: ['2.5'] },
    { query: 'FROM queue([1, 2]) AVG(value)', rows: ['1.5'] },
  ],
  overloads: [
    { params: [int.pattern], paramNames: ['x'], result: float.pattern },
    { params: [float.pattern], paramNames: ['x'], result: float.pattern },
    { params: [decimal.pattern], paramNames: ['x'], result: decimal.pattern, mayFail: true },
  ],
  algebra: GROUP,
  distinctAlgebra: GROUP,
  skipsNull: true,
  ordered: false,
  cost: { add: 2, merge: 2, bytes: 32 },
  available: true,
  reference: (rows) => (rows.length === 0 ? null : mean(firstArguments(rows))),
}

function mean(values: readonly Value[]): Value {
  const odd = nonFiniteSum(values)
  if (odd !== undefined) return odd
  const { units, denominator } = fractionsOf(values)
  const total = sumOf(units)
  const n = BigInt(values.length)
  const decimals = typeof values[0] === 'object'
  if (decimals) return divDecimal(decimalOf(total, denominator.toString().length - 1), decimalFromInt(n))
  return ratioToFloat({ numerator: total, denominator: denominator * n })
}
