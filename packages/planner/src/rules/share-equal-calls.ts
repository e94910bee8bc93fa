/**
 * share-equal-calls: an aggregate that is asked for twice is kept once.
 *
 *     Aggregate(SUM(x) AS a, SUM(x) AS b) -> Project(a, a AS b, Aggregate(SUM(x) AS a))
 *
 * The parts that AVG, VARIANCE and STDDEV have in common with SUM and COUNT are not split here: AVG divides the exact
 * sum, which no column of a plan can hold (the column of SUM is rounded already), so only accumulators could share it.
 */
import type { BoundExpr } from '../logical/expr.ts'
import type { AggregateCall, LogicalPlan } from '../logical/plan.ts'
import type { Rule } from './rule.ts'

export const shareEqualCalls: Rule = {
  name: 'share-equal-calls',
  phase: 'simplify',
  order: 'top-down',
  doc: 'Aggregate(SUM(x), SUM(x)) -> Project(s, s, Aggregate(SUM(x) AS s))',
  apply(node) {
    if (node.kind !== 'aggregate') return undefined
    const first = new Map<string, string>()
    const shared = new Map<string, string>()
    const calls: AggregateCall[] = []
    for (const call of node.calls) {
      const same = first.get(meaning(call))
      if (same === undefined) {
        first.set(meaning(call), call.name)
        calls.push(call)
      } else {
        shared.set(call.name, same)
      }
    }
    if (shared.size === 0) return undefined
    const columns = node.schema.map(({ name, type }) => {
      const value: BoundExpr = { kind: 'column', type, name: shared.get(name) ?? name }
      return { name, value }
    })
    const schema = node.schema.filter(({ name }) => !shared.has(name))
    const input: LogicalPlan = { ...node, calls, schema }
    return { kind: 'project', schema: node.schema, span: node.span, columns, input }
  },
}

function meaning({ name: _, ...call }: AggregateCall): string {
  return JSON.stringify([call.fn, call.overload, call.args, call.distinct, call.filter ?? null, call.type])
}
