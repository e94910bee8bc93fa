/** Literals of plans, which are JSON, and the values that they stand for. */
import type { LiteralData } from '../logical/expr.ts'
import { decimalText, parseDecimal } from '../types/decimal.ts'
import { jsonText, parseJson } from '../types/json.ts'
import type { Type } from '../types/type.ts'
import type { Value } from '../types/value.ts'
import { isArray, isDecimal, isJson, isPattern } from '../types/value-kind.ts'

/** The value of a literal of this type. A literal that is none of it is a broken plan. */
export function literalValue(data: LiteralData, type: Type): Value {
  const value = read(data, type)
  if (value === undefined) throw new Error(`Not a literal of ${type.kind}: ${JSON.stringify(data)}`)
  return value
}

/** `json` is kept as its canonical text, so that whole numbers keep their digits. */
export function literalData(value: Value, type: Type): LiteralData {
  if (value === null) return null
  if (type.kind === 'json') return isJson(value) ? jsonText(value) : null
  if (type.kind === 'array') return isArray(value) ? value.map((item) => literalData(item, type.of)) : null
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : floatWord(value)
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (isDecimal(value)) return decimalText(value)
  return isPattern(value) ? { pattern: value.pattern, flags: value.flags } : null
}

const FLOAT_WORDS: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['-0', -0],
])

function floatWord(value: number): string {
  return value === 0 ? '-0' : String(value)
}

function read(data: LiteralData, type: Type): Value | undefined {
  if (data === null) return null
  switch (type.kind) {
    case 'array':
      return Array.isArray(data) ? data.map((item: LiteralData) => literalValue(item, type.of)) : undefined
    case 'string':
      return typeof data === 'string' ? data : undefined
    case 'bool':
      return typeof data === 'boolean' ? data : undefined
    case 'timestamp':
    case 'duration':
      return typeof data === 'number' ? data : undefined
    case 'float':
      return typeof data === 'number' ? data : typeof data === 'string' ? FLOAT_WORDS.get(data) : undefined
    case 'int':
      return typeof data === 'string' && /^-?\d+$/.test(data) ? BigInt(data) : undefined
    case 'decimal':
      return typeof data === 'string' ? parseDecimal(data) : undefined
    case 'json':
      return typeof data === 'string' ? readJson(data) : undefined
    case 'regex':
      return readPattern(data)
    case 'null':
      return undefined
  }
}

function readJson(text: string): Value | undefined {
  const parsed = parseJson(text)
  return parsed.kind === 'json' ? parsed.value : undefined
}

function readPattern(data: LiteralData): Value | undefined {
  if (typeof data !== 'object' || data === null || !('pattern' in data && 'flags' in data)) return undefined
  const { pattern, flags } = data
  return typeof pattern === 'string' && typeof flags === 'string' ? { kind: 'pattern', pattern, flags } : undefined
}
