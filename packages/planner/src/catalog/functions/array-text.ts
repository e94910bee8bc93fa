/** `split array_join`: text to an array and back. */
import { checkLength } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { array, regex, string } from '../tags.ts'
import { codePoints } from '../text/code-points.ts'
import { splitByPattern } from './regexp-split.ts'

export const split: FunctionSpec = scalar({
  name: 'split',
  aliases: ['string_split', 'str_split'],
  category: 'array',
  doc: 'The pieces of the text between separators, empty ones too; an empty separator cuts between all characters.',
  examples: [
    ["split('a,b,,c', ',')", "['a', 'b', '', 'c']"],
    ["split('a1b22c', /\\d+/)", "['a', 'b', 'c']"],
    ["split('', ',')", "['']"],
  ],
  overloads: [
    fn(['text', string], ['separator', string]).total(array(string), (text, separator) =>
      separator === '' ? codePoints(text) : text.split(separator),
    ),
    fn(['text', string], ['pattern', regex]).to(array(string), splitByPattern),
  ],
})

export const arrayJoin: FunctionSpec = scalar({
  name: 'array_join',
  aliases: ['array_to_string', 'list_to_string'],
  category: 'array',
  doc: 'The texts joined with the separator, NULLs left out.',
  examples: [["array_join(['a', NULL, 'b'], '-')", "'a-b'"]],
  overloads: [
    fn(['items', array(string)], ['separator', string]).to(string, (items, separator) => {
      const present = items.filter((item) => item !== null)
      checkLength(present.reduce((sum, item) => sum + item.length + separator.length, 0))
      return present.join(separator)
    }),
  ],
})
