/** `starts_with ends_with contains strpos position`: text within text, as it is, without patterns. */
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { bool, int, string } from '../tags.ts'
import { countCodePoints } from '../text/code-points.ts'

export const startsWith: FunctionSpec = scalar({
  name: 'starts_with',
  aliases: ['startswith'],
  category: 'string',
  doc: 'Whether the text starts with `start`.',
  examples: [
    ["starts_with('millrace', 'mill')", 'true'],
    ["starts_with('a', NULL)", 'NULL'],
  ],
  overloads: [fn(['text', string], ['start', string]).total(bool, (text, start) => text.startsWith(start))],
})

export const endsWith: FunctionSpec = scalar({
  name: 'ends_with',
  aliases: ['endswith', 'suffix'],
  category: 'string',
  doc: 'Whether the text ends with `end`.',
  examples: [["ends_with('millrace', 'race')", 'true']],
  overloads: [fn(['text', string], ['end', string]).total(bool, (text, end) => text.endsWith(end))],
})

export const contains: FunctionSpec = scalar({
  name: 'contains',
  category: 'string',
  doc: 'Whether the text holds `part` somewhere.',
  examples: [
    ["contains('millrace', 'lr')", 'true'],
    ["contains('abc', '')", 'true'],
  ],
  overloads: [fn(['text', string], ['part', string]).total(bool, (text, part) => text.includes(part))],
})

function place(text: string, part: string): bigint {
  const at = text.indexOf(part)
  return at < 0 ? 0n : BigInt(countCodePoints(text.slice(0, at)) + 1)
}

export const strpos: FunctionSpec = scalar({
  name: 'strpos',
  aliases: ['instr'],
  category: 'string',
  doc: 'The place of the first `part` in the text, from 1; 0 where there is none.',
  examples: [
    ["strpos('millrace', 'race')", '5'],
    ["strpos('abc', 'x')", '0'],
  ],
  overloads: [fn(['text', string], ['part', string]).total(int, place)],
})

export const position: FunctionSpec = scalar({
  name: 'position',
  aliases: ['locate'],
  category: 'string',
  doc: 'As strpos, with the part first: its place in the text, from 1; 0 where there is none.',
  examples: [["position('race', 'millrace')", '5']],
  overloads: [fn(['part', string], ['text', string]).total(int, (part, text) => place(text, part))],
})
