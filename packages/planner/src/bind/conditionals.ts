/** CASE, COALESCE, IF, NULLIF and casts: what is not evaluated like a function, or changes nothing but the type. */
import { type CallExpr, type CaseExpr, type CastExpr, type Expr, type Span, nearest } from '@millrace/dsl'
import { castable } from '../types/cast.ts'
import { TYPE_NAMES, parseType, typeOfName } from '../types/parse-type.ts'
import { type Type, sameType, typeName } from '../types/type.ts'
import type { BoundExpr } from '../logical/expr.ts'
import { type Context, fail } from './context.ts'
import { convert, convertAll, shownType } from './convert.ts'
import { bindCondition, bindExpr, bindExprs, callOf } from './expr.ts'
import type { Scope } from './scope.ts'
import { type Typed, isNullLiteral, nullLiteral, typed } from './typed.ts'

type Whens = readonly { readonly when: BoundExpr; readonly then: Typed }[]

/** A CASE whose branches have, or convert to, one type. */
function caseOf(context: Context, whens: Whens, otherwise: Typed, place: string, span: Span): Typed | undefined {
  const results = convertAll(context, [...whens.map(({ then }) => then), otherwise], place)
  if (results === undefined) return undefined
  const last = results.at(-1)!.expr
  const bound = whens.map(({ when }, i) => ({ when, then: results[i]!.expr }))
  return typed({ kind: 'case', type: last.type, whens: bound, else: last }, span)
}

export function bindCase(context: Context, expr: CaseExpr, scope: Scope, depth: number): Typed | undefined {
  const operand = expr.operand && bindExpr(context, expr.operand, scope, depth + 1)
  const whens = expr.whens.map(({ when, then }) => {
    const condition =
      expr.operand === undefined
        ? bindCondition(context, when, scope, 'WHEN', depth + 1)
        : equalTo(context, operand, bindExpr(context, when, scope, depth + 1), when.span)
    const result = bindExpr(context, then, scope, depth + 1)
    return condition && result && { when: condition, then: result }
  })
  const otherwise =
    expr.else === undefined ? typed(nullLiteral(), expr.span) : bindExpr(context, expr.else, scope, depth + 1)
  if (otherwise === undefined || !whens.every((branch) => branch !== undefined)) return undefined
  return caseOf(context, whens, otherwise, 'CASE', expr.span)
}

function equalTo(
  context: Context,
  operand: Typed | undefined,
  value: Typed | undefined,
  span: Span,
): BoundExpr | undefined {
  return operand && value && callOf(context, '=', '=', [operand, value], span)?.expr
}

/** A conversion that is asked for; one to the type at hand is nothing. */
function castTo(context: Context, value: Typed, type: Type, attempt: boolean, span: Span): Typed | undefined {
  if (sameType(value.expr.type, type)) return typed(value.expr, span)
  if (isNullLiteral(value.expr)) return typed(nullLiteral(type), span)
  if (value.written?.kind === 'number') return attempt ? convert(context, value, type) : exactly(context, value, type, span)
  if (!castable(value.expr.type, type)) {
    return fail(context, 'MR0310', { from: shownType(value.expr.type), to: typeName(type) }, span)
  }
  return typed({ kind: 'cast', type, arg: value.expr, try: attempt }, span)
}

/** `decimal(1.10)` has the digits that are written; other casts of numerals are left to run, as they may cut. */
function exactly(context: Context, value: Typed, type: Type, span: Span): Typed | undefined {
  if (type.kind === 'decimal') return convert(context, { ...value, span }, type)
  return castTo(context, typed(value.expr, value.span), type, false, span)
}

export function bindCast(context: Context, expr: CastExpr, scope: Scope, depth: number): Typed | undefined {
  const value = bindExpr(context, expr.operand, scope, depth + 1)
  const type = parseType(expr.type)
  if (type === undefined) {
    const { name } = expr.type
    return fail(context, 'MR0209', { name, known: CANONICAL_TYPES, near: nearest(name, TYPE_NAMES) }, expr.type.span)
  }
  return value && castTo(context, value, type, expr.try, expr.span)
}

/** The types as messages list them. */
export const CANONICAL_TYPES: readonly string[] = [
  'string',
  'int',
  'float',
  'decimal',
  'bool',
  'timestamp',
  'duration',
  'json',
  'array',
]

type Special = (
  context: Context,
  args: readonly Expr[],
  call: { readonly shown: string; readonly scope: Scope; readonly depth: number; readonly span: Span },
) => Typed | undefined

const coalesce: Special = (context, args, { shown, scope, depth, span }) => {
  const values = bindExprs(context, args, scope, depth + 1)
  const same = values && convertAll(context, values, shown)
  if (same === undefined) return undefined
  const [first] = same
  if (same.length === 1) return first && typed(first.expr, span)
  return typed({ kind: 'coalesce', type: first!.expr.type, args: same.map(({ expr }) => expr) }, span)
}

const conditional: Special = (context, args, { shown, scope, depth, span }) => {
  const when = bindCondition(context, args[0]!, scope, shown, depth + 1)
  const then = bindExpr(context, args[1]!, scope, depth + 1)
  const otherwise = args[2] === undefined ? typed(nullLiteral(), span) : bindExpr(context, args[2], scope, depth + 1)
  if (when === undefined || then === undefined || otherwise === undefined) return undefined
  return caseOf(context, [{ when, then }], otherwise, shown, span)
}

const nullIf: Special = (context, args, { shown, scope, depth, span }) => {
  const values = bindExprs(context, args, scope, depth + 1)
  if (values === undefined) return undefined
  const equal = callOf(context, '=', shown, values, span)
  const value = values[0]!
  return equal && caseOf(context, [{ when: equal.expr, then: typed(nullLiteral(), span) }], value, shown, span)
}

interface SpecialForm {
  readonly bind: Special
  readonly least: number
  readonly most: number
  readonly wanted: string
}

const TWO_VALUES = { least: 2, most: 2, wanted: 'two values' } as const

/** Calls that are forms of the language: not all of their arguments are evaluated. */
const FORMS: ReadonlyMap<string, SpecialForm> = new Map<string, SpecialForm>([
  ['coalesce', { bind: coalesce, least: 1, most: Number.POSITIVE_INFINITY, wanted: 'one value or more' }],
  ['ifnull', { bind: coalesce, ...TWO_VALUES }],
  ['nvl', { bind: coalesce, ...TWO_VALUES }],
  ['nullif', { bind: nullIf, ...TWO_VALUES }],
  ['if', { bind: conditional, least: 2, most: 3, wanted: 'a condition, a value, and a value for otherwise' }],
])

export const FORM_NAMES: readonly string[] = [...FORMS.keys()]

/** The call as a form or a cast; `none` where its name is neither. */
export function bindForm(context: Context, call: CallExpr, scope: Scope, depth: number): Typed | undefined | 'none' {
  const name = call.name.name.toLowerCase()
  const type = CANONICAL_TYPES.includes(name) ? typeOfName(name) : undefined
  const form = FORMS.get(name)
  if (form === undefined && type === undefined) return 'none'
  const { least, most, wanted } = form ?? { least: 1, most: 1, wanted: 'one value' }
  const { args, span } = call
  if (args.length < least || args.length > most) {
    return fail(context, 'MR0216', { name: call.name.name, given: args.length, wanted }, span)
  }
  if (form !== undefined) return form.bind(context, args, { shown: call.name.name.toUpperCase(), scope, depth, span })
  const value = bindExpr(context, args[0]!, scope, depth + 1)
  return value && type && castTo(context, value, type, false, span)
}

