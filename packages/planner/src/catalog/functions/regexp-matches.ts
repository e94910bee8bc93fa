import type { FunctionSpec } from '../function-spec.ts'
import { found } from '../regex/matches.ts'
import { fn, scalar } from '../scalar.ts'
import { bool, regex, string } from '../tags.ts'

export const regexpMatches: FunctionSpec = scalar({
  name: 'regexp_matches',
  aliases: ['regex_matches', 'regexp_like', 'matches'],
  category: 'regex',
  doc: '`text MATCHES pattern`: whether the pattern (RE2 syntax) is found somewhere in the text.',
  examples: [
    ["regexp_matches('order 66', /\\d+/)", 'true'],
    ["'Millrace' MATCHES /^mill/i", 'true'],
    ["'a' MATCHES r'^\\d$'", 'false'],
  ],
  overloads: [fn(['text', string], ['pattern', regex]).to(bool, found)],
})
