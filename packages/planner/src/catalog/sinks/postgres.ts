import { STRING } from '../../types/type.ts'
import type { SinkSpec } from '../connector-spec.ts'
import { choice, notEmpty, optional, required } from '../option.ts'

export const postgresSink: SinkSpec = {
  kind: 'sink',
  name: 'postgres',
  doc: 'Rows of a PostgreSQL table.',
  examples: [
    "FROM stdin() SPLIT ' ' COUNT BY word WINDOW 1m INTO postgres('postgres://localhost/db', 'counts', mode => 'upsert')",
  ],
  options: [
    required('url', STRING, 'The connection string.', { check: notEmpty }),
    required('table', STRING, 'The table.', { check: notEmpty }),
    optional('mode', choice('append', 'upsert'), 'Add rows, or replace those of the same keys.', {
      default: "'append'",
    }),
  ],
  available: false,
}
