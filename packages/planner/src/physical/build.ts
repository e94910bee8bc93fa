/**
 * From the logical plans of a script to one physical plan: nodes are made from the sources up and interned, so that
 * equal parts are there once; chains of filters and projections are fused; each window gets its strategies.
 *
 * A scan may hand on more columns than one of its readers wants, since it serves all of them. `narrow` says whether
 * such a reader minds: an aggregate or a projection takes the columns that it names and does not; what hands columns on
 * does, and gets a projection in between, which copies nothing.
 */
import type { Diagnostic, Span } from '@millrace/dsl'
import type { AggregateSpec } from '../catalog/aggregate-spec.ts'
import { plannerDiagnostic } from '../diagnostics/codes.ts'
import type { AggregateCall, BoundQuery, LogicalPlan } from '../logical/plan.ts'
import { printCall } from '../logical/print.ts'
import type { Statistics } from '../strategies/cost.ts'
import { strategies } from '../strategies/index.ts'
import type { StrategyName } from '../strategies/names.ts'
import type { Schema } from '../types/type.ts'
import { type AggregateShape, type CallChoice, chooseStrategy } from './choose.ts'
import { fuse } from './fuse.ts'
import { intervalsOf, tickOf } from './interval.ts'
import { NodeTable } from './node-table.ts'
import { type MapStep, type PhysicalCall, type PhysicalPlan, type PhysicalQuery, PLAN_VERSION } from './plan.ts'
import { ScanPlans } from './scans.ts'

export interface BuildOptions {
  readonly aggregateSpec: (call: AggregateCall) => AggregateSpec
  /** The source gives one batch at each tick of the clock (`queue`, `generate`), so it needs a tick. */
  readonly paced: (source: Extract<LogicalPlan, { kind: 'source' }>) => boolean
  readonly statistics: Statistics
  /** A strategy for every window, instead of the cheapest. */
  readonly force?: StrategyName
}

/** How the calls of one aggregate of the physical plan are kept, and what the choice was made from. */
export interface AggregateChoice {
  /** The aggregate's node in the physical plan. */
  readonly node: number
  readonly span: Span
  readonly shape: AggregateShape
  readonly calls: readonly CallChoice[]
}

export interface Built {
  readonly plan: PhysicalPlan
  readonly choices: readonly AggregateChoice[]
  /** Errors where a forced strategy cannot serve; the plan is then not to be run. */
  readonly diagnostics: readonly Diagnostic[]
}

export function buildPhysical(queries: readonly BoundQuery[], options: BuildOptions): Built {
  const builder = new Builder(new ScanPlans(queries), options)
  const intervals = intervalsOf(queries, options.paced)
  const roots = queries.map(({ plan }, i) => builder.build(plan, intervals[i] ?? null, true))
  const { nodes, ids } = fuse(builder.table.nodes, roots)
  const physicalQueries = queries.map((query, i) => physicalQuery(query, ids.get(roots[i]!)!, intervals[i] ?? null))
  const choices = [...builder.choices].map(([id, choice]) => ({ ...choice, node: ids.get(id)! }))
  const diagnostics = [...builder.diagnostics]
  const [first] = queries
  if (
    options.force !== undefined &&
    first !== undefined &&
    !choices.some(({ shape }) => shape.scope.kind === 'window')
  ) {
    if (diagnostics.length === 0) diagnostics.push(plannerDiagnostic('MR0602', { strategy: options.force }, first.span))
  }
  return {
    plan: { version: PLAN_VERSION, nodes, queries: physicalQueries, tickMs: tickOf(queries, intervals) },
    choices: choices.sort((a, b) => a.node - b.node),
    diagnostics,
  }
}

function physicalQuery(query: BoundQuery, root: number, everyMs: number | null): PhysicalQuery {
  const { name, sinks, errors, checkpoint } = query
  return {
    ...(name === undefined ? {} : { name }),
    root,
    everyMs,
    sinks,
    errors,
    ...(checkpoint === undefined ? {} : { checkpoint }),
  }
}

class Builder {
  readonly table = new NodeTable()
  readonly choices = new Map<number, Omit<AggregateChoice, 'node'>>()
  readonly diagnostics: Diagnostic[] = []
  readonly #scans: ScanPlans
  readonly #options: BuildOptions

  constructor(scans: ScanPlans, options: BuildOptions) {
    this.#scans = scans
    this.#options = options
  }

  /** The id of the node that computes `plan`. `narrow`: with exactly its columns. */
  build(plan: LogicalPlan, everyMs: number | null, narrow: boolean): number {
    switch (plan.kind) {
      case 'source':
        return this.#scan(plan, plan.span, { schema: plan.schema, decode: { kind: 'rows' } })
      case 'decode':
        return this.#decode(plan, narrow)
      case 'split':
        return this.#split(plan, everyMs)
      case 'filter': {
        const input = this.build(plan.input, everyMs, narrow)
        const { schema } = this.table.node(input)
        return this.#map(input, { kind: 'filter', condition: plan.condition }, schema, plan.span)
      }
      case 'project': {
        const input = this.build(plan.input, everyMs, false)
        const step: MapStep = { kind: 'project', columns: plan.columns, schema: plan.schema }
        return this.#map(input, step, plan.schema, plan.span)
      }
      case 'distinct': {
        const input = this.build(plan.input, everyMs, true)
        const { schema, span, by } = plan
        return this.table.intern((id) => ({ kind: 'distinct', id, schema, span, input, by, everyMs }))
      }
      case 'aggregate':
        return this.#aggregate(plan, everyMs)
      case 'topN': {
        const input = this.build(plan.input, everyMs, true)
        const { schema, span, orderBy, limit, per } = plan
        const most = limit === undefined ? {} : { limit }
        return this.table.intern((id) => ({ kind: 'topN', id, schema, span, input, orderBy, ...most, per, everyMs }))
      }
      case 'union': {
        const inputs = plan.inputs.map((input) => this.build(input, everyMs, true))
        const { schema, span } = plan
        return this.table.intern((id) => ({ kind: 'union', id, schema, span, inputs }))
      }
      default: {
        const never: never = plan
        return never
      }
    }
  }

  #scan(source: Extract<LogicalPlan, { kind: 'source' }>, span: Span, scan: ReturnType<ScanPlans['of']>): number {
    const { source: name, options, alias, bounded } = source
    return this.table.intern((id) => ({ kind: 'scan', id, span, source: name, options, alias, bounded, ...scan }))
  }

  #decode(plan: Extract<LogicalPlan, { kind: 'decode' }>, narrow: boolean): number {
    const scan = this.#scans.of(plan)
    const id = this.#scan(plan.input, plan.input.span, scan)
    if (!narrow || scan.schema.length === plan.schema.length) return id
    const columns = plan.schema.map(({ name, type }) => ({ name, value: { kind: 'column' as const, name, type } }))
    return this.#map(id, { kind: 'project', columns, schema: plan.schema }, plan.schema, plan.span)
  }

  #split(plan: Extract<LogicalPlan, { kind: 'split' }>, everyMs: number | null): number {
    if (plan.input.kind === 'decode') {
      const scan = this.#scans.of(plan.input)
      if (scan.decode.kind === 'pieces') return this.#scan(plan.input.input, plan.input.input.span, scan)
    }
    const input = this.build(plan.input, everyMs, true)
    const { schema, span, value, separator, as } = plan
    return this.table.intern((id) => ({ kind: 'split', id, schema, span, input, value, separator, as }))
  }

  #map(input: number, step: MapStep, schema: Schema, span: Span): number {
    return this.table.intern((id) => ({ kind: 'map', id, schema, span, input, steps: [step] }))
  }

  #aggregate(plan: Extract<LogicalPlan, { kind: 'aggregate' }>, everyMs: number | null): number {
    const input = this.build(plan.input, everyMs, false)
    const { schema, span, keys, scope, distinctBy } = plan
    const shape = { scope, keyed: keys.length > 0, deduplicated: distinctBy !== undefined }
    const choices = plan.calls.map((call) => this.#choose(call, shape, span))
    const calls = plan.calls.map((call, i): PhysicalCall => ({ ...call, strategy: choices[i]!.chosen }))
    const by = distinctBy === undefined ? {} : { distinctBy }
    const id = this.table.intern((id) => {
      return { kind: 'aggregate', id, schema, span, input, keys, calls, scope, ...by, everyMs }
    })
    if (!this.choices.has(id)) this.choices.set(id, { span, shape, calls: choices })
    return id
  }

  /** The call's strategy. A forced one that cannot serve is reported, and the plan goes on with the cheapest. */
  #choose(call: AggregateCall, shape: AggregateShape, span: Span): CallChoice {
    const { statistics, force } = this.#options
    const spec = this.#options.aggregateSpec(call)
    const choice = chooseStrategy(call, spec, shape, statistics, force)
    if (!('refused' in choice)) return choice
    const free = chooseStrategy(call, spec, shape, statistics, undefined)
    if ('refused' in free || force === undefined) throw new Error(`no strategy serves ${printCall(call)}`)
    const able = free.candidates.flatMap((candidate) => ('words' in candidate ? [candidate.strategy] : []))
    const { name: strategy } = strategies[force]
    const params = { strategy, call: printCall(call), reason: choice.refused, able }
    this.diagnostics.push(plannerDiagnostic('MR0601', params, span))
    return free
  }
}
