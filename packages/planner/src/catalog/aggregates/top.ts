import type { AggregateSpec } from '../aggregate-spec.ts'
import { anything, array, int } from '../tags.ts'
import { MONOID } from './algebra.ts'
import { tally } from './tally.ts'

export const top: AggregateSpec = {
  kind: 'aggregate',
  name: 'top',
  aliases: [],
  doc: 'The `n` most frequent values, the most frequent first; of equally frequent ones the earlier first.',
  examples: [{ query: "FROM queue(['b', 'a', 'a', 'c']) TOP(2, value)", rows: ["['a', 'b']"] }],
  overloads: [{ params: [int.pattern, anything.pattern], paramNames: ['n', 'x'], result: array(anything).pattern }],
  algebra: MONOID,
  skipsNull: false,
  ordered: true,
  cost: { add: 8, merge: 100, bytes: 1024 },
  available: false,
  reference: (rows) => {
    const values = rows.map((row) => row[1] ?? null).filter((value) => value !== null)
    const frequent = tally(values).toSorted((a, b) => b.count - a.count)
    return frequent.slice(0, Number(rows[0]?.[0] ?? 0)).map(({ value }) => value)
  },
}
