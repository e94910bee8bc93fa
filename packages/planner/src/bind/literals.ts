/** Literals, parameters and arrays of the text as typed literals. */
import type { NumberLiteral, ParamExpr, RegexLiteral, TimestampLiteral } from '@millrace/dsl'
import { literalData } from '../catalog/literal.ts'
import { BOOL, FLOAT, INT, REGEX, STRING, TIMESTAMP } from '../types/type.ts'
import { parseInt64 } from '../types/int.ts'
import { parseTimestamp } from '../types/timestamp.ts'
import { type Context, fail } from './context.ts'
import { checkPattern } from './pattern.ts'
import { type Typed, literal, nullLiteral } from './typed.ts'

const DIGITS = /^-?\d+$/

/** A numeral of the text, perhaps with the sign before it: `1` is int, `2.5` and `1e-3` are float. */
export function bindNumber(context: Context, { text, span }: NumberLiteral, sign: '' | '-' = ''): Typed | undefined {
  const signed = `${sign}${text}`
  const written = { kind: 'number', text: signed } as const
  if (!DIGITS.test(signed)) return { expr: literal(FLOAT, literalData(Number(signed), FLOAT)), span, written }
  const value = text.length > 20 ? undefined : parseInt64(signed)
  if (value === undefined) return fail(context, 'MR0306', { text: signed }, span)
  return { expr: literal(INT, String(value)), span, written }
}

export function bindTimestamp(context: Context, { text, span }: TimestampLiteral): Typed | undefined {
  const ms = parseTimestamp(text)
  if (ms === undefined) return fail(context, 'MR0307', { text, type: 'timestamp', reason: '' }, span)
  return { expr: literal(TIMESTAMP, ms), span }
}

export function bindPattern(context: Context, { pattern, flags, span }: RegexLiteral): Typed | undefined {
  const checked = checkPattern(context, pattern, flags, span)
  return checked && { expr: literal(REGEX, { pattern, flags }), span }
}

/** The value given for `$name`. A text stays open: it becomes what is wanted where it stands. */
export function bindParam(context: Context, { name, span }: ParamExpr): Typed | undefined {
  const value = context.params.get(name)
  if (value === undefined) return fail(context, 'MR0207', { name }, span)
  if (value === null) return { expr: nullLiteral(), span }
  switch (typeof value) {
    case 'string':
      return { expr: literal(STRING, value), span, written: { kind: 'param', text: value } }
    case 'boolean':
      return { expr: literal(BOOL, value), span }
    case 'number':
      if (!Number.isFinite(value)) return { expr: literal(FLOAT, literalData(value, FLOAT)), span }
      return { expr: literal(FLOAT, literalData(value, FLOAT)), span, written: { kind: 'number', text: String(value) } }
    case 'bigint': {
      const text = String(value)
      if (parseInt64(text) === undefined) return fail(context, 'MR0306', { text }, span)
      return { expr: literal(INT, text), span, written: { kind: 'number', text } }
    }
    default: {
      const never: never = value
      return never
    }
  }
}
