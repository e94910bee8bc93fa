import { STRING } from '../../types/type.ts'
import type { SinkSpec } from '../connector-spec.ts'
import { notEmpty, required } from '../option.ts'

export const redisSink: SinkSpec = {
  kind: 'sink',
  name: 'redis',
  doc: 'Entries of a stream.',
  examples: ["FROM stdin() SPLIT ' ' COUNT BY word WINDOW 1m INTO redis('redis://localhost', 'counts')"],
  options: [
    required('url', STRING, 'The server.', { check: notEmpty }),
    required('stream', STRING, 'The key of the stream.', { check: notEmpty }),
  ],
  available: false,
}
