import { STRING } from '../../types/type.ts'
import type { SinkSpec } from '../connector-spec.ts'
import { notEmpty, required } from '../option.ts'

export const kafkaSink: SinkSpec = {
  kind: 'sink',
  name: 'kafka',
  doc: 'Records of a topic, JSON with the keys as record key.',
  examples: ["FROM stdin() SPLIT ' ' COUNT BY word WINDOW 1m INTO kafka('localhost:9092', 'counts')"],
  options: [
    required('brokers', STRING, 'Addresses, joined with commas.', { check: notEmpty }),
    required('topic', STRING, 'The topic.', { check: notEmpty }),
  ],
  available: false,
}
