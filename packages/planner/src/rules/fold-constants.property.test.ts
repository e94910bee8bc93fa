/** A folded expression gives, for every row, the value that it gave before, or fails with the same error. */
import { NO_SPAN } from '@millrace/dsl'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultCatalog } from '../catalog/catalog.ts'
import { evaluateExpr } from '../catalog/evaluate.ts'
import { resolveOverload } from '../catalog/resolve-overload.ts'
import type { BoundExpr, Literal } from '../logical/expr.ts'
import type { LogicalPlan } from '../logical/plan.ts'
import { EvaluationError } from '../types/evaluation-error.ts'
import { BOOL, INT, STRING, type Type } from '../types/type.ts'
import type { Value } from '../types/value.ts'
import { catalogFacts } from './catalog-facts.ts'
import { foldConstants } from './fold-constants.ts'

const RUNS = 2000 * Number(process.env.MILLRACE_RUNS ?? 1)
const SEED = process.env.MILLRACE_SEED
const facts = catalogFacts(defaultCatalog)

function call(fn: string, args: readonly BoundExpr[]): BoundExpr {
  const spec = defaultCatalog.functions.get(fn)
  if (spec === undefined) throw new Error(`no function ${fn}`)
  const found = resolveOverload(spec, args)
  if (found.kind !== 'match') throw new Error(`${fn} does not fit`)
  return { kind: 'call', type: found.result, fn, overload: found.overload, args }
}

const literal = (type: Type, ...values: readonly Literal['value'][]): fc.Arbitrary<BoundExpr> => {
  return fc.constantFrom(...values).map((value) => ({ kind: 'literal', type, value }))
}
const column = (type: Type, ...names: readonly string[]): fc.Arbitrary<BoundExpr> => {
  return fc.constantFrom(...names).map((name) => ({ kind: 'column', type, name }))
}

const { bool } = fc.letrec<{ bool: BoundExpr; int: BoundExpr; text: BoundExpr }>((tie) => {
  const pair = (of: 'bool' | 'int'): fc.Arbitrary<readonly BoundExpr[]> => fc.tuple(tie(of), tie(of))
  const list = (of: 'bool' | 'int' | 'text'): fc.Arbitrary<readonly BoundExpr[]> => {
    return fc.array(tie(of), { minLength: 2, maxLength: 3 })
  }
  const branches = (of: 'bool' | 'int', type: Type): fc.Arbitrary<BoundExpr> => {
    const when = fc.record({ when: tie('bool'), then: tie(of) })
    return fc.tuple(fc.array(when, { minLength: 1, maxLength: 3 }), tie(of)).map(([whens, last]) => {
      return { kind: 'case', type, whens, else: last }
    })
  }
  return {
    bool: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      literal(BOOL, true, false, null),
      column(BOOL, 'p', 'q'),
      list('bool').map((args): BoundExpr => ({ kind: 'and', type: BOOL, args })),
      list('bool').map((args): BoundExpr => ({ kind: 'or', type: BOOL, args })),
      tie('bool').map((arg): BoundExpr => ({ kind: 'not', type: BOOL, arg })),
      fc.oneof(tie('bool'), tie('int')).map((arg): BoundExpr => ({ kind: 'isNull', type: BOOL, arg })),
      list('bool').map((args): BoundExpr => ({ kind: 'coalesce', type: BOOL, args })),
      branches('bool', BOOL),
      pair('int').map((args) => call('<', args)),
      pair('int').map((args) => call('=', args)),
    ),
    int: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      literal(INT, '0', '1', '9223372036854775807', null),
      column(INT, 'i', 'j'),
      pair('int').map((args) => call('+', args)),
      pair('int').map((args) => call('div', args)),
      fc.tuple(tie('text'), fc.boolean()).map(([arg, attempt]): BoundExpr => {
        return { kind: 'cast', type: INT, arg, try: attempt }
      }),
      list('int').map((args): BoundExpr => ({ kind: 'coalesce', type: INT, args })),
      branches('int', INT),
    ),
    text: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      literal(STRING, '1', 'x', null),
      column(STRING, 's'),
      tie('int').map((arg): BoundExpr => ({ kind: 'cast', type: STRING, arg, try: false })),
      list('text').map((args): BoundExpr => ({ kind: 'coalesce', type: STRING, args })),
    ),
  }
})

const source: LogicalPlan = {
  kind: 'source',
  source: 'queue',
  options: [],
  delivers: 'rows',
  bounded: true,
  alias: 'queue',
  schema: [],
  span: NO_SPAN,
}

function folded(condition: BoundExpr): BoundExpr {
  const node: LogicalPlan = { kind: 'filter', condition, input: source, schema: [], span: NO_SPAN }
  const after = foldConstants.apply(node, facts)
  return after?.kind === 'filter' ? after.condition : condition
}

type Row = Readonly<Record<'p' | 'q' | 'i' | 'j' | 's', Value>>

const maybe = fc.constantFrom<Value>(true, false, null)
const row: fc.Arbitrary<Row> = fc.record({
  p: maybe,
  q: maybe,
  i: fc.constantFrom<Value>(0n, 1n, -1n, null),
  j: fc.constantFrom<Value>(0n, 9223372036854775807n, null),
  s: fc.constantFrom<Value>('1', 'x', null),
})

function outcome(expr: BoundExpr, values: Row): unknown {
  const read = new Map<string, Value>(Object.entries(values))
  try {
    return evaluateExpr(expr, (name) => read.get(name) ?? null, defaultCatalog)
  } catch (error) {
    if (error instanceof EvaluationError) return `${error.code}: ${error.message}`
    throw error
  }
}

it('folding keeps the value and the error of every row, and is done after one time', () => {
  fc.assert(
    fc.property(bool, fc.array(row, { minLength: 1, maxLength: 8 }), (expr, rows) => {
      const after = folded(expr)
      expect(rows.map((values) => outcome(after, values))).toEqual(rows.map((values) => outcome(expr, values)))
      expect(folded(after)).toEqual(after)
    }),
    { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
  )
})
