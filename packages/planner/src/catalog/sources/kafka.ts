import { STRING } from '../../types/type.ts'
import type { SourceSpec } from '../connector-spec.ts'
import { choice, notEmpty, optional, required } from '../option.ts'
import { REFUSED } from './refused.ts'

export const kafka: SourceSpec = {
  ...REFUSED,
  name: 'kafka',
  doc: 'The records of a topic.',
  examples: [
    "FROM kafka('localhost:9092', 'spans') FORMAT json(service string, ms float) AVG(ms) BY service WINDOW 1m",
  ],
  options: [
    required('brokers', STRING, 'Addresses, joined with commas.', { check: notEmpty }),
    required('topic', STRING, 'The topic.', { check: notEmpty }),
    optional('group', STRING, 'The consumer group.'),
    optional('start', choice('latest', 'earliest'), 'Where to start without a saved position.', {
      default: "'latest'",
    }),
  ],
  replayable: true,
}
