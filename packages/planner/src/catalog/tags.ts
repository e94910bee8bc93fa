/** Types of the language that carry, for the compiler only, the JavaScript type of their values. */
import { BOOL, DECIMAL, DURATION, FLOAT, INT, JSON_TYPE, REGEX, STRING, TIMESTAMP } from '../types/type.ts'
import type { Decimal, Json, Pattern, Value } from '../types/value.ts'
import type { TypePattern } from './function-spec.ts'

export interface Tag<T> {
  readonly pattern: TypePattern
  /** Never there: it holds the type. */
  readonly value?: T
}

export const string: Tag<string> = { pattern: STRING }
export const int: Tag<bigint> = { pattern: INT }
export const float: Tag<number> = { pattern: FLOAT }
export const decimal: Tag<Decimal> = { pattern: DECIMAL }
export const bool: Tag<boolean> = { pattern: BOOL }
export const timestamp: Tag<number> = { pattern: TIMESTAMP }
export const duration: Tag<number> = { pattern: DURATION }
export const json: Tag<Json> = { pattern: JSON_TYPE }
export const regex: Tag<Pattern> = { pattern: REGEX }
/** Any type, as text: see `TypePattern`. */
export const text: Tag<string> = { pattern: { kind: 'text' } }
/** Any type: the same wherever it stands in the signature. What it holds is not looked at. */
export const anything: Tag<Value> = { pattern: { kind: 'var', name: 'A' } }

export function array<T>(of: Tag<T>): Tag<readonly (T | null)[]> {
  return { pattern: { kind: 'arrayOf', of: of.pattern } }
}
