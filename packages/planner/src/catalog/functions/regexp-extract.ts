import type { FunctionSpec } from '../function-spec.ts'
import { groupNumber, matchesOf } from '../regex/matches.ts'
import { fn, scalar } from '../scalar.ts'
import { array, int, regex, string } from '../tags.ts'

export const regexpExtract: FunctionSpec = scalar({
  name: 'regexp_extract',
  aliases: ['regex_extract'],
  category: 'regex',
  doc: 'The first match of the pattern, or its group `group`; empty where nothing matches.',
  examples: [
    ["regexp_extract('took 250 ms', /\\d+/)", "'250'"],
    ["regexp_extract('a=1', r'(\\w)=(\\w)', 2)", "'1'"],
    ["regexp_extract('abc', /\\d+/)", "''"],
  ],
  overloads: [
    fn(['text', string], ['pattern', regex])
      .optional('group', int)
      .to(string, (text, pattern, group = 0n) => {
        const wanted = groupNumber(pattern, group)
        for (const { groups } of matchesOf(text, pattern)) return groups[wanted] ?? ''
        return ''
      }),
  ],
})

export const regexpExtractAll: FunctionSpec = scalar({
  name: 'regexp_extract_all',
  aliases: ['regex_extract_all'],
  category: 'regex',
  doc: 'All matches of the pattern, or of its group `group`, as an array.',
  examples: [
    ["regexp_extract_all('a1 b22', /\\d+/)", "['1', '22']"],
    ["regexp_extract_all('abc', /\\d+/)", '[]'],
  ],
  overloads: [
    fn(['text', string], ['pattern', regex])
      .optional('group', int)
      .to(array(string), (text, pattern, group = 0n) => {
        const wanted = groupNumber(pattern, group)
        return [...matchesOf(text, pattern)].map(({ groups }) => groups[wanted] ?? '')
      }),
  ],
})
