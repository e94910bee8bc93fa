import type { FormatSpec } from '../connector-spec.ts'

export const lines: FormatSpec = {
  kind: 'format',
  name: 'lines',
  doc: 'A row for each line, in one column `line`, without its `\\n` or `\\r\\n`. The format when none is named.',
  examples: ['FROM stdin() FORMAT lines COUNT', "FROM stdin() SPLIT ' ' COUNT BY word"],
  options: [],
  available: true,
  columns: 'none',
}
