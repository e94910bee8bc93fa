import { BOOL, STRING } from '../../types/type.ts'
import type { SourceSpec } from '../connector-spec.ts'
import { checkPath, optional, required } from '../option.ts'

export const files: SourceSpec = {
  kind: 'source',
  name: 'files',
  doc: 'New files as they appear in a directory or under a glob, each read once and whole.',
  examples: [
    "FROM files('inbox') SPLIT ' ' COUNT BY word EVERY 10s",
    "FROM files('visits/*.csv', existing => true) COUNT RUNNING",
  ],
  options: [
    required('path', STRING, 'A directory, or a path with `*` and `?` in its last part.', { check: checkPath }),
    optional('existing', BOOL, 'Read the files that are there at the start too.', { default: 'false' }),
  ],
  available: true,
  delivers: 'bytes',
  bounded: () => false,
  replayable: true,
}
