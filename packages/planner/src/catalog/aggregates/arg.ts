/** What ARG_MIN and ARG_MAX share. */
import type { Value } from '../../types/value.ts'
import type { AggregateOverload } from '../aggregate-spec.ts'
import { anything, bool, decimal, duration, float, int, string, timestamp } from '../tags.ts'

export const argOverloads: readonly AggregateOverload[] = [int, float, decimal, string, timestamp, duration, bool].map(
  ({ pattern }) => ({ params: [anything.pattern, pattern], paramNames: ['x', 'by'], result: anything.pattern }),
)

export function rowsWithKey(
  rows: readonly (readonly Value[])[],
): readonly { readonly value: Value; readonly by: Value }[] {
  return rows.map((row) => ({ value: row[0] ?? null, by: row[1] ?? null })).filter(({ by }) => by !== null)
}
