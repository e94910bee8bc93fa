/** What a json value is, in the words of JSON: whole numbers and others are both `number`. */
import { isJsonArray } from '../types/json.ts'
import type { Json } from '../types/value.ts'

export function jsonKind(json: Json): 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object' {
  if (json === null) return 'null'
  if (typeof json === 'boolean') return 'boolean'
  if (typeof json === 'string') return 'string'
  if (typeof json === 'object') return isJsonArray(json) ? 'array' : 'object'
  return 'number'
}
