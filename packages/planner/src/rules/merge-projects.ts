/**
 * merge-projects: columns made of columns are made in one go.
 *
 *     Project(a + 1 AS c, Project(x AS a, y)) -> Project(x + 1 AS c, y)
 *
 * An inner expression that is read twice would be computed twice, and one that can fail might not be met any more (in
 * a branch of CASE, or where nothing reads it): the two stay apart then.
 */
import type { BoundExpr } from '../logical/expr.ts'
import type { Rule } from './rule.ts'
import { countColumns, isShallow, isTrivial, substitute } from './tree/expressions.ts'
import { isTotal } from './tree/total.ts'

export const mergeProjects: Rule = {
  name: 'merge-projects',
  phase: 'prune',
  order: 'top-down',
  doc: 'Project(a + 1, Project(x AS a, y)) -> Project(x + 1, y)',
  apply(node, facts) {
    if (node.kind !== 'project' || node.input.kind !== 'project') return undefined
    const inner = node.input
    const reads = countColumns(node.columns.map(({ value }) => value))
    const keepsMeaning = inner.columns.every(({ name, value }) => {
      return isTrivial(value) || ((reads.get(name) ?? 0) <= 1 && isTotal(value, facts))
    })
    if (!keepsMeaning) return undefined
    const values = new Map<string, BoundExpr>(inner.columns.map(({ name, value }) => [name, value]))
    const columns = node.columns.map(({ name, value }) => ({ name, value: substitute(value, values) }))
    if (!columns.every(({ value }) => isShallow(value))) return undefined
    return { ...node, columns, input: inner.input }
  },
}
