/**
 * push-having-below-aggregate: a group that no result shows is never kept.
 *
 *     Filter(p, Aggregate(keys, x)) -> Aggregate(keys, Filter(p', x))      p reads only keys
 *
 * Right for every scope: a group's rows all have its key, so all of them go or none, and the groups that stay have
 * the same rows at the same times. It needs:
 * - keys: without, there is one group, which has a row also when it is empty;
 * - everything total: keys, arguments, FILTERs and p, since dropped rows no longer meet them, and the aggregates
 *   themselves (the SUM of a group that nobody sees may pass 64 bits);
 * - keys of types whose equal values are identical (see `tree/equality.ts`);
 * - no DISTINCT before the aggregate, where the first of equal rows may belong to a group that goes.
 */
import type { BoundExpr } from '../logical/expr.ts'
import type { LogicalPlan } from '../logical/plan.ts'
import type { Rule } from './rule.ts'
import { equalIsIdentical } from './tree/equality.ts'
import { columnsOf, conjunction, conjuncts, isShallow, substitute } from './tree/expressions.ts'
import { callExpressions } from './tree/plans.ts'
import { allTotal, partition } from './tree/total.ts'

export const pushHavingBelowAggregate: Rule = {
  name: 'push-having-below-aggregate',
  phase: 'push down',
  order: 'top-down',
  doc: 'Filter(p, Aggregate(keys, x)) -> Aggregate(keys, Filter(p, x))',
  apply(node, facts) {
    if (node.kind !== 'filter' || node.input.kind !== 'aggregate') return undefined
    const aggregate = node.input
    if (aggregate.distinctBy !== undefined || !aggregate.calls.every(facts.totalAggregate)) return undefined
    const keyValues = aggregate.keys.map(({ value }) => value)
    if (!allTotal([...keyValues, ...aggregate.calls.flatMap(callExpressions)], facts)) return undefined
    const keys = new Map<string, BoundExpr>()
    for (const { name, value } of aggregate.keys) if (equalIsIdentical(value.type)) keys.set(name, value)
    const readsKeys = (part: BoundExpr): boolean => {
      const names = [...columnsOf([part])]
      return names.length > 0 && names.every((name) => keys.has(name))
    }
    const { move, stay } = partition(conjuncts(node.condition), readsKeys, facts)
    if (move.length === 0) return undefined
    const condition = substitute(conjunction(move), keys)
    if (!isShallow(condition)) return undefined
    const input: LogicalPlan = { ...node, condition, input: aggregate.input, schema: aggregate.input.schema }
    const pushed: LogicalPlan = { ...aggregate, input }
    return stay.length === 0 ? pushed : { ...node, condition: conjunction(stay), input: pushed }
  },
}
