/** Where results go. */
import type { Schema } from '@millrace/planner'
import type { Batch } from '../batch/batch.ts'
import type { Dictionary } from '../batch/dictionary.ts'

/** The rows of one query at one batch end, as columns; rows as objects come from `run/rows.ts`. */
export interface Emission {
  readonly query: string | undefined
  readonly schema: Schema
  /** The end of the batch that gave it, ms since the epoch. */
  readonly timeMs: number
  readonly batch: Batch
  readonly dictionary: Dictionary
}

export interface Sink {
  /** In order, one at a time: the next emission waits for it. The batch is valid until the promise resolves. */
  write(emission: Emission): Promise<void>
  /** Everything is written and the input has ended or the query was stopped: finish files. */
  close(): Promise<void>
}
