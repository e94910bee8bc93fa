import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { string } from '../tags.ts'

export const lower: FunctionSpec = scalar({
  name: 'lower',
  aliases: ['lcase'],
  category: 'string',
  doc: 'The text in lower case.',
  examples: [
    ["lower('ÉCLAIR')", "'éclair'"],
    ['lower(NULL)', 'NULL'],
  ],
  overloads: [fn(['text', string]).total(string, (text) => text.toLowerCase())],
})
