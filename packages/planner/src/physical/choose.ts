/**
 * Chooses, for each call of an aggregate, how its window is kept: the cheapest strategy of those that can serve it. The
 * losers stay in the record with their costs or the reason why they cannot, for EXPLAIN.
 */
import type { AggregateSpec } from '../catalog/aggregate-spec.ts'
import type { AggregateCall, Scope } from '../logical/plan.ts'
import { printCall } from '../logical/print.ts'
import { type CostInputs, costInputs, type Statistics } from '../strategies/cost.ts'
import { strategies } from '../strategies/index.ts'
import type { StrategyName } from '../strategies/names.ts'

export type Candidate =
  | { readonly strategy: StrategyName; readonly costMicros: number; readonly words: string }
  | { readonly strategy: StrategyName; readonly refused: string }

export interface CallChoice {
  /** The call's column. */
  readonly name: string
  /** The call as text. */
  readonly text: string
  readonly chosen: StrategyName
  readonly forced: boolean
  /** By cost, then those that cannot serve. Empty where rows never leave (batch and running scopes). */
  readonly candidates: readonly Candidate[]
  /** What the costs were computed from; absent with the candidates. */
  readonly inputs?: CostInputs
}

/** What all calls of an aggregate have in common. */
export interface AggregateShape {
  readonly scope: Scope
  readonly keyed: boolean
  readonly deduplicated: boolean
}

/** A forced strategy that cannot serve: which call, and why. */
export interface Refusal {
  readonly refused: string
}

export function chooseStrategy(
  call: AggregateCall,
  spec: AggregateSpec,
  { scope, keyed, deduplicated }: AggregateShape,
  statistics: Statistics,
  force: StrategyName | undefined,
): CallChoice | Refusal {
  const record = { name: call.name, text: printCall(call) }
  if (scope.kind !== 'window') return { ...record, chosen: 'direct', forced: false, candidates: [] }
  const use = { call, spec, scope, keyed, deduplicated }
  const inputs = costInputs(use, statistics)
  const able: Extract<Candidate, { costMicros: number }>[] = []
  const unable: Extract<Candidate, { refused: string }>[] = []
  for (const strategy of Object.values(strategies)) {
    const refused = strategy.refuses(use)
    if (refused !== undefined) unable.push({ strategy: strategy.name, refused })
    else able.push({ strategy: strategy.name, costMicros: strategy.cost(inputs), words: strategy.words(inputs) })
  }
  able.sort((a, b) => a.costMicros - b.costMicros)
  const chosen = force ?? able[0]?.strategy
  if (chosen === undefined) throw new Error(`no strategy serves ${record.text}`)
  const refusal = unable.find(({ strategy }) => strategy === chosen)
  if (refusal !== undefined) return { refused: refusal.refused }
  // Nobody asks why the strategy of batches does not serve a window.
  const losers = unable.filter(({ strategy }) => strategy !== 'direct')
  return { ...record, chosen, forced: force !== undefined, candidates: [...able, ...losers], inputs }
}
