/**
 * inverse: one accumulator per group for the whole window; a slice is added when it enters, subtracted when it leaves.
 *
 * Needs a group: an associative and commutative merge whose inverse is exact. Float sums have one, since they are kept
 * exactly. A contribution count per group says when a group is gone; its value never does. Time per slide: 2 x groups
 * of a slice, whatever the size of the window. Space: the groups of the window and of its R slices. Also called
 * subtract-on-evict.
 */
import { algebraOf, callName, needsTheRows, sharesNothing } from './algebra.ts'
import { CACHE_BYTES, COLD_NS, INVERT_NS, MERGE_NS, SLOT_BYTES } from './cost.ts'
import { plural } from './count-text.ts'
import type { StrategySpec } from './strategy-spec.ts'

export const inverse: StrategySpec = {
  name: 'inverse',
  doc: 'Keeps one accumulator per group: adds the slice that enters, subtracts the one that leaves.',
  refuses(use) {
    const reason = needsTheRows(use) ?? sharesNothing(use)
    if (reason !== undefined) return reason
    const algebra = algebraOf(use)
    if (algebra?.invertible && algebra.commutative && algebra.associative) return undefined
    return `${callName(use)} has no inverse`
  },
  cost: ({ slicesPerWindow, slicesPerSlide, groupsPerSlice, mergeFactor }) => {
    const heldBytes = slicesPerWindow * groupsPerSlice * SLOT_BYTES * mergeFactor
    const coldShare = Math.max(0, 1 - CACHE_BYTES / heldBytes)
    const nsPerGroup = 2 * INVERT_NS + COLD_NS * coldShare
    return (slicesPerSlide * groupsPerSlice * nsPerGroup * mergeFactor) / 1000
  },
  words: ({ slicesPerWindow, slicesPerSlide, groupsPerSlice }) => {
    const work = `adds ${plural(slicesPerSlide, 'slice')}, subtracts ${slicesPerSlide}, of ${plural(groupsPerSlice, 'group')}`
    const paysFrom = Math.floor((slicesPerSlide * 2 * INVERT_NS) / MERGE_NS) + 1
    return slicesPerWindow < paysFrom ? `${work}; pays from ${paysFrom} slices a window on` : work
  },
}
