/** One node that several read: each gets every batch. */
import type { BatchEnd, Receiver } from './operator.ts'
import type { Batch } from '../batch/batch.ts'

export function fanOut(receivers: readonly Receiver[]): Receiver {
  const [only] = receivers
  if (only !== undefined && receivers.length === 1) return only
  return {
    push(batch: Batch) {
      for (const receiver of receivers) receiver.push(batch)
    },
    endBatch(end: BatchEnd) {
      for (const receiver of receivers) receiver.endBatch(end)
    },
  }
}
