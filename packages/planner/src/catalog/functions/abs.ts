import { negDecimal } from '../../types/decimal.ts'
import { checkedInt } from '../../types/int.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { decimal, duration, float, int } from '../tags.ts'

export const abs: FunctionSpec = scalar({
  name: 'abs',
  category: 'number',
  doc: 'The number without its sign; also of a duration.',
  examples: [
    ['abs(-3)', '3'],
    ['abs(-2.5)', '2.5'],
  ],
  overloads: [
    fn(['x', int]).to(int, (x) => (x < 0n ? checkedInt(-x) : x)),
    fn(['x', float]).total(float, Math.abs),
    fn(['x', decimal]).total(decimal, (x) => (x.unscaled < 0n ? negDecimal(x) : x)),
    fn(['x', duration]).total(duration, Math.abs),
  ],
})
