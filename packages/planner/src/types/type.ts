/** The types of the language. A type is plain data; `json` is dynamic, `null` is the type of a bare NULL. */
export type Type = { readonly kind: ScalarKind } | { readonly kind: 'array'; readonly of: Type }

export type ScalarKind =
  | 'string'
  /** 64 bit, exact; overflow is an error. */
  | 'int'
  /** IEEE double. */
  | 'float'
  /** Exact decimal fraction. */
  | 'decimal'
  | 'bool'
  /** Milliseconds since the epoch, UTC. */
  | 'timestamp'
  /** Milliseconds. */
  | 'duration'
  | 'json'
  | 'null'
  /** A pattern: arguments of functions only, never a column. */
  | 'regex'

export const STRING: Type = { kind: 'string' }
export const INT: Type = { kind: 'int' }
export const FLOAT: Type = { kind: 'float' }
export const DECIMAL: Type = { kind: 'decimal' }
export const BOOL: Type = { kind: 'bool' }
export const TIMESTAMP: Type = { kind: 'timestamp' }
export const DURATION: Type = { kind: 'duration' }
export const JSON_TYPE: Type = { kind: 'json' }
export const NULL: Type = { kind: 'null' }
export const REGEX: Type = { kind: 'regex' }

export function arrayOf(of: Type): Type {
  return { kind: 'array', of }
}

export function sameType(a: Type, b: Type): boolean {
  if (a.kind === 'array') return b.kind === 'array' && sameType(a.of, b.of)
  return a.kind === b.kind
}

/** As users write it: `int`, `array<string>`. */
export function typeName(type: Type): string {
  return type.kind === 'array' ? `array<${typeName(type.of)}>` : type.kind
}

/** A column of a row type. Names are unique within a schema. */
export interface Field {
  readonly name: string
  readonly type: Type
}

export type Schema = readonly Field[]
