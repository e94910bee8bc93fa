/**
 * Doubles as exact fractions and back, rounded once (to nearest, ties to even). Every finite double is a whole number
 * of units of 2^-1074, so sums and products of doubles are exact on bigint. Slow and plain: for definitions and folds.
 */
export interface Ratio {
  readonly numerator: bigint
  /** Positive. */
  readonly denominator: bigint
}

/** The exponent of the smallest double: every finite double is a multiple of 2^-1074. */
export const UNIT_EXPONENT = 1074

const view = new DataView(new ArrayBuffer(8))

/** A finite double times 2^1074. */
export function floatUnits(value: number): bigint {
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const exponent = (bits >> 52n) & 0x7ffn
  const fraction = bits & 0xfffffffffffffn
  const magnitude = exponent === 0n ? fraction : (fraction | 0x10000000000000n) << (exponent - 1n)
  return bits >> 63n === 1n ? -magnitude : magnitude
}

/** The double nearest to the fraction; past the largest it is an infinity. */
export function ratioToFloat({ numerator, denominator }: Ratio): number {
  if (numerator === 0n) return 0
  const n = numerator < 0n ? -numerator : numerator
  let unit = Math.max(bitLength(n) - bitLength(denominator) - 53, -UNIT_EXPONENT)
  if (quotient(n, denominator, unit)[0] >= 1n << 53n) unit++
  const [whole, rest, divisor] = quotient(n, denominator, unit)
  const up = 2n * rest > divisor || (2n * rest === divisor && whole % 2n === 1n)
  const magnitude = unit > 971 ? Infinity : Number(up ? whole + 1n : whole) * 2 ** unit
  return numerator < 0n ? -magnitude : magnitude
}

/** The double nearest to the root of a fraction that is not negative. */
export function sqrtRatioToFloat({ numerator, denominator }: Ratio): number {
  if (numerator === 0n) return 0
  // Enough bits that the last one is far below the rounding position; it records whether the root was cut.
  const shift = Math.max(0, 160 - (bitLength(numerator) - bitLength(denominator)))
  const even = shift + (shift % 2)
  const scaled = (numerator << BigInt(even)) / denominator
  const root = integerRoot(scaled)
  const cut = root * root !== scaled || (numerator << BigInt(even)) % denominator !== 0n
  return ratioToFloat({ numerator: 2n * root + (cut ? 1n : 0n), denominator: 1n << BigInt(even / 2 + 1) })
}

function quotient(n: bigint, d: bigint, unit: number): [whole: bigint, rest: bigint, divisor: bigint] {
  const dividend = unit < 0 ? n << BigInt(-unit) : n
  const divisor = unit > 0 ? d << BigInt(unit) : d
  return [dividend / divisor, dividend % divisor, divisor]
}

/** The largest whole number whose square is not above `value`: Newton's steps down from above. */
function integerRoot(value: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(bitLength(value) / 2))
  for (;;) {
    const next = (root + value / root) / 2n
    if (next >= root) return root
    root = next
  }
}

function bitLength(value: bigint): number {
  const hex = value.toString(16)
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex.charAt(0), 16)))
}
