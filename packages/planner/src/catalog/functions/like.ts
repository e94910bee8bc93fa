/** `LIKE ILIKE`: see `text/like.ts`. */
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { bool, string } from '../tags.ts'
import { like as matchesLike } from '../text/like.ts'

export const like: FunctionSpec = scalar({
  name: 'like',
  category: 'operator',
  doc: '`text LIKE pattern`: the whole text matches; `%` stands for any text, `_` for one character, `\\` takes the next sign as it is.',
  examples: [
    ["'millrace' LIKE 'mill%'", 'true'],
    ["'millrace' LIKE 'm_ll'", 'false'],
    ["NULL LIKE '%'", 'NULL'],
  ],
  overloads: [fn(['text', string], ['pattern', string]).total(bool, matchesLike)],
})

export const ilike: FunctionSpec = scalar({
  name: 'ilike',
  category: 'operator',
  doc: '`text ILIKE pattern`: as LIKE, with upper and lower case the same.',
  examples: [["'MillRace' ILIKE '%RACE'", 'true']],
  overloads: [
    fn(['text', string], ['pattern', string]).total(bool, (text, pattern) =>
      matchesLike(text.toLowerCase(), pattern.toLowerCase()),
    ),
  ],
})
