/** One aggregate call: its overload, arguments and filter over the rows that come in. */
import type { CallExpr } from '@millrace/dsl'
import type { AggregateSpec } from '../catalog/aggregate-spec.ts'
import { entriesOf, findEntry } from '../catalog/catalog.ts'
import type { AggregateCall } from '../logical/plan.ts'
import { type Context, fail } from './context.ts'
import { bindCondition, bindWhole } from './expr.ts'
import { resolveCall } from './overloads.ts'
import type { Rows } from './rows.ts'
import type { Scope } from './scope.ts'

export type NamelessCall = Omit<AggregateCall, 'name'>

/** DISTINCT in a call: with an algebra of its own, or of no effect where the result is one of the values (MIN). */
function bindDistinct(context: Context, spec: AggregateSpec, call: CallExpr): boolean | undefined {
  if (!call.distinct) return false
  if (spec.distinctAlgebra !== undefined) return true
  if (spec.algebra.selective) return false
  return fail(context, 'MR0419', { name: spec.name.toUpperCase() }, call.span)
}

export function bindAggregateCall(context: Context, call: CallExpr, rows: Rows): NamelessCall | undefined {
  const spec = findEntry(context.catalog.aggregates, call.name.name)
  if (spec === undefined) return undefined
  const shown = call.name.name.toUpperCase()
  if (!spec.available) {
    const known = entriesOf(context.catalog.aggregates).filter((each) => each.available)
    return fail(context, 'MR0451', { name: shown, known: known.map(({ name }) => name.toUpperCase()) }, call.name.span)
  }
  const scope: Scope = { rows, place: shown, aggregateHelp: '', insideAggregate: shown }
  const args = call.args.map((arg) => bindWhole(context, arg, scope))
  const filter = call.filter && bindCondition(context, call.filter, scope, 'FILTER', 0)
  const distinct = bindDistinct(context, spec, call)
  if (distinct === undefined || (call.filter !== undefined && filter === undefined)) return undefined
  if (!args.every((arg) => arg !== undefined)) return undefined
  const resolved = resolveCall(context, spec, shown, args, call.span)
  if (resolved === undefined) return undefined
  return {
    fn: spec.name,
    overload: resolved.overload,
    args: resolved.args,
    distinct,
    ...(filter === undefined ? {} : { filter }),
    type: resolved.result,
  }
}
