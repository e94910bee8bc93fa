import { describe, expect, test } from 'vitest'
import { cast, castable, castIsTotal } from './cast.ts'
import { printValue } from './print.ts'
import {
  arrayOf,
  BOOL,
  DECIMAL,
  DURATION,
  FLOAT,
  INT,
  JSON_TYPE,
  STRING,
  TIMESTAMP,
  type Type,
  typeName,
} from './type.ts'
import type { Value } from './value.ts'

test.each<[Value, Type, Type, string]>([
  [' 42 ', STRING, INT, '42'],
  ['+7', STRING, INT, '7'],
  ['-9223372036854775808', STRING, INT, '-9223372036854775808'],
  [2.7, FLOAT, INT, '2'],
  [-2.7, FLOAT, INT, '-2'],
  [true, BOOL, INT, '1'],
  [1000, TIMESTAMP, INT, '1000'],
  ['1e3', STRING, FLOAT, '1000'],
  ['nan', STRING, FLOAT, 'NaN'],
  ['-Infinity', STRING, FLOAT, '-Infinity'],
  [9007199254740992n, INT, FLOAT, '9007199254740992'],
  [0.1, FLOAT, DECIMAL, '0.1'],
  ['12.50', STRING, DECIMAL, '12.5'],
  ['YES', STRING, BOOL, 'true'],
  [0n, INT, BOOL, 'false'],
  ['2026-01-01', STRING, TIMESTAMP, '2026-01-01T00:00:00.000Z'],
  [0n, INT, TIMESTAMP, '1970-01-01T00:00:00.000Z'],
  ['1h30m', STRING, DURATION, '1h30m'],
  [-0, FLOAT, STRING, "'0'"],
  ['a', JSON_TYPE, STRING, "'a'"],
  [5n, JSON_TYPE, STRING, "'5'"],
  [['a', 1n], JSON_TYPE, STRING, `'["a",1]'`],
  [{ kind: 'decimal', unscaled: 1n, scale: 0 }, JSON_TYPE, STRING, `'{"kind":"decimal","scale":0,"unscaled":1}'`],
  ['12.50', JSON_TYPE, DECIMAL, '12.5'],
  [5, JSON_TYPE, INT, '5'],
  [1700000000000n, JSON_TYPE, TIMESTAMP, '2023-11-14T22:13:20.000Z'],
  [[1n, null, 2n], JSON_TYPE, arrayOf(INT), '[1, NULL, 2]'],
  [[1n, 2n], arrayOf(INT), arrayOf(STRING), "['1', '2']"],
  ['[1, {"a": 2}]', STRING, JSON_TYPE, '[1,{"a":2}]'],
  ['null', STRING, JSON_TYPE, 'NULL'],
  [{ kind: 'decimal', unscaled: 150n, scale: 2 }, DECIMAL, JSON_TYPE, '1.5'],
  [0, TIMESTAMP, JSON_TYPE, '"1970-01-01T00:00:00.000Z"'],
  [null, STRING, INT, 'NULL'],
])('%o of %o as %o is %s', (value, from, to, result) => {
  expect(printValue(cast(value, from, to), to)).toEqual(result)
})

test.each<[Value, Type, Type, string]>([
  ['12a', STRING, INT, "'12a' does not fit int."],
  ['0x1f', STRING, INT, "'0x1f' does not fit int."],
  ['9223372036854775808', STRING, INT, "'9223372036854775808' does not fit int."],
  [Number.NaN, FLOAT, INT, 'NaN does not fit int.'],
  [1e19, FLOAT, INT, '10000000000000000000 does not fit int.'],
  [
    9007199254740993n,
    INT,
    FLOAT,
    '9007199254740993 does not fit float exactly; decimal(x) keeps it, x * 1.0 rounds it.',
  ],
  ['', STRING, FLOAT, "'' does not fit float."],
  ['maybe', STRING, BOOL, "'maybe' does not fit bool."],
  [2.5, JSON_TYPE, INT, '2.5 does not fit int.'],
  [{}, JSON_TYPE, FLOAT, '{} does not fit float.'],
  [1n, JSON_TYPE, BOOL, '1 does not fit bool.'],
  [['a'], JSON_TYPE, arrayOf(INT), '"a" does not fit int.'],
  ['1 May', STRING, TIMESTAMP, "'1 May' does not fit timestamp (ISO 8601, such as '2026-01-01T00:00:00Z')."],
  ['{', STRING, JSON_TYPE, "'{' does not fit json."],
  ['x'.repeat(200), STRING, INT, `'${'x'.repeat(59)}... does not fit int.`],
])('%o of %o as %o fails', (value, from, to, message) => {
  expect(() => cast(value, from, to)).toThrow(message)
})

describe('what is promised of casts', () => {
  const types = [STRING, INT, FLOAT, DECIMAL, BOOL, TIMESTAMP, DURATION, JSON_TYPE, arrayOf(INT), arrayOf(STRING)]
  const pairs = types.flatMap((from) => types.map((to) => [from, to] as const))

  test('those that mean nothing', () => {
    const nothing = pairs
      .filter(([from, to]) => !castable(from, to))
      .map(([from, to]) => `${typeName(from)} ${typeName(to)}`)
    expect(nothing.filter((pair) => !pair.includes('array'))).toEqual([
      'float timestamp',
      'float duration',
      'decimal timestamp',
      'decimal duration',
      'bool timestamp',
      'bool duration',
      'timestamp float',
      'timestamp decimal',
      'timestamp bool',
      'timestamp duration',
      'duration float',
      'duration decimal',
      'duration bool',
      'duration timestamp',
    ])
  })

  test('those that cannot fail', () => {
    const total = pairs.filter(([from, to]) => from !== to && castIsTotal(from, to))
    expect(total.filter(([, to]) => to !== STRING).map(([from, to]) => `${typeName(from)} ${typeName(to)}`)).toEqual([
      'int decimal',
      'int json',
      'float json',
      'decimal json',
      'bool int',
      'bool json',
      'timestamp json',
      'duration json',
      'array<int> array<string>',
    ])
  })
})
