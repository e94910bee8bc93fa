import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { string } from '../tags.ts'
import { codePoints } from '../text/code-points.ts'

export const reverse: FunctionSpec = scalar({
  name: 'reverse',

  category: 'string',
  doc: 'The characters in the other order.',
  examples: [["reverse('abc')", "'cba'"]],
  overloads: [fn(['text', string]).total(string, (text) => codePoints(text).toReversed().join(''))],
})
