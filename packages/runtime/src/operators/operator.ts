/**
 * The protocol of operators: rows are pushed chunk by chunk, a batch of the clock ends, results flow on. Everything is
 * synchronous: the loop (run/) decides when, operators only compute.
 */
import type { Catalog } from '@millrace/planner'
import type { Batch } from '../batch/batch.ts'
import type { Dictionary, DictionaryUser } from '../batch/dictionary.ts'
import type { DeadLetters } from '../run/dead-letters.ts'
import type { Limits } from '../run/limits.ts'

/** A batch of the clock is `[startMs, endMs)` in arrival time, ms since the epoch. */
export interface BatchEnd {
  readonly endMs: number
  /** The input is bounded and this is its last batch: RUNNING ... EMIT FINAL emits now. */
  readonly last: boolean
}

export interface Receiver {
  /** Rows of the batch under way. Valid during the call only. */
  push(batch: Batch): void
  /** All rows of the batch were pushed. An operator hands on what it has to emit, then passes this on. */
  endBatch(end: BatchEnd): void
}

export interface StateSize {
  readonly groups: number
  readonly bytes: number
}

export interface Operator extends Receiver {
  /** What it keeps between batches. */
  stateSize(): StateSize
  /** Absent where no ids are kept between chunks. */
  readonly ids?: DictionaryUser
}

/** The account of an operator: `rowsIn = rowsOut + filtered + bad`, where SPLIT counts its extra pieces in `rowsIn`. */
export interface OperatorCounters {
  rowsIn: number
  rowsOut: number
  /** Dropped by a condition, or by SPLIT of a NULL or of no elements. */
  filtered: number
  /** Dead letters. */
  bad: number
}

export function newCounters(): OperatorCounters {
  return { rowsIn: 0, rowsOut: 0, filtered: 0, bad: 0 }
}

/** What every operator is made with. */
export interface OperatorContext {
  readonly dictionary: Dictionary
  readonly catalog: Catalog
  readonly deadLetters: DeadLetters
  readonly limits: Limits
  readonly counters: OperatorCounters
  /** Where its rows go. */
  readonly out: Receiver
}
