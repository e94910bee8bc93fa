import type { AggregateSpec } from '../aggregate-spec.ts'
import { anything, array } from '../tags.ts'
import { SEQUENCE } from './algebra.ts'
import { firstArguments } from './exact.ts'

export const collect: AggregateSpec = {
  kind: 'aggregate',
  name: 'collect',
  aliases: ['array_agg', 'collect_list'],
  doc: 'All values in order of arrival, NULLs skipped; an empty array without values.',
  examples: [{ query: 'FROM queue([3, NULL, 1, 3]) COLLECT(value)', rows: ['[3, 1, 3]'] }],
  overloads: [{ params: [anything.pattern], paramNames: ['x'], result: array(anything).pattern }],
  algebra: SEQUENCE,
  distinctAlgebra: SEQUENCE,
  skipsNull: true,
  ordered: true,
  cost: { add: 3, merge: 50, bytes: 256 },
  available: false,
  reference: firstArguments,
}
