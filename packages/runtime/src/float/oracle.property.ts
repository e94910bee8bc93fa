/** Sums of doubles on bigint, as plainly as can be: what the fast ones are held against. Shares no code with them. */
import fc from 'fast-check'

const RUNS = Number(process.env['MILLRACE_RUNS'] ?? 1)
const SEED = process.env['MILLRACE_SEED']

export function runs(base: number): { readonly numRuns: number; readonly seed?: number } {
  return { numRuns: base * RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) }
}

/** All doubles: of like sizes, of all sizes, subnormal, huge, -0, NaN, infinite. */
export const anyDouble = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -10_000, max: 10_000 }).map((cents) => cents / 100) },
  { weight: 4, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.double({ min: -1e-300, max: 1e-300, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(1e308, -1e308, Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324, -5e-324, 0, -0) },
  { weight: 2, arbitrary: fc.constantFrom(1e16, -1e16, 1, -1, 2 ** 53, 0.1, 0.5, 1e-16) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity) },
)

/** A finite double as a count of 2^-1074. */
export function units(value: number): bigint {
  let exponent = 0
  let whole = value
  // Multiplying by 2 is exact, but for what would overflow: those are whole numbers already.
  while (!Number.isInteger(whole)) {
    whole *= 2
    exponent++
  }
  return BigInt(whole) * 2n ** BigInt(1074 - exponent)
}

/** The double nearest to n / d, ties to even, by comparing with its neighbours. */
export function nearest(n: bigint, d: bigint): number {
  if (n < 0n) return -nearest(-n, d) + 0
  let low = 0n
  let high = bitsOf(Infinity)
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (units(floatOf(middle)) * d <= n * 2n ** 1074n) low = middle
    else high = middle
  }
  const below = units(floatOf(low))
  const above = high === bitsOf(Infinity) ? 2n ** 2098n : units(floatOf(high))
  const distance = 2n * n * 2n ** 1074n - (below + above) * d
  return floatOf(distance > 0n || (distance === 0n && low % 2n === 1n) ? high : low)
}

const view = new DataView(new ArrayBuffer(8))

function bitsOf(value: number): bigint {
  view.setFloat64(0, value)
  return view.getBigUint64(0)
}

function floatOf(bits: bigint): number {
  view.setBigUint64(0, bits)
  return view.getFloat64(0)
}

/** What the odd ones among the values make of a sum. */
export function oddSum(values: readonly number[]): number | undefined {
  const odd = values.filter((value) => !Number.isFinite(value))
  if (odd.length === 0) return undefined
  return odd.reduce((sum, value) => sum + value)
}

export function sumOf(values: readonly number[]): number {
  return oddSum(values) ?? nearest(total(values), 2n ** 1074n)
}

export function total(values: readonly number[]): bigint {
  return values.reduce((sum, value) => sum + units(value), 0n)
}
