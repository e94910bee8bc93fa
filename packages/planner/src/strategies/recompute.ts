/**
 * recompute: keeps the rows of the window and aggregates all of them at every slide.
 *
 * Needs nothing of the aggregate. Time per slide: the rows of the window. Space: the rows of the window. It is the
 * definition that the others are compared with, and the only one where the rows of a window decide together: DISTINCT
 * before the aggregate keeps the first of equal rows, and which one that is changes as rows leave.
 */
import { ADD_NS } from './cost.ts'
import { plural } from './count-text.ts'
import type { StrategySpec } from './strategy-spec.ts'

export const recompute: StrategySpec = {
  name: 'recompute',
  doc: 'Keeps the rows of the window and aggregates all of them at every slide.',
  refuses: () => undefined,
  cost: ({ rowsPerWindow, addFactor }) => (rowsPerWindow * ADD_NS * addFactor) / 1000,
  words: ({ rowsPerWindow }) => `adds ${plural(rowsPerWindow, 'row')} again`,
}
