/**
 * The words that mean something somewhere: keywords with the place where they stand, and the aggregates.
 *
 * `role` says where a keyword leads: `statement` begins a statement, `clause` a clause of a query, `option` a clause
 * that belongs to an aggregate, `part` a piece inside another clause, `operator` stands inside an expression.
 */

export type KeywordRole = 'statement' | 'clause' | 'option' | 'part' | 'operator'

export interface Keyword {
  readonly role: KeywordRole
  readonly doc: string
}

const entries: readonly (readonly [string, KeywordRole, string])[] = [
  ['CREATE', 'statement', 'Names a stream or makes a function.'],
  ['EXPLAIN', 'statement', 'Shows how a query will run.'],
  ['VERIFY', 'statement', 'Runs the naive reference beside the query and compares.'],
  ['DESCRIBE', 'statement', 'Shows the columns of a query or stream, or what a function takes.'],
  ['SAMPLE', 'statement', 'Shows the first rows of a query.'],
  ['SHOW', 'statement', 'Lists what there is.'],
  ['WHY', 'statement', 'Says why there is no output yet.'],
  ['START', 'statement', 'Starts a query in the background under a name.'],
  ['STOP', 'statement', 'Stops a query started under a name; with ERRORS: ends at the first bad record.'],
  ['SET', 'statement', 'Gives an option its value.'],
  ['FROM', 'statement', 'Begins a query: where its rows come from.'],

  ['FORMAT', 'clause', 'How bytes become rows.'],
  ['SPLIT', 'clause', 'One row for each piece of a text.'],
  ['WHERE', 'clause', 'Keeps the rows for which a condition is true.'],
  ['LET', 'clause', 'Adds columns.'],
  ['SELECT', 'clause', 'Keeps just these columns.'],
  ['DISTINCT', 'clause', 'Drops repeats; inside an aggregate: counts different values only.'],
  ['REDUCE', 'clause', 'A reduction of your own: `REDUCE (a, b) -> a + b OF x`.'],
  ['BACKFILL', 'clause', 'Starts from history, then goes on live.'],
  ['ORDER', 'clause', '`ORDER BY`: sorts each emission.'],
  ['LIMIT', 'clause', 'Keeps the first rows of each emission.'],
  ['JOIN', 'clause', 'Joins two streams within a span of time, or a stream with a table.'],
  ['LEFT', 'clause', '`LEFT JOIN`: keeps rows that have no partner.'],
  ['UNION', 'clause', 'Two streams as one.'],
  ['INTO', 'clause', 'Where the results go.'],
  ['ERRORS', 'clause', 'What happens to records that cannot be read.'],
  ['CHECKPOINT', 'clause', 'Where state and positions are kept.'],

  ['BY', 'option', 'The keys of an aggregate.'],
  ['WINDOW', 'option', 'The span of time, or number of rows, that an aggregate sees.'],
  ['RUNNING', 'option', 'Totals since the start.'],
  ['ON', 'option', 'The time column; in a join: what rows have in common.'],
  ['EVERY', 'option', 'How often a batch is made.'],
  ['EMIT', 'option', 'When results are shown.'],
  ['FILL', 'option', 'A row also for a group that has none in this window.'],
  ['HAVING', 'option', 'Keeps the results for which a condition is true.'],

  ['AS', 'part', 'Gives a name.'],
  ['WORDS', 'part', '`SPLIT WORDS`: splits on runs of white space.'],
  ['EXCEPT', 'part', '`* EXCEPT (a)`: all columns but these.'],
  ['OF', 'part', 'What REDUCE reduces.'],
  ['INVERSE', 'part', 'Takes a value out of a REDUCE again.'],
  ['FILTER', 'part', '`FILTER (WHERE ...)`: an aggregate over some rows only.'],
  ['SLIDE', 'part', 'How far a window moves.'],
  ['OFFSET', 'part', 'Shifts the boundaries of windows.'],
  ['ZONE', 'part', 'The time zone of calendar windows.'],
  ['SESSION', 'part', '`WINDOW SESSION 30s`: a window ends after a silence.'],
  ['CUMULATE', 'part', '`WINDOW CUMULATE 1h STEP 5m`: a window that grows by steps.'],
  ['STEP', 'part', 'The step of a window that grows.'],
  ['ROWS', 'part', '`WINDOW 100 ROWS`: a window by number of rows.'],
  ['EXPIRE', 'part', '`EXPIRE AFTER 1h`: forgets a group that is silent so long.'],
  ['AFTER', 'part', '`EXPIRE AFTER 1h`.'],
  ['WATERMARK', 'part', 'How long to wait for rows that are late.'],
  ['LATENESS', 'part', 'How long a closed window is still corrected.'],
  ['LATE', 'part', '`LATE INTO sink`: where rows go that come too late.'],
  ['IDLE', 'part', 'After which silence an input no longer holds the others back.'],
  ['AHEAD', 'part', '`MAX AHEAD 1 day`: how far in the future a time may be.'],
  ['FINAL', 'part', '`EMIT FINAL`: results when a window closes.'],
  ['CHANGES', 'part', '`EMIT CHANGES`: each changed group at every batch.'],
  ['EARLY', 'part', '`EMIT EARLY 1m`: results of windows that are still open.'],
  ['PREVIOUS', 'part', '`FILL PREVIOUS`: the values of the window before.'],
  ['ASC', 'part', 'Smallest first.'],
  ['DESC', 'part', 'Largest first.'],
  ['PER', 'part', '`LIMIT 3 PER country`: so many for each.'],
  ['TABLE', 'part', '`JOIN TABLE`: joins a table instead of a stream.'],
  ['WITHIN', 'part', 'How far apart in time two joined rows may be.'],
  ['STREAM', 'part', '`CREATE STREAM name AS query`.'],
  ['FUNCTION', 'part', '`CREATE FUNCTION f(a) AS expression`.'],
  ['ANALYZE', 'part', '`EXPLAIN ANALYZE`: runs the query and shows what happened.'],

  ['AND', 'operator', 'Both are true.'],
  ['OR', 'operator', 'One of the two is true.'],
  ['NOT', 'operator', 'Is not true.'],
  ['IS', 'operator', '`IS NULL`, `IS TRUE`, `IS DISTINCT FROM`.'],
  ['IN', 'operator', 'Is one of a list.'],
  ['LIKE', 'operator', 'Matches a pattern of `%` and `_`.'],
  ['ILIKE', 'operator', 'LIKE without regard to case.'],
  ['MATCHES', 'operator', 'A regular expression is found in the text.'],
  ['BETWEEN', 'operator', 'Lies between two values, both included.'],
  ['DIV', 'operator', 'Divides without a remainder.'],
  ['CASE', 'operator', 'Chooses a value.'],
  ['WHEN', 'operator', 'A choice of CASE.'],
  ['THEN', 'operator', 'The value of a choice of CASE.'],
  ['ELSE', 'operator', 'The value of CASE where no choice fits.'],
  ['END', 'operator', 'Ends CASE.'],
  ['CAST', 'operator', '`CAST(x AS int)`: turns a value into another type.'],
  ['TRY_CAST', 'operator', 'CAST that gives NULL where it cannot.'],
  ['TIMESTAMP', 'operator', "A point in time: `TIMESTAMP '2026-01-01T00:00:00Z'`."],
  ['NULL', 'operator', 'No value.'],
  ['TRUE', 'operator', 'True.'],
  ['FALSE', 'operator', 'False.'],
]

export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map(
  entries.map(([word, role, doc]) => [word, { role, doc }] as const),
)

/** The keywords of the given roles, in the order of the table. */
export function keywordsOf(...roles: readonly KeywordRole[]): readonly string[] {
  return entries.filter(([, role]) => roles.includes(role)).map(([word]) => word)
}

/** The built-in aggregates: a clause may begin with one of these names. Only COUNT may stand without parentheses. */
export const AGGREGATES: ReadonlySet<string> = new Set([
  'COUNT',
  'SUM',
  'AVG',
  'MIN',
  'MAX',
  'FIRST',
  'LAST',
  'VARIANCE',
  'VAR_POP',
  'VAR_SAMP',
  'STDDEV',
  'STDDEV_POP',
  'STDDEV_SAMP',
  'MEDIAN',
  'QUANTILE',
  'APPROX_DISTINCT',
  'TOP',
  'COLLECT',
  'STRING_AGG',
  'ARG_MIN',
  'ARG_MAX',
  'BOOL_AND',
  'BOOL_OR',
])
