/**
 * `queue([..], [..])`. The lists are the option `batches`: one value, a list of lists, which is what `check` and
 * `schema` see. Elements are ints, floats, strings, bools and NULLs; ints beside floats are floats.
 */
import { BOOL, FLOAT, INT, STRING, type Type } from '../../types/type.ts'
import type { SourceSpec } from '../connector-spec.ts'

export const queue: SourceSpec = {
  kind: 'source',
  name: 'queue',
  doc: 'Values from the text of the query, a list for each batch, in one column `value`; then the input ends.',
  examples: [
    'FROM queue([], [0], [0, 1], [0, 1, 2]) COUNT BY value % 10 AS digit EVERY 10s',
    "FROM queue(['a b', 'b']) SPLIT value BY ' ' AS word COUNT BY word",
  ],
  options: [],
  rest: {
    name: 'batches',
    type: { kind: 'list' },
    doc: 'The values of one batch; `[]` is a batch without rows.',
    required: true,
    check: (batches) => (elementType(batches) === undefined ? 'expected values of one type in all lists' : undefined),
  },
  available: true,
  delivers: 'rows',
  schema: (options) => [{ name: 'value', type: elementType(options.get('batches')) ?? INT }],
  bounded: () => true,
  paced: true,
  replayable: true,
}

const TYPES: ReadonlyMap<string, Type> = new Map([
  ['bigint', INT],
  ['number', FLOAT],
  ['string', STRING],
  ['boolean', BOOL],
])

/** The type of all elements, int where there are none; undefined where they do not go together. */
function elementType(batches: unknown): Type | undefined {
  const lists: readonly unknown[] = Array.isArray(batches) ? batches : []
  const elements = lists
    .flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
    .filter((value) => value !== null)
  const kinds = new Set(elements.map((value) => typeof value))
  const [kind = 'bigint', other] = kinds
  if (other === undefined) return TYPES.get(kind)
  return kinds.size === 2 && kinds.has('bigint') && kinds.has('number') ? FLOAT : undefined
}
