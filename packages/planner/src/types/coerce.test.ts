import { describe, expect, test } from 'vitest'
import { commonType, conversionCost } from './coerce.ts'
import {
  arrayOf,
  BOOL,
  DECIMAL,
  FLOAT,
  INT,
  JSON_TYPE,
  NULL,
  REGEX,
  STRING,
  TIMESTAMP,
  type Type,
  typeName,
} from './type.ts'

const of = (type: Type) => ({ type })
const literal = (type: Type) => ({ type, literal: true })

test.each([
  [[NULL, NULL], 'null'],
  [[INT, NULL], 'int'],
  [[INT, FLOAT], 'float'],
  [[INT, DECIMAL, INT], 'decimal'],
  [[DECIMAL, FLOAT], undefined],
  [[STRING, INT], undefined],
  [[JSON_TYPE, INT], 'json'],
  [[JSON_TYPE, STRING], 'string'],
  [[JSON_TYPE, TIMESTAMP], 'timestamp'],
  [[arrayOf(INT), arrayOf(FLOAT)], 'array<float>'],
  [[arrayOf(NULL), arrayOf(STRING)], 'array<string>'],
  [[BOOL, INT], undefined],
])('%o have in common %s', (types, common) => {
  const found = commonType(types.map(of))
  expect(found && typeName(found)).toEqual(common)
})

describe('literals convert more freely', () => {
  test('a float literal is a decimal beside one', () => {
    expect(commonType([of(DECIMAL), literal(FLOAT)])).toEqual(DECIMAL)
  })
  test('a string literal is a time beside one, a string column is not', () => {
    expect(commonType([of(TIMESTAMP), literal(STRING)])).toEqual(TIMESTAMP)
    expect(commonType([of(TIMESTAMP), of(STRING)])).toEqual(undefined)
  })
  test('a string literal is a pattern', () => {
    expect(conversionCost(literal(STRING), REGEX)).toEqual(2)
    expect(conversionCost(of(STRING), REGEX)).toEqual(undefined)
  })
})
