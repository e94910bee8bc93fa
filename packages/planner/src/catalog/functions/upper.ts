import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { string } from '../tags.ts'

export const upper: FunctionSpec = scalar({
  name: 'upper',
  aliases: ['ucase'],
  category: 'string',
  doc: 'The text in upper case.',
  examples: [["upper('straße')", "'STRASSE'"]],
  overloads: [fn(['text', string]).total(string, (text) => text.toUpperCase())],
})
