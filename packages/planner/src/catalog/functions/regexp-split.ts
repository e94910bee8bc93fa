import type { Pattern } from '../../types/value.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { matchesOf } from '../regex/matches.ts'
import { fn, scalar } from '../scalar.ts'
import { array, regex, string } from '../tags.ts'

/** An empty match cuts nothing. */
export function splitByPattern(text: string, pattern: Pattern): readonly string[] {
  const pieces: string[] = []
  let end = 0
  for (const match of matchesOf(text, pattern)) {
    if (match.end === match.start) continue
    pieces.push(text.slice(end, match.start))
    end = match.end
  }
  return [...pieces, text.slice(end)]
}

export const regexpSplit: FunctionSpec = scalar({
  name: 'regexp_split',
  aliases: ['regex_split', 'regexp_split_to_array'],
  category: 'regex',
  doc: 'The pieces between the matches of the pattern, empty ones too.',
  examples: [["regexp_split('a, b;c', /[,;] */)", "['a', 'b', 'c']"]],
  overloads: [fn(['text', string], ['pattern', regex]).to(array(string), splitByPattern)],
})
