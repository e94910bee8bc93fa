/**
 * push-filter-below-distinct: repeats of a row that goes need not be remembered.
 *
 *     Filter(p, Distinct(by, x)) -> Distinct(by, Filter(p, x))      p reads only columns of `by`
 *
 * Rows that are equal in `by` are then all kept or all dropped, so the first of them is the same row. That needs types
 * whose equal values are identical, and neither p nor `by` may fail: a dropped row no longer meets `by`.
 */
import type { BoundExpr } from '../logical/expr.ts'
import type { LogicalPlan } from '../logical/plan.ts'
import type { Rule } from './rule.ts'
import { equalIsIdentical } from './tree/equality.ts'
import { columnsOf, conjunction, conjuncts } from './tree/expressions.ts'
import { allTotal, partition } from './tree/total.ts'

export const pushFilterBelowDistinct: Rule = {
  name: 'push-filter-below-distinct',
  phase: 'push down',
  order: 'top-down',
  doc: 'Filter(p, Distinct(x)) -> Distinct(Filter(p, x))',
  apply(node, facts) {
    if (node.kind !== 'filter' || node.input.kind !== 'distinct') return undefined
    const distinct = node.input
    if (!allTotal(distinct.by, facts)) return undefined
    const by = new Set<string>()
    for (const expr of distinct.by) if (expr.kind === 'column' && equalIsIdentical(expr.type)) by.add(expr.name)
    const readsBy = (part: BoundExpr): boolean => [...columnsOf([part])].every((name) => by.has(name))
    const { move, stay } = partition(conjuncts(node.condition), readsBy, facts)
    if (move.length === 0) return undefined
    const input: LogicalPlan = { ...node, condition: conjunction(move), input: distinct.input }
    const pushed: LogicalPlan = { ...distinct, input }
    return stay.length === 0 ? pushed : { ...node, condition: conjunction(stay), input: pushed }
  },
}
