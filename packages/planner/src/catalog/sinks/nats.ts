import { STRING } from '../../types/type.ts'
import type { SinkSpec } from '../connector-spec.ts'
import { notEmpty, required } from '../option.ts'

export const natsSink: SinkSpec = {
  kind: 'sink',
  name: 'nats',
  doc: 'Messages of a subject, JSON.',
  examples: ["FROM stdin() SPLIT ' ' COUNT BY word WINDOW 1m INTO nats('nats://localhost', 'counts')"],
  options: [
    required('url', STRING, 'The server.', { check: notEmpty }),
    required('subject', STRING, 'The subject.', { check: notEmpty }),
  ],
  available: false,
}
