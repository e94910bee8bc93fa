import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { int, string } from '../tags.ts'
import { utf8Length } from '../text/utf8.ts'

export const octetLength: FunctionSpec = scalar({
  name: 'octet_length',
  aliases: ['strlen'],
  category: 'string',
  doc: 'How many bytes the text has in UTF-8.',
  examples: [["octet_length('é')", '2']],
  overloads: [fn(['text', string]).total(int, (text) => BigInt(utf8Length(text)))],
})
