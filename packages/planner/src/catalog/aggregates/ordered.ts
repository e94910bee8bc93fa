/** What MIN and MAX take, and the order of it. json has no one order: a cast says what is meant. */
import { compareValues } from '../../types/compare.ts'
import { BOOL, DECIMAL, FLOAT, INT, STRING } from '../../types/type.ts'
import type { Value } from '../../types/value.ts'
import type { AggregateOverload } from '../aggregate-spec.ts'
import { bool, decimal, duration, float, int, string, timestamp } from '../tags.ts'

export const orderedOverloads: readonly AggregateOverload[] = [
  int,
  float,
  decimal,
  string,
  timestamp,
  duration,
  bool,
].map(({ pattern }) => ({ params: [pattern], paramNames: ['x'], result: pattern }))

const TYPES = { bigint: INT, number: FLOAT, string: STRING, boolean: BOOL } as const

/** Values of one of these types: each is told by its JavaScript type. */
export function compareOrdered(a: Value, b: Value): number {
  const kind = typeof a
  const type = kind === 'bigint' || kind === 'number' || kind === 'string' || kind === 'boolean' ? TYPES[kind] : DECIMAL
  return compareValues(a, b, type, 'last')
}
