/**
 * `CAST(x AS type)`, `int(x)` and the conversions that the binder puts in. What cannot be converted throws
 * EvaluationError('CAST'); nothing becomes another value silently, but for what a cast is for: float and decimal to int
 * cut the fraction (toward zero), decimal to float takes the nearest double.
 *
 * text -> numbers: digits, white space around is ignored. bool: true/false, t/f, yes/no, y/n, 1/0. int <-> timestamp and
 * int <-> duration: milliseconds. text -> json parses; other values -> json wrap (NaN and the
 * infinities, which JSON has not, as text). json text -> numbers, bool and
 * timestamp reads the text; json -> string is the text itself, or the canonical JSON of anything else.
 */
import {
  decimalFromFloat,
  decimalFromInt,
  decimalToFloat,
  normalDecimal,
  parseDecimal,
  roundDecimal,
} from './decimal.ts'
import { parseDuration } from './duration.ts'
import { EvaluationError } from './evaluation-error.ts'
import { fitsInt, parseInt64 } from './int.ts'
import { parseJson } from './json.ts'
import { printValue, textOf } from './print.ts'
import { inRange, parseTimestamp, timestampText } from './timestamp.ts'
import { sameType, type Type, typeName } from './type.ts'
import type { Decimal, Json, Value } from './value.ts'
import { isArray, isDecimal, isJson } from './value-kind.ts'

/** Undefined where the value does not fit. */
type Conversion = (value: Value, from: Type) => Value | undefined

export function cast(value: Value, from: Type, to: Type): Value {
  if (value === null || sameType(from, to)) return value
  const result = convert(value, from, to)
  if (result !== undefined) return result
  throw new EvaluationError(
    'CAST',
    `${shortened(printValue(value, from))} does not fit ${typeName(to)}${advice(from, to)}.`,
  )
}

/** Whether such a cast means anything at all: asked when a query is checked. */
export function castable(from: Type, to: Type): boolean {
  if (sameType(from, to) || from.kind === 'null' || from.kind === 'json') return true
  if (from.kind === 'array')
    return to.kind === 'array' ? castable(from.of, to.of) : to.kind === 'string' || to.kind === 'json'
  return to.kind !== 'array' && (CASTS.get(from.kind)?.includes(to.kind) ?? false)
}

/** True: it never fails, so the cast may be moved, dropped or done early. */
export function castIsTotal(from: Type, to: Type): boolean {
  if (sameType(from, to) || from.kind === 'null') return true
  if (to.kind === 'string') return true
  if (to.kind === 'json') return from.kind !== 'string' && from.kind !== 'array'
  if (from.kind === 'array') return to.kind === 'array' && castIsTotal(from.of, to.of)
  return (from.kind === 'int' && to.kind === 'decimal') || (from.kind === 'bool' && to.kind === 'int')
}

const ALL_BUT_ARRAY = ['string', 'int', 'float', 'decimal', 'bool', 'timestamp', 'duration', 'json'] as const
const CASTS: ReadonlyMap<Type['kind'], readonly Type['kind'][]> = new Map<Type['kind'], readonly Type['kind'][]>([
  ['string', [...ALL_BUT_ARRAY, 'regex']],
  ['int', ALL_BUT_ARRAY],
  ['float', ['string', 'int', 'decimal', 'bool', 'json']],
  ['decimal', ['string', 'int', 'float', 'bool', 'json']],
  ['bool', ['string', 'int', 'float', 'decimal', 'json']],
  ['timestamp', ['string', 'int', 'json']],
  ['duration', ['string', 'int', 'json']],
])

function convert(value: Value, from: Type, to: Type): Value | undefined {
  if (value === null) return null
  switch (to.kind) {
    case 'string':
      return from.kind === 'json' && typeof value === 'string' ? value : textOf(value, from)
    case 'array':
      return toArray(value, from, to.of)
    case 'json':
      return toJson(value, from)
    case 'regex':
      return typeof value === 'string' ? { kind: 'pattern', pattern: value, flags: '' } : undefined
    case 'null':
      return undefined
    case 'int':
    case 'float':
    case 'decimal':
    case 'bool':
    case 'timestamp':
    case 'duration':
      return CONVERSIONS[to.kind](typeof value === 'string' ? value.trim() : value, from)
  }
}

const CONVERSIONS: Record<'int' | 'float' | 'decimal' | 'bool' | 'timestamp' | 'duration', Conversion> = {
  int(value, from) {
    if (typeof value === 'string') return parseInt64(value)
    if (typeof value === 'boolean') return value ? 1n : 0n
    if (typeof value === 'bigint') return fitsInt(value) ? value : undefined
    if (typeof value === 'number') {
      if (!Number.isFinite(value) || (from.kind === 'json' && !Number.isInteger(value))) return undefined
      const whole = BigInt(Math.trunc(value))
      return fitsInt(whole) ? whole : undefined
    }
    if (!isDecimalOf(from, value)) return undefined
    const whole = roundDecimal(value, 0, 'down').unscaled
    return fitsInt(whole) ? whole : undefined
  },
  float(value, from) {
    if (typeof value === 'string') return parseFloat64(value)
    if (typeof value === 'boolean') return value ? 1 : 0
    if (typeof value === 'bigint') return BigInt(Number(value)) === value ? Number(value) : undefined
    if (typeof value === 'number') return value
    return isDecimalOf(from, value) ? decimalToFloat(value) : undefined
  },
  decimal(value) {
    if (typeof value === 'string') return parseDecimal(value)
    if (typeof value === 'boolean') return decimalFromInt(value ? 1n : 0n)
    if (typeof value === 'bigint') return decimalFromInt(value)
    return typeof value === 'number' ? decimalFromFloat(value) : undefined
  },
  bool(value, from) {
    if (typeof value === 'boolean') return value
    if (typeof value === 'string') return BOOLS.get(value.toLowerCase())
    if (from.kind === 'json') return undefined
    if (typeof value === 'bigint') return value !== 0n
    if (typeof value === 'number') return value !== 0
    return isDecimalOf(from, value) ? value.unscaled !== 0n : undefined
  },
  timestamp(value) {
    if (typeof value === 'string') return parseTimestamp(value)
    return epochMs(value)
  },
  duration(value) {
    if (typeof value === 'string') return parseDuration(value)
    return epochMs(value)
  },
}

function epochMs(value: Value): number | undefined {
  if (typeof value === 'bigint') return inRange(Number(value))
  return typeof value === 'number' && Number.isInteger(value) ? inRange(value) : undefined
}

const BOOLS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 't', 'yes', 'y', '1'].map((text) => [text, true] as const),
  ...['false', 'f', 'no', 'n', '0'].map((text) => [text, false] as const),
])

const FLOAT_TEXT = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/
const FLOAT_WORDS: ReadonlyMap<string, number> = new Map([
  ['nan', Number.NaN],
  ['infinity', Infinity],
  ['inf', Infinity],
  ['+infinity', Infinity],
  ['+inf', Infinity],
  ['-infinity', -Infinity],
  ['-inf', -Infinity],
])

/** Digits with an optional sign, point and exponent, `NaN`, `Infinity`, `-Infinity`. */
function parseFloat64(text: string): number | undefined {
  return FLOAT_TEXT.test(text) ? Number(text) : FLOAT_WORDS.get(text.toLowerCase())
}

function toArray(value: Value, from: Type, of: Type): Value | undefined {
  if (!isArray(value)) return undefined
  const element: Type = from.kind === 'array' ? from.of : from
  return value.map((item) => cast(item, element, of))
}

function toJson(value: Value, from: Type): Json | undefined {
  if (value === null) return null
  if (from.kind === 'array') return isArray(value) ? value.map((item) => toJson(item, from.of) ?? null) : undefined
  if (from.kind === 'string') {
    const parsed = parseJson(String(value))
    return parsed.kind === 'json' ? parsed.value : undefined
  }
  if (from.kind === 'timestamp') return timestampText(Number(value))
  if (isDecimalOf(from, value)) {
    const { unscaled, scale } = normalDecimal(value)
    return scale === 0 ? unscaled : decimalToFloat(value)
  }
  if (from.kind === 'duration' || (typeof value === 'number' && !Number.isFinite(value))) return textOf(value, from)
  return isJson(value) ? value : undefined
}

function isDecimalOf(from: Type, value: Value): value is Decimal {
  return from.kind === 'decimal' && isDecimal(value)
}

function advice(from: Type, to: Type): string {
  if (from.kind === 'int' && to.kind === 'float') return ' exactly; decimal(x) keeps it, x * 1.0 rounds it'
  if (to.kind === 'timestamp') return " (ISO 8601, such as '2026-01-01T00:00:00Z')"
  return ''
}

const SHOWN_MAX = 60

function shortened(text: string): string {
  return text.length <= SHOWN_MAX ? text : `${text.slice(0, SHOWN_MAX).toWellFormed()}...`
}
