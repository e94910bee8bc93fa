import { compareIntFloat } from '../../types/int.ts'
import { type ComparableMaker, forComparable } from '../comparable.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { bool, float, int } from '../tags.ts'

/** NULL where no item is equal but one is NULL: it might be. */
function isAmong<A, B>(value: A | null, items: readonly (B | null)[], equal: (a: A, b: B) => boolean): boolean | null {
  if (value === null) return null
  if (items.some((item) => item !== null && equal(value, item))) return true
  return items.includes(null) ? null : false
}

const overload: ComparableMaker = (tag, compare) =>
  fn(['value', tag])
    .rest('item', tag)
    .nullable()
    .total(bool, (value, ...items) => isAmong(value, items, (a, b) => compare(a, b) === 0))

export const isIn: FunctionSpec = scalar({
  name: 'in',
  category: 'operator',
  doc: '`x IN (a, b)`: whether the value equals one of the items; NULL where it is NULL, or none is equal and one is NULL.',
  examples: [
    ['2 IN (1, 2)', 'true'],
    ["'c' IN ('a', 'b')", 'false'],
    ['3 IN (1, NULL)', 'NULL'],
  ],
  overloads: [
    ...forComparable(overload),
    fn(['value', int])
      .rest('item', float)
      .nullable()
      .total(bool, (value, ...items) => isAmong(value, items, (a, b) => compareIntFloat(a, b) === 0)),
    fn(['value', float])
      .rest('item', int)
      .nullable()
      .total(bool, (value, ...items) => isAmong(value, items, (a, b) => compareIntFloat(b, a) === 0)),
  ],
})
