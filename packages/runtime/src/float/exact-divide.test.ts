import { ratioToFloat, sqrtRatioToFloat } from '@millrace/planner'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanOf, quickQuotient, spreadOf } from './exact-divide.ts'
import { ExactSquares } from './exact-squares.ts'
import { ExactSum } from './exact-sum.ts'
import { anyDouble, nearest, oddSum, runs, total, units } from './oracle.property.ts'

const SLOT = Int32Array.of(0)
const finite = anyDouble.filter(Number.isFinite)

function sums(values: readonly number[]): ExactSum {
  const column = new ExactSum()
  column.grow(1)
  for (const value of values) column.add(0, value)
  return column
}

function squares(values: readonly number[]): ExactSquares {
  const column = new ExactSquares()
  column.grow(1)
  for (const value of values) column.add(0, value)
  return column
}

function squareUnits(values: readonly number[]): bigint {
  return values.reduce((sum, value) => sum + units(value) ** 2n, 0n)
}

describe('means', () => {
  it.each([
    [[1, 2], 1.5],
    [[0.1, 0.2, 0.3], 0.2],
    [[1e308, 1e308], 1e308],
    [[5e-324, 0], 0],
    [[5e-324, 5e-324, 0], 5e-324],
    [[Infinity, 1], Infinity],
    [[Infinity, -Infinity], Number.NaN],
  ])('of %j is %d', (values, expected) => {
    expect(meanOf(sums(values), 0, values.length)).toBe(expected)
  })

  it('are the exact sum divided, rounded once', () => {
    fc.assert(
      fc.property(fc.array(anyDouble, { minLength: 1, maxLength: 12 }), (values) => {
        const n = BigInt(values.length)
        const expected = oddSum(values) ?? nearest(total(values), n * 2n ** 1074n)
        expect(meanOf(sums(values), 0, values.length)).toBe(expected)
      }),
      runs(500),
    )
  })

  it('need no bigint for what people measure', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        fc.double({ min: -1e-9, max: 1e-9, noNaN: true }),
        fc.integer({ min: 1, max: 2 ** 26 }),
        (high, low, count) => {
          const quick = quickQuotient(high, low, count)
          if (quick !== undefined) expect(quick).toBe(nearest(units(high) + units(low), BigInt(count) * 2n ** 1074n))
        },
      ),
      runs(1000),
    )
    expect(quickQuotient(1, 0, 3)).toBe(1 / 3)
  })
})

describe('sums of squares', () => {
  it('are exact, also when some are taken out again', () => {
    fc.assert(
      fc.property(fc.array(finite, { maxLength: 12 }), fc.array(finite, { maxLength: 12 }), (stay, leave) => {
        const column = squares([...leave, ...stay])
        column.subtractFrom(squares(leave), SLOT, 1)
        const { digits, exponent } = column.exact(0)
        expect(digits * 2n ** BigInt(exponent + 2200)).toBe(squareUnits(stay) * 2n ** (2200n - 2148n))
      }),
      runs(500),
    )
  })

  it('do not depend on grouping', () => {
    fc.assert(
      fc.property(fc.array(fc.array(finite, { maxLength: 6 }), { maxLength: 6 }), (groups) => {
        const column = new ExactSquares()
        column.grow(1)
        for (const group of groups) column.mergeFrom(squares(group), SLOT, 1)
        const { digits, exponent } = column.exact(0)
        expect(digits * 2n ** BigInt(exponent + 2200)).toBe(squareUnits(groups.flat()) * 2n ** (2200n - 2148n))
      }),
      runs(300),
    )
  })
})

describe('variances', () => {
  it.each([
    [[2, 4, 4, 4, 5, 5, 7, 9], 0, 'variance', 4],
    [[2, 4, 4, 4, 5, 5, 7, 9], 0, 'root', 2],
    [[2, 4, 4, 4, 5, 5, 7, 9], 1, 'variance', 4.571428571428571],
    [[2, 4, 4, 4, 5, 5, 7, 9], 1, 'root', 2.138089935299395],
    // Where sums of squares in doubles cancel: the variance of 0, 1, 2 far from the origin.
    [[1e9, 1e9 + 1, 1e9 + 2], 1, 'variance', 1],
    [[1e300, 1e300], 1, 'variance', 0],
    [[1e300, -1e300], 1, 'variance', Infinity],
    [[1e300, -1e300], 0, 'root', 1e300],
  ] as const)('of %j (n - %i), %s, is %d', (values, less, of, expected) => {
    expect(spreadOf(sums(values).exact(0), squares(values).exact(0), BigInt(values.length), less, of)).toBe(expected)
  })

  it('are rounded once', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 2, maxLength: 10 }), fc.constantFrom(0, 1), (values, less) => {
        const n = BigInt(values.length)
        const numerator = n * squareUnits(values) - total(values) ** 2n
        const denominator = n * (n - BigInt(less)) * 2n ** 2148n
        const sum = sums(values).exact(0)
        const squared = squares(values).exact(0)
        expect(spreadOf(sum, squared, n, less, 'variance')).toBe(nearest(numerator, denominator))
        expect(spreadOf(sum, squared, n, less, 'variance')).toBe(ratioToFloat({ numerator, denominator }))
        expect(spreadOf(sum, squared, n, less, 'root')).toBe(sqrtRatioToFloat({ numerator, denominator }))
      }),
      runs(200),
    )
  })
})
