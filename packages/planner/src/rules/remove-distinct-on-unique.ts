/**
 * remove-distinct-on-unique: rows that cannot repeat need no DISTINCT.
 *
 *     Distinct(by, Aggregate(keys, x)) -> Aggregate(keys, x)      `by` holds the keys and the time column
 *
 * An emission has one row a group, and the time column tells emissions apart. Expressions of `by` that could fail keep
 * the DISTINCT where it is.
 */
import type { LogicalPlan } from '../logical/plan.ts'
import type { Rule } from './rule.ts'
import { allTotal } from './tree/total.ts'

export const removeDistinctOnUnique: Rule = {
  name: 'remove-distinct-on-unique',
  phase: 'simplify',
  order: 'bottom-up',
  doc: 'Distinct(keys and time, Aggregate(keys, x)) -> Aggregate(keys, x)',
  apply(node, facts) {
    if (node.kind !== 'distinct' || node.input.kind !== 'aggregate' || !allTotal(node.by, facts)) return undefined
    const by = new Set(node.by.flatMap((expr) => (expr.kind === 'column' ? [expr.name] : [])))
    const unique = node.input.keys.every(({ name }) => by.has(name)) && timeColumns(node.input).some((t) => by.has(t))
    return unique ? node.input : undefined
  },
}

/** Either column of a window tells its emissions apart. */
function timeColumns(aggregate: Extract<LogicalPlan, { kind: 'aggregate' }>): readonly string[] {
  const taken = aggregate.keys.length + aggregate.calls.length
  return aggregate.schema.slice(taken).map(({ name }) => name)
}
