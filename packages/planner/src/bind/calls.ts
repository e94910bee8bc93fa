/**
 * Calls: forms and casts, aggregates where they may stand, functions of the script put in with their arguments, and
 * functions of the catalog.
 */
import { type CallExpr, nearest } from '@millrace/dsl'
import { findEntry, namesOf } from '../catalog/catalog.ts'
import { CANONICAL_TYPES, FORM_NAMES, bindForm } from './conditionals.ts'
import { type Context, DEPTH_MAX, OPERATIONS_MAX, fail } from './context.ts'
import type { FunctionDefinition } from './definitions.ts'
import { bindExpr, bindExprs, callOf } from './expr.ts'
import type { Scope } from './scope.ts'
import { depthOf, operationsOf } from './size.ts'
import { type Typed, typed } from './typed.ts'

export function bindCall(context: Context, call: CallExpr, scope: Scope, depth: number): Typed | undefined {
  const { name, args, span } = call
  const lower = name.name.toLowerCase()
  const aggregate = findEntry(context.catalog.aggregates, lower)
  const isFunction = context.catalog.functions.has(lower) || context.definitions.functions.has(lower)
  if (aggregate !== undefined && (scope.aggregates !== undefined || !isFunction)) {
    if (scope.aggregates !== undefined) return scope.aggregates.call(call)
    if (scope.insideAggregate !== undefined) {
      return fail(context, 'MR0402', { outer: scope.insideAggregate, inner: aggregate.name.toUpperCase() }, span)
    }
    const params = { name: aggregate.name.toUpperCase(), place: scope.place, help: scope.aggregateHelp }
    return fail(context, 'MR0401', params, span)
  }
  if (!plainCall(context, call)) return undefined
  const form = bindForm(context, call, scope, depth)
  if (form !== 'none') return form
  const definition = context.definitions.functions.get(lower)
  const values = bindExprs(context, args, scope, depth + 1)
  if (definition !== undefined) return inline(context, call, definition, values, depth)
  if (!context.catalog.functions.has(lower)) {
    const known = [
      ...namesOf(context.catalog.functions),
      ...context.definitions.functions.keys(),
      ...namesOf(context.catalog.aggregates),
      ...FORM_NAMES,
      ...CANONICAL_TYPES,
    ].filter((each) => /^\p{L}/u.test(each))
    return fail(context, 'MR0202', { name: name.name, near: nearest(name.name, known) }, name.span)
  }
  return values && callOf(context, lower, name.name, values, span)
}

/** DISTINCT and FILTER are for aggregates only. */
function plainCall(context: Context, call: CallExpr): boolean {
  const what = call.distinct ? 'DISTINCT' : call.filter === undefined ? undefined : 'FILTER'
  if (what === undefined) return true
  fail(context, 'MR0418', { what, name: call.name.name }, call.span)
  return false
}

/** A function of the script: its body with the arguments in the place of its parameters. */
function inline(
  context: Context,
  call: CallExpr,
  definition: FunctionDefinition,
  values: readonly Typed[] | undefined,
  depth: number,
): Typed | undefined {
  const { name, span } = call
  const { params } = definition
  if (call.args.length !== params.length) {
    const wanted = params.length === 0 ? 'no arguments' : `${params.length} (${params.join(', ')})`
    return fail(context, 'MR0216', { name: name.name, given: call.args.length, wanted }, span)
  }
  if (values === undefined) return undefined
  const within: Context = {
    ...context,
    inside: context.inside ?? { name: name.name, span },
    definitions: { ...context.definitions, functions: definition.functions },
  }
  const scope: Scope = {
    rows: { columns: [], known: true, alias: '' },
    place: `the function ${definition.name}`,
    aggregateHelp: 'a function has no rows to aggregate; write the aggregate in the query',
    locals: new Map(params.map((param, i) => [param, values[i]!])),
  }
  const body = bindExpr(within, definition.body, scope, depth + 1)
  if (body === undefined) return undefined
  if (operationsOf(body.expr, OPERATIONS_MAX) > OPERATIONS_MAX) {
    return fail(context, 'MR0316', { largest: OPERATIONS_MAX }, span)
  }
  if (depthOf(body.expr) > DEPTH_MAX) return fail(context, 'MR0315', { deepest: DEPTH_MAX }, span)
  return typed(body.expr, span)
}
