import { describe, expect, test } from 'vitest'
import type { BoundExpr } from '../logical/expr.ts'
import { BOOL, INT, STRING } from '../types/type.ts'
import type { Value } from '../types/value.ts'
import { defaultCatalog } from './catalog.ts'
import { evaluateExpr } from './evaluate.ts'

const bool = (value: boolean | null): BoundExpr => ({ kind: 'literal', type: BOOL, value })
const int = (value: string): BoundExpr => ({ kind: 'literal', type: INT, value })
const column = (name: string): BoundExpr => ({ kind: 'column', type: INT, name })
const call = (fn: string, ...args: readonly BoundExpr[]): BoundExpr => ({
  kind: 'call',
  type: INT,
  fn,
  overload: 0,
  args,
})
const row = new Map<string, Value>([['x', 5n]])
const run = (expr: BoundExpr) => evaluateExpr(expr, (name) => row.get(name) ?? null, defaultCatalog)
const branch = (when: boolean | null, then: BoundExpr) => ({ when: bool(when), then })
const failing = call('/', int('1'), int('0'))

describe('logic of three values', () => {
  test.each([
    [true, null, null, true],
    [false, null, false, null],
    [null, null, null, null],
    [true, false, false, true],
  ])('%o with %o: AND %o, OR %o', (a, b, and, or) => {
    const args = [bool(a), bool(b)]
    expect(run({ kind: 'and', type: BOOL, args })).toEqual(and)
    expect(run({ kind: 'or', type: BOOL, args })).toEqual(or)
    expect(run({ kind: 'and', type: BOOL, args: args.toReversed() })).toEqual(and)
  })

  test('NOT', () => {
    expect([true, false, null].map((value) => run({ kind: 'not', type: BOOL, arg: bool(value) }))).toEqual([
      false,
      true,
      null,
    ])
  })
})

test('columns, calls and NULL in, NULL out', () => {
  expect(run(call('+', column('x'), int('2')))).toEqual(7n)
  expect(run(call('+', column('none'), int('2')))).toEqual(null)
})

describe('what is not needed is not evaluated', () => {
  test('AND, CASE and COALESCE', () => {
    expect(run({ kind: 'and', type: BOOL, args: [bool(false), failing] })).toEqual(false)
    expect(run({ kind: 'case', type: INT, whens: [branch(true, int('1'))], else: failing })).toEqual(1n)
    expect(run({ kind: 'case', type: INT, whens: [branch(null, failing)], else: int('2') })).toEqual(2n)
    expect(run({ kind: 'coalesce', type: INT, args: [column('none'), int('3'), failing] })).toEqual(3n)
  })
})

describe('errors', () => {
  const text: BoundExpr = { kind: 'literal', type: STRING, value: 'x' }

  test('TRY_CAST catches what the conversion throws, and only that', () => {
    expect(run({ kind: 'cast', type: INT, arg: text, try: true })).toEqual(null)
    expect(() => run({ kind: 'cast', type: INT, arg: text, try: false })).toThrow("'x' does not fit int.")
    expect(() => run({ kind: 'cast', type: STRING, arg: failing, try: true })).toThrow('Division by zero.')
  })

  test('arithmetic', () => {
    expect(() => run(call('+', int('9223372036854775807'), int('1')))).toThrow(
      '9223372036854775808 does not fit an int (64 bits).',
    )
    expect(() => run(call('div', int('-9223372036854775808'), int('-1')))).toThrow('does not fit an int')
    expect(() => run(call('%', int('1'), int('0')))).toThrow('Division by zero.')
  })
})
