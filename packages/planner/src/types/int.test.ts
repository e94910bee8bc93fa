import { describe, expect, test } from 'vitest'
import { checkedInt, compareIntFloat, parseInt64 } from './int.ts'

describe('compareIntFloat is exact', () => {
  test.each([
    [1n, 1, 0],
    [1n, 1.5, -1],
    [-1n, -1.5, 1],
    [9007199254740993n, 9007199254740992, 1],
    [2n ** 63n - 1n, 2 ** 63, -1],
    [5n, Number.NaN, -1],
    [5n, -Infinity, 1],
    [0n, -0, 0],
  ])('%d and %d: %i', (int, float, order) => {
    expect(compareIntFloat(int, float)).toEqual(order)
  })
})

test('the range is 64 bits', () => {
  expect(parseInt64('9223372036854775807')).toEqual(9223372036854775807n)
  expect(parseInt64('9223372036854775808')).toEqual(undefined)
  expect(parseInt64('--1')).toEqual(undefined)
  expect(() => checkedInt(2n ** 63n)).toThrow('9223372036854775808 does not fit an int (64 bits).')
})
