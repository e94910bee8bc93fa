/**
 * flatten-unions: a union of unions is one union of all inputs, in their order.
 *
 *     Union(Union(a, b), c) -> Union(a, b, c)
 */
import type { Rule } from './rule.ts'

export const flattenUnions: Rule = {
  name: 'flatten-unions',
  phase: 'simplify',
  order: 'bottom-up',
  doc: 'Union(Union(a, b), c) -> Union(a, b, c)',
  apply(node) {
    if (node.kind !== 'union' || !node.inputs.some(({ kind }) => kind === 'union')) return undefined
    return { ...node, inputs: node.inputs.flatMap((input) => (input.kind === 'union' ? input.inputs : [input])) }
  },
}
