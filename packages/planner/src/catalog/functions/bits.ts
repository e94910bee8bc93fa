/** `bit_and bit_or bit_xor bit_not shift_left shift_right`: on ints as 64 bits in two's complement. */
import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { int } from '../tags.ts'

function places(count: bigint): bigint {
  return count < 0n ? outsideDomain('Bits are shifted by 0 or more places.') : count > 64n ? 64n : count
}

export const bitAnd: FunctionSpec = scalar({
  name: 'bit_and',
  category: 'number',
  doc: 'The bits that are set in both.',
  examples: [['bit_and(12, 10)', '8']],
  overloads: [fn(['a', int], ['b', int]).total(int, (a, b) => a & b)],
})

export const bitOr: FunctionSpec = scalar({
  name: 'bit_or',
  category: 'number',
  doc: 'The bits that are set in one or both.',
  examples: [['bit_or(12, 10)', '14']],
  overloads: [fn(['a', int], ['b', int]).total(int, (a, b) => a | b)],
})

export const bitXor: FunctionSpec = scalar({
  name: 'bit_xor',
  aliases: ['xor'],
  category: 'number',
  doc: 'The bits that are set in one only.',
  examples: [['bit_xor(12, 10)', '6']],
  overloads: [fn(['a', int], ['b', int]).total(int, (a, b) => a ^ b)],
})

export const bitNot: FunctionSpec = scalar({
  name: 'bit_not',
  category: 'number',
  doc: 'Every bit turned over.',
  examples: [['bit_not(0)', '-1']],
  overloads: [fn(['x', int]).total(int, (x) => ~x)],
})

export const shiftLeft: FunctionSpec = scalar({
  name: 'shift_left',
  aliases: ['shiftleft'],
  category: 'number',
  doc: 'The 64 bits moved up by `count` places; what leaves them is lost.',
  examples: [
    ['shift_left(1, 10)', '1024'],
    ['shift_left(1, 64)', '0'],
  ],
  overloads: [fn(['x', int], ['count', int]).to(int, (x, count) => BigInt.asIntN(64, x << places(count)))],
})

export const shiftRight: FunctionSpec = scalar({
  name: 'shift_right',
  aliases: ['shiftright'],
  category: 'number',
  doc: 'The bits moved down by `count` places; the sign stays.',
  examples: [
    ['shift_right(1024, 3)', '128'],
    ['shift_right(-1, 5)', '-1'],
  ],
  overloads: [fn(['x', int], ['count', int]).to(int, (x, count) => x >> places(count))],
})
