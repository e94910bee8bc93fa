/** The name of a type in a text (`bigint`, `array<text>`) to the type; undefined where there is none of that name. */
import type { TypeName } from '@millrace/dsl'
import { arrayOf, BOOL, DECIMAL, DURATION, FLOAT, INT, JSON_TYPE, STRING, TIMESTAMP, type Type } from './type.ts'

/** Names of other systems that people type, beside ours. */
const TYPES: ReadonlyMap<string, Type> = new Map([
  ['string', STRING],
  ['text', STRING],
  ['varchar', STRING],
  ['char', STRING],
  ['int', INT],
  ['integer', INT],
  ['bigint', INT],
  ['long', INT],
  ['int64', INT],
  ['float', FLOAT],
  ['double', FLOAT],
  ['real', FLOAT],
  ['float64', FLOAT],
  ['decimal', DECIMAL],
  ['numeric', DECIMAL],
  ['bool', BOOL],
  ['boolean', BOOL],
  ['timestamp', TIMESTAMP],
  ['timestamptz', TIMESTAMP],
  ['datetime', TIMESTAMP],
  ['duration', DURATION],
  ['interval', DURATION],
  ['json', JSON_TYPE],
])

/** What can be written for a type: for suggestions and completion. */
export const TYPE_NAMES: readonly string[] = [...TYPES.keys(), 'array']

/** The parser bounds the depth of `array<array<...>>`. */
export function parseType(name: TypeName): Type | undefined {
  if (name.name !== 'array') return name.of === undefined ? typeOfName(name.name) : undefined
  const of = name.of === undefined ? undefined : parseType(name.of)
  return of === undefined ? undefined : arrayOf(of)
}

export function typeOfName(name: string): Type | undefined {
  return TYPES.get(name.toLowerCase())
}
