import { INT, STRING } from '../../types/type.ts'
import type { SourceSpec } from '../connector-spec.ts'
import { checkPort, notEmpty, required } from '../option.ts'

export const socket: SourceSpec = {
  kind: 'source',
  name: 'socket',
  doc: 'Text from a TCP server, a record a line; it connects again when the connection is lost.',
  examples: ["FROM socket('localhost', 9999) SPLIT ' ' COUNT BY word WINDOW 6s SLIDE 3s"],
  options: [
    required('host', STRING, 'The name or address of the server.', { check: notEmpty }),
    required('port', INT, 'The port of the server, 1 to 65535.', { check: checkPort }),
  ],
  available: true,
  delivers: 'bytes',
  bounded: () => false,
  replayable: false,
}
