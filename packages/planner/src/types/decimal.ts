/**
 * Exact decimal arithmetic on `unscaled / 10^scale`.
 *
 * Sums, differences, products and remainders are exact. A quotient is exact where it ends soon enough; otherwise it is
 * rounded, half away from zero, to 18 digits after the point or to 20 significant digits, whichever is finer. That rule
 * looks at values only (1.0 / 3 and 1.00 / 3 are the same number), so results do not depend on how a value was written.
 * No result has more than `DECIMAL_DIGITS_MAX` digits: past that it is an OVERFLOW, not a slow row.
 */
import { EvaluationError } from './evaluation-error.ts'
import type { Decimal } from './value.ts'

const DECIMAL_DIGITS_MAX = 1000
const QUOTIENT_SCALE_MIN = 18
const QUOTIENT_DIGITS_MIN = 20

const LIMIT = 10n ** BigInt(DECIMAL_DIGITS_MAX)
const DECIMAL_TEXT = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/

export function decimal(unscaled: bigint, scale: number): Decimal {
  if (unscaled >= LIMIT || unscaled <= -LIMIT || scale > DECIMAL_DIGITS_MAX * 2) {
    throw new EvaluationError('OVERFLOW', `A decimal result has more than ${DECIMAL_DIGITS_MAX} digits.`)
  }
  return { kind: 'decimal', unscaled, scale }
}

export function decimalFromInt(value: bigint): Decimal {
  return decimal(value, 0)
}

/** The shortest decimal that reads back as this double: 0.1 becomes 0.1. NaN and the infinities have none. */
export function decimalFromFloat(value: number): Decimal | undefined {
  return Number.isFinite(value) ? parseDecimal(String(value)) : undefined
}

/** Digits with an optional sign, point and exponent: `-1.50`, `1e-3`. Anything else, and too many digits: undefined. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > DECIMAL_DIGITS_MAX + 20) return undefined
  const found = DECIMAL_TEXT.exec(text)
  if (found === null) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found
  if (whole === '' && fraction === '') return undefined
  const digits = BigInt(whole + fraction)
  const scale = fraction.length - Number(exponent)
  if (Math.abs(scale) > DECIMAL_DIGITS_MAX) return undefined
  const unscaled = scale < 0 ? digits * 10n ** BigInt(-scale) : digits
  if (unscaled >= LIMIT) return undefined
  return { kind: 'decimal', unscaled: sign === '-' ? -unscaled : unscaled, scale: Math.max(scale, 0) }
}

/** Without trailing zeros behind the point: `1.5`, `100`, `0`. */
export function decimalText(value: Decimal): string {
  const digits = (value.unscaled < 0n ? -value.unscaled : value.unscaled).toString().padStart(value.scale + 1, '0')
  const point = digits.length - value.scale
  const fraction = trimEndZeros(digits.slice(point))
  const text = fraction === '' ? digits.slice(0, point) : `${digits.slice(0, point)}.${fraction}`
  return value.unscaled < 0n ? `-${text}` : text
}

export function compareDecimal(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

export function negDecimal(a: Decimal): Decimal {
  return decimal(-a.unscaled, a.scale)
}

export function addDecimal(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b)
  return decimal(x + y, scale)
}

export function subDecimal(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b)
  return decimal(x - y, scale)
}

export function mulDecimal(a: Decimal, b: Decimal): Decimal {
  return decimal(a.unscaled * b.unscaled, a.scale + b.scale)
}

/** By the rule of this file's head. */
export function divDecimal(a: Decimal, b: Decimal): Decimal {
  notZero(b)
  const order = magnitude(a) - magnitude(b)
  const scale = Math.max(QUOTIENT_SCALE_MIN, QUOTIENT_DIGITS_MIN - order)
  const shift = scale + b.scale - a.scale
  const numerator = shift >= 0 ? a.unscaled * 10n ** BigInt(shift) : a.unscaled
  const denominator = shift >= 0 ? b.unscaled : b.unscaled * 10n ** BigInt(-shift)
  return normalDecimal(decimal(divideHalfAway(numerator, denominator), scale))
}

/** The whole quotient, toward zero. */
export function divWholeDecimal(a: Decimal, b: Decimal): bigint {
  notZero(b)
  const [x, y] = aligned(a, b)
  return x / y
}

/** The remainder of the whole quotient: it has the dividend's sign. */
export function modDecimal(a: Decimal, b: Decimal): Decimal {
  notZero(b)
  const [x, y, scale] = aligned(a, b)
  return decimal(x % y, scale)
}

export type Rounding = 'half away' | 'down' | 'floor' | 'ceil'

/** To `places` digits behind the point; negative places round tens, hundreds. `down` is toward zero. */
export function roundDecimal(value: Decimal, places: number, rounding: Rounding): Decimal {
  if (places >= value.scale) return value
  if (places < -DECIMAL_DIGITS_MAX) return decimal(0n, 0)
  const unit = 10n ** BigInt(value.scale - places)
  const kept = divideRounded(value.unscaled, unit, rounding)
  return places >= 0 ? decimal(kept, places) : decimal(kept * 10n ** BigInt(-places), 0)
}

/** Equal values get equal parts: no trailing zeros behind the point. */
export function normalDecimal(value: Decimal): Decimal {
  let { unscaled, scale } = value
  while (scale > 0 && unscaled % 10n === 0n) {
    unscaled /= 10n
    scale--
  }
  return { kind: 'decimal', unscaled, scale }
}

/** The nearest double. */
export function decimalToFloat(value: Decimal): number {
  return Number(decimalText(value))
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  return [a.unscaled * 10n ** BigInt(scale - a.scale), b.unscaled * 10n ** BigInt(scale - b.scale), scale]
}

/** Digits before the point (negative: zeros behind it). The same for 1.0 and 1.00. */
function magnitude(value: Decimal): number {
  const digits = (value.unscaled < 0n ? -value.unscaled : value.unscaled).toString().length
  return value.unscaled === 0n ? 0 : digits - value.scale
}

function divideRounded(a: bigint, b: bigint, rounding: Rounding): bigint {
  const whole = a / b
  switch (rounding) {
    case 'half away':
      return divideHalfAway(a, b)
    case 'down':
      return whole
    case 'floor':
      return a % b !== 0n && a < 0n ? whole - 1n : whole
    case 'ceil':
      return a % b !== 0n && a > 0n ? whole + 1n : whole
  }
}

function divideHalfAway(a: bigint, b: bigint): bigint {
  const negative = a < 0n !== b < 0n
  const x = a < 0n ? -a : a
  const y = b < 0n ? -b : b
  const rounded = (2n * x + y) / (2n * y)
  return negative ? -rounded : rounded
}

function trimEndZeros(digits: string): string {
  let end = digits.length
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--
  return digits.slice(0, end)
}

function notZero(divisor: Decimal): void {
  if (divisor.unscaled === 0n) throw new EvaluationError('DIVISION_BY_ZERO', 'Division by zero.')
}
