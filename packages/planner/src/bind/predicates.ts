/** IS, BETWEEN, IN and LIKE as comparisons and logic: each operand is bound once and may stand in several of them. */
import type { BetweenExpr, Expr, InExpr, IsExpr, LikeExpr } from '@millrace/dsl'
import type { BoundExpr } from '../logical/expr.ts'
import { BOOL } from '../types/type.ts'
import type { Context } from './context.ts'
import { bindCondition, bindExpr, bindExprs, callOf } from './expr.ts'
import type { Scope } from './scope.ts'
import { FALSE, type Typed, allOf, notOf, typed } from './typed.ts'

function negated(expr: BoundExpr, not: boolean): BoundExpr {
  return not ? notOf(expr) : expr
}

/** `x IS TRUE` is never NULL: what is unknown is not true. */
function isTrue(condition: BoundExpr): BoundExpr {
  return { kind: 'coalesce', type: BOOL, args: [condition, FALSE] }
}

export function bindIs(context: Context, expr: IsExpr, scope: Scope, depth: number): Typed | undefined {
  const { operand, what, not, span } = expr
  if (what === 'true' || what === 'false') {
    const condition = bindCondition(context, operand, scope, `IS ${what.toUpperCase()}`, depth + 1)
    return condition && typed(negated(isTrue(negated(condition, what === 'false')), not), span)
  }
  const operands = [operand, ...(what === 'distinct' && expr.from !== undefined ? [expr.from] : [])]
  const values = bindExprs(context, operands, scope, depth + 1)
  if (values === undefined) return undefined
  if (what === 'null') return typed(negated({ kind: 'isNull', type: BOOL, arg: values[0]!.expr }, not), span)
  const distinct = callOf(context, 'is_distinct', 'IS DISTINCT FROM', values, span)
  return distinct && typed(negated(distinct.expr, not), span)
}

export function bindBetween(context: Context, expr: BetweenExpr, scope: Scope, depth: number): Typed | undefined {
  const { operand, low, high, not, span } = expr
  const values = bindExprs(context, [operand, low, high], scope, depth + 1)
  if (values === undefined) return undefined
  const [value, from, to] = [values[0]!, values[1]!, values[2]!]
  const above = callOf(context, '>=', 'BETWEEN', [value, from], from.span)
  const below = callOf(context, '<=', 'BETWEEN', [value, to], to.span)
  if (above === undefined || below === undefined) return undefined
  return typed(negated(allOf('and', [above.expr, below.expr]), not), span)
}

export function bindIn(context: Context, expr: InExpr, scope: Scope, depth: number): Typed | undefined {
  const value = bindExpr(context, expr.operand, scope, depth + 1)
  const items = bindExprs(context, expr.items, scope, depth + 1)
  if (value === undefined || items === undefined) return undefined
  const found = callOf(context, 'in', 'IN', [value, ...items], expr.span)
  return found && typed(negated(found.expr, expr.not), expr.span)
}

export function bindLike(context: Context, expr: LikeExpr, scope: Scope, depth: number): Typed | undefined {
  const operands: readonly Expr[] = [expr.operand, expr.pattern]
  const values = bindExprs(context, operands, scope, depth + 1)
  const test = values && callOf(context, expr.op, expr.op, values, expr.span)
  return test && typed(negated(test.expr, expr.not), expr.span)
}
