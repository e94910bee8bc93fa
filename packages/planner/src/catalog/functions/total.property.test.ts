/**
 * What an overload promises holds for any arguments: a total one never throws, another throws nothing but
 * `EvaluationError`, and the result is of its type (it prints, it has a key, its literal reads back as it).
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf } from '../../types/compare.ts'
import { INT_MAX, INT_MIN } from '../../types/int.ts'
import { parseJson } from '../../types/json.ts'
import { printValue } from '../../types/print.ts'
import { STRING, type Type } from '../../types/type.ts'
import type { Value } from '../../types/value.ts'
import { applyOverload } from '../apply.ts'
import { EvaluationError, type Overload, type TypePattern } from '../function-spec.ts'
import { literalData, literalValue } from '../literal.ts'
import { functions } from './index.ts'

const runsEach = 20 * Number(process.env.MILLRACE_RUNS ?? 1)
const seed = Number(process.env.MILLRACE_SEED ?? 1)

const MS_MAX = 8.64e15
const words = [
  '',
  ' a b ',
  'day',
  'Europe/Berlin',
  '%Y-%m-%d',
  '$.a[0]',
  '%_',
  '2026-01-01',
  'é😀',
  '0A',
  '%zz',
  '\\',
  '$1\\1',
]

function valuesOf(pattern: TypePattern): fc.Arbitrary<Value> {
  switch (pattern.kind) {
    case 'string':
    case 'text':
      return fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 8 }))
    case 'int':
      return fc.oneof(
        fc.bigInt({ min: -5n, max: 5n }),
        fc.constantFrom(INT_MIN, INT_MAX),
        fc.bigInt({ min: INT_MIN, max: INT_MAX }),
      )
    case 'var':
      return fc.bigInt({ min: 0n, max: 9n })
    case 'float':
      return fc.oneof(fc.double(), fc.integer({ min: -5, max: 5 }), fc.constantFrom(0.5, -0, 1e300))
    case 'decimal':
      return fc
        .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat(30))
        .map(([unscaled, scale]): Value => ({ kind: 'decimal', unscaled, scale }))
    case 'bool':
      return fc.boolean()
    case 'timestamp':
    case 'duration':
      return fc.oneof(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.maxSafeInteger().map((ms) => Math.max(-MS_MAX, Math.min(MS_MAX, ms))),
      )
    case 'json':
      return fc.json({ maxDepth: 2 }).map((text) => {
        const found = parseJson(text)
        return found.kind === 'json' ? found.value : null
      })
    case 'regex':
      return fc
        .constantFrom('', 'a', '(a)(b)?', '\\s*', '[')
        .map((source): Value => ({ kind: 'pattern', pattern: source, flags: '' }))
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(fc.option(valuesOf(pattern.of), { nil: null }), { maxLength: 4 })
    case 'arrayOf':
      return fc.array(fc.option(valuesOf(pattern.of), { nil: null }), { maxLength: 4 })
  }
}

function argumentsOf({ params, optional, rest }: Overload): fc.Arbitrary<readonly Value[]> {
  const fixed = fc.tuple(...params.map((param) => fc.option(valuesOf(param), { nil: null, freq: 8 })))
  const more =
    rest === undefined ? fc.constant([]) : fc.array(fc.option(valuesOf(rest), { nil: null }), { maxLength: 3 })
  return fc
    .tuple(fixed, more, fc.nat(optional))
    .map(([values, others, left]) => [...values.slice(0, values.length - left), ...others])
}

/** A variable is an int here, as its arguments are. */
function typeOf(pattern: TypePattern): Type {
  switch (pattern.kind) {
    case 'var':
      return { kind: 'int' }
    case 'text':
      return STRING
    case 'arrayOf':
      return { kind: 'array', of: typeOf(pattern.of) }
    default:
      return pattern
  }
}

const overloads = functions.flatMap((spec) =>
  spec.overloads.map((overload, i) => ({ name: `${spec.name} ${i}`, overload })),
)

test.each(overloads)('$name', ({ overload }) => {
  const type = typeOf(overload.result)
  fc.assert(
    fc.property(argumentsOf(overload), (args) => {
      const result = attempt(overload, args)
      if (result === undefined) return
      const literal = literalValue(literalData(result, type), type)
      expect(keyOf(literal, type)).toEqual(keyOf(result, type))
      expect(printValue(literal, type)).toEqual(printValue(result, type))
    }),
    { numRuns: runsEach, seed },
  )
})

function attempt(overload: Overload, args: readonly Value[]): Value | undefined {
  try {
    return applyOverload(overload, args)
  } catch (error) {
    if (error instanceof EvaluationError && !overload.total) return undefined
    throw error
  }
}
