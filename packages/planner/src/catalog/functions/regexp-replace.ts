import type { Pattern } from '../../types/value.ts'
import { checkLength } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { matchesOf } from '../regex/matches.ts'
import { expandReplacement } from '../regex/replacement.ts'
import { fn, scalar } from '../scalar.ts'
import { regex, string } from '../tags.ts'

function replaced(text: string, pattern: Pattern, replacement: string): string {
  let result = ''
  let end = 0
  for (const match of matchesOf(text, pattern)) {
    result += text.slice(end, match.start) + expandReplacement(replacement, match.groups)
    checkLength(result.length)
    end = match.end
  }
  return result + text.slice(end)
}

export const regexpReplace: FunctionSpec = scalar({
  name: 'regexp_replace',
  aliases: ['regex_replace'],
  category: 'regex',
  doc: 'Replaces every match of the pattern; `$1` or `\\1` in the replacement is a group, `$0` the match, `$$` a dollar sign.',
  examples: [
    ["regexp_replace('/users/17/cart/3', /\\d+/, ':id')", "'/users/:id/cart/:id'"],
    ["regexp_replace('ab', '(a)(b)', '$2$1')", "'ba'"],
    ["regexp_replace('a1', /\\d/, NULL)", 'NULL'],
  ],
  overloads: [fn(['text', string], ['pattern', regex], ['replacement', string]).to(string, replaced)],
})
