/**
 * The fluent builder: `from(socket('localhost', 9999)).split(' ').count().by('word').window('6s').slide('3s')`.
 *
 * A builder is immutable: every method gives a new one, so a beginning can be shared. Which methods there are depends
 * on where the query stands, as in the text: `slide` behind `window`, `per` behind `limit`, `by` behind an aggregate.
 *
 *   Clauses      what any query takes: WHERE, LET, SELECT, joins, INTO ...
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
 * One file, though long, since the classes make each other; what a method does is a node of `clauses.ts`, what it
 * does to the row is a type of `row-types.ts`.
 */
import type {
  AggregateClause,
  CheckpointClause,
  Clause,
  Expr as ExprNode,
  Input,
  NamedExpr,
  OrderClause,
  Query,
  QueryStatement,
  WindowClause,
} from '../ast/nodes.ts'
import { print } from '../print/print.ts'
import { NO_SPAN } from '../text/span.ts'
import * as aggregate from './aggregates.ts'
import {
  bindings,
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
  type SeparatorInput,
  selectItem,
  separatorOf,
  splitNode,
  windowNode,
} from './clauses.ts'
import type { Lines, Options, Sink, Source } from './connectors.ts'
import { type DurationInput, durationNode } from './duration.ts'
import { type Condition, col, Expr, named } from './expr.ts'
import { type AnyInput, aliasesOf, CreatedStream, type InputAlias, type InputColumns, inputNode } from './input.ts'
import { ident, nodeOf, rowCount, stringLiteral } from './literal.ts'
import { type Ordering, orderingOf } from './ordering.ts'
import { refuse } from './refuse.ts'
import { picked, rowOf } from './row.ts'
import type {
  AnyColumns,
  ArrayOf,
  AvgOf,
  Bound,
  Choice,
  Chosen,
  ColumnTypes,
  columnsOf,
  DefaultName,
  ElementOf,
  Flat,
  Given,
  Joined,
  Merge,
  NamedBy,
  Names,
  NoColumns,
  Nullable,
  NullIn,
  Operand,
  Pick,
  Picked,
  PickedName,
  PickedType,
  ResultOf,
  Row,
  Scope,
  SplitColumn,
  SplitOff,
  Star,
  SumOf,
  Value,
} from './row-types.ts'

const span = NO_SPAN

interface State {
  readonly from: Input
  readonly clauses: readonly Clause[]
  /** The inputs whose columns can be reached by name. */
  readonly aliases: readonly string[]
}

export abstract class Clauses<in out C, in out I> {
  declare readonly [columnsOf]: C
  protected readonly state: State

  constructor(state: State) {
    this.state = state
  }

  toAst(): Query {
    return { kind: 'query', from: this.state.from, clauses: this.state.clauses, span }
  }
  toStatement(): QueryStatement {
    return { kind: 'queryStatement', query: this.toAst(), span }
  }
  toText(): string {
    return print(this.toAst())
  }
  /** Says what columns the rows have, to the compiler only. */
  typed<const D extends ColumnTypes>(_columns?: D): Stream<D, I> {
    return new Stream(this.state)
  }
  /** Goes on in plain code: `query.pipe(addRoute)`. */
  pipe<R>(next: (query: this) => R): R {
    return next(this)
  }
  /** `CREATE STREAM name AS` this query. */
  named<const N extends string>(name: N): CreatedStream<C, N> {
    return new CreatedStream(name, this.toAst())
  }

  // -------------------------------------------------------------------------------------------- rows

  where(condition: Given<C, I, Condition>): Stream<C, I> {
    return this.next({ kind: 'where', condition: this.given(condition), span })
  }
  let<const B extends Readonly<Record<string, Operand>>>(
    values: B | ((row: Row<C, I>) => B),
  ): Stream<Merge<C, Bound<B>>, I> {
    const all = typeof values === 'function' ? values(this.row()) : values
    return this.next({ kind: 'let', bindings: bindings(all), span })
  }
  /** `select('id', r => r.product.name, r => [r.total.times(2).as('twice')])`, `select(all('raw'))`. */
  select<const P extends readonly Choice<C, I>[]>(...items: P): Stream<Chosen<C, P[number]>, NoColumns> {
    const list = items.flatMap((item: Choice<C, I>): Value | Star | readonly (Value | Star)[] => {
      if (typeof item === 'string') return col(item)
      return typeof item === 'function' ? item(this.row()) : item
    })
    return this.afresh({ kind: 'select', items: list.map(selectItem), span })
  }
  /** Without columns: repeats of the whole row. */
  distinct(...by: readonly Pick<C, I>[]): Stream<C, I> {
    return this.next({ kind: 'distinct', by: by.map((pick) => this.pick(pick).node), span })
  }
  /** `split(' ')`, `split(/\s+/, { as: 'word' })`: the row's text, a row a piece. */
  split<const As extends string = 'word'>(
    separator: SeparatorInput,
    options?: { readonly as?: As },
  ): Stream<SplitOff<C, SplitColumn<C>, As, 'string'>, I>
  /** `split('tags', { by: ',', as: 'tag' })`. */
  split<const P extends Pick<C, I>, const As extends string = 'word'>(
    column: P,
    options: { readonly by: SeparatorInput; readonly as?: As },
  ): Stream<SplitOff<C, P, As, 'string'>, I>
  split(
    what: SeparatorInput | Pick<C, I>,
    { by, as }: { readonly by?: SeparatorInput; readonly as?: string } = {},
  ): unknown {
    const first = typeof what === 'function' ? this.pick(what) : what
    if (by === undefined) return this.next(splitNode(separatorOf(first), undefined, as))
    return this.next(
      splitNode(separatorOf(by), new Expr(typeof first === 'string' ? col(first).node : nodeOf(first)), as),
    )
  }
  /** Splits on runs of white space and keeps no empty piece. */
  splitWords<const As extends string = 'word'>(options?: {
    readonly as?: As
  }): Stream<SplitOff<C, SplitColumn<C>, As, 'string'>, I>
  splitWords<const P extends Pick<C, I>, const As extends string = 'word'>(options: {
    readonly of: P
    readonly as?: As
  }): Stream<SplitOff<C, P, As, 'string'>, I>
  splitWords({ of, as }: { readonly of?: Pick<C, I>; readonly as?: string } = {}): unknown {
    return this.next(splitNode({ kind: 'words' }, of === undefined ? undefined : this.pick(of), as))
  }
  /** A row for each element of an array. */
  splitElements<const P extends Pick<C, I>, const As extends string = 'word'>(
    column: P,
    { as }: { readonly as?: As } = {},
  ): Stream<SplitOff<C, P, As, ElementOf<PickedType<C, P>>>, I> {
    return this.next(splitNode({ kind: 'elements' }, this.pick(column), as))
  }
  /** An aggregate of these rows, all its columns named; an array has them named as the language does. */
  aggregate<const B extends AggregateItems>(
    items: B | ((row: Row<C, I>) => B),
  ): Aggregation<C, I, NoColumns, NamedBy<B>, 'batch', false> {
    const all: AggregateItems = typeof items === 'function' ? items(this.row()) : items
    const list: readonly NamedExpr[] = isList(all)
      ? all.map(named)
      : Object.entries(all).map(([as, { node: value }]) => ({ kind: 'named', value, as: ident(as), span }))
    return new Aggregation(this.plus({ kind: 'aggregate', items: list, by: [], span }))
  }

  // -------------------------------------------------------------------------------------------- order, inputs

  /** `orderBy(desc('count'), 'word')`. */
  orderBy(...by: readonly OrderBy<C, I>[]): Ordered<C, I> {
    const list = by.map((each) => {
      const value = typeof each === 'function' ? each(this.row()) : typeof each === 'string' ? col(each) : each
      return orderingOf(value)
    })
    return new Ordered(this.plus({ kind: 'order', by: list, per: [], span }))
  }
  limit(rows: number): Limited<C, I> {
    return new Limited(this.plus({ kind: 'order', by: [], limit: rowCount(rows), per: [], span }))
  }
  join<const X extends AnyInput, const A extends string = InputAlias<X>>(
    input: X,
    options: JoinOptions<C, I, X, A> & { readonly within: DurationInput },
  ): Stream<Joined<C, InputColumns<X>>, JoinedInputs<I, A, InputColumns<X>>> {
    return this.joined('inner', input, options)
  }
  /** Rows without a partner stay, with NULLs on the right. */
  leftJoin<const X extends AnyInput, const A extends string = InputAlias<X>>(
    input: X,
    options: JoinOptions<C, I, X, A> & { readonly within: DurationInput },
  ): Stream<Joined<C, Nullable<InputColumns<X>>>, JoinedInputs<I, A, Nullable<InputColumns<X>>>> {
    return this.joined('left', input, options)
  }
  joinTable<const X extends AnyInput, const A extends string = InputAlias<X>>(
    input: X,
    options: JoinOptions<C, I, X, A>,
  ): Stream<Joined<C, InputColumns<X>>, JoinedInputs<I, A, InputColumns<X>>> {
    return this.joined('inner', input, options)
  }
  leftJoinTable<const X extends AnyInput, const A extends string = InputAlias<X>>(
    input: X,
    options: JoinOptions<C, I, X, A>,
  ): Stream<Joined<C, Nullable<InputColumns<X>>>, JoinedInputs<I, A, Nullable<InputColumns<X>>>> {
    return this.joined('left', input, options)
  }
  /** The rows of both. */
  union(input: AnyInput, { as }: { readonly as?: string } = {}): Stream<C, I> {
    return this.next({ kind: 'union', input: inputNode(input, as), span })
  }
  /** History before the live rows. */
  backfill(source: Source<unknown>): Stream<C, I> {
    return this.next({ kind: 'backfill', from: source.node, span })
  }

  // -------------------------------------------------------------------------------------------- results

  into(first: Sink, ...others: readonly Sink[]): Stream<C, I> {
    return this.next({ kind: 'into', sinks: [first, ...others].map(({ node }) => node), span })
  }
  /** Where records go that cannot be decoded, and rows whose expression fails. */
  errorsInto(sink: Sink): Stream<C, I> {
    return this.next({ kind: 'errors', into: sink.node, span })
  }
  /** Ends the query at the first such record. */
  errorsStop(): Stream<C, I> {
    return this.next({ kind: 'errors', span })
  }
  checkpoint(path: string | Value): Stream<C, I> {
    return this.next({ kind: 'checkpoint', path: pathOf(path), span })
  }

  /** The inputs whose columns a callback can reach by name. */
  protected reachable(): readonly string[] {
    return this.state.aliases
  }
  protected row(): Row<C, I> {
    return rowOf(this.reachable())
  }
  protected pick(pick: Pick<C, I>): Value {
    return picked(pick, this.reachable())
  }
  protected given(condition: Given<C, I, Condition>): ExprNode {
    return nodeOf(typeof condition === 'function' ? condition(this.row()) : condition)
  }
  protected plus(clause: Clause): State {
    return { ...this.state, clauses: [...this.state.clauses, clause] }
  }
  protected next<D, J>(clause: Clause): Stream<D, J> {
    return new Stream({ ...this.plus(clause), aliases: this.reachable() })
  }
  /** As `next`, where the inputs' names end. */
  protected afresh<D>(clause: Clause): Stream<D, NoColumns> {
    return new Stream({ ...this.plus(clause), aliases: [] })
  }

  private joined<X extends AnyInput, A extends string, D, J>(
    side: 'inner' | 'left',
    input: X,
    { as, on, within }: JoinOptions<C, I, X, A> & { readonly within?: DurationInput },
  ): Stream<D, J> {
    const aliases = [...this.reachable(), ...aliasesOf(input, as)]
    const condition = typeof on === 'function' ? on(rowOf(aliases)) : typeof on === 'string' ? col(on) : on
    const both = { side, input: inputNode(input, as), on: nodeOf(condition), span }
    const clause: Clause =
      within === undefined ? { kind: 'tableJoin', ...both } : { kind: 'join', ...both, within: durationNode(within) }
    return new Stream({ ...this.plus(clause), aliases })
  }
}

/** A column that both sides have, or a condition over the columns of both. */
export interface JoinOptions<C, I, X, A extends string> {
  readonly as?: A
  readonly on:
    | (Names<C> & Names<InputColumns<X>>)
    | Condition
    | ((row: Row<Joined<C, InputColumns<X>>, JoinedInputs<I, A, InputColumns<X>>>) => Condition)
}
type JoinedInputs<I, A extends string, D> = Flat<I & { readonly [K in A]: D }>

type OrderBy<C, I> = Names<C> | Ordering<Names<C>> | Value | ((row: Row<C, I>) => Value | Ordering)

type AggregateItems = Readonly<Record<string, Value>> | readonly Value[]

function isList(items: AggregateItems): items is readonly Value[] {
  return Array.isArray(items)
}

function pathOf(path: string | Value): CheckpointClause['path'] {
  const node = nodeOf(path)
  if (node.kind === 'param' || node.kind === 'string') return node
  return refuse('MR0202', { found: 'A checkpoint', why: 'its place is a text or a parameter' })
}

// ------------------------------------------------------------------------------------------------ aggregates

/** The aggregates, over the rows `C`; `Prior` are those of the clause so far, `Out` is what the query gives by now. */
abstract class Aggregating<in out C, in out I, in out Prior, in out Out, in out OutI> extends Clauses<Out, OutI> {
  protected abstract item<N extends string, T>(value: Value): Items<C, I, Merge<Prior, Record<N, T>>, N>
  protected abstract over(pick: Pick<C, I>): Value

  count(): Items<C, I, Merge<Prior, { count: 'int' }>, 'count'>
  count<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'count', A, 'int'>
  count(value?: Pick<C, I>): unknown {
    return this.item(value === undefined ? aggregate.count() : aggregate.count(this.over(value)))
  }
  sum<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'sum', A, SumOf<PickedType<C, A>>> {
    return this.item(aggregate.sum(this.over(value)))
  }
  avg<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'avg', A, AvgOf<PickedType<C, A>>> {
    return this.item(aggregate.avg(this.over(value)))
  }
  min<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'min', A, PickedType<C, A>> {
    return this.item(aggregate.min(this.over(value)))
  }
  max<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'max', A, PickedType<C, A>> {
    return this.item(aggregate.max(this.over(value)))
  }
  first<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'first', A, PickedType<C, A>> {
    return this.item(aggregate.first(this.over(value)))
  }
  last<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'last', A, PickedType<C, A>> {
    return this.item(aggregate.last(this.over(value)))
  }
  variance<const A extends Pick<C, I>>(
    value: A,
  ): Added<C, I, Prior, 'variance', A, 'float' | NullIn<PickedType<C, A>>> {
    return this.item(aggregate.variance(this.over(value)))
  }
  stddev<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'stddev', A, 'float' | NullIn<PickedType<C, A>>> {
    return this.item(aggregate.stddev(this.over(value)))
  }
  median<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'median', A, AvgOf<PickedType<C, A>>> {
    return this.item(aggregate.median(this.over(value)))
  }
  approxDistinct<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'approx_distinct', A, 'int'> {
    return this.item(aggregate.approxDistinct(this.over(value)))
  }
  collect<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'collect', A, ArrayOf<PickedType<C, A>>> {
    return this.item(aggregate.collect(this.over(value)))
  }
  boolAnd<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'bool_and', A, 'bool' | NullIn<PickedType<C, A>>> {
    return this.item(aggregate.boolAnd(this.over(value)))
  }
  boolOr<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'bool_or', A, 'bool' | NullIn<PickedType<C, A>>> {
    return this.item(aggregate.boolOr(this.over(value)))
  }
  countDistinct<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'count_distinct', A, 'int'> {
    return this.item(aggregate.countDistinct(this.over(value)))
  }
  quantile<const A extends Pick<C, I>>(
    value: A,
    at: number | Value,
  ): Added<C, I, Prior, 'quantile', A, AvgOf<PickedType<C, A>>> {
    return this.item(aggregate.quantile(this.over(value), at))
  }
  top<const A extends Pick<C, I>>(n: number | Value, value: A): Added<C, I, Prior, 'top', A, 'json'> {
    return this.item(aggregate.top(n, this.over(value)))
  }
  stringAgg<const A extends Pick<C, I>>(
    value: A,
    separator: string | Value,
  ): Added<C, I, Prior, 'string_agg', A, 'string' | NullIn<PickedType<C, A>>> {
    return this.item(aggregate.stringAgg(this.over(value), separator))
  }
  argMin<const A extends Pick<C, I>>(value: A, by: Pick<C, I>): Added<C, I, Prior, 'arg_min', A, PickedType<C, A>> {
    return this.item(aggregate.argMin(this.over(value), this.over(by)))
  }
  argMax<const A extends Pick<C, I>>(value: A, by: Pick<C, I>): Added<C, I, Prior, 'arg_max', A, PickedType<C, A>> {
    return this.item(aggregate.argMax(this.over(value), this.over(by)))
  }
  /** `reduce('v', (a, b) => a.plus(b), { inverse: (a, b) => a.minus(b) })`. */
  reduce<const A extends Pick<C, I>>(
    value: A,
    fn: aggregate.Reducer<PickedType<C, A>>,
    options?: aggregate.ReduceOptions<PickedType<C, A>>,
  ): Items<C, I, Merge<Prior, { reduce: PickedType<C, A> }>, 'reduce'> {
    const of: Value<PickedType<C, A>> = new Expr(this.over(value).node)
    return this.item(aggregate.reduce(fn, of, options))
  }
}

type Added<C, I, Prior, F extends string, A, T> = Items<
  C,
  I,
  Merge<Prior, { readonly [K in DefaultName<F, PickedName<A>>]: T }>,
  DefaultName<F, PickedName<A>>
>

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
    const state = this.plus({ kind: 'aggregate', items: [named(value)], by: [], span })
    return new Items({ ...state, aliases: [] })
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
