import { STRING } from '../../types/type.ts'
import type { SinkSpec } from '../connector-spec.ts'
import { notEmpty, required } from '../option.ts'

export const httpSink: SinkSpec = {
  kind: 'sink',
  name: 'http',
  doc: 'Results pushed by POST, an array of JSON objects for each emission.',
  examples: ["FROM stdin() SPLIT ' ' COUNT BY word WINDOW 1m INTO http('https://example.org/counts')"],
  options: [required('url', STRING, 'Where they go.', { check: notEmpty })],
  available: false,
}
