import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExactSum } from './exact-sum.ts'
import { anyDouble, runs, sumOf } from './oracle.property.ts'
import { Superaccumulator } from './superaccumulator.ts'

const SLOT = Int32Array.of(0)

function sum(values: readonly number[]): ExactSum {
  const column = new ExactSum()
  column.grow(1)
  for (const value of values) column.add(0, value)
  return column
}

describe('sums of doubles', () => {
  it.each([
    [[], 0],
    [[-0], 0],
    [[0.1, 0.2, 0.3], 0.6],
    [[0.1, 0.2, 0.3, 1e100, -1e100], 0.6],
    [[1e16, 1, 1], 1e16 + 2],
    [[1e308, 1e308, -1e308], 1e308],
    [[1e308, 1e308], Infinity],
    // Half of the last place above the largest: rounds to infinity; a bit less does not.
    [[Number.MAX_VALUE, 2 ** 970], Infinity],
    [[Number.MAX_VALUE, 2 ** 970, -5e-324], Number.MAX_VALUE],
    [[5e-324, 5e-324], 1e-323],
    [[1, 2 ** -53, 2 ** -1074], 1 + 2 ** -52],
    [[1, 2 ** -53, -(2 ** -1074)], 1],
    [[Infinity, 1], Infinity],
    [[Infinity, -Infinity], Number.NaN],
    [[Number.NaN, 1], Number.NaN],
  ])('%j is %d', (values, expected) => {
    expect(sum(values).round(0)).toBe(expected)
  })

  it('are correctly rounded', () => {
    fc.assert(
      fc.property(fc.array(anyDouble, { maxLength: 30 }), (values) => {
        expect(sum(values).round(0)).toBe(sumOf(values))
      }),
      runs(500),
    )
  })

  it('are what is left, when some are taken out again', () => {
    fc.assert(
      fc.property(fc.array(anyDouble, { maxLength: 20 }), fc.array(anyDouble, { maxLength: 20 }), (stay, leave) => {
        const column = sum([...leave, ...stay])
        column.subtractFrom(sum(leave), SLOT, 1)
        expect(column.round(0)).toBe(sumOf(stay))
      }),
      runs(500),
    )
  })

  it('do not depend on grouping', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyDouble, { maxLength: 8 }), { maxLength: 8 }), (groups) => {
        const column = new ExactSum()
        column.grow(1)
        for (const group of groups) column.mergeFrom(sum(group), SLOT, 1)
        expect(column.round(0)).toBe(sumOf(groups.flat()))
      }),
      runs(300),
    )
  })

  it('forget a slot that is reset, also an escalated one', () => {
    const column = sum([1e300, 1, 1e-300, Number.NaN])
    column.reset(SLOT, 1)
    column.add(0, 0.25)
    expect(column.round(0)).toBe(0.25)
  })

  it('keep slots apart while they grow', () => {
    const column = new ExactSum()
    for (let slot = 0; slot < 100; slot++) {
      column.grow(slot + 1)
      column.add(slot, slot / 10)
    }
    expect(Array.from({ length: 100 }, (_, slot) => column.round(slot))).toEqual(
      Array.from({ length: 100 }, (_, slot) => slot / 10),
    )
  })
})

describe('a superaccumulator', () => {
  it('carries in time', () => {
    const accumulator = new Superaccumulator()
    const n = 3 * 2 ** 20
    for (let i = 0; i < n; i++) accumulator.add(-Number.MAX_SAFE_INTEGER)
    expect(accumulator.exact().digits << BigInt(accumulator.exact().exponent)).toBe(
      -BigInt(n) * BigInt(Number.MAX_SAFE_INTEGER),
    )
  })
})
