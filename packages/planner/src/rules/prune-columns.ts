/**
 * prune-columns: what nothing reads is not decoded, not computed and not counted.
 *
 *     Aggregate(COUNT BY a, Project(a, lower(b) AS c, Decode(a, b))) -> Aggregate(COUNT BY a, Decode(a))
 *
 * A projection and an aggregate say which columns they read; the columns that only pass through what stands between
 * are cut from the next projection, aggregate or decoder below. A column whose expression can fail stays, since it
 * makes dead letters of rows; a decoder checks declared columns whether they are read or not.
 */
import type { BoundExpr } from '../logical/expr.ts'
import type { LogicalPlan } from '../logical/plan.ts'
import { exprsOf } from '../logical/walk.ts'
import type { Facts, Rule } from './rule.ts'
import { addColumns, columnsOf } from './tree/expressions.ts'
import { callExpressions, mapInputs, sameSchema } from './tree/plans.ts'
import { allTotal, isTotal } from './tree/total.ts'

export const pruneColumns: Rule = {
  name: 'prune-columns',
  phase: 'prune',
  order: 'top-down',
  doc: 'columns that nothing reads -> not decoded, not computed',
  apply(node, facts) {
    if (node.kind !== 'project' && node.kind !== 'aggregate') return undefined
    const reads = columnsOf(exprsOf(node))
    const input = narrow(node.input, reads, facts)
    return input === node.input ? undefined : { ...node, input }
  },
}

/** The plan with at least the columns `reads`, and no others where they can go. Itself where nothing can. */
function narrow(plan: LogicalPlan, reads: ReadonlySet<string>, facts: Facts): LogicalPlan {
  switch (plan.kind) {
    case 'source':
      return plan
    case 'decode': {
      const schema = plan.schema.filter(({ name }) => reads.has(name))
      return schema.length === plan.schema.length ? plan : { ...plan, schema }
    }
    case 'project': {
      const columns = plan.columns.filter(({ name, value }) => reads.has(name) || !isTotal(value, facts))
      if (columns.length === plan.columns.length) return plan
      // Whoever wants no column minds none: there need not be a projection to nothing.
      if (columns.length === 0) return narrow(plan.input, reads, facts)
      const kept = new Set(columns.map(({ name }) => name))
      return { ...plan, columns, schema: plan.schema.filter(({ name }) => kept.has(name)) }
    }
    case 'aggregate':
      return narrowAggregate(plan, reads, facts)
    case 'split':
      return narrowInput(plan, alsoReads(reads, [plan.value]), facts)
    case 'filter':
      return narrowInput(plan, alsoReads(reads, [plan.condition]), facts)
    case 'distinct':
      return narrowInput(plan, alsoReads(reads, plan.by), facts)
    case 'topN':
      return narrowInput(plan, alsoReads(reads, [...plan.orderBy.map(({ value }) => value), ...plan.per]), facts)
    case 'union':
      return narrowUnion(plan, reads, facts)
    default: {
      const never: never = plan
      return never
    }
  }
}

function alsoReads(reads: ReadonlySet<string>, exprs: readonly BoundExpr[]): ReadonlySet<string> {
  const all = new Set(reads)
  for (const expr of exprs) addColumns(expr, all)
  return all
}

function narrowInput(plan: LogicalPlan, reads: ReadonlySet<string>, facts: Facts): LogicalPlan {
  return mapInputs(plan, (input) => narrow(input, reads, facts))
}

/** An aggregate keeps its keys, which are its groups, and one call. */
function narrowAggregate(
  plan: Extract<LogicalPlan, { kind: 'aggregate' }>,
  reads: ReadonlySet<string>,
  facts: Facts,
): LogicalPlan {
  const calls = plan.calls.filter((call, i) => {
    const mayGo = facts.totalAggregate(call) && allTotal(callExpressions(call), facts)
    return reads.has(call.name) || !mayGo || (i === 0 && !plan.calls.some(({ name }) => reads.has(name)))
  })
  if (calls.length === plan.calls.length) return plan
  const gone = new Set(plan.calls.filter((call) => !calls.includes(call)).map(({ name }) => name))
  return { ...plan, calls, schema: plan.schema.filter(({ name }) => !gone.has(name)) }
}

/** The inputs of a union must stay equal, so they are narrowed to the columns that all of them can do without. */
function narrowUnion(
  plan: Extract<LogicalPlan, { kind: 'union' }>,
  reads: ReadonlySet<string>,
  facts: Facts,
): LogicalPlan {
  const first = plan.inputs.map((input) => narrow(input, reads, facts))
  const needed = new Set(first.flatMap((input) => input.schema.map(({ name }) => name)))
  const inputs = plan.inputs.map((input) => narrow(input, needed, facts))
  const [head] = inputs
  if (head === undefined || inputs.every((input, i) => input === plan.inputs[i])) return plan
  const agree = inputs.every((input) => sameSchema(input.schema, head.schema))
  return agree ? { ...plan, inputs, schema: head.schema } : plan
}
