import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { float, int } from '../tags.ts'

export const widthBucket: FunctionSpec = scalar({
  name: 'width_bucket',
  category: 'number',
  doc: 'Which of `count` equal buckets between `low` and `high` the number falls into, from 1; 0 below, `count` + 1 from `high` on.',
  examples: [
    ['width_bucket(35, 0, 100, 10)', '4'],
    ['width_bucket(-1, 0, 100, 10)', '0'],
    ['width_bucket(100, 0, 100, 10)', '11'],
  ],
  overloads: [
    fn(['x', float], ['low', float], ['high', float], ['count', int]).to(int, (x, low, high, count) => {
      if (count < 1n || !(low < high) || Number.isNaN(x)) {
        return outsideDomain('width_bucket takes a number, bounds of which the first is lower, and at least 1 bucket.')
      }
      if (x < low) return 0n
      return x >= high ? count + 1n : BigInt(Math.floor(((x - low) / (high - low)) * Number(count))) + 1n
    }),
  ],
})
