/**
 * push-filter-below-split: a line that goes is not split first.
 *
 *     Filter(p AND q, Split(x)) -> Filter(p, Split(Filter(q, x)))      q reads no piece
 *
 * A row of the input becomes many: a condition that fails would be one dead letter where it was many, so p, q and the
 * value that is split must be total.
 */
import type { BoundExpr } from '../logical/expr.ts'
import type { LogicalPlan } from '../logical/plan.ts'
import type { Rule } from './rule.ts'
import { columnsOf, conjunction, conjuncts } from './tree/expressions.ts'
import { overSplit } from './tree/plans.ts'
import { isTotal, partition } from './tree/total.ts'

export const pushFilterBelowSplit: Rule = {
  name: 'push-filter-below-split',
  phase: 'push down',
  order: 'top-down',
  doc: 'Filter(p, Split(x)) -> Split(Filter(p, x))',
  apply(node, facts) {
    if (node.kind !== 'filter' || node.input.kind !== 'split') return undefined
    const split = node.input
    if (!isTotal(split.value, facts)) return undefined
    const readsNoPiece = (part: BoundExpr): boolean => !columnsOf([part]).has(split.as)
    const { move, stay } = partition(conjuncts(node.condition), readsNoPiece, facts)
    if (move.length === 0) return undefined
    const input: LogicalPlan = {
      ...node,
      condition: conjunction(move),
      input: split.input,
      schema: split.input.schema,
    }
    const pushed = overSplit(split, input)
    return stay.length === 0 ? pushed : { ...node, condition: conjunction(stay), input: pushed }
  },
}
