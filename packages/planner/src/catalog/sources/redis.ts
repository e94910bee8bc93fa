import { STRING } from '../../types/type.ts'
import type { SourceSpec } from '../connector-spec.ts'
import { notEmpty, optional, required } from '../option.ts'
import { REFUSED } from './refused.ts'

export const redis: SourceSpec = {
  ...REFUSED,
  name: 'redis',
  doc: 'The entries of a stream.',
  examples: ["FROM redis('redis://localhost', 'events') FORMAT json COUNT WINDOW 1m"],
  options: [
    required('url', STRING, 'The server.', { check: notEmpty }),
    required('stream', STRING, 'The key of the stream.', { check: notEmpty }),
    optional('group', STRING, 'The consumer group.'),
  ],
  replayable: true,
}
