import type { AggregateSpec } from '../aggregate-spec.ts'
import { anything } from '../tags.ts'
import { ORDERED_SELECTIVE } from './algebra.ts'
import { firstArguments } from './exact.ts'

export const last: AggregateSpec = {
  kind: 'aggregate',
  name: 'last',
  aliases: ['last_value'],
  doc: 'The value that arrived last, NULLs skipped; NULL without values.',
  examples: [{ query: 'FROM queue([NULL, 5, 7, NULL]) LAST(value)', rows: ['7'] }],
  overloads: [{ params: [anything.pattern], paramNames: ['x'], result: anything.pattern }],
  algebra: ORDERED_SELECTIVE,
  skipsNull: true,
  ordered: true,
  cost: { add: 1, merge: 1, bytes: 8 },
  available: true,
  reference: (rows) => firstArguments(rows).at(-1) ?? null,
}
