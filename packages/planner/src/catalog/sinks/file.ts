import { STRING } from '../../types/type.ts'
import type { SinkSpec } from '../connector-spec.ts'
import { checkPath, choice, optional, required } from '../option.ts'

export const fileSink: SinkSpec = {
  kind: 'sink',
  name: 'file',
  doc: 'Files of result rows; a file is there only when it is finished. The ending of the path chooses the format, if it is not given.',
  examples: [
    "FROM stdin() SPLIT ' ' COUNT BY word INTO file('counts.jsonl')",
    "FROM stdin() SPLIT ' ' COUNT BY word INTO file('counts', format => 'csv')",
  ],
  options: [
    required('path', STRING, 'Where the rows go.', { check: checkPath }),
    optional('format', choice('jsonl', 'csv'), 'One JSON object a row, or CSV with a header.', { default: "'jsonl'" }),
  ],
  available: true,
}
