/** What the arithmetic operators share: checks of results, division by zero, numbers inside json. */
import { ratioToFloat } from '../types/exact-float.ts'
import { checkedInt, fitsInt } from '../types/int.ts'
import { jsonText } from '../types/json.ts'
import { TIMESTAMP_MAX_MS } from '../types/timestamp.ts'
import type { Json } from '../types/value.ts'
import { EvaluationError, type Overload } from './function-spec.ts'
import { fn } from './scalar.ts'
import { json } from './tags.ts'

type Ints = (a: bigint, b: bigint) => Json
type Floats = (a: number, b: number) => Json

/**
 * The operator on json values: two whole numbers are ints, else both are floats. Anything but a number makes the row
 * bad.
 */
export function onJson(ints: Ints, floats: Floats): Overload {
  return fn(['a', json], ['b', json]).to(json, (a, b) => {
    if (typeof a === 'bigint' && typeof b === 'bigint') return ints(jsonInt(a), jsonInt(b))
    return finite(floats(jsonFloat(a), jsonFloat(b)))
  })
}

/** JSON has no NaN and no infinities. */
function finite(value: Json): Json {
  if (typeof value !== 'number' || Number.isFinite(value)) return value
  throw new EvaluationError('OVERFLOW', 'The result does not fit a JSON number.')
}

export function jsonInt(value: bigint): bigint {
  return checkedInt(value)
}

export function jsonFloat(value: Json): number {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  throw new EvaluationError('TYPE', `${jsonText(value)} is not a number.`)
}

/** Where it comes to ms of a duration or a time stamp: whole, within the range of time stamps. */
export function checkedMs(ms: number): number {
  const whole = Math.trunc(ms)
  if (Math.abs(whole) <= TIMESTAMP_MAX_MS) return whole === 0 ? 0 : whole
  throw new EvaluationError('OVERFLOW', 'The result is past the range of time stamps.')
}

export function notZero<T extends number | bigint>(divisor: T): T {
  if (divisor === 0 || divisor === 0n) throw new EvaluationError('DIVISION_BY_ZERO', 'Division by zero.')
  return divisor
}

/** The double nearest to the quotient of two ints. */
export function quotientOfInts(a: bigint, b: bigint): number {
  notZero(b)
  return b < 0n ? ratioToFloat({ numerator: -a, denominator: -b }) : ratioToFloat({ numerator: a, denominator: b })
}

/** A whole float as an int; past 64 bits it is an OVERFLOW. */
export function floatToInt(value: number): bigint {
  const whole = Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined
  if (whole !== undefined && fitsInt(whole)) return whole
  throw new EvaluationError('OVERFLOW', `${value} does not fit an int (64 bits).`)
}
