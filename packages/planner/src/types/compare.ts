/**
 * Equality and order of values of one type, as `=`, `ORDER BY`, MIN and keys have them. The order is total: text by
 * code point, false before true, NaN equal to itself and after every number, -0 equal to 0, arrays element by element
 * with the shorter first. json values are ordered by kind (bool, number, text, array, object), then by value.
 */
import { compareDecimal, decimalText } from './decimal.ts'
import { compareIntFloat } from './int.ts'
import { isJsonArray, jsonMember, jsonNames, jsonText } from './json.ts'
import { compareText } from './text-order.ts'
import type { Type } from './type.ts'
import type { Json, Value } from './value.ts'
import { isArray, isDecimal, isJson } from './value-kind.ts'

/** Negative: `a` first. `nulls` says where NULL stands. */
export function compareValues(a: Value, b: Value, type: Type, nulls: 'first' | 'last'): number {
  if (a === null || b === null) {
    if (a === b) return 0
    return (a === null) === (nulls === 'first') ? -1 : 1
  }
  if (type.kind === 'array') return isArray(a) && isArray(b) ? compareArrays(a, b, type.of, nulls) : 0
  if (type.kind === 'json') return isJson(a) && isJson(b) ? compareJson(a, b) : 0
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return isDecimal(a) && isDecimal(b) ? compareDecimal(a, b) : 0
}

/** NULL equals NULL here, as in a group's key. */
export function sameValue(a: Value, b: Value, type: Type): boolean {
  return compareValues(a, b, type, 'first') === 0
}

/** Equal keys for equal values of a type, different ones otherwise; NULL has its own. */
export function keyOf(value: Value, type: Type): string {
  if (value === null) return 'null'
  if (type.kind === 'json') return isJson(value) ? `j${jsonKey(value)}` : ''
  if (type.kind === 'array') {
    const parts = isArray(value) ? value.map((item) => keyOf(item, type.of)) : []
    return `a${parts.map((part) => `${part.length}:${part}`).join('')}`
  }
  if (typeof value === 'string') return `s${value}`
  if (typeof value === 'number') return `n${value === 0 ? 0 : value}`
  return isDecimal(value) ? `d${decimalText(value)}` : `v${String(value)}`
}

export function compareNumbers(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
}

function compareArrays(a: readonly Value[], b: readonly Value[], of: Type, nulls: 'first' | 'last'): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i] ?? null, b[i] ?? null, of, nulls)
    if (order !== 0) return order
  }
  return a.length - b.length
}

export function compareJson(a: Json, b: Json): number {
  const kinds = jsonRank(a) - jsonRank(b)
  if (kinds !== 0 || a === null || b === null) return kinds
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  if (typeof a === 'object' && typeof b === 'object') return compareJsonTrees(a, b)
  return compareJsonNumbers(a, b)
}

function compareJsonTrees(a: Json & object, b: Json & object): number {
  if (isJsonArray(a)) return isJsonArray(b) ? compareLists(a, b, compareJson) : -1
  if (isJsonArray(b)) return 1
  const names = jsonNames(a)
  const order = compareLists(names, jsonNames(b), compareText)
  if (order !== 0) return order
  for (const name of names) {
    const members = compareJson(jsonMember(a, name), jsonMember(b, name))
    if (members !== 0) return members
  }
  return 0
}

function compareLists<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const order = compare(a[i]!, b[i]!)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareJsonNumbers(a: Json, b: Json): number {
  if (typeof a === 'bigint') {
    return typeof b === 'bigint' ? (a < b ? -1 : a > b ? 1 : 0) : typeof b === 'number' ? compareIntFloat(a, b) : 0
  }
  if (typeof a !== 'number') return 0
  return typeof b === 'bigint' ? -compareIntFloat(b, a) : typeof b === 'number' ? compareNumbers(a, b) : 0
}

/** Numbers by value: 1 and 1.0 are one key. */
function jsonKey(json: Json): string {
  if (typeof json === 'number') return Number.isInteger(json) ? BigInt(json).toString() : String(json)
  if (typeof json !== 'object' || json === null) return jsonText(json)
  if (isJsonArray(json)) return `[${json.map(jsonKey).join(',')}]`
  return `{${jsonNames(json).map((name) => `${JSON.stringify(name)}:${jsonKey(jsonMember(json, name))}`)}}`
}

function jsonRank(json: Json): number {
  if (json === null) return 0
  if (typeof json === 'boolean') return 1
  if (typeof json === 'string') return 3
  if (typeof json === 'object') return isJsonArray(json) ? 4 : 5
  return 2
}
