import { BOOL, STRING } from '../../types/type.ts'
import type { FormatSpec } from '../connector-spec.ts'
import { optional } from '../option.ts'

export const csv: FormatSpec = {
  kind: 'format',
  name: 'csv',
  doc: 'Records of RFC 4180: fields between delimiters, quoted where they hold one. The columns are by place.',
  examples: [
    'FROM stdin() FORMAT csv(user string, ms int) SUM(ms) BY user',
    "FROM stdin() FORMAT csv(a string, b float, header => true, delimiter => ';') AVG(b) BY a",
  ],
  options: [
    optional('header', BOOL, 'The first record of each file holds names and is skipped.', { default: 'false' }),
    optional('delimiter', STRING, 'What stands between fields: one ASCII character.', {
      default: "','",
      check: checkDelimiter,
    }),
    optional('quote', STRING, 'What stands around a field that holds a delimiter: one ASCII character.', {
      default: `'"'`,
      check: checkDelimiter,
    }),
  ],
  available: true,
  columns: 'required',
}

function checkDelimiter(value: unknown): string | undefined {
  if (typeof value === 'string' && /^[\t\u0020-\u007e]$/.test(value)) return undefined
  return 'expected one ASCII character, as a comma or a tab'
}
