import type { AggregateSpec } from '../aggregate-spec.ts'
import { bool } from '../tags.ts'
import { MONOID } from './algebra.ts'
import { firstArguments } from './exact.ts'

export const boolAnd: AggregateSpec = {
  kind: 'aggregate',
  name: 'bool_and',
  aliases: ['every'],
  doc: 'Whether every value is true, NULLs skipped; NULL without values.',
  examples: [{ query: 'FROM queue([1, 5]) BOOL_AND(value > 3)', rows: ['false'] }],
  overloads: [{ params: [bool.pattern], paramNames: ['x'], result: bool.pattern }],
  algebra: MONOID,
  skipsNull: true,
  ordered: false,
  cost: { add: 1, merge: 1, bytes: 1 },
  available: false,
  reference: (rows) => (rows.length === 0 ? null : firstArguments(rows).every((value) => value === true)),
}
