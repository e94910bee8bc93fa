/**
 * Made-up rows for trying things out. Row number n (from 0) is the same for the same seed, whatever the rate:
 * `value` is uniform over 0 .. 999, `word` is of `words` different ones, the frequent ones as frequent as in a real
 * text (the k-th about 1/k as often as the first), `ts` is the time of its making.
 */
import { INT, STRING, TIMESTAMP } from '../../types/type.ts'
import type { SourceSpec } from '../connector-spec.ts'
import { between, optional } from '../option.ts'

const GENERATE_RATE_MAX = 10_000_000
const GENERATE_WORDS_MAX = 1_000_000

export const generate: SourceSpec = {
  kind: 'source',
  name: 'generate',
  doc: 'Made-up rows at an even rate: `seq` (0, 1, 2, ...), `value` (0 to 999), `word` and `ts`; equal seeds give equal rows.',
  examples: [
    'FROM generate(rate => 1000) COUNT BY word WINDOW 6s SLIDE 3s',
    'FROM generate(rate => 100, rows => 500) AVG(value)',
  ],
  options: [
    optional('rate', INT, 'Rows a second, 1 to 10000000.', { default: '1000', check: between(1, GENERATE_RATE_MAX) }),
    optional('rows', INT, 'End after so many rows; without it there is no end.', {
      check: between(0, Number.MAX_SAFE_INTEGER),
    }),
    optional('seed', INT, 'Another seed gives other rows.', { default: '0' }),
    optional('words', INT, 'How many different words, 1 to 1000000.', {
      default: '1000',
      check: between(1, GENERATE_WORDS_MAX),
    }),
  ],
  available: true,
  delivers: 'rows',
  schema: () => [
    { name: 'seq', type: INT },
    { name: 'value', type: INT },
    { name: 'word', type: STRING },
    { name: 'ts', type: TIMESTAMP },
  ],
  bounded: (options) => options.has('rows'),
  paced: true,
  replayable: true,
}
