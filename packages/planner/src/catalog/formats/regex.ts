import { STRING } from '../../types/type.ts'
import type { FormatSpec } from '../connector-spec.ts'
import { required } from '../option.ts'

export const regex: FormatSpec = {
  kind: 'format',
  name: 'regex',
  doc: 'Lines taken apart by a pattern (RE2 syntax): each named group `(?<name>...)` is a text column. A line that does not match is a bad record.',
  examples: ["FROM stdin() FORMAT regex(r'^(?<ip>\\S+) .* (?<status>\\d{3})$') COUNT BY status"],
  options: [required('pattern', STRING, 'The pattern, with at least one named group.')],
  available: true,
  columns: 'none',
}
