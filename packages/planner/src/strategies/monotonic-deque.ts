/**
 * monotonic deque: keeps the partial results of slices that can still become the result, best first.
 *
 * Needs a selective merge (it gives one of its two sides, as MIN does) and one group: a deque per key would cost more
 * than the merges that it saves. Time per slide: amortized one push and one pop, whatever the size of the window; the
 * worst slide pops R entries. Space: at most R entries. Also called sliding window minimum (Harter, 2001).
 */
import { algebraOf, callName, needsTheRows, sharesNothing } from './algebra.ts'
import { DEQUE_NS } from './cost.ts'
import { plural } from './count-text.ts'
import type { StrategySpec } from './strategy-spec.ts'

export const monotonicDeque: StrategySpec = {
  name: 'monotonic deque',
  doc: 'Keeps the slices that can still give the result, best first.',
  refuses(use) {
    const reason = needsTheRows(use) ?? sharesNothing(use)
    if (reason !== undefined) return reason
    if (!algebraOf(use)?.selective) return `${callName(use)} does not pick one of its values`
    return use.keyed ? 'a deque serves one group, and there are keys' : undefined
  },
  cost: ({ slicesPerSlide, groupsPerSlice, mergeFactor }) => {
    return (slicesPerSlide * groupsPerSlice * DEQUE_NS * mergeFactor) / 1000
  },
  words: ({ slicesPerSlide }) => `pushes ${plural(slicesPerSlide, 'slice')}, pops as many`,
}
