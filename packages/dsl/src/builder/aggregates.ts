/**
 * Aggregate calls: `count()`, `sum(r.bytes).filter(r.status.ge(500)).as('bytes')`, `max(r.ts).minus(min(r.ts))`.
 *
 * An aggregate is called as in the language's rule: `count`; over a plain column `sum_bytes`; else by its function,
 * `sum`. The type parameter says the same to the compiler as `defaultName` does to the planner.
 */
import type { CallExpr, Lambda, Expr as Node, ReduceExpr } from '../ast/nodes.ts'
import { NO_SPAN } from '../text/span.ts'
import { type Condition, Expr } from './expr.ts'
import { ident, nodeOf } from './literal.ts'
import type { ArrayOf, AvgOf, DefaultName, NullIn, Operand, SqlType, SumOf, Value } from './row-types.ts'

const span = NO_SPAN

/** An aggregate call that may still be filtered. */
export class Aggregate<T extends SqlType, N extends string> extends Expr<T, N> {
  readonly #node: CallExpr | ReduceExpr

  constructor(node: CallExpr | ReduceExpr, alias?: string) {
    super(node, alias)
    this.#node = node
  }

  /** `FILTER (WHERE condition)`: only these rows count. */
  filter(condition: Condition): Aggregate<T, N> {
    return new Aggregate({ ...this.#node, filter: nodeOf(condition) }, this.alias)
  }

  override as<const A extends string>(name: A): Aggregate<T, A> {
    return new Aggregate(this.#node, name)
  }
}

function aggregate<T extends SqlType, N extends string>(
  name: string,
  args: readonly Operand[],
  distinct = false,
): Aggregate<T, N> {
  const bare = args.length === 0
  return new Aggregate({ kind: 'call', name: ident(name), args: args.map(nodeOf), bare, distinct, span })
}

/** Rows; with an argument, rows where it is not NULL. */
export function count(): Aggregate<'int', 'count'>
export function count<N extends string>(value: Value<SqlType, N>): Aggregate<'int', DefaultName<'count', N>>
export function count(value?: Value): Aggregate<'int', string> {
  return aggregate('COUNT', value === undefined ? [] : [value])
}
export function countDistinct<N extends string>(
  value: Value<SqlType, N>,
): Aggregate<'int', DefaultName<'count_distinct', N>> {
  return aggregate('COUNT', [value], true)
}
export function sum<T extends SqlType, N extends string>(
  value: Value<T, N>,
): Aggregate<SumOf<T>, DefaultName<'sum', N>> {
  return aggregate('SUM', [value])
}
export function avg<T extends SqlType, N extends string>(
  value: Value<T, N>,
): Aggregate<AvgOf<T>, DefaultName<'avg', N>> {
  return aggregate('AVG', [value])
}
export function min<T extends SqlType, N extends string>(value: Value<T, N>): Aggregate<T, DefaultName<'min', N>> {
  return aggregate('MIN', [value])
}
export function max<T extends SqlType, N extends string>(value: Value<T, N>): Aggregate<T, DefaultName<'max', N>> {
  return aggregate('MAX', [value])
}
export function first<T extends SqlType, N extends string>(value: Value<T, N>): Aggregate<T, DefaultName<'first', N>> {
  return aggregate('FIRST', [value])
}
export function last<T extends SqlType, N extends string>(value: Value<T, N>): Aggregate<T, DefaultName<'last', N>> {
  return aggregate('LAST', [value])
}
export function variance<T extends SqlType, N extends string>(
  value: Value<T, N>,
): Aggregate<'float' | NullIn<T>, DefaultName<'variance', N>> {
  return aggregate('VARIANCE', [value])
}
export function stddev<T extends SqlType, N extends string>(
  value: Value<T, N>,
): Aggregate<'float' | NullIn<T>, DefaultName<'stddev', N>> {
  return aggregate('STDDEV', [value])
}
export function median<T extends SqlType, N extends string>(
  value: Value<T, N>,
): Aggregate<AvgOf<T>, DefaultName<'median', N>> {
  return aggregate('MEDIAN', [value])
}
/** `quantile(r.ms, 0.99)`. */
export function quantile<T extends SqlType, N extends string>(
  value: Value<T, N>,
  at: number | Value,
): Aggregate<AvgOf<T>, DefaultName<'quantile', N>> {
  return aggregate('QUANTILE', [value, at])
}
export function approxDistinct<N extends string>(
  value: Value<SqlType, N>,
): Aggregate<'int', DefaultName<'approx_distinct', N>> {
  return aggregate('APPROX_DISTINCT', [value])
}
/** The `n` most frequent values with their counts. */
export function top<N extends string>(
  n: number | Value,
  value: Value<SqlType, N>,
): Aggregate<'json', DefaultName<'top', N>> {
  return aggregate('TOP', [n, value])
}
/** All values, in order of arrival. */
export function collect<T extends SqlType, N extends string>(
  value: Value<T, N>,
): Aggregate<ArrayOf<T>, DefaultName<'collect', N>> {
  return aggregate('COLLECT', [value])
}
export function stringAgg<T extends SqlType, N extends string>(
  value: Value<T, N>,
  separator: string | Value,
): Aggregate<'string' | NullIn<T>, DefaultName<'string_agg', N>> {
  return aggregate('STRING_AGG', [value, separator])
}
/** The `value` of the row where `by` is least. */
export function argMin<T extends SqlType, N extends string>(
  value: Value<T, N>,
  by: Value,
): Aggregate<T, DefaultName<'arg_min', N>> {
  return aggregate('ARG_MIN', [value, by])
}
export function argMax<T extends SqlType, N extends string>(
  value: Value<T, N>,
  by: Value,
): Aggregate<T, DefaultName<'arg_max', N>> {
  return aggregate('ARG_MAX', [value, by])
}
export function boolAnd<T extends SqlType, N extends string>(
  value: Value<T, N>,
): Aggregate<'bool' | NullIn<T>, DefaultName<'bool_and', N>> {
  return aggregate('BOOL_AND', [value])
}
export function boolOr<T extends SqlType, N extends string>(
  value: Value<T, N>,
): Aggregate<'bool' | NullIn<T>, DefaultName<'bool_or', N>> {
  return aggregate('BOOL_OR', [value])
}

/** An aggregate of the catalog that has no function here: `aggregateCall<'float'>('geo_mean', r.ms)`. */
export function aggregateCall<R extends SqlType = 'json'>(
  name: string,
  ...args: readonly Operand[]
): Aggregate<R, string> {
  return aggregate(name, args)
}

/** `(a, b) -> body`. */
export type Reducer<T extends SqlType> = (a: Expr<T>, b: Expr<T>) => Operand

export interface ReduceOptions<T extends SqlType> {
  /** Takes a value out again: `inverse(fn(a, b), b)` is `a`. It is tried on generated values before the query starts. */
  readonly inverse?: Reducer<T>
  /** The names in the text; `a` and `b` when left out. */
  readonly params?: readonly [string, string]
}

/** A reduction of one's own: `reduce((a, b) => a.plus(b), r.v)`. */
export function reduce<T extends SqlType>(
  fn: Reducer<NoInfer<T>>,
  of: Value<T>,
  options: ReduceOptions<NoInfer<T>> = {},
): Aggregate<T, 'reduce'> {
  const { inverse, params = ['a', 'b'] } = options
  return new Aggregate({
    kind: 'reduce',
    fn: lambda(params, fn),
    of: of.node,
    ...(inverse === undefined ? {} : { inverse: lambda(params, inverse) }),
    span,
  })
}

function lambda<T extends SqlType>([a, b]: readonly [string, string], fn: Reducer<T>): Lambda {
  const body = fn(new Expr({ kind: 'name', name: a, span }), new Expr({ kind: 'name', name: b, span }))
  return { kind: 'lambda', params: [ident(a), ident(b)], body: nodeOf(body), span }
}

/**
 * The name of a result column without AS: a column's own name, `count`, `sum_x` over a plain column, `count_distinct_x`,
 * else the function's name in lower case. The first argument that is no number or parameter is the one that counts, so
 * that `TOP(10, x)` is `top_x`. `undefined`: the expression has no name of its own.
 */
export function defaultName(expr: Node): string | undefined {
  if (expr.kind === 'name') return expr.name
  if (expr.kind === 'member') return expr.name.name
  if (expr.kind === 'reduce') return 'reduce'
  if (expr.kind !== 'call') return undefined
  const fn = `${expr.name.name.toLowerCase()}${expr.distinct ? '_distinct' : ''}`
  const value = expr.args.find(({ kind }) => kind !== 'number' && kind !== 'param')
  const plain = value?.kind === 'name' || value?.kind === 'member'
  return plain ? `${fn}_${defaultName(value)}` : fn
}
