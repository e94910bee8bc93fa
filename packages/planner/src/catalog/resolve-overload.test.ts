import { describe, expect, test } from 'vitest'
import {
  arrayOf,
  DECIMAL,
  DURATION,
  FLOAT,
  INT,
  JSON_TYPE,
  NULL,
  STRING,
  TIMESTAMP,
  type Type,
  typeName,
} from '../types/type.ts'
import { defaultCatalog, findEntry } from './catalog.ts'
import { resolveOverload, signatureText } from './resolve-overload.ts'

function resolved(name: string, types: readonly Type[], literals: readonly number[] = []): string {
  const spec = findEntry(defaultCatalog.functions, name)
  if (spec === undefined) return 'unknown'
  const found = resolveOverload(
    spec,
    types.map((type, i) => ({ type, literal: literals.includes(i) })),
  )
  if (found.kind === 'mismatch') return found.reason
  return `${found.params.map(typeName).join(', ')} -> ${typeName(found.result)}`
}

describe('resolveOverload', () => {
  test.each<[string, readonly Type[], string]>([
    ['+', [INT, INT], 'int, int -> int'],
    ['+', [INT, FLOAT], 'int, float -> float'],
    ['+', [INT, DECIMAL], 'decimal, decimal -> decimal'],
    ['+', [DECIMAL, FLOAT], 'types'],
    ['+', [JSON_TYPE, INT], 'json, json -> json'],
    ['*', [DECIMAL, JSON_TYPE], 'decimal, decimal -> decimal'],
    ['-', [TIMESTAMP, TIMESTAMP], 'timestamp, timestamp -> duration'],
    ['-', [TIMESTAMP, DURATION], 'timestamp, duration -> timestamp'],
    ['=', [INT, STRING], 'types'],
    ['=', [JSON_TYPE, STRING], 'string, string -> bool'],
    ['<', [JSON_TYPE, TIMESTAMP], 'timestamp, timestamp -> bool'],
    ['in', [INT, INT, NULL], 'int, int, int -> bool'],
    ['in', [INT, FLOAT, FLOAT], 'int, float, float -> bool'],
    ['||', [STRING, INT], 'string, string -> string'],
    ['LOWER', [JSON_TYPE], 'string -> string'],
    ['lower', [INT], 'types'],
    ['lower', [], 'count'],
    ['lower', [STRING, STRING], 'count'],
    ['trim', [STRING, STRING], 'string, string -> string'],
    ['sqrt', [INT], 'float -> float'],
    ['array_get', [arrayOf(STRING), INT], 'array<string>, int -> string'],
    ['array', [INT, FLOAT], 'float, float -> array<float>'],
    ['array', [INT, STRING], 'types'],
    ['array_concat', [arrayOf(NULL), arrayOf(INT)], 'array<int>, array<int> -> array<int>'],
    ['nope', [], 'unknown'],
  ])('%s %o: %s', (name, types, result) => {
    expect(resolved(name, types)).toEqual(result)
  })

  test('literals', () => {
    expect(resolved('+', [DECIMAL, FLOAT], [1])).toEqual('decimal, decimal -> decimal')
    expect(resolved('<', [TIMESTAMP, STRING], [1])).toEqual('timestamp, timestamp -> bool')
    expect(resolved('regexp_matches', [STRING, STRING], [1])).toEqual('string, regex -> bool')
    expect(resolved('regexp_matches', [STRING, STRING])).toEqual('types')
  })
})

test('signatureText folds families', () => {
  const of = (name: string) => {
    const spec = findEntry(defaultCatalog.functions, name)
    return spec && signatureText(spec)
  }
  expect(of('sign')).toEqual(['sign(x: T) -> int (T: int, float, decimal)'])
  expect(of('substr')).toEqual(['substring(text: string, start: int, length?: int) -> string'])
  expect(of('abs')).toEqual(['abs(x: T) -> T (T: int, float, decimal, duration)'])
  expect(of('concat')).toEqual(['concat(value: any, ...more: any) -> string'])
  expect(of('array_get')).toEqual(['array_get(items: array<A>, index: int) -> A'])
})
