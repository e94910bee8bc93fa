/** The definition of variances and standard deviations: an exact fraction, turned into a float once. */
import { ratioToFloat, sqrtRatioToFloat } from '../../types/exact-float.ts'
import type { Value } from '../../types/value.ts'
import type { AggregateOverload } from '../aggregate-spec.ts'
import { decimal, float, int } from '../tags.ts'
import { firstArguments, fractionsOf, nonFiniteSum, varianceRatio } from './exact.ts'

export const spreadOverloads: readonly AggregateOverload[] = [int, float, decimal].map(({ pattern }) => ({
  params: [pattern],
  paramNames: ['x'],
  result: float.pattern,
}))

/** NaN as soon as one value is NaN or infinite: it has no distance to the mean. */
export function spread(rows: readonly (readonly Value[])[], less: 0 | 1, of: 'variance' | 'root'): number | null {
  const values = firstArguments(rows)
  if (values.length <= less) return null
  if (nonFiniteSum(values) !== undefined) return Number.NaN
  const ratio = varianceRatio(fractionsOf(values), less)
  if (ratio === undefined) return null
  return of === 'variance' ? ratioToFloat(ratio) : sqrtRatioToFloat(ratio)
}
