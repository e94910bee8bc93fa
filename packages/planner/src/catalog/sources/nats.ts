import { STRING } from '../../types/type.ts'
import type { SourceSpec } from '../connector-spec.ts'
import { notEmpty, optional, required } from '../option.ts'
import { REFUSED } from './refused.ts'

export const nats: SourceSpec = {
  ...REFUSED,
  name: 'nats',
  doc: 'The messages of a subject.',
  examples: ["FROM nats('nats://localhost', 'orders.>') FORMAT json COUNT WINDOW 1m"],
  options: [
    required('url', STRING, 'The server.', { check: notEmpty }),
    required('subject', STRING, 'The subject.', { check: notEmpty }),
    optional('durable', STRING, 'The name of a durable consumer.'),
  ],
}
