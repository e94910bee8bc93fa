import { expect, test } from 'vitest'
import { arrayOf, BOOL, DECIMAL, DURATION, FLOAT, INT, JSON_TYPE, REGEX, STRING, type Type } from '../types/type.ts'
import type { Value } from '../types/value.ts'
import { literalData, literalValue } from './literal.ts'

test.each<[Value, Type]>([
  [null, INT],
  [9223372036854775807n, INT],
  [0.1, FLOAT],
  [-0, FLOAT],
  [Number.NaN, FLOAT],
  [-Infinity, FLOAT],
  [{ kind: 'decimal', unscaled: -15n, scale: 1 }, DECIMAL],
  [true, BOOL],
  [1500, DURATION],
  ['NaN', STRING],
  [['a', null], arrayOf(STRING)],
  [{ a: [12345678901234567890n, 1.5, null] }, JSON_TYPE],
  [{ kind: 'pattern', pattern: 'a', flags: 'i' }, REGEX],
])('%o of %o survives JSON', (value, type) => {
  const text = JSON.stringify(literalData(value, type))
  expect(literalValue(JSON.parse(text), type)).toEqual(value)
})

test('a literal of another type is a broken plan', () => {
  expect(() => literalValue('1.5', INT)).toThrow('Not a literal of int: "1.5"')
})
