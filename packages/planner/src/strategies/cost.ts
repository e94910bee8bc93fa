/**
 * What the strategies' costs are made of: how much there is in a slice, and how long one update takes.
 *
 * A cost is the time of one slide for one aggregate call, in microseconds, on one core, and counts only what differs
 * between strategies: adding the rows that arrive to their slice and handing on the result is the same for all of them
 * (`recompute` alone has no slices, and adds the rows of the whole window instead).
 *
 * The times were measured with columns of (key id, partial) over dense accumulators, 10,000 to 100,000 keys, medians of
 * seven runs on a 2-core EPYC: merging 2.5 ns a group and slice; adding or subtracting 3.0 ns, since a contribution
 * count goes with it. So the inverse is dearer by 20 % at two slices a window (by up to 48 % where slices are sparse),
 * and pays from three on: twice at 5, three and a half times at 8, 19 times at 60 slices of 100,000 groups.
 */

import type { AggregateSpec } from '../catalog/aggregate-spec.ts'
import type { AggregateCall, WindowScope } from '../logical/plan.ts'
import { slicesOf } from './slices.ts'

/** Adding one row to an accumulator, in ns. */
export const ADD_NS = 2.5
/** Merging one group of one slice into the window, in ns. */
export const MERGE_NS = 2.5
/** Adding or subtracting one group of one slice, with its contribution count, in ns. */
export const INVERT_NS = 3.0
/** What more it takes to subtract a group whose slice has left the cache since it was added, in ns. */
export const COLD_NS = 2.4
/** What the slices of a window may hold before the oldest leave the cache, in bytes. */
export const CACHE_BYTES = 16_000_000
/** A slot of a slice: the key's id and a partial of 8 bytes. */
export const SLOT_BYTES = 12
/** Handing one partial through a deque (pushed once, popped once, compared in between), in ns. */
export const DEQUE_NS = 7.0
/** How much dearer a set with reference counts is than one number, for the values of one group. */
export const DISTINCT_FACTOR = 8

/** What is known or assumed about a stream before it runs. */
export interface Statistics {
  readonly rowsPerSecond: number
  /** Different groups among the first `rows` rows are about `groupsFactor * rows ^ groupsExponent` (Heaps' law). */
  readonly groupsFactor: number
  readonly groupsExponent: number
}

/** A busy stream of words: 19,000 different ones in three seconds, 116,000 in a minute. */
export const ASSUMED_STATISTICS: Statistics = { rowsPerSecond: 100_000, groupsFactor: 10, groupsExponent: 0.6 }

/** One call of an aggregate over a window, and how much it has to do. */
export interface WindowUse {
  readonly call: AggregateCall
  readonly spec: AggregateSpec
  readonly scope: WindowScope
  readonly keyed: boolean
  /** DISTINCT stands before the aggregate. */
  readonly deduplicated: boolean
}

export interface CostInputs {
  /** R. */
  readonly slicesPerWindow: number
  readonly slicesPerSlide: number
  /** Of an average slice, and of a window. */
  readonly rowsPerSlice: number
  readonly rowsPerWindow: number
  readonly groupsPerSlice: number
  readonly groupsPerWindow: number
  /** Of this aggregate, against COUNT. */
  readonly addFactor: number
  readonly mergeFactor: number
}

export function costInputs(use: WindowUse, statistics: Statistics): CostInputs {
  const { scope, spec, call } = use
  const { perWindow, perSlide, lengthsMs } = slicesOf(scope)
  const averageMs = lengthsMs.reduce((sum, ms) => sum + ms, 0) / perSlide
  const rowsPerSlice = (statistics.rowsPerSecond * averageMs) / 1000
  const rowsPerWindow = (statistics.rowsPerSecond * scope.sizeMs) / 1000
  const groups = (rows: number): number => (use.keyed ? groupsAmong(rows, statistics) : 1)
  const factor = call.distinct ? DISTINCT_FACTOR : 1
  return {
    slicesPerWindow: perWindow,
    slicesPerSlide: perSlide,
    rowsPerSlice,
    rowsPerWindow,
    groupsPerSlice: groups(rowsPerSlice),
    groupsPerWindow: groups(rowsPerWindow),
    addFactor: factor * spec.cost.add,
    mergeFactor: factor * spec.cost.merge,
  }
}

/** At least one group, and never more than rows. */
export function groupsAmong(rows: number, { groupsFactor, groupsExponent }: Statistics): number {
  return Math.max(1, Math.min(rows, groupsFactor * rows ** groupsExponent))
}
