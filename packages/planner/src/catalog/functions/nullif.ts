import { type ComparableMaker, forScalars } from '../comparable.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'

const overload: ComparableMaker = (tag, compare) =>
  fn(['a', tag], ['b', tag])
    .nullable()
    .total(tag, (a, b) => (a !== null && b !== null && compare(a, b) === 0 ? null : a))

export const nullif: FunctionSpec = scalar({
  name: 'nullif',
  category: 'conditional',
  doc: 'NULL where the two are equal, else the first.',
  examples: [
    ["nullif('-', '-')", 'NULL'],
    ['nullif(5, 0)', '5'],
    ['nullif(5, NULL)', '5'],
  ],
  overloads: forScalars(overload),
})
