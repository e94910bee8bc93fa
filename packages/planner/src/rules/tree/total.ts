/**
 * Which expressions cannot fail. A row whose expression fails is a dead letter, so a rule may only skip, repeat or
 * reorder the evaluation of expressions that are total: else the accounts of a query would depend on its plan.
 */
import type { BoundExpr } from '../../logical/expr.ts'
import { operandsOf } from '../../logical/walk.ts'
import type { Facts } from '../rule.ts'

export function isTotal(expr: BoundExpr, facts: Facts): boolean {
  if (expr.kind === 'call' && !facts.totalCall(expr)) return false
  if (expr.kind === 'cast' && !facts.totalCast(expr)) return false
  return operandsOf(expr).every((child) => isTotal(child, facts))
}

export function allTotal(exprs: readonly BoundExpr[], facts: Facts): boolean {
  return exprs.every((expr) => isTotal(expr, facts))
}

/**
 * A condition in two: the parts that may run before, and those that stay. Both are evaluated in another order than
 * written, so nothing moves unless all of them are total.
 */
export function partition(
  parts: readonly BoundExpr[],
  mayMove: (part: BoundExpr) => boolean,
  facts: Facts,
): { readonly move: readonly BoundExpr[]; readonly stay: readonly BoundExpr[] } {
  if (!allTotal(parts, facts)) return { move: [], stay: parts }
  return { move: parts.filter(mayMove), stay: parts.filter((part) => !mayMove(part)) }
}
