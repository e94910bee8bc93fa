/**
 * What an aggregate is: documentation, types, and the algebra from which the planner chooses a window strategy. The
 * runtime has the columnar accumulators, joined by name.
 */
import type { Value } from '../types/value.ts'
import type { TypePattern } from './function-spec.ts'

/**
 * The algebra of merging partial aggregates. `invertible`: what was merged can be taken out again exactly (a group).
 * `selective`: a merge gives one of its two sides (MIN, FIRST). `exact`: merging in any grouping gives the same bits.
 */
export interface Algebra {
  readonly associative: boolean
  readonly commutative: boolean
  readonly invertible: boolean
  readonly selective: boolean
}

export interface AggregateOverload {
  readonly params: readonly TypePattern[]
  readonly paramNames: readonly string[]
  readonly result: TypePattern
  /** True: a group's result may be an error (a SUM past 64 bits), so a group that nobody sees may not be dropped early. */
  readonly mayFail?: boolean
}

export interface AggregateSpec {
  readonly kind: 'aggregate'
  /** Lower case: `count`, `sum`. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly doc: string
  /** A query over `queue(...)` and its single row as text. Each runs as a test. */
  readonly examples: readonly { readonly query: string; readonly rows: readonly string[] }[]
  readonly overloads: readonly AggregateOverload[]
  readonly algebra: Algebra
  /** The algebra of `agg(DISTINCT x)`, kept by reference counts; absent where DISTINCT means nothing (MIN) or is refused. */
  readonly distinctAlgebra?: Algebra
  /** True: rows whose first argument is NULL are skipped (all but COUNT without argument). */
  readonly skipsNull: boolean
  /** True: the result depends on the order of arrival. */
  readonly ordered: boolean
  /** Relative costs (1 = COUNT) per row added and per partial merged, for the cost model. */
  readonly cost: { readonly add: number; readonly merge: number; readonly bytes: number }
  /** `yes`: runs today. Otherwise the planner refuses it by name. */
  readonly available: boolean
  /** The definition: values in order of arrival, NULLs already skipped where `skipsNull`. Slow, plain, exact. */
  readonly reference: (rows: readonly (readonly Value[])[]) => Value
}
