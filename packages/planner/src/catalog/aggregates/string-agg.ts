import type { AggregateSpec } from '../aggregate-spec.ts'
import { string } from '../tags.ts'
import { SEQUENCE } from './algebra.ts'

export const stringAgg: AggregateSpec = {
  kind: 'aggregate',
  name: 'string_agg',
  aliases: ['listagg'],
  doc: 'The texts in order of arrival, joined with the separator (`,` if left out); NULL without values.',
  examples: [{ query: "FROM queue(['a', NULL, 'b']) STRING_AGG(value, '-')", rows: ["'a-b'"] }],
  overloads: [
    { params: [string.pattern], paramNames: ['x'], result: string.pattern },
    { params: [string.pattern, string.pattern], paramNames: ['x', 'separator'], result: string.pattern },
  ],
  algebra: SEQUENCE,
  distinctAlgebra: SEQUENCE,
  skipsNull: true,
  ordered: true,
  cost: { add: 4, merge: 50, bytes: 256 },
  available: false,
  reference: (rows) => (rows.length === 0 ? null : rows.map((row) => row[0]).join(String(rows[0]?.[1] ?? ','))),
}
