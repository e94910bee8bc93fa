/**
 * Columns of a batch. Text is interned: a string column holds dictionary ids (Arrow's dictionary layout), so that no
 * JavaScript string per value exists on the hot path. NULL is id 0 in a string column, and a 1 in `nulls` elsewhere
 * (`nulls` absent: none; the value of a NULL slot is unspecified).
 */
import type { Value } from '@millrace/planner'

export type Column = StringColumn | IntColumn | NumberColumn | BoolColumn | BoxedColumn

export interface StringColumn {
  readonly kind: 'string'
  /** Ids of the program's dictionary; at least as many as the batch has rows (as are all arrays here). */
  readonly ids: Int32Array
}

/** int: exact within +-2^53 in `values`; if any value is beyond, `wide` has all of them and `values` is unspecified. */
export interface IntColumn {
  readonly kind: 'int'
  readonly values: Float64Array
  readonly wide?: BigInt64Array
  readonly nulls?: Uint8Array
}

/** float; timestamp and duration in whole ms. */
export interface NumberColumn {
  readonly kind: 'float' | 'timestamp' | 'duration'
  readonly values: Float64Array
  readonly nulls?: Uint8Array
}

export interface BoolColumn {
  readonly kind: 'bool'
  readonly values: Uint8Array
  readonly nulls?: Uint8Array
}

/** decimal, json, array: one JavaScript value per row; NULL is null. */
export interface BoxedColumn {
  readonly kind: 'boxed'
  readonly values: readonly Value[]
}
