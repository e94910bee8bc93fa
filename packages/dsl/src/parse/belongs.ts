/** What the words belong to that cannot stand alone: for the error where what they need is missing. */

export interface Need {
  readonly what: string
  readonly example: string
}

const AGGREGATE = 'an aggregate such as COUNT'

const NEEDS: ReadonlyMap<string, Need> = new Map([
  ['BY', { what: AGGREGATE, example: 'COUNT BY word' }],
  ['WINDOW', { what: AGGREGATE, example: 'COUNT BY word WINDOW 6s' }],
  ['RUNNING', { what: AGGREGATE, example: 'COUNT BY word RUNNING' }],
  ['EMIT', { what: AGGREGATE, example: 'COUNT BY word RUNNING EMIT CHANGES' }],
  ['FILL', { what: AGGREGATE, example: 'COUNT BY word WINDOW 6s FILL 0' }],
  ['HAVING', { what: AGGREGATE, example: 'COUNT BY word HAVING count > 3' }],
  ['FILTER', { what: AGGREGATE, example: 'COUNT FILTER (WHERE status >= 500)' }],
  ['SLIDE', { what: 'WINDOW', example: 'WINDOW 6s SLIDE 3s' }],
  ['OFFSET', { what: 'WINDOW', example: 'WINDOW 1h OFFSET 15m' }],
  ['ZONE', { what: 'WINDOW', example: "WINDOW 1 day ZONE 'Europe/Berlin'" }],
  ['SESSION', { what: 'WINDOW', example: 'WINDOW SESSION 30s' }],
  ['CUMULATE', { what: 'WINDOW', example: 'WINDOW CUMULATE 1h STEP 5m' }],
  ['STEP', { what: 'WINDOW CUMULATE', example: 'WINDOW CUMULATE 1h STEP 5m' }],
  ['ROWS', { what: 'WINDOW', example: 'WINDOW 100 ROWS' }],
  ['WATERMARK', { what: 'ON', example: 'ON ts WATERMARK 5s' }],
  ['LATENESS', { what: 'ON', example: 'ON ts WATERMARK 5s LATENESS 1m' }],
  ['LATE', { what: 'ON', example: "ON ts WATERMARK 5s LATE INTO file('late.jsonl')" }],
  ['IDLE', { what: 'ON', example: 'ON ts WATERMARK 5s IDLE 30s' }],
  ['AHEAD', { what: 'ON', example: 'ON ts MAX AHEAD 1 day' }],
  ['EXPIRE', { what: 'RUNNING or FILL', example: 'RUNNING EXPIRE AFTER 1h' }],
  ['AFTER', { what: 'EXPIRE', example: 'RUNNING EXPIRE AFTER 1h' }],
  ['FINAL', { what: 'EMIT', example: 'EMIT FINAL' }],
  ['CHANGES', { what: 'EMIT', example: 'EMIT CHANGES' }],
  ['EARLY', { what: 'EMIT', example: 'EMIT EARLY 1m' }],
  ['PREVIOUS', { what: 'FILL', example: 'FILL PREVIOUS' }],
  ['WITHIN', { what: 'JOIN', example: 'JOIN payments ON id WITHIN 10s' }],
  ['TABLE', { what: 'JOIN', example: "JOIN TABLE file('countries.csv') ON code" }],
  ['PER', { what: 'LIMIT', example: 'LIMIT 3 PER country' }],
  ['ASC', { what: 'ORDER BY', example: 'ORDER BY count ASC' }],
  ['DESC', { what: 'ORDER BY', example: 'ORDER BY count DESC' }],
  ['EXCEPT', { what: 'the star of SELECT', example: 'SELECT * EXCEPT (line)' }],
  ['OF', { what: 'REDUCE', example: 'REDUCE (a, b) -> a + b OF x' }],
  ['INVERSE', { what: 'REDUCE', example: 'REDUCE (a, b) -> a + b OF x INVERSE (a, b) -> a - b' }],
  ['WORDS', { what: 'SPLIT', example: 'SPLIT WORDS' }],
  ['WHEN', { what: 'CASE', example: "CASE WHEN a > 3 THEN 'big' END" }],
  ['THEN', { what: 'CASE', example: "CASE WHEN a > 3 THEN 'big' END" }],
  ['ELSE', { what: 'CASE', example: "CASE WHEN a > 3 THEN 'big' ELSE 'small' END" }],
  ['END', { what: 'CASE', example: "CASE WHEN a > 3 THEN 'big' END" }],
])

/** What `word` belongs to; a word that belongs to nothing is a bug of the caller. */
export function belongsTo(word: string): Need {
  const need = NEEDS.get(word)
  if (need === undefined) throw new Error(`${word} stands alone`)
  return need
}

export function dependentNeed(word: string): Need | undefined {
  return NEEDS.get(word)
}
