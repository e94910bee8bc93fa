/**
 * What the definitions of numeric aggregates share: values as fractions over one denominator, on bigint. Plain and slow
 * on purpose: this is what the fast accumulators are held against.
 */
import { floatUnits, type Ratio, UNIT_EXPONENT } from '../../types/exact-float.ts'
import type { Value } from '../../types/value.ts'
import { isDecimal } from '../../types/value-kind.ts'

/** The first argument of each row. */
export function firstArguments(rows: readonly (readonly Value[])[]): readonly Value[] {
  return rows.map((row) => row[0] ?? null)
}

/** Every value is `units[i] / denominator`. */
interface Fractions {
  readonly units: readonly bigint[]
  readonly denominator: bigint
}

/** Exactly; floats have to be finite. */
export function fractionsOf(values: readonly Value[]): Fractions {
  const scale = Math.max(0, ...values.map((value) => (isDecimal(value) ? value.scale : 0)))
  const floats = values.some((value) => typeof value === 'number')
  const denominator = floats ? 1n << BigInt(UNIT_EXPONENT) : 10n ** BigInt(scale)
  const units = values.map((value) => {
    if (typeof value === 'bigint') return value
    if (typeof value === 'number') return floatUnits(value)
    return isDecimal(value) ? value.unscaled * 10n ** BigInt(scale - value.scale) : 0n
  })
  return { units, denominator }
}

/**
 * What the infinities and NaN among floats make of their sum, or undefined where all are finite: NaN with NaN or with
 * both infinities, else the infinity.
 */
export function nonFiniteSum(values: readonly Value[]): number | undefined {
  const odd = values.filter((value) => typeof value === 'number').filter((value) => !Number.isFinite(value))
  const [first] = odd
  return first === undefined || odd.every((value) => value === first) ? first : Number.NaN
}

export function sumOf(units: readonly bigint[]): bigint {
  return units.reduce((sum, unit) => sum + unit, 0n)
}

/**
 * The mean of the squares of the differences to the mean, over n - `less` of them. Undefined: too few values. Exact:
 * (n * sum of squares - square of sum) / (n * (n - less)).
 */
export function varianceRatio({ units, denominator }: Fractions, less: 0 | 1): Ratio | undefined {
  const n = BigInt(units.length)
  const freedom = n - BigInt(less)
  if (freedom <= 0n) return undefined
  const sum = sumOf(units)
  const squares = sumOf(units.map((unit) => unit * unit))
  return { numerator: n * squares - sum * sum, denominator: n * freedom * denominator * denominator }
}
