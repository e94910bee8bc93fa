/**
 * merge-filters: two conditions in a row are one conjunction, the inner one first.
 *
 *     Filter(p, Filter(q, x)) -> Filter(q AND p, x)      where p is total
 *
 * A row where q is NULL never meets p in the plan before, but does in the conjunction, which stops at false only. So p
 * must not be able to fail. (Conditions that stay apart are fused into one stage of the physical plan all the same.)
 */
import type { Rule } from './rule.ts'
import { conjunction } from './tree/expressions.ts'
import { isTotal } from './tree/total.ts'

export const mergeFilters: Rule = {
  name: 'merge-filters',
  phase: 'push down',
  order: 'bottom-up',
  doc: 'Filter(p, Filter(q, x)) -> Filter(q AND p, x)',
  apply(node, facts) {
    if (node.kind !== 'filter' || node.input.kind !== 'filter') return undefined
    if (!isTotal(node.condition, facts)) return undefined
    return { ...node.input, condition: conjunction([node.input.condition, node.condition]) }
  },
}
