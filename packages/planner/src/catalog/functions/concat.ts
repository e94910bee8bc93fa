/** `|| concat concat_ws`: every argument that is not text is taken as its text, as `string(x)` makes it. */
import { checkLength } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { string, text } from '../tags.ts'

function joined(parts: readonly (string | null)[], separator: string): string {
  const present = parts.filter((part) => part !== null)
  checkLength(present.reduce((sum, part) => sum + part.length + separator.length, 0))
  return present.join(separator)
}

export const concatOperator: FunctionSpec = scalar({
  name: '||',
  category: 'operator',
  doc: 'Joins two texts; values of other types are taken as text. NULL when a side is NULL.',
  examples: [
    ["'a' || 'b'", "'ab'"],
    ["'n=' || 5", "'n=5'"],
    ["'a' || NULL", 'NULL'],
  ],
  overloads: [fn(['a', text], ['b', text]).to(string, (a, b) => joined([a, b], ''))],
})

export const concat: FunctionSpec = scalar({
  name: 'concat',
  category: 'string',
  doc: 'Joins texts and other values; NULLs are left out.',
  examples: [
    ["concat('a', 1, true)", "'a1true'"],
    ["concat('a', NULL, 'b')", "'ab'"],
  ],
  overloads: [
    fn(['value', text])
      .rest('more', text)
      .nullable()
      .to(string, (...parts) => joined(parts, '')),
  ],
})

export const concatWs: FunctionSpec = scalar({
  name: 'concat_ws',
  category: 'string',
  doc: 'Joins values with the separator between them; NULLs are left out. NULL when the separator is.',
  examples: [
    ["concat_ws('-', 'a', NULL, 'b')", "'a-b'"],
    ["concat_ws(NULL, 'a', 'b')", 'NULL'],
  ],
  overloads: [
    fn(['separator', string], ['value', text])
      .rest('more', text)
      .nullable()
      .to(string, (separator, ...parts) => (separator === null ? null : joined(parts, separator))),
  ],
})
