import { expect, test } from 'vitest'
import { printValue } from './print.ts'
import { arrayOf, FLOAT, REGEX, STRING, type Type } from './type.ts'
import type { Value } from './value.ts'

test.each<[Value, Type, string]>([
  [null, STRING, 'NULL'],
  ["it's", STRING, "'it''s'"],
  ['a\nb\\\u0000', STRING, "'a\\nb\\\\\\u{0}'"],
  [-0, FLOAT, '0'],
  [1, FLOAT, '1'],
  [1e21, FLOAT, '1e+21'],
  [['a', null], arrayOf(STRING), "['a', NULL]"],
  [{ kind: 'pattern', pattern: 'a/b', flags: 'i' }, REGEX, '/a\\/b/i'],
])('%o of %o prints as %s', (value, type, text) => {
  expect(printValue(value, type)).toEqual(text)
})
