import { expect, test } from 'vitest'
import { TYPE_NAMES, typeOfName } from './parse-type.ts'
import { INT, STRING } from './type.ts'

test('every name stands for a type, whatever its case', () => {
  expect(TYPE_NAMES.filter((name) => name !== 'array' && typeOfName(name.toUpperCase()) === undefined)).toEqual([])
  expect(typeOfName('BigInt')).toEqual(INT)
  expect(typeOfName('varchar')).toEqual(STRING)
  expect(typeOfName('__proto__')).toEqual(undefined)
})
