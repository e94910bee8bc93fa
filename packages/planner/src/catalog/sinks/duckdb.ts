import { STRING } from '../../types/type.ts'
import type { SinkSpec } from '../connector-spec.ts'
import { choice, notEmpty, optional, required } from '../option.ts'

export const duckdbSink: SinkSpec = {
  kind: 'sink',
  name: 'duckdb',
  doc: 'Rows of a DuckDB table.',
  examples: ["FROM stdin() SPLIT ' ' COUNT BY word WINDOW 1m INTO duckdb('counts.duckdb', 'counts', mode => 'upsert')"],
  options: [
    required('path', STRING, 'The path of the database.', { check: notEmpty }),
    required('table', STRING, 'The table.', { check: notEmpty }),
    optional('mode', choice('append', 'upsert'), 'Add rows, or replace those of the same keys.', {
      default: "'append'",
    }),
  ],
  available: false,
}
