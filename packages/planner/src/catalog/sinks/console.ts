import type { SinkSpec } from '../connector-spec.ts'

/** Its layout is the caller's (`--format`): a query does not know whether it runs on a terminal. */
export const consoleSink: SinkSpec = {
  kind: 'sink',
  name: 'console',
  doc: 'The standard output; what a query without INTO writes to.',
  examples: ["FROM stdin() SPLIT ' ' COUNT BY word INTO console()"],
  options: [],
  available: true,
}
