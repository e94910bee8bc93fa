/** `greatest least`: of the arguments of a row; NULLs are skipped. */
import type { Value } from '../../types/value.ts'
import { type ComparableMaker, type Compare, forScalars } from '../comparable.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'

function extreme<T extends Value>(values: readonly (T | null)[], compare: Compare<T>, sign: 1 | -1): T | null {
  let best: T | null = null
  for (const value of values) {
    if (value !== null && (best === null || compare(value, best) * sign > 0)) best = value
  }
  return best
}

const greatestOf: ComparableMaker = (tag, compare) =>
  fn(['value', tag])
    .rest('more', tag)
    .nullable()
    .total(tag, (...values) => extreme(values, compare, 1))

const leastOf: ComparableMaker = (tag, compare) =>
  fn(['value', tag])
    .rest('more', tag)
    .nullable()
    .total(tag, (...values) => extreme(values, compare, -1))

export const greatest: FunctionSpec = scalar({
  name: 'greatest',
  category: 'conditional',
  doc: 'The greatest of the values, NULLs skipped; NULL where all are.',
  examples: [
    ['greatest(1, NULL, 3)', '3'],
    ["greatest('a', 'b')", "'b'"],
  ],
  overloads: forScalars(greatestOf),
})

export const least: FunctionSpec = scalar({
  name: 'least',
  category: 'conditional',
  doc: 'The least of the values, NULLs skipped; NULL where all are.',
  examples: [['least(1, NULL, 3)', '1']],
  overloads: forScalars(leastOf),
})
