/** Names: columns, members of json, elements, parameters of functions. */
import { type IndexExpr, type MemberExpr, type NameExpr, type Span, nearest } from '@millrace/dsl'
import { findEntry } from '../catalog/catalog.ts'
import { printExpr } from '../logical/print-expr.ts'
import { JSON_TYPE, typeName } from '../types/type.ts'
import { type Context, fail } from './context.ts'
import { convert } from './convert.ts'
import { bindExpr } from './expr.ts'
import { resolveCall } from './overloads.ts'
import type { Rows } from './rows.ts'
import type { Scope } from './scope.ts'
import { type Typed, textLiteral, typed } from './typed.ts'

/** The member of a json value: NULL where there is none. */
export function jsonMember(context: Context, target: Typed, name: string, span: Span): Typed | undefined {
  return element(context, target, typed(textLiteral(name), span), span)
}

function element(context: Context, target: Typed, index: Typed, span: Span): Typed | undefined {
  const isArray = target.expr.type.kind === 'array'
  const spec = findEntry(context.catalog.functions, isArray ? 'array_get' : 'json_get')
  if (spec === undefined) return undefined
  const resolved = resolveCall(context, spec, `${printExpr(target.expr)}[...]`, [target, index], span)
  if (resolved === undefined) return undefined
  const { overload, args, result } = resolved
  return typed({ kind: 'call', type: result, fn: spec.name, overload, args }, span)
}

function unknownColumn(context: Context, name: string, rows: Rows, span: Span): undefined {
  const known = rows.columns.map((column) => column.name)
  return fail(context, 'MR0201', { name, known, near: nearest(name, known) }, span)
}

/** A column of the rows, or a field of their open json. Undefined and silent where its maker was wrong. */
export function bindColumn(context: Context, rows: Rows, name: string, span: Span): Typed | undefined {
  const column = rows.columns.find((each) => each.name === name)
  if (column !== undefined) {
    return column.type && typed({ kind: 'column', type: column.type, name }, span)
  }
  if (!rows.known) return undefined
  if (rows.open === undefined) return unknownColumn(context, name, rows, span)
  const document = typed({ kind: 'column', type: JSON_TYPE, name: rows.open.column }, span)
  const field = jsonMember(context, document, name, span)
  return field && convert(context, field, rows.open.field)
}

function hasColumn(rows: Rows, name: string): boolean {
  return rows.columns.some((column) => column.name === name)
}

/** In the items of an aggregate a name is a key, which has been looked for before, or it is wrong. */
function ungrouped(context: Context, scope: Scope, name: string, span: Span): undefined {
  const grouped = scope.aggregates?.grouped
  if (grouped === undefined || !grouped.input.known) return undefined
  const isColumn = hasColumn(grouped.input, name) || grouped.input.open !== undefined
  if (isColumn) return fail(context, 'MR0403', { name, keys: grouped.keys }, span)
  return unknownColumn(context, name, grouped.input, span)
}

export function bindName(context: Context, { name, span }: NameExpr, scope: Scope): Typed | undefined {
  if (scope.locals !== undefined) {
    if (scope.locals.has(name)) {
      const value = scope.locals.get(name)
      return value && { ...value, span }
    }
    const params = [...scope.locals.keys()]
    return fail(context, 'MR0215', { name, params, near: nearest(name, params) }, span)
  }
  if (isBareAggregate(context, name, scope)) {
    const ident = { kind: 'ident', name, span } as const
    return scope.aggregates?.call({ kind: 'call', name: ident, args: [], bare: true, distinct: false, span })
  }
  if (scope.aggregates?.grouped !== undefined) return ungrouped(context, scope, name, span)
  return bindColumn(context, scope.rows, name, span)
}

/** `COUNT` where aggregates may stand and no column is called so. */
function isBareAggregate(context: Context, name: string, scope: Scope): boolean {
  if (scope.aggregates === undefined || hasColumn(scope.rows, name)) return false
  const spec = findEntry(context.catalog.aggregates, name)
  return spec?.overloads.some(({ params }) => params.length === 0) ?? false
}

/** Whether `name.` qualifies a column here: no column has that name, and the input is called so. */
export function isAlias(scope: Scope, name: string): boolean {
  const rows = scope.aggregates?.grouped?.input ?? scope.rows
  return scope.locals === undefined && rows.alias === name && !hasColumn(rows, name)
}

export function bindMember(context: Context, expr: MemberExpr, scope: Scope, depth: number): Typed | undefined {
  const { target, name, span } = expr
  if (target.kind === 'name' && isAlias(scope, target.name)) {
    return bindName(context, { kind: 'name', name: name.name, span: name.span }, scope)
  }
  const value = bindExpr(context, target, scope, depth + 1)
  if (value === undefined) return undefined
  const { type } = value.expr
  if (type.kind === 'json') return jsonMember(context, value, name.name, span)
  return fail(context, 'MR0309', { text: printExpr(value.expr), type: typeName(type), name: name.name }, name.span)
}

export function bindIndex(context: Context, expr: IndexExpr, scope: Scope, depth: number): Typed | undefined {
  const target = bindExpr(context, expr.target, scope, depth + 1)
  const index = bindExpr(context, expr.index, scope, depth + 1)
  if (target === undefined || index === undefined) return undefined
  const fits = index.expr.type.kind === 'int' || (index.expr.type.kind === 'string' && target.expr.type.kind === 'json')
  const type = target.expr.type
  if ((type.kind === 'array' || type.kind === 'json') && (fits || index.written?.kind === 'param')) {
    return element(context, target, index, expr.span)
  }
  const params = { text: printExpr(target.expr), type: typeName(type), index: printExpr(index.expr) }
  return fail(context, 'MR0313', params, expr.index.span)
}
