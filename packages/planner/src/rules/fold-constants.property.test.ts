/** A folded expression gives, for every row, the value that it gave before, or fails with the same error. */
import { NO_SPAN } from '@millrace/dsl'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultCatalog } from '../catalog/catalog.ts'
import { evaluateExpr } from '../catalog/evaluate.ts'
import type { BoundExpr } from '../logical/expr.ts'
import type { LogicalPlan } from '../logical/plan.ts'
import { EvaluationError } from '../types/evaluation-error.ts'
import { BOOL, INT, type Schema, STRING } from '../types/type.ts'
import type { Value } from '../types/value.ts'
import { catalogFacts } from './catalog-facts.ts'
import { expressionsOver } from './expressions.arbitrary.ts'
import { foldConstants } from './fold-constants.ts'

const RUNS = 2000 * Number(process.env.MILLRACE_RUNS ?? 1)
const SEED = process.env.MILLRACE_SEED
const facts = catalogFacts(defaultCatalog)

const schema: Schema = [
  { name: 'p', type: BOOL },
  { name: 'i', type: INT },
  { name: 'j', type: INT },
  { name: 's', type: STRING },
]
const row = fc.record({
  p: fc.constantFrom<Value>(true, false, null),
  i: fc.constantFrom<Value>(0n, 1n, -1n, null),
  j: fc.constantFrom<Value>(0n, 9223372036854775807n, null),
  s: fc.constantFrom<Value>('1', 'x y', null),
})

const source: LogicalPlan = {
  kind: 'source',
  source: 'queue',
  options: [],
  delivers: 'rows',
  bounded: true,
  alias: 'queue',
  schema,
  span: NO_SPAN,
}

function folded(condition: BoundExpr): BoundExpr {
  const node: LogicalPlan = { kind: 'filter', condition, input: source, schema, span: NO_SPAN }
  const after = foldConstants.apply(node, facts)
  return after?.kind === 'filter' ? after.condition : condition
}

function outcome(expr: BoundExpr, values: Readonly<Record<string, Value>>): unknown {
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
    fc.property(expressionsOver(schema, 4).bool, fc.array(row, { minLength: 1, maxLength: 8 }), (expr, rows) => {
      const after = folded(expr)
      expect(rows.map((values) => outcome(after, values))).toEqual(rows.map((values) => outcome(expr, values)))
      expect(folded(after)).toEqual(after)
    }),
    { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
  )
})
