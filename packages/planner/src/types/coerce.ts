/**
 * Which conversions happen by themselves.
 *
 * Rule: only those that cannot change what a value means, and those from json, which is checked row by row.
 * - NULL to every type.
 * - int to float and to decimal. A float holds whole numbers up to 2^53 exactly; an int that has no exact float makes
 *   the row bad (CAST) instead of becoming another number. Operators between an int and a float need no conversion:
 *   they compare the exact values, and `+ - * /` round their result once.
 * - A float literal to decimal, exactly as it is written (the binder keeps its text). A float column beside a decimal is
 *   an error: `decimal(x)` or `float(y)` says which arithmetic is meant.
 * - A string literal to timestamp, duration and regex, where one is due.
 * - json to every type, at run time: a value that does not fit makes the row bad. int, float, bool to json.
 * - array<A> to array<B> where A converts to B.
 * There is none between string and numbers: `'10' < 9` has no meaning that everybody shares.
 */
import { arrayOf, DECIMAL, FLOAT, JSON_TYPE, NULL, sameType, type Type } from './type.ts'

/** An argument as conversions see it: a literal converts more freely than a column. */
export interface Operand {
  readonly type: Type
  readonly literal?: boolean
}

/** 0: the same type. Undefined: not without a cast. Else the higher the farther, to choose between overloads. */
export function conversionCost(from: Operand, to: Type): number | undefined {
  const { type, literal = false } = from
  if (sameType(type, to)) return 0
  if (type.kind === 'null') return 1
  if (type.kind === 'json') return 8
  if (type.kind === 'array') return to.kind === 'array' ? conversionCost({ type: type.of, literal }, to.of) : undefined
  if (to.kind === 'json') return type.kind === 'int' || type.kind === 'float' || type.kind === 'bool' ? 4 : undefined
  if (type.kind === 'int') return to.kind === 'decimal' ? 3 : to.kind === 'float' ? 2 : undefined
  if (!literal) return undefined
  if (type.kind === 'float') return to.kind === 'decimal' ? 2 : undefined
  const fromText = to.kind === 'timestamp' || to.kind === 'duration' || to.kind === 'regex'
  return type.kind === 'string' && fromText ? 2 : undefined
}

/** The one type that all convert to by themselves: of CASE, COALESCE, IN, UNION. All NULL: `null`. */
export function commonType(operands: readonly Operand[]): Type | undefined {
  const known = operands.filter(({ type }) => type.kind !== 'null')
  const [first, ...others] = known
  if (first === undefined) return NULL
  let common: Type | undefined = first.type
  for (const { type } of others) common = common && joinTypes(common, type, known)
  return common !== undefined && known.every((operand) => conversionCost(operand, common) !== undefined)
    ? common
    : undefined
}

/** The wider of two types; whether every operand reaches it is checked at the end. */
function joinTypes(a: Type, b: Type, operands: readonly Operand[]): Type | undefined {
  if (sameType(a, b)) return a
  if (a.kind === 'null') return b
  if (b.kind === 'null') return a
  if (a.kind === 'array' && b.kind === 'array') {
    const of = joinTypes(a.of, b.of, [])
    return of && arrayOf(of)
  }
  if (a.kind === 'json' || b.kind === 'json') return joinJson(a.kind === 'json' ? b : a)
  if (isNumber(a) && isNumber(b)) return a.kind === 'decimal' || b.kind === 'decimal' ? DECIMAL : FLOAT
  const texts = a.kind === 'string' || b.kind === 'string'
  const other = a.kind === 'string' ? b : a
  const allLiteral = operands.every(({ type, literal }) => type.kind !== 'string' || literal === true)
  return texts && allLiteral ? other : undefined
}

/** Beside json: what json can hold stays json; text and other types win. */
function joinJson(other: Type): Type {
  return other.kind === 'int' || other.kind === 'float' || other.kind === 'bool' ? JSON_TYPE : other
}

function isNumber(type: Type): boolean {
  return type.kind === 'int' || type.kind === 'float' || type.kind === 'decimal'
}
