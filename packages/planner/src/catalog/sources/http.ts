import { INT, STRING } from '../../types/type.ts'
import type { SourceSpec } from '../connector-spec.ts'
import { checkPort, optional, required } from '../option.ts'
import { REFUSED } from './refused.ts'

export const http: SourceSpec = {
  ...REFUSED,
  name: 'http',
  doc: 'Records that others push by POST: Flume, Fluent Bit, Vector, curl.',
  examples: ["FROM http(8080, '/orders') FORMAT json COUNT WINDOW 5m"],
  options: [
    required('port', INT, 'The port to listen at.', { check: checkPort }),
    optional('path', STRING, 'The path of the URL.', { default: "'/'" }),
  ],
}
