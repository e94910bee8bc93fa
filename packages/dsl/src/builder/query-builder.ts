/**
 * What any query takes, whatever stands before: WHERE, LET, SELECT, SPLIT, joins, ORDER BY, INTO, CHECKPOINT.
 *
 * See `query.ts` for the classes that come of it. What a method says is a node of `clauses.ts`, what it does to the row
 * is a type of `row-types.ts`.
 */
import type {
  CheckpointClause,
  Clause,
  Expr as ExprNode,
  Input,
  NamedExpr,
  Query,
  QueryStatement,
} from '../ast/nodes.ts'
import { print } from '../print/print.ts'
import { NO_SPAN } from '../text/span.ts'
import { bindings, type SeparatorInput, selectItem, separatorOf, splitNode } from './clauses.ts'
import type { Sink, Source } from './connectors.ts'
import { type DurationInput, durationNode } from './duration.ts'
import { type Condition, col, Expr, named } from './expr.ts'
import { type AnyInput, aliasesOf, CreatedStream, type InputAlias, type InputColumns, inputNode } from './input.ts'
import { ident, nodeOf, rowCount } from './literal.ts'
import { type Ordering, orderingOf } from './ordering.ts'
import type { Aggregation, Limited, Ordered, Stream } from './query.ts'
import { refuse } from './refuse.ts'
import { picked, rowOf } from './row.ts'
import type {
  Bound,
  Choice,
  Chosen,
  ColumnTypes,
  columnsOf,
  ElementOf,
  Flat,
  Given,
  Joined,
  Merge,
  NamedBy,
  Names,
  NoColumns,
  Nullable,
  Operand,
  Pick,
  PickedType,
  Row,
  SplitColumn,
  SplitOff,
  Star,
  Value,
} from './row-types.ts'

const span = NO_SPAN

/** What a builder has so far. */
export interface State {
  readonly from: Input
  readonly clauses: readonly Clause[]
  /** The inputs whose columns can be reached by name. */
  readonly aliases: readonly string[]
}

export abstract class QueryBuilder<in out C, in out I> {
  declare readonly [columnsOf]: C
  protected readonly state: State

  /** The builders that the methods give; the classes of `query.ts`, which are made of this one. */
  protected abstract make(): Makers

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
    return this.make().stream({ ...this.state, aliases: this.reachable() })
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
    return this.make().aggregation(this.plus({ kind: 'aggregate', items: list, by: [], span }))
  }

  // -------------------------------------------------------------------------------------------- order, inputs

  /** `orderBy(desc('count'), 'word')`. */
  orderBy(...by: readonly OrderBy<C, I>[]): Ordered<C, I> {
    const list = by.map((each) => {
      const value = typeof each === 'function' ? each(this.row()) : typeof each === 'string' ? col(each) : each
      return orderingOf(value)
    })
    return this.make().ordered(this.plus({ kind: 'order', by: list, per: [], span }))
  }
  limit(rows: number): Limited<C, I> {
    return this.make().limited(this.plus({ kind: 'order', by: [], limit: rowCount(rows), per: [], span }))
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
    return { ...this.state, clauses: [...this.state.clauses, clause], aliases: this.reachable() }
  }
  protected next<D, J>(clause: Clause): Stream<D, J> {
    return this.make().stream(this.plus(clause))
  }
  /** As `next`, where the inputs' names end. */
  protected afresh<D>(clause: Clause): Stream<D, NoColumns> {
    return this.make().stream({ ...this.plus(clause), aliases: [] })
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
    return this.make().stream({ ...this.plus(clause), aliases })
  }
}

export interface Makers {
  stream<C, I>(state: State): Stream<C, I>
  ordered<C, I>(state: State): Ordered<C, I>
  limited<C, I>(state: State): Limited<C, I>
  aggregation<C, I, P>(state: State): Aggregation<C, I, NoColumns, P, 'batch', false>
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
