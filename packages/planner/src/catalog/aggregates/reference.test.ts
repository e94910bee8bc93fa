/** The definitions, by values known by hand or from elsewhere (Python's `math.fsum` and `statistics`). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDecimal } from '../../types/decimal.ts'
import type { Value } from '../../types/value.ts'
import { defaultCatalog } from '../catalog.ts'

const numRuns = 100 * Number(process.env.MILLRACE_RUNS ?? 1)
const seed = Number(process.env.MILLRACE_SEED ?? 1)

function aggregate(name: string, values: readonly Value[]): Value {
  const spec = defaultCatalog.aggregates.get(name)
  if (spec === undefined) throw new Error(`no aggregate ${name}`)
  return spec.reference(values.map((value) => [value]))
}

const decimals = (...texts: readonly string[]) => texts.map((text) => parseDecimal(text) ?? null)

test.each<[string, readonly Value[], Value]>([
  ['count', [1n, 2n], 2n],
  ['sum', [], null],
  ['sum', [9223372036854775807n, 1n, -1n], 9223372036854775807n],
  ['sum', [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 1],
  ['sum', [1e308, 1e308, -1e308], 1e308],
  ['sum', [1e16, 1, 1e-16], 1e16 + 2],
  ['sum', [-0, -0], 0],
  ['sum', [Infinity, 1], Infinity],
  ['sum', [Infinity, -Infinity], Number.NaN],
  ['sum', [Number.NaN, 1], Number.NaN],
  ['avg', [1n, 2n], 1.5],
  ['avg', [9007199254740993n, 9007199254740993n], 9007199254740992],
  ['avg', [1e308, 1e308], 1e308],
  ['avg', [], null],
  ['min', [1.5, Number.NaN, -1], -1],
  ['max', [1.5, Number.NaN, -1], Number.NaN],
  ['max', ['a', 'Z', '😀', '\uffff'], '😀'],
  ['min', [true, false], false],
  ['first', ['b', 'a'], 'b'],
  ['last', ['b', 'a'], 'a'],
  ['variance', [5n], null],
  ['variance', [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16], 30],
  ['var_pop', [1n, 2n, 3n, 4n], 1.25],
  ['stddev', [1n, 2n, 3n, 4n], 1.2909944487358056],
  ['stddev_pop', [1.5, 1.5], 0],
  ['variance', [1, Infinity], Number.NaN],
  ['median', [3, 1, 2], 2],
  ['approx_distinct', ['a', 'b', 'a'], 2n],
  ['collect', [], []],
  ['bool_and', [true, false], false],
])('%s of %o is %o', (name, values, result) => {
  expect(aggregate(name, values)).toEqual(result)
})

describe('decimals', () => {
  test('sums are exact, means rounded', () => {
    expect(aggregate('sum', decimals('0.1', '0.25'))).toEqual({ kind: 'decimal', unscaled: 35n, scale: 2 })
    expect(aggregate('avg', decimals('1', '1', '0'))).toEqual({
      kind: 'decimal',
      unscaled: 66666666666666666667n,
      scale: 20,
    })
    expect(aggregate('max', decimals('1.5', '1.50', '-2'))).toEqual({ kind: 'decimal', unscaled: 150n, scale: 2 })
  })
})

test('a sum past 64 bits is an error', () => {
  expect(() => aggregate('sum', [9223372036854775807n, 1n])).toThrow(
    'The sum 9223372036854775808 does not fit an int (64 bits).',
  )
})

test('a sum does not depend on the order, and a mean lies between the extremes', () => {
  const lists = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(lists, (values) => {
      expect(aggregate('sum', values)).toEqual(aggregate('sum', values.toReversed()))
      expect(aggregate('sum', [...values, ...values.map((value) => -value)])).toEqual(0)
      expect(Number(aggregate('avg', values))).toBeGreaterThanOrEqual(Math.min(...values))
      expect(Number(aggregate('avg', values))).toBeLessThanOrEqual(Math.max(...values))
    }),
    { numRuns, seed },
  )
})
