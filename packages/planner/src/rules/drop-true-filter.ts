/**
 * drop-true-filter: a condition that always holds is no condition.
 *
 *     Filter(TRUE, x) -> x      COUNT FILTER (WHERE TRUE) -> COUNT
 */

import type { BoundExpr } from '../logical/expr.ts'
import type { AggregateCall } from '../logical/plan.ts'
import type { Rule } from './rule.ts'
import { mapSame } from './tree/expressions.ts'

export const dropTrueFilter: Rule = {
  name: 'drop-true-filter',
  phase: 'simplify',
  order: 'bottom-up',
  doc: 'Filter(TRUE, x) -> x',
  apply(node) {
    if (node.kind === 'filter') return isTrue(node.condition) ? node.input : undefined
    if (node.kind !== 'aggregate') return undefined
    const calls = mapSame(node.calls, withoutTrue)
    return calls === node.calls ? undefined : { ...node, calls }
  },
}

function withoutTrue(call: AggregateCall): AggregateCall {
  if (call.filter === undefined || !isTrue(call.filter)) return call
  const { filter: _, ...rest } = call
  return rest
}

function isTrue(condition: BoundExpr): boolean {
  return condition.kind === 'literal' && condition.value === true
}
