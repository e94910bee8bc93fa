/**
 * direct: one accumulator per group that only grows; rows never leave it.
 *
 * For batches, where it is dropped at the end, and for running totals. Needs nothing of the aggregate. Time: none
 * beyond adding the rows. Space: the groups.
 */
import type { StrategySpec } from './strategy-spec.ts'

export const direct: StrategySpec = {
  name: 'direct',
  doc: 'One accumulator per group that only grows: for batches and running totals.',
  refuses: () => 'rows leave a window, and its one accumulator only grows',
  cost: () => 0,
  words: () => 'one accumulator per group',
}
