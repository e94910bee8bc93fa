/** `sin cos tan asin acos atan atan2 degrees radians`: angles are in radians. */
import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { float } from '../tags.ts'

function ofSine(x: number, inverse: (x: number) => number): number {
  return Math.abs(x) > 1 ? outsideDomain(`${x} is no sine or cosine: they lie between -1 and 1.`) : inverse(x)
}

export const sin: FunctionSpec = scalar({
  name: 'sin',
  category: 'number',
  doc: 'The sine.',
  examples: [['sin(0)', '0']],
  overloads: [fn(['x', float]).total(float, Math.sin)],
})

export const cos: FunctionSpec = scalar({
  name: 'cos',
  category: 'number',
  doc: 'The cosine.',
  examples: [['cos(0)', '1']],
  overloads: [fn(['x', float]).total(float, Math.cos)],
})

export const tan: FunctionSpec = scalar({
  name: 'tan',
  category: 'number',
  doc: 'The tangent.',
  examples: [['tan(0)', '0']],
  overloads: [fn(['x', float]).total(float, Math.tan)],
})

export const asin: FunctionSpec = scalar({
  name: 'asin',
  category: 'number',
  doc: 'The angle of this sine.',
  examples: [['asin(0)', '0']],
  overloads: [fn(['x', float]).to(float, (x) => ofSine(x, Math.asin))],
})

export const acos: FunctionSpec = scalar({
  name: 'acos',
  category: 'number',
  doc: 'The angle of this cosine.',
  examples: [['acos(1)', '0']],
  overloads: [fn(['x', float]).to(float, (x) => ofSine(x, Math.acos))],
})

export const atan: FunctionSpec = scalar({
  name: 'atan',
  category: 'number',
  doc: 'The angle of this tangent.',
  examples: [['atan(0)', '0']],
  overloads: [fn(['x', float]).total(float, Math.atan)],
})

export const atan2: FunctionSpec = scalar({
  name: 'atan2',
  category: 'number',
  doc: 'The angle of the point (x, y), with y first.',
  examples: [['degrees(atan2(1, 0))', '90']],
  overloads: [fn(['y', float], ['x', float]).total(float, Math.atan2)],
})

export const degrees: FunctionSpec = scalar({
  name: 'degrees',
  category: 'number',
  doc: 'Radians as degrees.',
  examples: [['degrees(pi())', '180']],
  overloads: [fn(['x', float]).total(float, (x) => (x * 180) / Math.PI)],
})

export const radians: FunctionSpec = scalar({
  name: 'radians',
  category: 'number',
  doc: 'Degrees as radians.',
  examples: [['radians(180)', '3.141592653589793']],
  overloads: [fn(['x', float]).total(float, (x) => (x * Math.PI) / 180)],
})
