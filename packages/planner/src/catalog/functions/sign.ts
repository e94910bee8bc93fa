import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { decimal, float, int } from '../tags.ts'

export const sign: FunctionSpec = scalar({
  name: 'sign',
  category: 'number',
  doc: '-1, 0 or 1, as the number is negative, zero or positive; NaN counts as 0.',
  examples: [
    ['sign(-7)', '-1'],
    ['sign(0.0)', '0'],
  ],
  overloads: [
    fn(['x', int]).total(int, (x) => (x < 0n ? -1n : x > 0n ? 1n : 0n)),
    fn(['x', float]).total(int, (x) => (x < 0 ? -1n : x > 0 ? 1n : 0n)),
    fn(['x', decimal]).total(int, ({ unscaled }) => (unscaled < 0n ? -1n : unscaled > 0n ? 1n : 0n)),
  ],
})
