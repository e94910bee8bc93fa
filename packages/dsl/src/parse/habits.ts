/**
 * Words that people bring along from other languages, and what they become here. Looked up where a clause or a
 * statement is due; `with` narrows an entry to the word that follows. `instead` replaces the words as a quick fix.
 */

export interface Habit {
  /** The word after it, if only together they are the habit. */
  readonly with?: string
  readonly message: string
  readonly help: string
  /** What the words become, where a plain replacement does it. */
  readonly instead?: string
}

export const HABITS: ReadonlyMap<string, Habit> = new Map<string, Habit>([
  [
    'GROUP',
    {
      with: 'BY',
      message: 'GROUP BY is written BY here',
      help: 'keys follow their aggregate: COUNT BY word',
      instead: 'BY',
    },
  ],
  [
    'BATCH',
    {
      message: 'BATCH is written EVERY here',
      help: 'the batch interval: COUNT BY word EVERY 1s',
      instead: 'EVERY',
    },
  ],
  [
    'TUMBLE',
    {
      message: 'TUMBLE is not a clause; a tumbling window is WINDOW with a size',
      help: 'for example: COUNT BY word WINDOW 6s',
    },
  ],
  [
    'TUMBLING',
    {
      message: 'TUMBLING is not a clause; a tumbling window is WINDOW with a size',
      help: 'for example: COUNT BY word WINDOW 6s',
    },
  ],
  [
    'HOP',
    {
      message: 'HOP is not a clause; a hopping window is WINDOW with SLIDE',
      help: 'for example: COUNT BY word WINDOW 6s SLIDE 3s',
    },
  ],
  [
    'HOPPING',
    {
      message: 'HOPPING is not a clause; a hopping window is WINDOW with SLIDE',
      help: 'for example: COUNT BY word WINDOW 6s SLIDE 3s',
    },
  ],
  [
    'SLIDING',
    {
      message: 'SLIDING is not a clause; a sliding window is WINDOW with SLIDE',
      help: 'for example: COUNT BY word WINDOW 6s SLIDE 3s',
    },
  ],
  ['TOPN', { message: 'the first n rows are ORDER BY with LIMIT', help: 'for example: ORDER BY count DESC LIMIT 10' }],
  ['FETCH', { message: 'FETCH FIRST is written LIMIT here', help: 'for example: ORDER BY count DESC LIMIT 10' }],
  [
    'INSERT',
    {
      message: 'a query names its sink at the end: INTO',
      help: "for example: FROM stdin() COUNT BY line INTO file('counts.jsonl')",
    },
  ],
  [
    'WITH',
    {
      message: 'WITH is written CREATE STREAM here, as a statement of its own',
      help: 'for example: CREATE STREAM words AS FROM stdin() SPLIT WORDS; FROM words COUNT BY word',
    },
  ],
  [
    'QUALIFY',
    { message: 'QUALIFY is not a clause', help: 'the first rows of each key: ORDER BY count DESC LIMIT 3 PER key' },
  ],
  [
    'INNER',
    {
      with: 'JOIN',
      message: 'INNER JOIN is written JOIN here',
      help: 'JOIN keeps matching rows only',
      instead: 'JOIN',
    },
  ],
  ['RIGHT', { with: 'JOIN', message: 'there is no RIGHT JOIN', help: 'swap the two inputs and write LEFT JOIN' }],
  [
    'FULL',
    { message: 'there is no FULL JOIN', help: 'LEFT JOIN keeps the rows of the first input that have no partner' },
  ],
  [
    'FILTER',
    {
      message: 'rows are filtered with WHERE',
      help: 'FILTER (WHERE ...) follows an aggregate: COUNT FILTER (WHERE ok)',
    },
  ],
  ['MAP', { message: 'columns are computed with LET or SELECT', help: 'for example: LET length = length(line)' }],
  [
    'FLATMAP',
    { message: 'one row becomes several with SPLIT', help: "for example: SPLIT ' ' AS word", instead: 'SPLIT' },
  ],
  [
    'AGGREGATE',
    { message: 'an aggregate is written without a keyword before it', help: 'for example: SUM(price) BY country' },
  ],
  [
    'SORT',
    {
      with: 'BY',
      message: 'SORT BY is written ORDER BY here',
      help: 'ORDER BY sorts each emission',
      instead: 'ORDER BY',
    },
  ],
  [
    'PARTITION',
    {
      with: 'BY',
      message: 'PARTITION BY is written BY here',
      help: 'keys follow their aggregate: COUNT BY word',
      instead: 'BY',
    },
  ],
])

/** At the start of a statement: what others begin a query with. */
export const STATEMENT_HABITS: ReadonlyMap<string, Habit> = new Map<string, Habit>([
  [
    'SELECT',
    {
      message: 'a query starts with FROM',
      help: "clauses stand in the order in which rows flow: FROM socket('localhost', 9999) SELECT line",
    },
  ],
  ['INSERT', HABITS.get('INSERT')!],
  ['WITH', HABITS.get('WITH')!],
  ['DROP', { message: 'there is no DROP', help: 'a stream or function ends with its script; STOP name ends a query' }],
  ['LIST', { message: 'LIST is written SHOW here', help: 'for example: SHOW streams', instead: 'SHOW' }],
])
