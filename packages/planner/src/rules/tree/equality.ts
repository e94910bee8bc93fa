/**
 * Types whose equal values cannot be told apart. Among floats 0 and -0 are equal and yet print and divide differently,
 * among decimals 1.0 and 1.00: a condition may keep one and drop the other, though both are one key.
 */
import type { Type } from '../../types/type.ts'

const IDENTICAL_WHERE_EQUAL: Readonly<Record<Type['kind'], boolean>> = {
  string: true,
  int: true,
  bool: true,
  timestamp: true,
  duration: true,
  null: true,
  float: false,
  decimal: false,
  json: false,
  array: false,
  regex: false,
}

export function equalIsIdentical(type: Type): boolean {
  return IDENTICAL_WHERE_EQUAL[type.kind]
}
