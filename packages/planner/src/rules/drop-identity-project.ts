/**
 * drop-identity-project: a projection that gives the columns that it gets, in their order, does nothing.
 *
 *     Project(a, b, x(a, b)) -> x
 */
import type { Rule } from './rule.ts'
import { isColumn } from './tree/expressions.ts'
import { sameSchema } from './tree/plans.ts'

export const dropIdentityProject: Rule = {
  name: 'drop-identity-project',
  phase: 'prune',
  order: 'bottom-up',
  doc: 'Project(all columns of x, x) -> x',
  apply(node) {
    if (node.kind !== 'project' || !sameSchema(node.schema, node.input.schema)) return undefined
    return node.columns.every(({ name, value }) => isColumn(value, name)) ? node.input : undefined
  },
}
