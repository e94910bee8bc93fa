/**
 * When batches end. A query's interval is its EVERY; without it the greatest common divisor of the sizes and slides of
 * its windows, so that every window starts and ends at the end of a batch; without windows a second. A query without
 * either whose input ends by itself has no interval: all of it is one batch. But one clock serves all queries of a
 * script, so beside a query that has an interval it gets its results every second too.
 */
import type { BoundQuery, LogicalPlan } from '../logical/plan.ts'
import { nodesOf } from '../logical/walk.ts'

const DEFAULT_EVERY_MS = 1000

type Source = Extract<LogicalPlan, { kind: 'source' }>

/** The interval of each query: of all, or of none. */
export function intervalsOf(
  queries: readonly BoundQuery[],
  paced: (source: Source) => boolean,
): readonly number[] | readonly null[] {
  const own = queries.map((query) => intervalOf(query, paced))
  if (own.every((everyMs) => everyMs === null)) return own
  return own.map((everyMs) => everyMs ?? DEFAULT_EVERY_MS)
}

/** `paced`: the source gives a batch at each tick of the clock, and needs one though it ends by itself. */
function intervalOf(query: BoundQuery, paced: (source: Source) => boolean): number | null {
  if (query.everyMs !== undefined) return query.everyMs
  const windows = windowLengths(query.plan)
  if (windows.length > 0) return divisorOf(windows)
  const endless = [...nodesOf(query.plan)].some((node) => node.kind === 'source' && (!node.bounded || paced(node)))
  return endless ? DEFAULT_EVERY_MS : null
}

/** The clock's tick: it meets every query's batches and every window's ends. Null where no query has an interval. */
export function tickOf(queries: readonly BoundQuery[], intervals: readonly (number | null)[]): number | null {
  const batches = intervals.filter((everyMs) => everyMs !== null)
  if (batches.length === 0) return null
  return divisorOf([...batches, ...queries.flatMap(({ plan }) => windowLengths(plan))])
}

function windowLengths(plan: LogicalPlan): number[] {
  const lengths: number[] = []
  for (const node of nodesOf(plan)) {
    if (node.kind !== 'aggregate' || node.scope.kind !== 'window') continue
    const { sizeMs, slideMs, offsetMs } = node.scope
    lengths.push(sizeMs, slideMs)
    if (offsetMs !== 0) lengths.push(Math.abs(offsetMs))
  }
  return lengths
}

function divisorOf(lengths: readonly number[]): number {
  return lengths.reduce(gcd)
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}
