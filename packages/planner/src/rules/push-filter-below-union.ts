/**
 * push-filter-below-union: each input drops its own rows, and what stands below can drop them earlier still.
 *
 *     Filter(p, Union(a, b)) -> Union(Filter(p, a), Filter(p, b))
 *
 * Every row meets p once before and after, so p may be one that fails.
 */
import type { Rule } from './rule.ts'

export const pushFilterBelowUnion: Rule = {
  name: 'push-filter-below-union',
  phase: 'push down',
  order: 'top-down',
  doc: 'Filter(p, Union(a, b)) -> Union(Filter(p, a), Filter(p, b))',
  apply(node) {
    if (node.kind !== 'filter' || node.input.kind !== 'union') return undefined
    const inputs = node.input.inputs.map((input) => ({ ...node, input, schema: input.schema }))
    return { ...node.input, inputs }
  },
}
