/**
 * Expressions: the tree of the text becomes a bound expression with every type known and every conversion explicit.
 * What is wrong is reported once; `undefined` stands for it and silences what is built upon it.
 *
 * Chains of AND and OR are bound flat whatever their length; any other nesting is bounded by `DEPTH_MAX`, so that
 * everything behind the binder may recurse.
 */
import type { ArrayLiteral, BinaryExpr, Duration, Expr, UnaryExpr } from '@millrace/dsl'
import { findEntry } from '../catalog/catalog.ts'
import { literalData } from '../catalog/literal.ts'
import type { BoundExpr, LiteralData } from '../logical/expr.ts'
import { BOOL, DURATION, NULL, STRING, arrayOf } from '../types/type.ts'
import { bindCall } from './calls.ts'
import { bindCase, bindCast } from './conditionals.ts'
import { type Context, DEPTH_MAX, OPERATIONS_MAX, fail } from './context.ts'
import { convert, convertAll, convertible, shownType } from './convert.ts'
import { bindDuration } from './duration.ts'
import { bindNumber, bindParam, bindPattern, bindTimestamp } from './literals.ts'
import { bindIndex, bindMember, bindName } from './names.ts'
import { resolveCall } from './overloads.ts'
import { bindBetween, bindIn, bindIs, bindLike } from './predicates.ts'
import type { Scope } from './scope.ts'
import { operationsOf } from './size.ts'
import { type Typed, allOf, literal, notOf, nullLiteral, typed } from './typed.ts'

export function bindExpr(context: Context, expr: Expr, scope: Scope, depth: number): Typed | undefined {
  if (depth > DEPTH_MAX) return fail(context, 'MR0315', { deepest: DEPTH_MAX }, expr.span)
  const key = scope.aggregates?.key(expr)
  return key ?? bindKind(context, expr, scope, depth)
}

function bindKind(context: Context, expr: Expr, scope: Scope, depth: number): Typed | undefined {
  const { span } = expr
  switch (expr.kind) {
    case 'null':
      return typed(nullLiteral(), span)
    case 'bool':
      return typed(literal(BOOL, expr.value), span)
    case 'number':
      return bindNumber(context, expr)
    case 'string':
      return { expr: literal(STRING, expr.value), span, written: { kind: 'text', text: expr.value } }
    case 'regex':
      return bindPattern(context, expr)
    case 'timestamp':
      return bindTimestamp(context, expr)
    case 'duration':
      return durationValue(context, expr)
    case 'array':
      return bindArray(context, expr, scope, depth)
    case 'name':
      return bindName(context, expr, scope)
    case 'param':
      return bindParam(context, expr)
    case 'member':
      return bindMember(context, expr, scope, depth)
    case 'index':
      return bindIndex(context, expr, scope, depth)
    case 'unary':
      return bindUnary(context, expr, scope, depth)
    case 'binary':
      return bindBinary(context, expr, scope, depth)
    case 'is':
      return bindIs(context, expr, scope, depth)
    case 'between':
      return bindBetween(context, expr, scope, depth)
    case 'in':
      return bindIn(context, expr, scope, depth)
    case 'like':
      return bindLike(context, expr, scope, depth)
    case 'case':
      return bindCase(context, expr, scope, depth)
    case 'cast':
      return bindCast(context, expr, scope, depth)
    case 'call':
      return bindCall(context, expr, scope, depth)
    case 'reduce':
      return fail(context, 'MR0450', { clause: 'REDUCE', instead: '' }, span)
    default: {
      const never: never = expr
      return never
    }
  }
}

function durationValue(context: Context, expr: Duration): Typed | undefined {
  const ms = bindDuration(context, expr, 'a duration', 'zero')
  return ms === undefined ? undefined : typed(literal(DURATION, ms), expr.span)
}

/** Several expressions; undefined where one of them is wrong, after all have been looked at. */
export function bindExprs(
  context: Context,
  exprs: readonly Expr[],
  scope: Scope,
  depth: number,
): readonly Typed[] | undefined {
  const values = exprs.map((expr) => bindExpr(context, expr, scope, depth))
  return values.every((value) => value !== undefined) ? values : undefined
}

/** An operator or function of the catalog over operands that are bound already. */
export function callOf(
  context: Context,
  name: string,
  shown: string,
  args: readonly Typed[],
  span: Expr['span'],
): Typed | undefined {
  const spec = findEntry(context.catalog.functions, name)
  if (spec === undefined) return fail(context, 'MR0202', { name, near: undefined }, span)
  const resolved = resolveCall(context, spec, shown, args, span)
  if (resolved === undefined) return undefined
  return typed({ kind: 'call', type: resolved.result, fn: spec.name, overload: resolved.overload, args: resolved.args }, span)
}

function bindArray(context: Context, expr: ArrayLiteral, scope: Scope, depth: number): Typed | undefined {
  const { span } = expr
  if (expr.items.length === 0) return typed(literal(arrayOf(NULL), []), span)
  const items = bindExprs(context, expr.items, scope, depth + 1)
  const same = items && convertAll(context, items, 'an array')
  if (same === undefined) return undefined
  const constant = same.map((item) => (item.expr.kind === 'literal' ? item.expr.value : undefined))
  const data = constant.filter((item): item is LiteralData => item !== undefined)
  if (data.length === same.length) return typed(literal(arrayOf(same[0]!.expr.type), data), span)
  return callOf(context, 'array', 'an array', same, span)
}

function bindUnary(context: Context, expr: UnaryExpr, scope: Scope, depth: number): Typed | undefined {
  const { op, operand, span } = expr
  if (op === 'NOT') {
    const condition = bindCondition(context, operand, scope, 'NOT', depth + 1)
    return condition && typed(notOf(condition), span)
  }
  if (operand.kind === 'number') {
    const number = bindNumber(context, operand, op === '-' ? '-' : '')
    return number && { ...number, span }
  }
  const value = bindExpr(context, operand, scope, depth + 1)
  if (value === undefined) return undefined
  if (value.expr.kind === 'literal' && value.expr.type.kind === 'duration') {
    const ms = Number(value.expr.value)
    return typed(literal(DURATION, literalData(op === '-' ? 0 - ms : ms, DURATION)), span)
  }
  if (op === '-') return callOf(context, 'neg', '-', [value], span)
  return callOf(context, 'neg', '+', [value], span) && { ...value, span }
}

/** The operands of a chain of one operator, left to right, without recursion along it. */
function chainOf(expr: BinaryExpr): readonly Expr[] {
  const operands: Expr[] = []
  const open: Expr[] = [expr]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'binary' && next.op === expr.op) open.push(next.right, next.left)
    else operands.push(next)
  }
  return operands
}

function bindBinary(context: Context, expr: BinaryExpr, scope: Scope, depth: number): Typed | undefined {
  const { op, span } = expr
  if (op === 'AND' || op === 'OR') {
    const operands = chainOf(expr).map((operand) => bindCondition(context, operand, scope, op, depth + 1))
    if (!operands.every((operand) => operand !== undefined)) return undefined
    return typed(allOf(op === 'AND' ? 'and' : 'or', operands), span)
  }
  const operands = bindExprs(context, [expr.left, expr.right], scope, depth + 1)
  return operands && callOf(context, op, op, operands, span)
}

/** An expression that has to be true, false or NULL. `place` asks for it: `WHERE`. */
export function bindCondition(
  context: Context,
  expr: Expr,
  scope: Scope,
  place: string,
  depth: number,
): BoundExpr | undefined {
  const value = bindExpr(context, expr, scope, depth)
  if (value === undefined) return undefined
  const bool = convertible(value, BOOL)
  if (bool !== undefined) return convert(context, bool, BOOL)?.expr
  const type = value.expr.type
  const help = type.kind === 'string' ? "compare it: x = '...' or x <> ''" : 'compare it with something: x > 0'
  return fail(context, 'MR0304', { place, type: shownType(type), help }, expr.span)
}

/** A whole expression of a clause: also checked for its size once functions are put in. */
export function bindWhole(context: Context, expr: Expr, scope: Scope): Typed | undefined {
  const value = bindExpr(context, expr, scope, 0)
  if (value === undefined || operationsOf(value.expr, OPERATIONS_MAX) <= OPERATIONS_MAX) return value
  return fail(context, 'MR0316', { largest: OPERATIONS_MAX }, expr.span)
}
