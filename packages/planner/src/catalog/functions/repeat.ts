import { checkLength } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { int, string } from '../tags.ts'

export const repeat: FunctionSpec = scalar({
  name: 'repeat',
  category: 'string',
  doc: 'The text `count` times; empty where that is not positive.',
  examples: [
    ["repeat('ab', 3)", "'ababab'"],
    ["repeat('ab', -1)", "''"],
  ],
  overloads: [
    fn(['text', string], ['count', int]).to(string, (text, count) => {
      if (count <= 0n) return ''
      checkLength(text.length * Number(count))
      return text === '' ? '' : text.repeat(Number(count))
    }),
  ],
})
