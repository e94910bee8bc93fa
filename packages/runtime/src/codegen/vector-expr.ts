/**
 * An expression compiled for batches. Three ways, chosen by what it reads:
 * 1. one string column: evaluated once per distinct value and kept beside the dictionary entry;
 * 2. numbers, times and truth values: generated code over typed arrays (falls back to 3 where an int leaves +-2^53);
 * 3. anything else: row by row with the catalog's `evaluate`.
 */
import type { Type } from '@millrace/planner'
import type { Batch } from '../batch/batch.ts'
import type { Column } from '../batch/column.ts'

/** Rows of a batch whose expression failed; they are bad and leave the batch. */
export interface Failures {
  readonly count: number
  fail(row: number, code: string, message: string): void
  failed(row: number): boolean
}

export interface VectorExpr {
  readonly type: Type
  /** The column is valid until the next call. Values of failed rows are unspecified. */
  evaluate(batch: Batch, failures: Failures): Column
}
