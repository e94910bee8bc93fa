/** The window strategies by name. The first of equal cost is taken, so the simpler ones stand first. */
import { direct } from './direct.ts'
import { inverse } from './inverse.ts'
import { monotonicDeque } from './monotonic-deque.ts'
import type { StrategyName } from './names.ts'
import { paneMerge } from './pane-merge.ts'
import { recompute } from './recompute.ts'
import type { StrategySpec } from './strategy-spec.ts'

export const strategies = {
  'pane merge': paneMerge,
  inverse,
  'monotonic deque': monotonicDeque,
  recompute,
  direct,
} satisfies Record<StrategyName, StrategySpec>
