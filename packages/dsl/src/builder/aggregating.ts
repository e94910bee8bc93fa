/** The aggregates as methods: `.count()`, `.sum('bytes')`, `.quantile(r => r.ms, 0.99)`. */

import * as call from './aggregates.ts'
import { Expr } from './expr.ts'
import type { Items } from './query.ts'
import { QueryBuilder } from './query-builder.ts'
import type {
  ArrayOf,
  AvgOf,
  DefaultName,
  Merge,
  NullIn,
  Pick,
  PickedName,
  PickedType,
  SumOf,
  Value,
} from './row-types.ts'

/** The aggregates, over the rows `C`; `Prior` are those of the clause so far, `Out` is what the query gives by now. */
export abstract class Aggregating<in out C, in out I, in out Prior, in out Out, in out OutI> extends QueryBuilder<
  Out,
  OutI
> {
  protected abstract item<N extends string, T>(value: Value): Items<C, I, Merge<Prior, Record<N, T>>, N>
  protected abstract over(pick: Pick<C, I>): Value

  count(): Items<C, I, Merge<Prior, { count: 'int' }>, 'count'>
  count<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'count', A, 'int'>
  count(value?: Pick<C, I>): unknown {
    return this.item(value === undefined ? call.count() : call.count(this.over(value)))
  }
  sum<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'sum', A, SumOf<PickedType<C, A>>> {
    return this.item(call.sum(this.over(value)))
  }
  avg<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'avg', A, AvgOf<PickedType<C, A>>> {
    return this.item(call.avg(this.over(value)))
  }
  min<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'min', A, PickedType<C, A>> {
    return this.item(call.min(this.over(value)))
  }
  max<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'max', A, PickedType<C, A>> {
    return this.item(call.max(this.over(value)))
  }
  first<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'first', A, PickedType<C, A>> {
    return this.item(call.first(this.over(value)))
  }
  last<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'last', A, PickedType<C, A>> {
    return this.item(call.last(this.over(value)))
  }
  variance<const A extends Pick<C, I>>(
    value: A,
  ): Added<C, I, Prior, 'variance', A, 'float' | NullIn<PickedType<C, A>>> {
    return this.item(call.variance(this.over(value)))
  }
  stddev<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'stddev', A, 'float' | NullIn<PickedType<C, A>>> {
    return this.item(call.stddev(this.over(value)))
  }
  median<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'median', A, AvgOf<PickedType<C, A>>> {
    return this.item(call.median(this.over(value)))
  }
  approxDistinct<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'approx_distinct', A, 'int'> {
    return this.item(call.approxDistinct(this.over(value)))
  }
  collect<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'collect', A, ArrayOf<PickedType<C, A>>> {
    return this.item(call.collect(this.over(value)))
  }
  boolAnd<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'bool_and', A, 'bool' | NullIn<PickedType<C, A>>> {
    return this.item(call.boolAnd(this.over(value)))
  }
  boolOr<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'bool_or', A, 'bool' | NullIn<PickedType<C, A>>> {
    return this.item(call.boolOr(this.over(value)))
  }
  countDistinct<const A extends Pick<C, I>>(value: A): Added<C, I, Prior, 'count_distinct', A, 'int'> {
    return this.item(call.countDistinct(this.over(value)))
  }
  quantile<const A extends Pick<C, I>>(
    value: A,
    at: number | Value,
  ): Added<C, I, Prior, 'quantile', A, AvgOf<PickedType<C, A>>> {
    return this.item(call.quantile(this.over(value), at))
  }
  top<const A extends Pick<C, I>>(n: number | Value, value: A): Added<C, I, Prior, 'top', A, 'json'> {
    return this.item(call.top(n, this.over(value)))
  }
  stringAgg<const A extends Pick<C, I>>(
    value: A,
    separator: string | Value,
  ): Added<C, I, Prior, 'string_agg', A, 'string' | NullIn<PickedType<C, A>>> {
    return this.item(call.stringAgg(this.over(value), separator))
  }
  argMin<const A extends Pick<C, I>>(value: A, by: Pick<C, I>): Added<C, I, Prior, 'arg_min', A, PickedType<C, A>> {
    return this.item(call.argMin(this.over(value), this.over(by)))
  }
  argMax<const A extends Pick<C, I>>(value: A, by: Pick<C, I>): Added<C, I, Prior, 'arg_max', A, PickedType<C, A>> {
    return this.item(call.argMax(this.over(value), this.over(by)))
  }
  /** `reduce('v', (a, b) => a.plus(b), { inverse: (a, b) => a.minus(b) })`. */
  reduce<const A extends Pick<C, I>>(
    value: A,
    fn: call.Reducer<PickedType<C, A>>,
    options?: call.ReduceOptions<PickedType<C, A>>,
  ): Items<C, I, Merge<Prior, { reduce: PickedType<C, A> }>, 'reduce'> {
    const of: Value<PickedType<C, A>> = new Expr(this.over(value).node)
    return this.item(call.reduce(fn, of, options))
  }
}

export type Added<C, I, Prior, F extends string, A, T> = Items<
  C,
  I,
  Merge<Prior, { readonly [K in DefaultName<F, PickedName<A>>]: T }>,
  DefaultName<F, PickedName<A>>
>
