import { checkLength } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { string } from '../tags.ts'

export const replace: FunctionSpec = scalar({
  name: 'replace',
  category: 'string',
  doc: 'The text with each `from` replaced by `to`; an empty `from` replaces nothing.',
  examples: [
    ["replace('a-b-c', '-', '+')", "'a+b+c'"],
    ["replace('abc', '', 'x')", "'abc'"],
  ],
  overloads: [
    fn(['text', string], ['from', string], ['to', string]).to(string, (text, from, to) => {
      if (from === '') return text
      const pieces = text.split(from)
      checkLength(text.length + (pieces.length - 1) * (to.length - from.length))
      return pieces.join(to)
    }),
  ],
})
