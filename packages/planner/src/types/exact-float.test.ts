/** Held against the engine's own division, root and number reader, each correctly rounded by IEEE 754. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { floatUnits, ratioToFloat, sqrtRatioToFloat } from './exact-float.ts'

const numRuns = 300 * Number(process.env.MILLRACE_RUNS ?? 1)
const seed = Number(process.env.MILLRACE_SEED ?? 1)
const floats = fc.double({ noNaN: true, noDefaultInfinity: true })
const ONE = 1n << 1074n

describe('ratioToFloat', () => {
  test('a float as a fraction is itself', () => {
    fc.assert(
      fc.property(floats, (value) => {
        expect(ratioToFloat({ numerator: floatUnits(value), denominator: ONE })).toEqual(value === 0 ? 0 : value)
      }),
      { numRuns, seed },
    )
  })

  test('the quotient of floats', () => {
    fc.assert(
      fc.property(floats, floats, (a, b) => {
        if (b === 0) return
        const sign = b < 0 ? -1n : 1n
        const found = ratioToFloat({ numerator: floatUnits(a) * sign, denominator: floatUnits(b) * sign })
        expect(found === 0 ? 0 : found).toEqual(a / b === 0 ? 0 : a / b)
      }),
      { numRuns, seed },
    )
  })

  test('ties go to even, and past the largest float it is infinite', () => {
    expect(ratioToFloat({ numerator: 2n ** 53n + 1n, denominator: 1n })).toEqual(2 ** 53)
    expect(ratioToFloat({ numerator: 2n ** 53n + 3n, denominator: 1n })).toEqual(2 ** 53 + 4)
    expect(ratioToFloat({ numerator: 1n, denominator: 2n ** 1075n })).toEqual(0)
    expect(ratioToFloat({ numerator: 3n, denominator: 2n ** 1075n })).toEqual(2 * Number.MIN_VALUE)
    expect(ratioToFloat({ numerator: -(2n ** 1024n), denominator: 1n })).toEqual(-Infinity)
    expect(ratioToFloat({ numerator: 2n ** 1024n - 2n ** 970n, denominator: 1n })).toEqual(Infinity)
    expect(ratioToFloat({ numerator: 2n ** 1024n - 2n ** 970n - 1n, denominator: 1n })).toEqual(Number.MAX_VALUE)
  })
})

test('sqrtRatioToFloat is the root', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }), (value) => {
      expect(sqrtRatioToFloat({ numerator: floatUnits(value), denominator: ONE })).toEqual(Math.sqrt(value))
    }),
    { numRuns, seed },
  )
})
