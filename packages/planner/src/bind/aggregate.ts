/**
 * An aggregate clause and the HAVING, WHERE, ORDER BY and LIMIT behind it.
 *
 * The plan's Aggregate holds each distinct call once. Items that are calls give them their names; where an item is more
 * than a call, a Project above computes it. What comes behind may use calls that are no items: they get columns of
 * their own, which a last Project takes away. So the clause stays open until something else than a filter or an order
 * follows.
 */
import { type AggregateClause, type CallExpr, type Expr, type NamedExpr, type Span, equal } from '@millrace/dsl'
import { timeColumns } from '../logical/check.ts'
import type { BoundExpr } from '../logical/expr.ts'
import type { Aggregate, AggregateCall, LogicalPlan, Project, Scope as PlanScope } from '../logical/plan.ts'
import type { Schema } from '../types/type.ts'
import { bindAggregateCall, type NamelessCall } from './aggregate-call.ts'
import { nameAll, settle } from './columns.ts'
import { type Context, fail } from './context.ts'
import { freeName, itemName, keyName } from './default-names.ts'
import { bindWhole } from './expr.ts'
import { type Column, type Rows, rowsOf, schemaOf, withoutPlan } from './rows.ts'
import { type AggregateScope, type Scope, FIRST_HELP, HAVING_HELP } from './scope.ts'
import { type Typed, typed } from './typed.ts'

interface Key {
  readonly name: string
  readonly ast: Expr
  readonly value: Typed | undefined
}

interface Item {
  readonly name: string
  readonly value: Typed | undefined
}

interface Layout {
  readonly keys: readonly Key[]
  readonly items: readonly Item[]
  readonly time: Schema
}

/** The calls of one aggregate, each once; grows while the clauses behind it are bound. */
interface Calls {
  readonly list: AggregateCall[]
  /** Calls that were wrong: they are not reported again. */
  readonly add: (call: CallExpr, preferred: string | undefined) => AggregateCall | undefined
}

function callsOver(context: Context, input: Rows, taken: ReadonlySet<string>): Calls {
  const list: AggregateCall[] = []
  const byText = new Map<string, AggregateCall>()
  const add = (call: CallExpr, preferred: string | undefined) => {
    const bound: NamelessCall | undefined = bindAggregateCall(context, call, input)
    if (bound === undefined) return undefined
    const text = JSON.stringify(bound)
    const known = byText.get(text)
    if (known !== undefined) return known
    const used = (name: string) => taken.has(name) || list.some((each) => each.name === name)
    const name = preferred ?? freeName(itemName(call) ?? bound.fn, used)
    const named = { name, ...bound }
    list.push(named)
    byText.set(text, named)
    return named
  }
  return { list, add }
}

function columnOf(name: string, type: Column['type'], span: Span): Typed | undefined {
  return type && typed({ kind: 'column', type, name }, span)
}

/** The key that an expression is: written the same, or by its name. */
function keyOf(keys: readonly Key[], expr: Expr, byName: boolean): Typed | undefined {
  const key = keys.find(({ ast, name }) => equal(ast, expr) || (byName && expr.kind === 'name' && expr.name === name))
  return key?.value && columnOf(key.name, key.value.expr.type, expr.span)
}

function isCall(context: Context, expr: Expr): expr is CallExpr {
  return expr.kind === 'call' && context.catalog.aggregates.has(expr.name.name.toLowerCase())
}

function bindKeys(context: Context, clause: AggregateClause, input: Rows): readonly Key[] {
  const scope: Scope = { rows: input, place: 'BY', aggregateHelp: FIRST_HELP }
  const names = nameAll(context, clause.by, [], keyName, 'key')
  return clause.by.map((key, i) => ({
    name: names[i]!,
    ast: key.value,
    value: settle(context, bindWhole(context, key.value, scope)),
  }))
}

/** Items without those that only repeat a key: the keys are columns anyway. */
function itemsOf(clause: AggregateClause, keys: readonly Key[]): readonly NamedExpr[] {
  return clause.items.filter(({ value, as }) => as !== undefined || keyOf(keys, value, true) === undefined)
}

function bindItems(
  context: Context,
  items: readonly NamedExpr[],
  names: readonly string[],
  keys: readonly Key[],
  calls: Calls,
  input: Rows,
): readonly Item[] {
  const aggregates: AggregateScope = {
    key: (expr) => keyOf(keys, expr, true),
    call: (call) => {
      const found = calls.add(call, undefined)
      return found && columnOf(found.name, found.type, call.span)
    },
    grouped: { keys: keys.map(({ name }) => name), input },
  }
  const rows: Rows = { columns: [], known: true, alias: input.alias }
  const scope: Scope = { rows, place: 'an aggregate', aggregateHelp: '', aggregates }
  const first = items.map(({ value }, i) => (isCall(context, value) ? calls.add(value, names[i]) : undefined))
  return items.map(({ value, span }, i) => {
    const name = names[i]!
    const call = first[i]
    if (call !== undefined) return { name, value: columnOf(call.name, call.type, span) }
    if (isCall(context, value)) return { name, value: undefined }
    return { name, value: settle(context, bindWhole(context, value, scope)) }
  })
}

/** Names that the time columns have already. */
function checkTimeNames(context: Context, clause: AggregateClause, layout: Layout, items: readonly NamedExpr[]): void {
  const time = layout.time.map(({ name }) => name)
  const named = [...layout.keys.map(({ name }, i) => [name, clause.by[i]!] as const), ...layout.items.map(({ name }, i) => [name, items[i]!] as const)]
  for (const [name, node] of named) {
    if (time.includes(name)) fail(context, 'MR0214', { name }, node.as?.span ?? node.span)
  }
}

function ref({ name, value }: { readonly name: string; readonly value: Typed | undefined }): BoundExpr | undefined {
  return value && { kind: 'column', type: value.expr.type, name }
}

/** An aggregate clause whose end has not come: what filters and orders its results may still add calls. */
export interface OpenAggregate {
  /** The columns of the result, without those that only the clauses behind it use. */
  readonly rows: Rows
  readonly scope: (place: string) => Scope
  /** The plan of the clauses behind it so far, over `base`; `finish` puts the aggregate below it. */
  readonly finish: (behind: (base: LogicalPlan) => LogicalPlan) => Rows
}

export function openAggregate(
  context: Context,
  clause: AggregateClause,
  input: Rows,
  scope: PlanScope | undefined,
  distinctBy: readonly BoundExpr[] | undefined,
): OpenAggregate {
  const keys = bindKeys(context, clause, input)
  const written = itemsOf(clause, keys)
  const time = timeColumns(scope ?? { kind: clause.scope?.kind === 'window' ? 'window' : 'batch', sizeMs: 0, slideMs: 0, offsetMs: 0 })
  const taken = [...keys.map(({ name }) => name)]
  const names = nameAll(context, written, taken, itemName, 'expr')
  const reserved = new Set([...taken, ...names, ...time.map(({ name }) => name)])
  const calls = callsOver(context, input, reserved)
  const items = bindItems(context, written, names, keys, calls, input)
  const layout: Layout = { keys, items, time }
  checkTimeNames(context, clause, layout, written)
  const columns = columnsOf(layout)
  const alone = items.every(({ name, value }) => value?.expr.kind === 'column' && value.expr.name === name)
  const extra = new Set<AggregateCall>()
  const rows: Rows = { columns, known: true, alias: input.alias }
  const reference = (call: CallExpr) => {
    const found = calls.add(call, undefined)
    if (found !== undefined && !names.includes(found.name)) extra.add(found)
    return found && columnOf(found.name, found.type, call.span)
  }
  return {
    rows,
    scope: (place) => ({
      rows,
      place,
      aggregateHelp: HAVING_HELP,
      aggregates: {
        key: (expr) => (expr.kind === 'name' && reserved.has(expr.name) ? undefined : keyOf(keys, expr, false)),
        call: reference,
        grouped: undefined,
      },
    }),
    finish: (behind) => {
      const parts = { clause, input, scope, distinctBy, layout, calls: calls.list, extra: [...extra], alone }
      const plan = assemble(parts, behind)
      return plan === undefined ? withoutPlan(rows) : rowsOf(plan, input.alias)
    },
  }
}

function columnsOf({ keys, items, time }: Layout): readonly Column[] {
  const made = [...keys, ...items].map(({ name, value }) => (value === undefined ? { name } : { name, type: value.expr.type }))
  return [...made, ...time]
}

interface Parts {
  readonly clause: AggregateClause
  readonly input: Rows
  readonly scope: PlanScope | undefined
  readonly distinctBy: readonly BoundExpr[] | undefined
  readonly layout: Layout
  readonly calls: readonly AggregateCall[]
  /** Calls that only the clauses behind use. */
  readonly extra: readonly AggregateCall[]
  /** Every item is a call of its own name. */
  readonly alone: boolean
}

function assemble(parts: Parts, behind: (base: LogicalPlan) => LogicalPlan): LogicalPlan | undefined {
  const { clause, input, scope, distinctBy, layout, calls, extra, alone } = parts
  const { keys, items, time } = layout
  const result = schemaOf(columnsOf(layout))
  if (input.plan === undefined || scope === undefined || result === undefined) return undefined
  const bound = keys.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value: value.expr }]))
  const schema: Schema = [
    ...bound.map(({ name, value }) => ({ name, type: value.type })),
    ...calls.map(({ name, type }) => ({ name, type })),
    ...time,
  ]
  const aggregate: Aggregate = {
    kind: 'aggregate',
    input: input.plan,
    keys: bound,
    calls,
    scope,
    ...(distinctBy === undefined ? {} : { distinctBy }),
    schema,
    span: clause.span,
  }
  const kept = extra.map(({ name, type }) => ({ name, value: { kind: 'column', type, name } as const }))
  const own = [...keys.map((key) => ({ name: key.name, value: ref(key) })), ...items.map(({ name, value }) => ({ name, value: value?.expr }))]
  const stamps = time.map(({ name, type }) => ({ name, value: { kind: 'column', type, name } as const }))
  const computed = [...own.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }])), ...kept, ...stamps]
  const results = behind(alone ? aggregate : project(aggregate, computed, clause.span))
  if (extra.length === 0) return results
  const plain = result.map(({ name, type }) => ({ name, value: { kind: 'column', type, name } as const }))
  return project(results, plain, clause.span)
}

function project(input: LogicalPlan, columns: Project['columns'], span: Span): Project {
  const schema = columns.map(({ name, value }) => ({ name, type: value.type }))
  return { kind: 'project', input, columns, schema, span }
}
