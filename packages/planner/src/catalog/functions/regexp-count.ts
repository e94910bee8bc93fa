import type { FunctionSpec } from '../function-spec.ts'
import { matchesOf } from '../regex/matches.ts'
import { fn, scalar } from '../scalar.ts'
import { int, regex, string } from '../tags.ts'

export const regexpCount: FunctionSpec = scalar({
  name: 'regexp_count',
  aliases: ['regex_count'],
  category: 'regex',
  doc: 'How often the pattern matches.',
  examples: [["regexp_count('a1b22', /\\d+/)", '2']],
  overloads: [
    fn(['text', string], ['pattern', regex]).to(int, (text, pattern) => BigInt([...matchesOf(text, pattern)].length)),
  ],
})
