import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareValues, keyOf, sameValue } from './compare.ts'
import { parseJson } from './json.ts'
import { compareText } from './text-order.ts'
import { arrayOf, DECIMAL, FLOAT, INT, JSON_TYPE, STRING, type Type } from './type.ts'
import type { Value } from './value.ts'

const numRuns = 200 * Number(process.env.MILLRACE_RUNS ?? 1)
const seed = Number(process.env.MILLRACE_SEED ?? 1)

const decimals = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.nat(2))
  .map(([unscaled, scale]) => ({ kind: 'decimal', unscaled: BigInt(unscaled), scale }) as const)
const documents = fc.json({ maxDepth: 2 }).map((text) => {
  const result = parseJson(text)
  return result.kind === 'json' ? result.value : null
})
const nullable = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const typed: readonly (readonly [Type, fc.Arbitrary<Value>])[] = [
  [STRING, nullable(fc.string({ unit: 'binary', maxLength: 3 }))],
  [INT, nullable(fc.bigInt({ min: -3n, max: 3n }))],
  [FLOAT, nullable(fc.constantFrom(0, -0, 1, -1, 0.5, Infinity, -Infinity, Number.NaN))],
  [DECIMAL, nullable(decimals)],
  [JSON_TYPE, nullable(documents)],
  [arrayOf(INT), nullable(fc.array(nullable(fc.bigInt({ min: 0n, max: 2n })), { maxLength: 3 }))],
  [arrayOf(STRING), nullable(fc.array(nullable(fc.string({ maxLength: 2 })), { maxLength: 3 }))],
]
const triples = fc.constantFrom(...typed).chain(([type, values]) => fc.tuple(fc.constant(type), values, values, values))

test('the order is total, and keys are equal exactly where values are', () => {
  fc.assert(
    fc.property(triples, ([type, a, b, c]) => {
      const order = (x: Value, y: Value) => Math.sign(compareValues(x, y, type, 'first'))
      expect(order(a, a)).toEqual(0)
      expect(order(a, b) + order(b, a)).toEqual(0)
      if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0)
      expect(keyOf(a, type) === keyOf(b, type)).toEqual(sameValue(a, b, type))
    }),
    { numRuns, seed },
  )
})

test('text goes by code point, as its UTF-8 bytes do', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 4 })
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(Math.sign(compareText(a, b))).toEqual(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
    { numRuns, seed },
  )
})

describe('known orders', () => {
  test.each<[Type, Value, Value]>([
    [STRING, '\uffff', '😀'],
    [FLOAT, Infinity, Number.NaN],
    [JSON_TYPE, true, 1n],
    [JSON_TYPE, 2n, 2.5],
    [JSON_TYPE, 9007199254740992, 9007199254740993n],
    [JSON_TYPE, 'z', []],
    [JSON_TYPE, [], {}],
    [arrayOf(INT), [1n], [1n, 0n]],
  ])('%o: %o before %o', (type, a, b) => {
    expect(Math.sign(compareValues(a, b, type, 'first'))).toEqual(-1)
  })

  test('NULLs stand where they are told to', () => {
    expect(compareValues(null, 1n, INT, 'first')).toEqual(-1)
    expect(compareValues(null, 1n, INT, 'last')).toEqual(1)
    expect(compareValues(null, null, INT, 'last')).toEqual(0)
  })
})
