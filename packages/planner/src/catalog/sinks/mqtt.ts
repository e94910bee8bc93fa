import { STRING } from '../../types/type.ts'
import type { SinkSpec } from '../connector-spec.ts'
import { notEmpty, required } from '../option.ts'

export const mqttSink: SinkSpec = {
  kind: 'sink',
  name: 'mqtt',
  doc: 'Messages of a topic, JSON.',
  examples: ["FROM stdin() SPLIT ' ' COUNT BY word WINDOW 1m INTO mqtt('mqtt://localhost', 'counts')"],
  options: [
    required('url', STRING, 'The broker.', { check: notEmpty }),
    required('topic', STRING, 'The topic.', { check: notEmpty }),
  ],
  available: false,
}
