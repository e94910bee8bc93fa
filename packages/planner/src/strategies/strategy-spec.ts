/** What a window strategy is to the planner: whom it serves, what it costs, and the words for EXPLAIN. */
import type { CostInputs, WindowUse } from './cost.ts'
import type { StrategyName } from './names.ts'

export interface StrategySpec {
  readonly name: StrategyName
  /** What it does, in one sentence. */
  readonly doc: string
  /** Why it cannot serve this call, as a clause behind "because"; undefined where it can. */
  readonly refuses: (use: WindowUse) => string | undefined
  /** Microseconds per slide; see `cost.ts` for what counts. */
  readonly cost: (inputs: CostInputs) => number
  /** What it does per slide, in numbers. */
  readonly words: (inputs: CostInputs) => string
}
