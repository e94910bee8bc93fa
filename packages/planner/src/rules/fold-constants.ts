/**
 * fold-constants: expressions whose value is known are computed once, by the planner.
 *
 *     1 + 2 * 3 -> 7      x AND TRUE -> x      CASE WHEN FALSE THEN a ELSE b END -> b      NULL + x -> NULL
 *
 * An expression whose evaluation fails stays as it is: it fails when a row needs it, as the text says, and in a branch
 * that no row takes it never does. For the same reason a part is dropped only where it would not have been evaluated,
 * or cannot fail. Three-valued logic: `NULL AND x` is not NULL where x is false, so it stays.
 */
import type { And, BoundExpr, Case, Coalesce, Literal, Or } from '../logical/expr.ts'
import { operandsOf } from '../logical/walk.ts'
import { sameType } from '../types/type.ts'
import type { Facts, Rule } from './rule.ts'
import { mapChildren } from './tree/expressions.ts'
import { mapExpressions } from './tree/plans.ts'
import { allTotal } from './tree/total.ts'

export const foldConstants: Rule = {
  name: 'fold-constants',
  phase: 'simplify',
  order: 'bottom-up',
  doc: '1 + 2 -> 3, x AND TRUE -> x',
  apply(node, facts) {
    const folded = mapExpressions(node, (expr) => foldExpr(expr, facts))
    return folded === node ? undefined : folded
  },
}

function foldExpr(expr: BoundExpr, facts: Facts): BoundExpr {
  const inner = mapChildren(expr, (child) => foldExpr(child, facts))
  const folded = foldNode(inner, facts)
  // What takes the place of an expression must have its type: a bare NULL has none, and stays.
  return sameType(folded.type, inner.type) ? folded : inner
}

function foldNode(expr: BoundExpr, facts: Facts): BoundExpr {
  switch (expr.kind) {
    case 'literal':
    case 'column':
      return expr
    case 'and':
    case 'or':
      return foldLogic(expr, facts)
    case 'case':
      return foldCase(expr)
    case 'coalesce':
      return foldCoalesce(expr)
    case 'not':
      return expr.arg.kind === 'not' ? expr.arg.arg : foldLiterals(expr, facts)
    case 'call':
      if (facts.propagatesNull(expr) && expr.args.some(isNullLiteral) && allTotal(expr.args, facts)) {
        return { kind: 'literal', type: expr.type, value: null }
      }
      return foldLiterals(expr, facts)
    case 'cast':
    case 'isNull':
      return foldLiterals(expr, facts)
    default: {
      const never: never = expr
      return never
    }
  }
}

/** A value whose text is longer is not worth carrying in a plan in place of the expression that makes it. */
const FOLDED_LENGTH_MAX = 10_000

function foldLiterals(expr: BoundExpr, facts: Facts): BoundExpr {
  if (expr.type.kind === 'regex' || !operandsOf(expr).every((child) => child.kind === 'literal')) return expr
  const value = facts.fold(expr)
  if (value === undefined || JSON.stringify(value.value).length > FOLDED_LENGTH_MAX) return expr
  return value
}

/** AND is decided by FALSE and indifferent to TRUE; OR the other way round. */
function foldLogic(expr: And | Or, facts: Facts): BoundExpr {
  const decisive = expr.kind === 'or'
  const args: BoundExpr[] = []
  let changed = false
  for (const arg of expr.args) {
    // One AND inside another evaluates the same parts in the same order as one long AND.
    const parts = arg.kind === expr.kind ? arg.args : [arg]
    for (const part of parts) {
      if (isBool(part, !decisive)) changed = true
      else args.push(part)
    }
    if (parts.length > 1) changed = true
  }
  const decided = args.findIndex((arg) => isBool(arg, decisive))
  if (decided >= 0) {
    const before = args.slice(0, decided)
    if (allTotal(before, facts)) return bool(decisive)
    if (decided < args.length - 1) return { ...expr, args: args.slice(0, decided + 1) }
  }
  if (!changed) return expr
  const [only] = args
  if (only === undefined) return bool(!decisive)
  return args.length === 1 ? only : { ...expr, args }
}

function foldCase(expr: Case): BoundExpr {
  const whens: { readonly when: BoundExpr; readonly then: BoundExpr }[] = []
  let otherwise = expr.else
  for (const branch of expr.whens) {
    if (isBool(branch.when, false) || isNullLiteral(branch.when)) continue
    if (isBool(branch.when, true)) {
      otherwise = branch.then
      break
    }
    whens.push(branch)
  }
  if (whens.length === 0) return otherwise
  return whens.length === expr.whens.length ? expr : { ...expr, whens, else: otherwise }
}

function foldCoalesce(expr: Coalesce): BoundExpr {
  const candidates = expr.args.filter((arg) => !isNullLiteral(arg))
  const certain = candidates.findIndex((arg) => arg.kind === 'literal')
  const args = certain < 0 ? candidates : candidates.slice(0, certain + 1)
  const [first] = args
  if (first === undefined) return { kind: 'literal', type: expr.type, value: null }
  if (args.length === 1) return first
  return args.length === expr.args.length ? expr : { ...expr, args }
}

function isNullLiteral(expr: BoundExpr): boolean {
  return expr.kind === 'literal' && expr.value === null
}

function isBool(expr: BoundExpr, value: boolean): boolean {
  return expr.kind === 'literal' && expr.value === value
}

function bool(value: boolean): Literal {
  return { kind: 'literal', type: { kind: 'bool' }, value }
}
