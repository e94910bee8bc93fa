import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { int, string } from '../tags.ts'

export const splitPart: FunctionSpec = scalar({
  name: 'split_part',
  category: 'string',
  doc: 'The piece number `index` (from 1; -1 is the last) of the text cut at `separator`; empty where there are fewer.',
  examples: [
    ["split_part('a,b,c', ',', 2)", "'b'"],
    ["split_part('a,b,c', ',', -1)", "'c'"],
    ["split_part('a', ',', 5)", "''"],
  ],
  overloads: [
    fn(['text', string], ['separator', string], ['index', int]).to(string, (text, separator, index) => {
      if (index === 0n) return outsideDomain('Pieces are counted from 1.')
      const pieces = separator === '' ? [text] : text.split(separator)
      return pieces.at(Number(index > 0n ? index - 1n : index)) ?? ''
    }),
  ],
})
