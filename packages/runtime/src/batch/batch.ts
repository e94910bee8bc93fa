/**
 * A chunk of rows by column: what operators hand on. A batch of the clock (micro-batch) is one or many of these, so
 * that memory does not follow the size of a batch. Columns stand in the order of the node's schema. A batch is valid
 * until `push` returns: an operator that keeps rows copies them.
 */
import type { Column } from './column.ts'

export interface Batch {
  readonly rows: number
  readonly columns: readonly Column[]
}
