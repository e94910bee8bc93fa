import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDecimal,
  compareDecimal,
  decimalFromFloat,
  decimalText,
  decimalToFloat,
  divDecimal,
  divWholeDecimal,
  modDecimal,
  mulDecimal,
  normalDecimal,
  parseDecimal,
  type Rounding,
  roundDecimal,
  subDecimal,
} from './decimal.ts'
import type { Decimal } from './value.ts'

const numRuns = 200 * Number(process.env.MILLRACE_RUNS ?? 1)
const seed = Number(process.env.MILLRACE_SEED ?? 1)

function d(text: string): Decimal {
  const value = parseDecimal(text)
  if (value === undefined) throw new Error(`not a decimal: ${text}`)
  return value
}

const decimals = fc
  .record({ unscaled: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), scale: fc.nat(20) })
  .map(({ unscaled, scale }): Decimal => ({ kind: 'decimal', unscaled, scale }))

describe('text', () => {
  test.each([
    ['1', '1'],
    ['-1.50', '-1.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1e3', '1000'],
    ['1.5e-3', '0.0015'],
    ['-0', '0'],
    ['0.000', '0'],
    ['100', '100'],
  ])('%s prints as %s', (text, printed) => {
    expect(decimalText(d(text))).toEqual(printed)
  })

  test.each(['', '.', '-', '1e', 'e5', '1.2.3', '0x1', 'NaN', ' 1', '1e9999', '9'.repeat(1001)])(
    '%j is none',
    (text) => {
      expect(parseDecimal(text)).toEqual(undefined)
    },
  )
})

describe('arithmetic', () => {
  test.each([
    [addDecimal, '0.1', '0.2', '0.3'],
    [subDecimal, '1', '0.01', '0.99'],
    [mulDecimal, '1.10', '3', '3.3'],
    [modDecimal, '-7.5', '2', '-1.5'],
    [divDecimal, '1', '8', '0.125'],
    [divDecimal, '2', '3', '0.66666666666666666667'],
    [divDecimal, '-2', '3', '-0.66666666666666666667'],
    [divDecimal, '2000', '3', '666.666666666666666667'],
    [divDecimal, '1', '3e20', '0.0000000000000000000033333333333333333333'],
  ])('%o %s %s is %s', (operation, a, b, result) => {
    expect(decimalText(operation(d(a), d(b)))).toEqual(result)
  })

  test('whole quotients go toward zero', () => {
    expect(divWholeDecimal(d('-7.5'), d('2'))).toEqual(-3n)
  })

  test('a division by zero and a result that is too long are errors', () => {
    expect(() => divDecimal(d('1'), d('0.0'))).toThrow('Division by zero.')
    expect(() => mulDecimal(d('9'.repeat(600)), d('9'.repeat(600)))).toThrow('more than 1000 digits')
  })

  test('laws: a + b - b = a, and the quotient and the remainder make the dividend', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compareDecimal(subDecimal(addDecimal(a, b), b), a)).toEqual(0)
        if (b.unscaled === 0n) return
        const whole: Decimal = { kind: 'decimal', unscaled: divWholeDecimal(a, b), scale: 0 }
        expect(compareDecimal(addDecimal(mulDecimal(whole, b), modDecimal(a, b)), a)).toEqual(0)
      }),
      { numRuns, seed },
    )
  })

  test('a quotient depends on values, not on how they are written, and is near by its last digit', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        if (b.unscaled === 0n) return
        const quotient = divDecimal(a, b)
        expect(divDecimal(normalDecimal(a), normalDecimal(b))).toEqual(quotient)
        const error = subDecimal(mulDecimal(quotient, b), a)
        const half = mulDecimal(b, { kind: 'decimal', unscaled: 5n, scale: 19 })
        expect(compareDecimal(absolute(error), absolute(half))).toBeLessThanOrEqual(0)
      }),
      { numRuns, seed },
    )
  })
})

function absolute(value: Decimal): Decimal {
  return value.unscaled < 0n ? { ...value, unscaled: -value.unscaled } : value
}

describe('rounding', () => {
  test.each<[string, number, Rounding, string]>([
    ['2.5', 0, 'half away', '3'],
    ['-2.5', 0, 'half away', '-3'],
    ['2.45', 1, 'half away', '2.5'],
    ['-2.7', 0, 'down', '-2'],
    ['-2.1', 0, 'floor', '-3'],
    ['2.1', 0, 'ceil', '3'],
    ['-2.1', 0, 'ceil', '-2'],
    ['1250', -2, 'half away', '1300'],
    ['12', 5, 'half away', '12'],
    ['4', -1, 'half away', '0'],
  ])('%s to %i places, %s: %s', (text, places, rounding, result) => {
    expect(decimalText(roundDecimal(d(text), places, rounding))).toEqual(result)
  })
})

test('floats go there and back', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const found = decimalFromFloat(value)
      expect(found && decimalToFloat(found)).toEqual(value === 0 ? 0 : value)
    }),
    { numRuns, seed },
  )
  expect(decimalFromFloat(Number.NaN)).toEqual(undefined)
})
