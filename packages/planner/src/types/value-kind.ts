/** Which JavaScript stands behind a value, once its static type says that it is no json (a document may look like any). */
import type { Decimal, Json, Pattern, Value } from './value.ts'

export function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export function isDecimal(value: Value): value is Decimal {
  return typeof value === 'object' && value !== null && !isArray(value) && value.kind === 'decimal'
}

export function isPattern(value: Value): value is Pattern {
  return typeof value === 'object' && value !== null && !isArray(value) && value.kind === 'pattern'
}

/** To be asked of values whose static type is json, which are so by construction: it only tells the compiler. */
export function isJson(_value: Value): _value is Json {
  return true
}
