/**
 * Means, variances and standard deviations from exact sums: one rounding each, so that all strategies, orders and
 * numbers of workers agree bit for bit. Where the inputs are doubles, so are the results the doubles nearest to the
 * exact quotient (or to its root), ties to even.
 */
import { ratioToFloat, sqrtRatioToFloat } from '@millrace/planner'
import type { ExactSum } from './exact-sum.ts'
import { multiplyScaled, type ScaledInteger, scaledRatio, subtractScaled } from './scaled-integer.ts'

const SPLITTER = 2 ** 27 + 1
/** Between these, no step of the quick division overflows or underflows. */
const QUICK_MIN = 2 ** -900
const QUICK_MAX = 2 ** 900
const QUICK_COUNT_MAX = 2 ** 26
/** A bound on the relative error of the correction term: its own division and the sums before it are within 2^-51. */
const CORRECTION_ERROR = 2 ** -48

const pair = new Float64Array(2)

/** The mean of `count` values. */
export function meanOf(sum: ExactSum, slot: number, count: number): number {
  const odd = sum.notFinite(slot)
  if (odd !== undefined) return odd
  if (sum.pair(slot, pair)) {
    const quick = quickQuotient(pair[0]!, pair[1]!, count)
    if (quick !== undefined) return quick
  }
  return ratioToFloat(scaledRatio(sum.exact(slot), BigInt(count)))
}

/**
 * (high + low) / count, correctly rounded, or undefined where that is not certain. The quotient q of the leading part
 * is corrected by the exact rest (high + low - q * count) / count. If the result is the same for both ends of the
 * correction's error interval, no rounding boundary lies between them (Ziv's test).
 */
export function quickQuotient(high: number, low: number, count: number): number | undefined {
  const sum = high + low
  if (sum === 0) return 0
  const size = Math.abs(sum)
  if (size < QUICK_MIN || size > QUICK_MAX || count > QUICK_COUNT_MAX) return undefined
  const part = sum - high
  const error = high - (sum - part) + (low - part)
  const q = sum / count
  // The count has at most 27 bits, so that its product with each half of q is exact.
  const shifted = SPLITTER * q
  const upper = shifted - (shifted - q)
  const rest = sum - upper * count - (q - upper) * count + error
  const correction = rest / count
  const slack = Math.abs(correction) * CORRECTION_ERROR
  const result = q + (correction - slack)
  return result === q + (correction + slack) ? result : undefined
}

/**
 * The variance of `count` values, or its root: (n * sum of squares - square of sum) / (n * (n - less)). Nothing cancels:
 * the numerator is exact, on bigint (about 3 us).
 */
export function spreadOf(
  sum: ScaledInteger,
  squares: ScaledInteger,
  count: bigint,
  less: 0 | 1,
  of: 'variance' | 'root',
): number {
  const scaled = { digits: count * squares.digits, exponent: squares.exponent }
  const numerator = subtractScaled(scaled, multiplyScaled(sum, sum))
  const ratio = scaledRatio(numerator, count * (count - BigInt(less)))
  return of === 'variance' ? ratioToFloat(ratio) : sqrtRatioToFloat(ratio)
}
