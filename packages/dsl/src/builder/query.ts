/**
 * The fluent builder: `from(socket('localhost', 9999)).split(' ').count().by('word').window('6s').slide('3s')`.
 *
 * A builder is immutable: every method gives a new one, so a beginning can be shared. Which methods there are depends
 * on where the query stands, as in the text: `slide` behind `window`, `per` behind `limit`, `by` behind an aggregate.
 *
 *   QueryBuilder    what any query takes: WHERE, LET, SELECT, joins, INTO ...
 *   └ Aggregating   and the aggregates: `.count()`, `.sum('x')`
 *     ├ Stream         rows: ON and EVERY as clauses
 *     │ └ Decodable, Ordered, Limited
 *     └ Scoped         results: BY, WINDOW, RUNNING, EMIT ... of the aggregate before
 *       ├ Items          straight behind an aggregate: a next one joins the same clause, over the same rows
 *       └ Aggregation    after BY, WINDOW ...: a next one is an aggregate of the results
 *
 * The type parameters are invariant (`in out`): two builders are compared by their rows and not method by method, which
 * the compiler would give up on.
 *
 * One file for the lower half, though long: these classes make each other.
 */
import type { AggregateClause, NamedExpr, OrderClause, WindowClause } from '../ast/nodes.ts'
import { NO_SPAN } from '../text/span.ts'
import {
  type EmitMode,
  type ExpireOptions,
  emitNode,
  everyNode,
  expiry,
  fillNode,
  formatNode,
  type OnOptions,
  onNode,
  rowsSpec,
  windowNode,
} from './clauses.ts'
import type { Lines, Options } from './connectors.ts'
import { type DurationInput, durationNode } from './duration.ts'
import { type Condition, named } from './expr.ts'
import { ident, nodeOf, rowCount, stringLiteral } from './literal.ts'
import { picked, rowOf } from './row.ts'
import type {
  AnyColumns,
  ColumnTypes,
  Given,
  Merge,
  NoColumns,
  Nullable,
  Operand,
  Pick,
  Picked,
  ResultOf,
  Scope,
  Value,
} from './row-types.ts'

const span = NO_SPAN

import { Aggregating } from './aggregating.ts'
import type { Makers, State } from './query-builder.ts'
/** Rows. */
export class Stream<in out C, in out I> extends Aggregating<C, I, NoColumns, C, I> {
  /** Event time: the column that says when. */
  on(column: Pick<C, I>, options?: OnOptions): Stream<C, I> {
    const on = onNode(this.pick(column), options)
    return this.state.clauses.at(-1)?.kind === 'aggregate'
      ? new Stream(amended(this.state, 'aggregate', { on }))
      : this.next(on)
  }
  /** The batch interval: of the last aggregate, where there is one. */
  every(interval: DurationInput): Stream<C, I> {
    const { clauses } = this.state
    const every = everyNode(interval)
    const at = clauses.findLastIndex(({ kind }) => kind === 'aggregate')
    const clause = clauses[at]
    if (clause?.kind !== 'aggregate') return this.next(every)
    return new Stream({ ...this.state, clauses: clauses.with(at, { ...clause, every }) })
  }
  protected override make(): Makers {
    return makers
  }
  protected override item<N extends string, T>(value: Value): Items<C, I, Merge<NoColumns, Record<N, T>>, N> {
    return new Items(this.plus({ kind: 'aggregate', items: [named(value)], by: [], span }))
  }
  protected override over(pick: Pick<C, I>): Value {
    return this.pick(pick)
  }
}

/** Behind FROM: FORMAT may follow. `A` is the input's name. */
export class Decodable<in out C, in out A extends string> extends Stream<C, { readonly [K in A]: C }> {
  lines(): Decoded<Lines, A> {
    return this.format('lines')
  }
  /** With columns, a record that does not fit them is a dead letter. */
  json(): Decoded<AnyColumns, A>
  json<const F extends ColumnTypes>(columns: F, options?: Options): Decoded<F, A>
  json(columns?: ColumnTypes, options?: Options): unknown {
    return this.format('json', columns, options)
  }
  csv(): Decoded<AnyColumns, A>
  csv<const F extends ColumnTypes>(columns: F, options?: Options): Decoded<F, A>
  csv(columns?: ColumnTypes, options?: Options): unknown {
    return this.format('csv', columns, options)
  }
  logfmt(): Decoded<AnyColumns, A>
  logfmt<const F extends ColumnTypes>(columns: F, options?: Options): Decoded<F, A>
  logfmt(columns?: ColumnTypes, options?: Options): unknown {
    return this.format('logfmt', columns, options)
  }
  /** The named groups of the pattern are the columns, as text. */
  regex<const G extends string>(pattern: string | RegExp | Value, ..._groups: readonly G[]): Decoded<GroupsOf<G>, A> {
    return this.next(formatNode('regex', {}, {}, [pattern]))
  }
  /** A format of the catalog by its name. */
  format<const F extends ColumnTypes>(name: string, columns?: F, options?: Options): Decoded<F, A> {
    return this.next(formatNode(name, columns, options))
  }
}
type Decoded<F, A extends string> = Stream<F, { readonly [K in A]: F }>
type GroupsOf<G extends string> = { readonly [K in G]: 'string' }

/** Behind ORDER BY. */
export class Ordered<in out C, in out I> extends Stream<C, I> {
  /** The first rows of each emission. */
  override limit(rows: number): Limited<C, I> {
    return new Limited(amended(this.state, 'order', { limit: rowCount(rows) }))
  }
}

/** Behind LIMIT. */
export class Limited<in out C, in out I> extends Stream<C, I> {
  /** The first rows of each group. */
  per(...keys: readonly Pick<C, I>[]): Stream<C, I> {
    return new Stream(amended(this.state, 'order', { per: keys.map((key) => this.pick(key).node) }))
  }
}

/** The state with parts of its last clause, which is of that kind, put in. */
function amended<K extends 'order' | 'aggregate'>(
  state: State,
  kind: K,
  parts: Partial<K extends 'order' ? OrderClause : AggregateClause>,
): State {
  const last = state.clauses.at(-1)
  if (last?.kind !== kind) throw new Error(`the last clause is ${last?.kind}, not ${kind}`)
  return { ...state, clauses: [...state.clauses.slice(0, -1), { ...last, ...parts }] }
}

/** Results: what an aggregate's clause may say. `C`, `I` are the rows it reads, `K` its keys, `P` its aggregates. */
abstract class Scoped<
  in out C,
  in out I,
  in out K,
  in out P,
  in out S extends Scope,
  in out M extends boolean,
  in out In,
  in out InI,
  in out Prior,
> extends Aggregating<In, InI, Prior, ResultOf<K, P, S, M>, NoColumns> {
  /** Columns, and expressions with a name: `by('user', r => fn.lower(r.page).as('page'))`. */
  by<const Q extends readonly Pick<C, I>[]>(...keys: Q): Aggregation<C, I, Merge<K, Picked<C, Q[number]>>, P, S, M> {
    const added = keys.map((key: Pick<C, I>) => named(picked(key, this.state.aliases)))
    return new Aggregation(this.with({ by: [...this.clause().by, ...added] }))
  }
  /** Tumbling; hopping with `.slide`. */
  window(size: DurationInput): TimeWindow<C, I, K, P, M> {
    return new TimeWindow(this.with({ scope: windowNode({ kind: 'time', size: durationNode(size) }) }))
  }
  /** Rows of a key that follow each other by less than the gap. */
  session(gap: DurationInput): Windowed<C, I, K, P, M> {
    return new Windowed(this.with({ scope: windowNode({ kind: 'session', gap: durationNode(gap) }) }))
  }
  /** Windows that grow by the step until they are of the size. */
  cumulate(size: DurationInput, step: DurationInput): Windowed<C, I, K, P, M> {
    const spec = { kind: 'cumulate' as const, size: durationNode(size), step: durationNode(step) }
    return new Windowed(this.with({ scope: windowNode(spec) }))
  }
  /** The last `size` rows, each `slide` rows. */
  rows(size: number, slide?: number): Windowed<C, I, K, P, M> {
    return new Windowed(this.with({ scope: windowNode(rowsSpec(size, slide)) }))
  }
  /** Totals since the start. */
  running(options: ExpireOptions = {}): Aggregation<C, I, K, P, 'running', M> {
    return new Aggregation(this.with({ scope: { kind: 'running', ...expiry(options), span } }))
  }
  /** Event time: the column that says when. */
  on<const O extends OnOptions>(
    column: Pick<C, I>,
    options?: O,
  ): Aggregation<C, I, K, P, S, O extends { readonly lateness: DurationInput } ? true : M> {
    return new Aggregation(this.with({ on: onNode(picked(column, this.state.aliases), options) }))
  }
  /** The batch interval. */
  every(interval: DurationInput): Aggregation<C, I, K, P, S, M> {
    return new Aggregation(this.with({ every: everyNode(interval) }))
  }
  emit<const E extends EmitMode>(mode: E): Aggregation<C, I, K, P, S, E extends 'final' ? M : true> {
    return new Aggregation(this.with({ emit: emitNode(mode) }))
  }
  /** A row also for a known group that has none: with this value, NULL or the values before. */
  fill<const V extends Operand>(
    value: V,
    options: ExpireOptions = {},
  ): Aggregation<C, I, K, V extends null ? Nullable<P> : P, S, M> {
    return new Aggregation(this.with({ fill: fillNode(value, options) }))
  }
  having(condition: Given<ResultOf<K, P, S, M>, NoColumns, Condition>): Aggregation<C, I, K, P, S, M> {
    return new Aggregation(this.with({ having: this.given(condition) }))
  }

  protected override make(): Makers {
    return makers
  }
  protected override reachable(): readonly string[] {
    return []
  }
  protected clause(): AggregateClause {
    const last = this.state.clauses.at(-1)
    if (last?.kind !== 'aggregate') throw new Error(`the last clause is ${last?.kind}, not aggregate`)
    return last
  }
  protected with(parts: Partial<AggregateClause>): State {
    return amended(this.state, 'aggregate', parts)
  }
}

/** Results; a further aggregate is one of the results. */
export class Aggregation<
  in out C,
  in out I,
  in out K,
  in out P,
  in out S extends Scope,
  in out M extends boolean,
> extends Scoped<C, I, K, P, S, M, ResultOf<K, P, S, M>, NoColumns, NoColumns> {
  protected override item<N extends string, T>(
    value: Value,
  ): Items<ResultOf<K, P, S, M>, NoColumns, Merge<NoColumns, Record<N, T>>, N> {
    return new Items(this.plus({ kind: 'aggregate', items: [named(value)], by: [], span }))
  }
  protected override over(pick: Pick<ResultOf<K, P, S, M>>): Value {
    return this.pick(pick)
  }
}

/** Behind an aggregate, the last one called `L`. */
export class Items<in out C, in out I, in out P, in out L extends string> extends Scoped<
  C,
  I,
  NoColumns,
  P,
  'batch',
  false,
  C,
  I,
  P
> {
  /** The name of the last aggregate. */
  as<const N extends string>(
    name: N,
  ): Items<C, I, Merge<Omit<P, L>, { readonly [K in N]: L extends keyof P ? P[L] : never }>, N> {
    return new Items(this.changed((item) => ({ ...item, as: ident(name) })))
  }
  /** Only these rows count for the last aggregate. */
  filter(condition: Given<C, I, Condition>): Items<C, I, P, L> {
    const filter = nodeOf(typeof condition === 'function' ? condition(rowOf(this.state.aliases)) : condition)
    return new Items(
      this.changed((item) => {
        const { value } = item
        if (value.kind !== 'call' && value.kind !== 'reduce') throw new Error(`${value.kind} is no aggregate call`)
        return { ...item, value: { ...value, filter } }
      }),
    )
  }
  protected override item<N extends string, T>(value: Value): Items<C, I, Merge<P, Record<N, T>>, N> {
    return new Items(this.with({ items: [...this.clause().items, named(value)] }))
  }
  protected override over(pick: Pick<C, I>): Value {
    return picked(pick, this.state.aliases)
  }
  private changed(change: (item: NamedExpr) => NamedExpr): State {
    const { items } = this.clause()
    return this.with({ items: [...items.slice(0, -1), change(items.at(-1)!)] })
  }
}

/** Behind WINDOW. */
export class Windowed<in out C, in out I, in out K, in out P, in out M extends boolean> extends Aggregation<
  C,
  I,
  K,
  P,
  'window',
  M
> {
  /** Moves the windows' bounds. */
  offset(by: DurationInput): Windowed<C, I, K, P, M> {
    return this.again({ ...this.scope(), offset: durationNode(by) })
  }
  /** Bounds at midnight of this zone, daylight saving included. */
  zone(name: string): Windowed<C, I, K, P, M> {
    return this.again({ ...this.scope(), zone: stringLiteral(name) })
  }
  protected scope(): WindowClause {
    const { scope } = this.clause()
    if (scope?.kind !== 'window') throw new Error('the aggregate has no window')
    return scope
  }
  protected again(scope: WindowClause): Windowed<C, I, K, P, M> {
    return new Windowed(this.with({ scope }))
  }
}

/** Behind WINDOW of a length of time. */
export class TimeWindow<in out C, in out I, in out K, in out P, in out M extends boolean> extends Windowed<
  C,
  I,
  K,
  P,
  M
> {
  slide(by: DurationInput): TimeWindow<C, I, K, P, M> {
    const scope = this.scope()
    if (scope.spec.kind !== 'time') throw new Error(`a window of ${scope.spec.kind} has no slide by time`)
    return new TimeWindow(this.with({ scope: { ...scope, spec: { ...scope.spec, slide: durationNode(by) } } }))
  }
}

const makers: Makers = {
  stream: (state) => new Stream(state),
  ordered: (state) => new Ordered(state),
  limited: (state) => new Limited(state),
  aggregation: (state) => new Aggregation(state),
}
