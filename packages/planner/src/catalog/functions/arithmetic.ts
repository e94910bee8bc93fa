/**
 * `+ - * / % DIV` and the unary minus. ints are 64 bit and past that an OVERFLOW; decimals are exact; floats are IEEE,
 * an int beside a float included; a division by zero is an error of the row, for every type.
 */
import {
  addDecimal,
  divDecimal,
  divWholeDecimal,
  modDecimal,
  mulDecimal,
  negDecimal,
  subDecimal,
} from '../../types/decimal.ts'
import { checkedInt } from '../../types/int.ts'
import type { Decimal } from '../../types/value.ts'
import { checkedMs, floatToInt, jsonFloat, jsonInt, notZero, onJson, quotientOfInts } from '../arithmetic.ts'
import type { FunctionSpec, Overload } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { decimal, duration, float, int, json, timestamp } from '../tags.ts'

interface NumberOperator {
  readonly ints: (a: bigint, b: bigint) => bigint
  readonly floats: (a: number, b: number) => number
  readonly decimals: (a: Decimal, b: Decimal) => Decimal
  /** Whether it cannot fail on floats. */
  readonly totalOnFloats: boolean
}

function onNumbers({ ints, floats, decimals, totalOnFloats }: NumberOperator): readonly Overload[] {
  return [
    fn(['a', int], ['b', int]).to(int, ints),
    ...onFloats(floats, totalOnFloats),
    fn(['a', decimal], ['b', decimal]).to(decimal, decimals),
    onJson(ints, floats),
  ]
}

function onFloats(floats: (a: number, b: number) => number, total: boolean): readonly Overload[] {
  const overloads = [
    fn(['a', float], ['b', float]).to(float, floats),
    fn(['a', int], ['b', float]).to(float, (a, b) => floats(Number(a), b)),
    fn(['a', float], ['b', int]).to(float, (a, b) => floats(a, Number(b))),
  ]
  return overloads.map((overload) => ({ ...overload, total }))
}

export const add: FunctionSpec = scalar({
  name: '+',
  category: 'operator',
  doc: 'The sum; also of a time stamp and a duration.',
  examples: [
    ['1 + 2', '3'],
    ['1 + 0.5', '1.5'],
    ["timestamp('2026-01-01') + 90s", '2026-01-01T00:01:30.000Z'],
    ['1 + NULL', 'NULL'],
  ],
  overloads: [
    ...onNumbers({
      ints: (a, b) => checkedInt(a + b),
      floats: (a, b) => a + b,
      decimals: addDecimal,
      totalOnFloats: true,
    }),
    fn(['a', timestamp], ['b', duration]).to(timestamp, (a, b) => checkedMs(a + b)),
    fn(['a', duration], ['b', timestamp]).to(timestamp, (a, b) => checkedMs(a + b)),
    fn(['a', duration], ['b', duration]).to(duration, (a, b) => checkedMs(a + b)),
  ],
})

export const subtract: FunctionSpec = scalar({
  name: '-',
  category: 'operator',
  doc: 'The difference; that of two time stamps is a duration.',
  examples: [
    ['5 - 7', '-2'],
    ["timestamp('2026-01-02') - timestamp('2026-01-01')", '1d'],
  ],
  overloads: [
    ...onNumbers({
      ints: (a, b) => checkedInt(a - b),
      floats: (a, b) => a - b,
      decimals: subDecimal,
      totalOnFloats: true,
    }),
    fn(['a', timestamp], ['b', timestamp]).to(duration, (a, b) => checkedMs(a - b)),
    fn(['a', timestamp], ['b', duration]).to(timestamp, (a, b) => checkedMs(a - b)),
    fn(['a', duration], ['b', duration]).to(duration, (a, b) => checkedMs(a - b)),
  ],
})

export const multiply: FunctionSpec = scalar({
  name: '*',
  category: 'operator',
  doc: 'The product; also of a duration and a number.',
  examples: [
    ['6 * 7', '42'],
    ["decimal('1.10') * 3", '3.3'],
    ['2 * 1m30s', '3m'],
  ],
  overloads: [
    ...onNumbers({
      ints: (a, b) => checkedInt(a * b),
      floats: (a, b) => a * b,
      decimals: mulDecimal,
      totalOnFloats: true,
    }),
    fn(['a', duration], ['b', int]).to(duration, (a, b) => checkedMs(a * Number(b))),
    fn(['a', int], ['b', duration]).to(duration, (a, b) => checkedMs(Number(a) * b)),
    fn(['a', duration], ['b', float]).to(duration, (a, b) => checkedMs(a * b)),
    fn(['a', float], ['b', duration]).to(duration, (a, b) => checkedMs(a * b)),
  ],
})

const divideFloats = (a: number, b: number) => a / notZero(b)

export const divide: FunctionSpec = scalar({
  name: '/',
  category: 'operator',
  doc: 'The quotient, of ints as a float; `DIV` gives whole ones. Of two durations it is a float.',
  examples: [
    ['7 / 2', '3.5'],
    ["decimal('1') / 3", '0.33333333333333333333'],
    ['1m / 4', '15s'],
    ['90s / 1m', '1.5'],
  ],
  overloads: [
    fn(['a', int], ['b', int]).to(float, quotientOfInts),
    ...onFloats(divideFloats, false),
    fn(['a', decimal], ['b', decimal]).to(decimal, divDecimal),
    onJson((a, b) => quotientOfInts(a, b), divideFloats),
    fn(['a', duration], ['b', int]).to(duration, (a, b) => checkedMs(a / Number(notZero(b)))),
    fn(['a', duration], ['b', float]).to(duration, (a, b) => checkedMs(a / notZero(b))),
    fn(['a', duration], ['b', duration]).to(float, (a, b) => a / notZero(b)),
  ],
})

export const remainder: FunctionSpec = scalar({
  name: '%',
  aliases: ['mod'],
  category: 'operator',
  doc: 'What is left of a whole division; it has the sign of the dividend.',
  examples: [
    ['7 % 3', '1'],
    ['-7 % 3', '-1'],
    ['mod(7, 4)', '3'],
  ],
  overloads: [
    ...onNumbers({
      ints: (a, b) => a % notZero(b),
      floats: (a, b) => a % notZero(b),
      decimals: modDecimal,
      totalOnFloats: false,
    }),
    fn(['a', duration], ['b', duration]).to(duration, (a, b) => checkedMs(a % notZero(b))),
  ],
})

export const divideWhole: FunctionSpec = scalar({
  name: 'div',
  category: 'operator',
  doc: '`a DIV b`: the whole quotient, toward zero.',
  examples: [
    ['7 DIV 2', '3'],
    ['-7 DIV 2', '-3'],
    ['1h DIV 25m', '2'],
  ],
  overloads: [
    fn(['a', int], ['b', int]).to(int, (a, b) => checkedInt(a / notZero(b))),
    ...[
      fn(['a', float], ['b', float]).to(int, (a, b) => floatToInt(a / notZero(b))),
      fn(['a', int], ['b', float]).to(int, (a, b) => floatToInt(Number(a) / notZero(b))),
      fn(['a', float], ['b', int]).to(int, (a, b) => floatToInt(a / Number(notZero(b)))),
    ],
    fn(['a', decimal], ['b', decimal]).to(int, (a, b) => checkedInt(divWholeDecimal(a, b))),
    onJson(
      (a, b) => checkedInt(a / notZero(b)),
      (a, b) => floatToInt(a / notZero(b)),
    ),
    fn(['a', duration], ['b', duration]).to(int, (a, b) => floatToInt(a / notZero(b))),
  ],
})

export const negate: FunctionSpec = scalar({
  name: 'neg',
  category: 'operator',
  doc: '`-x`: the number or duration with the other sign.',
  examples: [
    ['-(1 + 2)', '-3'],
    ["-duration('90s')", '-1m30s'],
  ],
  overloads: [
    fn(['x', int]).to(int, (x) => checkedInt(-x)),
    fn(['x', float]).total(float, (x) => -x),
    fn(['x', decimal]).total(decimal, negDecimal),
    fn(['x', duration]).total(duration, (x) => (x === 0 ? 0 : -x)),
    fn(['x', json]).to(json, (x) => (typeof x === 'bigint' ? checkedInt(-jsonInt(x)) : -jsonFloat(x))),
  ],
})
