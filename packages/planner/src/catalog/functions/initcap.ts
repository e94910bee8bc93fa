import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { string } from '../tags.ts'

const WORD = /[\p{L}\p{N}\p{M}]+/gu

export const initcap: FunctionSpec = scalar({
  name: 'initcap',
  category: 'string',
  doc: 'The first letter of each word in upper case, the others in lower case.',
  examples: [["initcap('new YORK-city')", "'New York-City'"]],
  overloads: [
    fn(['text', string]).total(string, (text) =>
      text.replace(WORD, (word) => {
        const [first = '', ...others] = word
        return first.toUpperCase() + others.join('').toLowerCase()
      }),
    ),
  ],
})
