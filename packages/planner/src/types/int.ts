/** 64-bit whole numbers on bigint: what leaves the range is an OVERFLOW, never a wrong number. */
import { EvaluationError } from './evaluation-error.ts'

export const INT_MIN = -(2n ** 63n)
export const INT_MAX = 2n ** 63n - 1n

export function fitsInt(value: bigint): boolean {
  return value >= INT_MIN && value <= INT_MAX
}

export function checkedInt(value: bigint): bigint {
  if (!fitsInt(value)) throw new EvaluationError('OVERFLOW', `${value} does not fit an int (64 bits).`)
  return value
}

const INT_TEXT = /^[+-]?\d+$/

/** Decimal digits with an optional sign. Other text, and what does not fit 64 bits: undefined. */
export function parseInt64(text: string): bigint | undefined {
  if (text.length > 100 || !INT_TEXT.test(text)) return undefined
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text)
  return fitsInt(value) ? value : undefined
}

/** -1, 0, 1 by the exact values: an int beyond 2^53 is not rounded first. NaN is greater than every int. */
export function compareIntFloat(int: bigint, float: number): number {
  if (Number.isNaN(float) || float === Infinity) return -1
  if (float === -Infinity) return 1
  const whole = BigInt(Math.trunc(float))
  if (int !== whole) return int < whole ? -1 : 1
  const fraction = float - Math.trunc(float)
  return fraction > 0 ? -1 : fraction < 0 ? 1 : 0
}
