import { decimal as decimalOf } from '../../types/decimal.ts'
import { ratioToFloat } from '../../types/exact-float.ts'
import { fitsInt } from '../../types/int.ts'
import type { Value } from '../../types/value.ts'
import type { AggregateSpec } from '../aggregate-spec.ts'
import { EvaluationError } from '../function-spec.ts'
import { decimal, float, int } from '../tags.ts'
import { GROUP } from './algebra.ts'
import { firstArguments, fractionsOf, nonFiniteSum, sumOf } from './exact.ts'

export const sum: AggregateSpec = {
  kind: 'aggregate',
  name: 'sum',
  aliases: [],
  doc: 'The sum; NULL without values. ints past 64 bits are an error, decimals are exact, and floats give the correctly rounded exact sum, whatever their order.',
  examples: [
    { query: 'FROM queue([1, 2, NULL, 4]) SUM(value)', rows: ['7'] },
    { query: 'FROM queue([0.1, 0.2, 0.3, 1e100, -1e100]) SUM(value)', rows: ['0.6'] },
    { query: 'FROM queue([1, 2, 2]) SUM(DISTINCT value)', rows: ['3'] },
  ],
  overloads: [
    { params: [int.pattern], paramNames: ['x'], result: int.pattern, mayFail: true },
    { params: [float.pattern], paramNames: ['x'], result: float.pattern },
    { params: [decimal.pattern], paramNames: ['x'], result: decimal.pattern, mayFail: true },
  ],
  algebra: GROUP,
  distinctAlgebra: GROUP,
  skipsNull: true,
  ordered: false,
  cost: { add: 2, merge: 2, bytes: 24 },
  available: true,
  reference: (rows) => (rows.length === 0 ? null : sumOfValues(firstArguments(rows))),
}

function sumOfValues(values: readonly Value[]): Value {
  const odd = nonFiniteSum(values)
  if (odd !== undefined) return odd
  const { units, denominator } = fractionsOf(values)
  const total = sumOf(units)
  if (typeof values[0] === 'number') return ratioToFloat({ numerator: total, denominator })
  if (typeof values[0] !== 'bigint') return decimalOf(total, denominator.toString().length - 1)
  if (fitsInt(total)) return total
  throw new EvaluationError('OVERFLOW', `The sum ${total} does not fit an int (64 bits).`)
}
