/**
 * pane merge: one partial aggregate per slice and group; a window merges those of its slices.
 *
 * Needs an associative merge (slices are merged in order of time, so it need not commute). Time per slide: R x groups
 * of a slice. Space: R x groups of a slice. Source: Li et al., "No pane, no gain", 2005.
 */

import { algebraOf, needsTheRows } from './algebra.ts'
import { MERGE_NS } from './cost.ts'
import { plural } from './count-text.ts'
import type { StrategySpec } from './strategy-spec.ts'

export const paneMerge: StrategySpec = {
  name: 'pane merge',
  doc: 'Keeps a partial aggregate per slice and group, and merges those of a window at every slide.',
  refuses(use) {
    const reason = needsTheRows(use)
    if (reason !== undefined) return reason
    return algebraOf(use)?.associative ? undefined : 'its partial results cannot be merged'
  },
  cost: ({ slicesPerWindow, groupsPerSlice, mergeFactor }) => {
    return (slicesPerWindow * groupsPerSlice * MERGE_NS * mergeFactor) / 1000
  },
  words: ({ slicesPerWindow, groupsPerSlice }) => {
    if (slicesPerWindow === 1) return `the one slice is the window: ${plural(groupsPerSlice, 'group')}`
    return `merges ${plural(slicesPerWindow, 'slice')} of ${plural(groupsPerSlice, 'group')}`
  },
}
