/** `trim ltrim rtrim`: white space is that of Unicode; with a second argument, any of its characters. */
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { string } from '../tags.ts'
import { codePoints } from '../text/code-points.ts'

function trimmed(text: string, chars: string, start: boolean, end: boolean): string {
  const points = codePoints(text)
  const cut = new Set(codePoints(chars))
  let from = 0
  let to = points.length
  while (start && from < to && cut.has(points[from]!)) from++
  while (end && to > from && cut.has(points[to - 1]!)) to--
  return points.slice(from, to).join('')
}

export const trim: FunctionSpec = scalar({
  name: 'trim',
  category: 'string',
  doc: 'Takes white space off both ends; with a second argument, those characters.',
  examples: [
    ["trim('  a b ')", "'a b'"],
    ["trim('--a-', '-')", "'a'"],
    ['trim(NULL)', 'NULL'],
  ],
  overloads: [
    fn(['text', string])
      .optional('characters', string)
      .total(string, (text, chars) => (chars === undefined ? text.trim() : trimmed(text, chars, true, true))),
  ],
})

export const ltrim: FunctionSpec = scalar({
  name: 'ltrim',
  category: 'string',
  doc: 'Takes white space off the start; with a second argument, those characters.',
  examples: [
    ["ltrim('  a ')", "'a '"],
    ["ltrim('007', '0')", "'7'"],
  ],
  overloads: [
    fn(['text', string])
      .optional('characters', string)
      .total(string, (text, chars) => (chars === undefined ? text.trimStart() : trimmed(text, chars, true, false))),
  ],
})

export const rtrim: FunctionSpec = scalar({
  name: 'rtrim',
  category: 'string',
  doc: 'Takes white space off the end; with a second argument, those characters.',
  examples: [
    ["rtrim(' a  ')", "' a'"],
    ["rtrim('a;;', ';')", "'a'"],
  ],
  overloads: [
    fn(['text', string])
      .optional('characters', string)
      .total(string, (text, chars) => (chars === undefined ? text.trimEnd() : trimmed(text, chars, false, true))),
  ],
})
