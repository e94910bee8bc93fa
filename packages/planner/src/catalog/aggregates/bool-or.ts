import type { AggregateSpec } from '../aggregate-spec.ts'
import { bool } from '../tags.ts'
import { MONOID } from './algebra.ts'
import { firstArguments } from './exact.ts'

export const boolOr: AggregateSpec = {
  kind: 'aggregate',
  name: 'bool_or',
  aliases: ['any'],
  doc: 'Whether any value is true, NULLs skipped; NULL without values.',
  examples: [{ query: 'FROM queue([1, 5]) BOOL_OR(value > 3)', rows: ['true'] }],
  overloads: [{ params: [bool.pattern], paramNames: ['x'], result: bool.pattern }],
  algebra: MONOID,
  skipsNull: true,
  ordered: false,
  cost: { add: 1, merge: 1, bytes: 1 },
  available: false,
  reference: (rows) => (rows.length === 0 ? null : firstArguments(rows).includes(true)),
}
