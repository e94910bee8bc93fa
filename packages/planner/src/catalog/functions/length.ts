import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { int, string } from '../tags.ts'
import { countCodePoints } from '../text/code-points.ts'

export const length: FunctionSpec = scalar({
  name: 'length',
  aliases: ['char_length', 'character_length'],
  category: 'string',
  doc: 'How many characters (code points) the text has.',
  examples: [
    ["length('naïve')", '5'],
    ["length('😀')", '1'],
  ],
  overloads: [fn(['text', string]).total(int, (text) => BigInt(countCodePoints(text)))],
})
