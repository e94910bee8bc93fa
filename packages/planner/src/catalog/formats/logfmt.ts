import type { FormatSpec } from '../connector-spec.ts'

export const logfmt: FormatSpec = {
  kind: 'format',
  name: 'logfmt',
  doc: 'Lines of `key=value key="quoted value"`. With a column list the types are checked; without one every key can be named and is text.',
  examples: [
    'FROM stdin() FORMAT logfmt COUNT BY level',
    'FROM stdin() FORMAT logfmt(level string, ms float) AVG(ms) BY level',
  ],
  options: [],
  available: true,
  columns: 'optional',
}
