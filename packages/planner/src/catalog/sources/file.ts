import { BOOL, STRING } from '../../types/type.ts'
import type { SourceSpec } from '../connector-spec.ts'
import { checkPath, optional, required } from '../option.ts'

export const file: SourceSpec = {
  kind: 'source',
  name: 'file',
  doc: 'A file from its start; with `follow` it waits for more at the end, as `tail -F` does.',
  examples: [
    "FROM file('words.txt') SPLIT ' ' COUNT BY word",
    "FROM file('access.log', follow => true) COUNT WINDOW 1m",
  ],
  options: [
    required('path', STRING, 'The path of the file.', { check: checkPath }),
    optional('follow', BOOL, 'Wait for more at the end of the file.', { default: 'false' }),
  ],
  available: true,
  delivers: 'bytes',
  bounded: (options) => options.get('follow') !== true,
  replayable: true,
}
