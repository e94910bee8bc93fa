/** Conversions that happen by themselves, as explicit casts; a literal becomes a literal of the other type at once. */
import { literalData, literalValue } from '../catalog/literal.ts'
import { cast } from '../types/cast.ts'
import { type Operand, commonType, conversionCost } from '../types/coerce.ts'
import { decimalText, parseDecimal } from '../types/decimal.ts'
import { EvaluationError } from '../types/evaluation-error.ts'
import { BOOL, DECIMAL, DURATION, FLOAT, INT, REGEX, TIMESTAMP, type Type, sameType, typeName } from '../types/type.ts'
import type { Literal } from '../logical/expr.ts'
import { type Context, fail } from './context.ts'
import { checkPattern } from './pattern.ts'
import { type Typed, isNullLiteral, literal, nullLiteral } from './typed.ts'

/** What a text from the command line may be, tried in this order where a string does not serve. */
const PARAM_TYPES: readonly Type[] = [INT, FLOAT, DECIMAL, BOOL, TIMESTAMP, DURATION]

export function operandOf({ expr }: Typed): Operand {
  return { type: expr.type, literal: expr.kind === 'literal' }
}

/** As messages name a type: NULL is a value to users. */
export function shownType(type: Type): string {
  return type.kind === 'null' ? 'NULL' : typeName(type)
}

/** The readings of a parameter's text, the string first; any other expression as it is. */
export function readings(value: Typed): readonly Typed[] {
  const { expr, written } = value
  if (written?.kind !== 'param' || expr.kind !== 'literal') return [value]
  const others = PARAM_TYPES.flatMap((type) => {
    const read = tryCast(expr, type)
    return read === undefined ? [] : [{ ...value, expr: read, written: { kind: 'number', text: written.text } as const }]
  })
  return [value, ...others]
}

function tryCast(from: Literal, to: Type): Literal | undefined {
  try {
    return literal(to, literalData(cast(literalValue(from.value, from.type), from.type, to), to))
  } catch (error) {
    if (error instanceof EvaluationError) return undefined
    throw error
  }
}

function convertLiteral(context: Context, value: Typed, from: Literal, to: Type): Typed | undefined {
  const { span, written } = value
  if (isNullLiteral(from)) return { expr: nullLiteral(to), span }
  if (to.kind === 'regex' && typeof from.value === 'string') {
    const checked = checkPattern(context, from.value, '', span)
    return checked && { expr: literal(REGEX, { pattern: from.value, flags: '' }), span }
  }
  if (to.kind === 'decimal' && written?.kind === 'number') {
    const exact = parseDecimal(written.text)
    if (exact !== undefined) return { expr: literal(DECIMAL, decimalText(exact)), span }
  }
  const converted = tryCast(from, to)
  if (converted !== undefined) return { expr: converted, span }
  const text = typeof from.value === 'string' ? from.value : JSON.stringify(from.value)
  return fail(context, 'MR0307', { text, type: typeName(to), reason: '' }, span)
}

/** `value` as `to`, which it is known to convert to; reports a literal that is no value of that type. */
export function convert(context: Context, value: Typed, to: Type): Typed | undefined {
  const { expr, span } = value
  if (sameType(expr.type, to)) return value
  if (expr.kind === 'literal') return convertLiteral(context, value, expr, to)
  return { expr: { kind: 'cast', type: to, arg: expr, try: false }, span }
}

/** The reading of `value` that converts to `to` by itself, converted; undefined without a report where there is none. */
export function convertible(value: Typed, to: Type): Typed | undefined {
  return readings(value).find((reading) => conversionCost(operandOf(reading), to) !== undefined)
}

/** All as their common type; `place` names them where they have none. */
export function convertAll(context: Context, values: readonly Typed[], place: string): readonly Typed[] | undefined {
  const type = commonType(values.map(operandOf))
  const [first] = values
  if (first === undefined) return []
  if (type === undefined) {
    const types = [...new Set(values.map(({ expr }) => shownType(expr.type)))]
    const at = values.find(({ expr }) => !sameType(expr.type, first.expr.type)) ?? first
    return fail(context, 'MR0305', { place, types }, at.span)
  }
  const converted = values.map((value) => convert(context, value, type))
  return converted.every((value) => value !== undefined) ? converted : undefined
}
