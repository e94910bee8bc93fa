/**
 * Exact binary numbers on bigint: `digits * 2^exponent`. Where doubles do not suffice, sums and squares of doubles are
 * kept in these; the size follows the spread of the values, not the range of doubles.
 */
import { type Ratio, ratioToFloat } from '@millrace/planner'

export interface ScaledInteger {
  readonly digits: bigint
  readonly exponent: number
}

export const SCALED_ZERO: ScaledInteger = { digits: 0n, exponent: 0 }

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)

/** A finite double. */
export function scaledFromFloat(value: number): ScaledInteger {
  if (value === 0) return SCALED_ZERO
  float[0] = value
  const high = words[1]!
  const biased = (high >>> 20) & 0x7ff
  const top = (high & 0xfffff) + (biased === 0 ? 0 : 0x100000)
  const magnitude = BigInt(top * 2 ** 32 + words[0]!)
  return { digits: high >>> 31 === 1 ? -magnitude : magnitude, exponent: Math.max(biased, 1) - 1075 }
}

export function addScaled(a: ScaledInteger, b: ScaledInteger): ScaledInteger {
  if (a.digits === 0n) return b
  if (b.digits === 0n) return a
  const exponent = Math.min(a.exponent, b.exponent)
  return { digits: digitsAt(a, exponent) + digitsAt(b, exponent), exponent }
}

export function subtractScaled(a: ScaledInteger, b: ScaledInteger): ScaledInteger {
  return addScaled(a, { digits: -b.digits, exponent: b.exponent })
}

export function multiplyScaled(a: ScaledInteger, b: ScaledInteger): ScaledInteger {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent }
}

/** As a fraction of whole numbers. The divisor is positive. */
export function scaledRatio({ digits, exponent }: ScaledInteger, divisor: bigint): Ratio {
  return exponent >= 0
    ? { numerator: digits << BigInt(exponent), denominator: divisor }
    : { numerator: digits, denominator: divisor << BigInt(-exponent) }
}

/** The nearest double, ties to even. */
export function roundScaled(value: ScaledInteger): number {
  return ratioToFloat(scaledRatio(value, 1n))
}

function digitsAt({ digits, exponent }: ScaledInteger, at: number): bigint {
  return exponent === at ? digits : digits << BigInt(exponent - at)
}
