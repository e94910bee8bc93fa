import type { SinkSpec } from '../connector-spec.ts'

export const liveSink: SinkSpec = {
  kind: 'sink',
  name: 'live',
  doc: 'The page in the browser: results are pushed to it as they come.',
  examples: ["FROM stdin() SPLIT ' ' COUNT BY word WINDOW 1m INTO live()"],
  options: [],
  available: false,
}
