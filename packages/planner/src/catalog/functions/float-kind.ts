/** `is_nan is_finite is_infinite`. */
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { bool, float } from '../tags.ts'

export const nan: FunctionSpec = scalar({
  name: 'is_nan',
  aliases: ['isnan'],
  category: 'number',
  doc: 'Whether the float is NaN.',
  examples: [["is_nan(float('NaN'))", 'true']],
  overloads: [fn(['x', float]).total(bool, Number.isNaN)],
})

export const finite: FunctionSpec = scalar({
  name: 'is_finite',
  aliases: ['isfinite'],
  category: 'number',
  doc: 'Whether the float is a number and not infinite.',
  examples: [["is_finite(float('Infinity'))", 'false']],
  overloads: [fn(['x', float]).total(bool, Number.isFinite)],
})

export const infinite: FunctionSpec = scalar({
  name: 'is_infinite',
  aliases: ['isinf'],
  category: 'number',
  doc: 'Whether the float is Infinity or -Infinity.',
  examples: [["is_infinite(float('-Infinity'))", 'true']],
  overloads: [fn(['x', float]).total(bool, (x) => Math.abs(x) === Infinity)],
})
