/** Which strategy keeps which call: text of the case on the left, the choice on the right. */
import { describe, expect, it } from 'vitest'
import type { AggregateSpec } from '../catalog/aggregate-spec.ts'
import { aggregates } from '../catalog/aggregates/index.ts'
import type { AggregateCall, Scope } from '../logical/plan.ts'
import { ASSUMED_STATISTICS, type Statistics } from '../strategies/cost.ts'
import type { StrategyName } from '../strategies/names.ts'
import { type CallChoice, chooseStrategy } from './choose.ts'

function specOf(name: string): AggregateSpec {
  const spec = aggregates.find((each) => each.name === name)
  if (spec === undefined) throw new Error(`no aggregate ${name}`)
  return spec
}

function callOf(name: string, distinct = false): AggregateCall {
  return { name: 'x', fn: name, overload: 0, args: [], distinct, type: { kind: 'int' } }
}

interface Case {
  readonly fn: string
  readonly distinct?: boolean
  readonly keyed?: boolean
  readonly deduplicated?: boolean
  readonly statistics?: Statistics
  readonly force?: StrategyName
}

const window = (size: number, slide: number): Scope => ({
  kind: 'window',
  sizeMs: size * 1000,
  slideMs: slide * 1000,
  offsetMs: 0,
})

function choose(
  scope: Scope,
  { fn, distinct, keyed = true, deduplicated = false, statistics, force }: Case,
): CallChoice {
  const shape = { scope, keyed, deduplicated }
  const choice = chooseStrategy(callOf(fn, distinct), specOf(fn), shape, statistics ?? ASSUMED_STATISTICS, force)
  if ('refused' in choice) throw new Error(choice.refused)
  return choice
}

/** Cost of `a` over cost of `b`. */
function ratio({ candidates }: CallChoice, a: StrategyName, b: StrategyName): number {
  const cost = (name: StrategyName): number => {
    const found = candidates.find(({ strategy }) => strategy === name)
    return found !== undefined && 'words' in found ? found.costMicros : Number.NaN
  }
  return cost(a) / cost(b)
}

/** 100,000 different keys in every second, as in the measurements. */
const DENSE: Statistics = { rowsPerSecond: 1_000_000, groupsFactor: 100_000, groupsExponent: 0 }

describe('the cheapest strategy', () => {
  it.each<readonly [string, number, number, Case, StrategyName]>([
    ['two slices are merged', 6, 3, { fn: 'count' }, 'pane merge'],
    ['three are not', 9, 3, { fn: 'count' }, 'inverse'],
    ['sixty are not', 60, 1, { fn: 'count' }, 'inverse'],
    ['a tumbling window is its slice', 60, 60, { fn: 'count' }, 'pane merge'],
    ['so is one shorter than its slide', 5, 10, { fn: 'count' }, 'pane merge'],
    ['three slices of pairs: two come and two go', 5, 3, { fn: 'count' }, 'pane merge'],
    ['seven slices of pairs', 10, 3, { fn: 'count' }, 'inverse'],
    ['one group, many slices', 60, 1, { fn: 'count', keyed: false }, 'inverse'],
    ['sums, exact for floats too', 60, 1, { fn: 'sum' }, 'inverse'],
    ['means', 60, 1, { fn: 'avg' }, 'inverse'],
    ['spreads', 60, 1, { fn: 'stddev' }, 'inverse'],
    ['different values, by reference counts', 60, 1, { fn: 'count', distinct: true }, 'inverse'],
    ['MIN of many groups', 60, 1, { fn: 'min' }, 'pane merge'],
    ['MIN of one group', 60, 1, { fn: 'min', keyed: false }, 'monotonic deque'],
    ['MAX of one group in three slices', 9, 3, { fn: 'max', keyed: false }, 'monotonic deque'],
    ['MAX of one group in two', 6, 3, { fn: 'max', keyed: false }, 'pane merge'],
    ['FIRST of one group', 60, 1, { fn: 'first', keyed: false }, 'monotonic deque'],
    ['LAST of many', 60, 1, { fn: 'last' }, 'pane merge'],
    ['DISTINCT before the aggregate', 60, 1, { fn: 'count', deduplicated: true }, 'recompute'],
    ['DISTINCT where windows do not overlap', 60, 60, { fn: 'count', deduplicated: true }, 'pane merge'],
  ])('%s', (_, size, slide, each, expected) => {
    expect(choose(window(size, slide), each).chosen).toBe(expected)
  })

  it.each<readonly [string, Scope]>([
    ['a batch', { kind: 'batch' }],
    ['a running total', { kind: 'running', emit: 'all' }],
  ])('keeps one accumulator per group for %s', (_, scope) => {
    const expected = { name: 'x', text: 'MIN', chosen: 'direct', forced: false, candidates: [] }
    expect(choose(scope, { fn: 'min' })).toEqual(expected)
    expect(choose(scope, { fn: 'min', force: 'inverse' })).toEqual(expected)
  })
})

describe('costs are those that were measured', () => {
  it.each([
    // R, re-merge : inverse as measured (windows of 100,000 keys in each slice).
    [2, 0.78],
    [3, 1.13],
    [5, 2.02],
    [8, 3.45],
    [20, 7.4],
    [60, 19],
  ])('%i slices: pane merge takes about %f times what the inverse does', (slices, measured) => {
    const costs = ratio(choose(window(slices, 1), { fn: 'count', statistics: DENSE }), 'pane merge', 'inverse')
    expect(Math.abs(costs / measured - 1)).toBeLessThan(0.13)
  })

  it('the inverse is a fifth dearer at two slices', () => {
    expect(ratio(choose(window(6, 3), { fn: 'count' }), 'inverse', 'pane merge')).toBeCloseTo(1.2, 10)
  })
})

describe('a strategy that is asked for', () => {
  const refusal = (scope: Scope, each: Case): string => {
    const shape = { scope, keyed: each.keyed ?? true, deduplicated: each.deduplicated ?? false }
    const choice = chooseStrategy(
      callOf(each.fn, each.distinct),
      specOf(each.fn),
      shape,
      ASSUMED_STATISTICS,
      each.force,
    )
    return 'refused' in choice ? choice.refused : choice.chosen
  }

  it('is taken where it can serve', () => {
    expect(choose(window(6, 3), { fn: 'count', force: 'recompute' })).toMatchObject({
      chosen: 'recompute',
      forced: true,
    })
  })

  it.each<readonly [Case, Scope, string]>([
    [{ fn: 'max', force: 'inverse' }, window(6, 3), 'MAX has no inverse'],
    [{ fn: 'count', force: 'inverse' }, window(6, 6), 'windows do not overlap: nothing goes on into the next'],
    [{ fn: 'count', force: 'monotonic deque' }, window(6, 3), 'COUNT does not pick one of its values'],
    [{ fn: 'min', force: 'monotonic deque' }, window(6, 3), 'a deque serves one group, and there are keys'],
    [
      { fn: 'count', deduplicated: true, force: 'pane merge' },
      window(6, 3),
      'DISTINCT keeps the first of equal rows, which changes as rows leave',
    ],
    [{ fn: 'count', force: 'direct' }, window(6, 3), 'rows leave a window, and its one accumulator only grows'],
  ])('says why it cannot: %o', (each, scope, reason) => {
    expect(refusal(scope, each)).toBe(reason)
  })
})
