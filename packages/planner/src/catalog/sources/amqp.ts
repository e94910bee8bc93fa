import { STRING } from '../../types/type.ts'
import type { SourceSpec } from '../connector-spec.ts'
import { notEmpty, required } from '../option.ts'
import { REFUSED } from './refused.ts'

export const amqp: SourceSpec = {
  ...REFUSED,
  name: 'amqp',
  doc: 'The messages of a queue (RabbitMQ).',
  examples: ["FROM amqp('amqp://localhost', 'orders') FORMAT json COUNT WINDOW 1m"],
  options: [
    required('url', STRING, 'The broker.', { check: notEmpty }),
    required('queue', STRING, 'The queue.', { check: notEmpty }),
  ],
}
