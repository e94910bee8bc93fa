import { floatUnits, ratioToFloat, UNIT_EXPONENT } from '../../types/exact-float.ts'
import type { Value } from '../../types/value.ts'
import type { AggregateSpec } from '../aggregate-spec.ts'
import { EvaluationError } from '../function-spec.ts'
import { float } from '../tags.ts'
import { MONOID } from './algebra.ts'
import { compareOrdered } from './ordered.ts'

export const quantile: AggregateSpec = {
  kind: 'aggregate',
  name: 'quantile',
  aliases: ['quantile_cont', 'percentile_cont'],
  doc: 'The value below which the share `q` (0 to 1) of the values lies, interpolated between neighbours; NULL without values.',
  examples: [{ query: 'FROM queue([10, 20, 30, 40]) QUANTILE(value, 0.5)', rows: ['25'] }],
  overloads: [{ params: [float.pattern, float.pattern], paramNames: ['x', 'q'], result: float.pattern }],
  algebra: MONOID,
  skipsNull: true,
  ordered: false,
  cost: { add: 8, merge: 30, bytes: 512 },
  available: false,
  reference: (rows) =>
    quantileOf(
      rows.map((row) => row[0] ?? null),
      rows[0]?.[1] ?? 0.5,
    ),
}

/** At place q * (n - 1) of the sorted values, between two of them by exact proportion. */
export function quantileOf(values: readonly Value[], share: Value): number | null {
  const sorted = values.filter((value) => typeof value === 'number').toSorted(compareOrdered)
  if (sorted.length === 0) return null
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) {
    throw new EvaluationError('DOMAIN', 'The share of QUANTILE is a number from 0 to 1.')
  }
  const one = 1n << BigInt(UNIT_EXPONENT)
  const place = floatUnits(share) * BigInt(sorted.length - 1)
  const below = Number(place / one)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  if (!Number.isFinite(low) || !Number.isFinite(high)) return place % one === 0n || low === high ? low : high
  const numerator = floatUnits(low) * one + (floatUnits(high) - floatUnits(low)) * (place % one)
  return ratioToFloat({ numerator, denominator: one * one })
}
