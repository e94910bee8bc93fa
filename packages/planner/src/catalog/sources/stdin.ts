import type { SourceSpec } from '../connector-spec.ts'

export const stdin: SourceSpec = {
  kind: 'source',
  name: 'stdin',
  doc: 'The standard input of the process, up to its end.',
  examples: [
    "FROM stdin() SPLIT ' ' COUNT BY word",
    'FROM stdin() FORMAT json(user string, ms float) AVG(ms) BY user EVERY 1s',
  ],
  options: [],
  available: true,
  delivers: 'bytes',
  bounded: () => true,
  replayable: false,
}
