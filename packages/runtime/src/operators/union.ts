/** Rows of several inputs as one stream. The batch ends when it has ended on every input. */
import type { Batch } from '../batch/batch.ts'
import type { BatchEnd, Operator, OperatorContext } from './operator.ts'

export function createUnion(inputs: number, { out, counters }: Pick<OperatorContext, 'out' | 'counters'>): Operator {
  let ended = 0
  return {
    push(batch: Batch) {
      counters.rowsIn += batch.rows
      counters.rowsOut += batch.rows
      out.push(batch)
    },
    endBatch(end: BatchEnd) {
      ended++
      if (ended < inputs) return
      ended = 0
      out.endBatch(end)
    },
    stateSize: () => ({ groups: 0, bytes: 0 }),
  }
}
