/** What EXPLAIN shows: a planned script. `plan()` gives one. */
import type { BoundQuery } from '../logical/plan.ts'
import type { AggregateChoice } from '../physical/build.ts'
import type { PhysicalPlan } from '../physical/plan.ts'
import type { TraceStep } from '../rules/driver.ts'
import type { Statistics } from '../strategies/cost.ts'

export interface Explainable {
  /** As written. */
  readonly queries: readonly BoundQuery[]
  /** After the rules. */
  readonly optimized: readonly BoundQuery[]
  /** What the rules did, query by query, in order. */
  readonly trace: readonly (TraceStep & { readonly query: number })[]
  readonly physical: PhysicalPlan
  readonly choices: readonly AggregateChoice[]
  /** What the costs assume. */
  readonly statistics: Statistics
}
