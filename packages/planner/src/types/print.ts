/** A value as the REPL and error messages show it: `NULL`, `'it''s'`, `1`, `2.5`, `[1, 2]`, a time stamp in ISO 8601. */
import { decimalText } from './decimal.ts'
import { durationText } from './duration.ts'
import { jsonText } from './json.ts'
import { timestampText } from './timestamp.ts'
import type { Type } from './type.ts'
import type { Value } from './value.ts'
import { isArray, isDecimal, isJson, isPattern } from './value-kind.ts'

export function printValue(value: Value, type: Type): string {
  if (value === null) return 'NULL'
  return type.kind === 'string' ? quoted(String(value)) : textOf(value, type)
}

/** What `string(x)` gives: like `printValue`, but text stands without quotes. NULL has none: its text is `NULL`. */
export function textOf(value: Value, type: Type): string {
  if (value === null) return 'NULL'
  switch (type.kind) {
    case 'timestamp':
      return typeof value === 'number' ? timestampText(value) : ''
    case 'duration':
      return typeof value === 'number' ? durationText(value) : ''
    case 'float':
      return typeof value === 'number' ? floatText(value) : ''
    case 'decimal':
      return isDecimal(value) ? decimalText(value) : ''
    case 'json':
      return isJson(value) ? jsonText(value) : ''
    case 'array':
      return isArray(value) ? `[${value.map((item) => printValue(item, type.of)).join(', ')}]` : ''
    case 'regex':
      return isPattern(value) ? `/${value.pattern.replaceAll('/', '\\/')}/${value.flags}` : ''
    case 'string':
    case 'int':
    case 'bool':
    case 'null':
      return String(value)
  }
}

/** The shortest digits that read back as this double; -0 is `0`. */
export function floatText(value: number): string {
  return String(value === 0 ? 0 : value)
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["'", "''"],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
])

/** A string literal of the language. */
export function quoted(text: string): string {
  const body = text.replace(
    /['\\\u0000-\u001f\u007f]/g,
    (sign) => ESCAPES.get(sign) ?? `\\u{${sign.charCodeAt(0).toString(16)}}`,
  )
  return `'${body}'`
}
