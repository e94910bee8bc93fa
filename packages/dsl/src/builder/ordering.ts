/** What ORDER BY takes: an expression, upwards unless `desc` says otherwise. */
import type { OrderClause } from '../ast/nodes.ts'
import { col } from './expr.ts'
import type { Value } from './row-types.ts'

/** A direction; `N` is the column where it is given by name. */
export interface Ordering<N extends string = string> {
  readonly order: { readonly by: Value; readonly desc: boolean }
  readonly column?: N
}

export function desc<const N extends string>(by: N): Ordering<N>
export function desc(by: Value): Ordering<never>
export function desc(by: string | Value): Ordering {
  return { order: { by: typeof by === 'string' ? col(by) : by, desc: true } }
}

export function asc<const N extends string>(by: N): Ordering<N>
export function asc(by: Value): Ordering<never>
export function asc(by: string | Value): Ordering {
  return { order: { by: typeof by === 'string' ? col(by) : by, desc: false } }
}

export function orderingOf(value: Value | Ordering): OrderClause['by'][number] {
  return 'order' in value ? { value: value.order.by.node, desc: value.order.desc } : { value: value.node, desc: false }
}
