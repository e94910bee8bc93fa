/** `sqrt cbrt exp ln log10 log2 power pi e`: on floats; what has no real result is an error of the row. */
import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { float } from '../tags.ts'

function logarithm(x: number, log: (x: number) => number): number {
  return x <= 0 ? outsideDomain(`There is no logarithm of ${x}.`) : log(x)
}

export const sqrt: FunctionSpec = scalar({
  name: 'sqrt',
  category: 'number',
  doc: 'The square root; of a negative number it is an error.',
  examples: [['sqrt(2.25)', '1.5']],
  overloads: [
    fn(['x', float]).to(float, (x) => (x < 0 ? outsideDomain(`There is no square root of ${x}.`) : Math.sqrt(x))),
  ],
})

export const cbrt: FunctionSpec = scalar({
  name: 'cbrt',
  category: 'number',
  doc: 'The cube root.',
  examples: [['cbrt(-27)', '-3']],
  overloads: [fn(['x', float]).total(float, Math.cbrt)],
})

export const exp: FunctionSpec = scalar({
  name: 'exp',
  category: 'number',
  doc: 'e to the power x.',
  examples: [['exp(0)', '1']],
  overloads: [fn(['x', float]).total(float, Math.exp)],
})

export const ln: FunctionSpec = scalar({
  name: 'ln',
  category: 'number',
  doc: 'The natural logarithm; of zero and negative numbers it is an error.',
  examples: [['ln(1)', '0']],
  overloads: [fn(['x', float]).to(float, (x) => logarithm(x, Math.log))],
})

export const log10: FunctionSpec = scalar({
  name: 'log10',
  aliases: ['log'],
  category: 'number',
  doc: 'The logarithm to base 10.',
  examples: [['log10(1000)', '3']],
  overloads: [fn(['x', float]).to(float, (x) => logarithm(x, Math.log10))],
})

export const log2: FunctionSpec = scalar({
  name: 'log2',
  category: 'number',
  doc: 'The logarithm to base 2.',
  examples: [['log2(8)', '3']],
  overloads: [fn(['x', float]).to(float, (x) => logarithm(x, Math.log2))],
})

export const power: FunctionSpec = scalar({
  name: 'power',
  aliases: ['pow'],
  category: 'number',
  doc: 'The base to the power of the exponent, as a float.',
  examples: [
    ['power(2, 10)', '1024'],
    ['power(4, 0.5)', '2'],
  ],
  overloads: [
    fn(['base', float], ['exponent', float]).to(float, (base, exponent) => {
      if (base < 0 && !Number.isInteger(exponent)) return outsideDomain(`There is no power ${exponent} of ${base}.`)
      return base === 1 ? 1 : base ** exponent
    }),
  ],
})

export const pi: FunctionSpec = scalar({
  name: 'pi',
  category: 'number',
  doc: 'The number π.',
  examples: [['pi()', '3.141592653589793']],
  overloads: [fn().total(float, () => Math.PI)],
})

export const e: FunctionSpec = scalar({
  name: 'e',
  category: 'number',
  doc: 'The number e.',
  examples: [['e()', '2.718281828459045']],
  overloads: [fn().total(float, () => Math.E)],
})
