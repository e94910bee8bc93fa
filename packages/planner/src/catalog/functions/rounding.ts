/** `round ceil floor trunc`: a float stays a float, a decimal a decimal; halves go away from zero. */
import { decimalFromFloat, decimalToFloat, type Rounding, roundDecimal } from '../../types/decimal.ts'
import { checkedInt } from '../../types/int.ts'
import type { FunctionSpec, Overload } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { decimal, float, int } from '../tags.ts'

/** More places than any double or decimal has. */
const PLACES_MAX = 2000

/** A float is rounded as it prints: round(2.675, 2) is 2.68, though the nearest double lies a little below. */
function roundFloat(x: number, places: bigint, rounding: Rounding): number {
  const exact = decimalFromFloat(x)
  return exact === undefined ? x : decimalToFloat(roundDecimal(exact, clamp(places), rounding))
}

function roundInt(x: bigint, places: bigint, rounding: Rounding): bigint {
  if (places >= 0n) return x
  return checkedInt(roundDecimal({ kind: 'decimal', unscaled: x, scale: 0 }, clamp(places), rounding).unscaled)
}

function clamp(places: bigint): number {
  return Math.max(-PLACES_MAX, Math.min(PLACES_MAX, Number(places)))
}

/** With a number of places, negative ones being tens and hundreds. */
function toPlaces(rounding: Rounding): readonly Overload[] {
  return [
    fn(['x', int])
      .optional('digits', int)
      .to(int, (x, digits = 0n) => roundInt(x, digits, rounding)),
    fn(['x', float])
      .optional('digits', int)
      .total(float, (x, digits = 0n) => roundFloat(x, digits, rounding)),
    fn(['x', decimal])
      .optional('digits', int)
      .to(decimal, (x, digits = 0n) => roundDecimal(x, clamp(digits), rounding)),
  ]
}

function toWhole(rounding: Rounding, floats: (x: number) => number): readonly Overload[] {
  return [
    fn(['x', int]).total(int, (x) => x),
    fn(['x', float]).total(float, floats),
    fn(['x', decimal]).to(decimal, (x) => roundDecimal(x, 0, rounding)),
  ]
}

export const round: FunctionSpec = scalar({
  name: 'round',
  category: 'number',
  doc: 'To a whole number, or to `digits` behind the point (negative: tens, hundreds); halves go away from zero.',
  examples: [
    ['round(2.5)', '3'],
    ['round(-2.5)', '-3'],
    ['round(2.675, 2)', '2.68'],
    ['round(1250, -2)', '1300'],
  ],
  overloads: toPlaces('half away'),
})

export const trunc: FunctionSpec = scalar({
  name: 'trunc',
  aliases: ['truncate'],
  category: 'number',
  doc: 'Cuts what is behind the point, or behind `digits` places.',
  examples: [
    ['trunc(-2.7)', '-2'],
    ['trunc(2.789, 2)', '2.78'],
  ],
  overloads: toPlaces('down'),
})

export const ceil: FunctionSpec = scalar({
  name: 'ceil',
  aliases: ['ceiling'],
  category: 'number',
  doc: 'The least whole number that is not below.',
  examples: [
    ['ceil(2.1)', '3'],
    ['ceil(-2.1)', '-2'],
  ],
  overloads: toWhole('ceil', Math.ceil),
})

export const floor: FunctionSpec = scalar({
  name: 'floor',
  category: 'number',
  doc: 'The greatest whole number that is not above.',
  examples: [['floor(-2.1)', '-3']],
  overloads: toWhole('floor', Math.floor),
})
