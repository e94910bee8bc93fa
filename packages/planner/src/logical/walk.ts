/** What stands under a node of a plan, under an expression, and which expressions a node holds. */
import type { BoundExpr } from './expr.ts'
import type { LogicalPlan } from './plan.ts'

/** What a node reads, in order. */
export function inputsOf(plan: LogicalPlan): readonly LogicalPlan[] {
  switch (plan.kind) {
    case 'source':
      return []
    case 'union':
      return plan.inputs
    default:
      return [plan.input]
  }
}

/** The operands of an expression, in order of evaluation. */
export function operandsOf(expr: BoundExpr): readonly BoundExpr[] {
  switch (expr.kind) {
    case 'literal':
    case 'column':
      return []
    case 'call':
    case 'and':
    case 'or':
    case 'coalesce':
      return expr.args
    case 'cast':
    case 'not':
    case 'isNull':
      return [expr.arg]
    case 'case':
      return [...expr.whens.flatMap(({ when, then }) => [when, then]), expr.else]
    default: {
      const never: never = expr
      return never
    }
  }
}

/** The expressions that a node itself evaluates over the rows of its inputs. */
export function exprsOf(plan: LogicalPlan): readonly BoundExpr[] {
  switch (plan.kind) {
    case 'source':
    case 'decode':
    case 'union':
      return []
    case 'split':
      return [plan.value]
    case 'filter':
      return [plan.condition]
    case 'project':
      return plan.columns.map((column) => column.value)
    case 'distinct':
      return plan.by
    case 'aggregate':
      return [
        ...plan.keys.map((key) => key.value),
        ...plan.calls.flatMap((call) => [...call.args, ...(call.filter === undefined ? [] : [call.filter])]),
        ...(plan.distinctBy ?? []),
      ]
    case 'topN':
      return [...plan.orderBy.map((key) => key.value), ...plan.per]
    default: {
      const never: never = plan
      return never
    }
  }
}

/** Every node of a plan, a node before its inputs. */
export function* nodesOf(plan: LogicalPlan): Generator<LogicalPlan> {
  const open: LogicalPlan[] = [plan]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    open.push(...inputsOf(node).toReversed())
  }
}
