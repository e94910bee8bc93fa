import { INT, STRING } from '../../types/type.ts'
import type { SourceSpec } from '../connector-spec.ts'
import { between, notEmpty, optional, required } from '../option.ts'
import { REFUSED } from './refused.ts'

export const mqtt: SourceSpec = {
  ...REFUSED,
  name: 'mqtt',
  doc: 'The messages of a topic; `+` and `#` in it are wild cards.',
  examples: ["FROM mqtt('mqtt://localhost', 'plant/+/temperature') FORMAT json(celsius float) AVG(celsius) WINDOW 1m"],
  options: [
    required('url', STRING, 'The broker.', { check: notEmpty }),
    required('topic', STRING, 'The topic.', { check: notEmpty }),
    optional('qos', INT, '0, 1 or 2.', { default: '0', check: between(0, 2) }),
  ],
}
