/**
 * push-filter-below-project: rows that go are not computed first.
 *
 *     Filter(p, Project(cs, x)) -> Project(cs, Filter(p', x))      p' reads the columns that p's names stand for
 *
 * Only the parts of p that read plain columns move: an expression is not computed twice for this. Columns of `cs` that
 * can fail would make dead letters of rows that p drops, so all of them must be total, and p too.
 */
import type { BoundExpr } from '../logical/expr.ts'
import type { LogicalPlan } from '../logical/plan.ts'
import type { Rule } from './rule.ts'
import { columnsOf, conjunction, conjuncts, isTrivial, substitute } from './tree/expressions.ts'
import { allTotal, partition } from './tree/total.ts'

export const pushFilterBelowProject: Rule = {
  name: 'push-filter-below-project',
  phase: 'push down',
  order: 'top-down',
  doc: 'Filter(p, Project(x)) -> Project(Filter(p, x))',
  apply(node, facts) {
    if (node.kind !== 'filter' || node.input.kind !== 'project') return undefined
    const project = node.input
    const values = new Map<string, BoundExpr>(project.columns.map(({ name, value }) => [name, value]))
    if (!allTotal([...values.values()], facts)) return undefined
    const readsTrivial = (part: BoundExpr): boolean => {
      return [...columnsOf([part])].every((name) => {
        const value = values.get(name)
        return value !== undefined && isTrivial(value)
      })
    }
    const { move, stay } = partition(conjuncts(node.condition), readsTrivial, facts)
    if (move.length === 0) return undefined
    const condition = substitute(conjunction(move), values)
    const input: LogicalPlan = { ...node, condition, input: project.input, schema: project.input.schema }
    const pushed: LogicalPlan = { ...project, input }
    return stay.length === 0 ? pushed : { ...node, condition: conjunction(stay), input: pushed }
  },
}
