/** EXPLAIN word for word. */
import { describe, expect, it } from 'vitest'
import { explain, plan } from '../plan/plan.ts'
import type { ExplainForm } from './explain-plan.ts'

function explained(text: string, form: ExplainForm = 'text'): string {
  const result = plan(text)
  expect(result.diagnostics).toEqual([])
  return explain(result, form)
}

describe('EXPLAIN', () => {
  it('of a window of two slices: merged, with what the inverse would cost', () => {
    expect(explained("FROM socket('localhost', 9999) SPLIT ' ' COUNT BY word WINDOW 6s SLIDE 3s")).toBe(
      `Logical plan
  Aggregate COUNT AS count BY word WINDOW 6s SLIDE 3s
    Split line BY ' ' AS word
      Decode lines
        Source socket(host => 'localhost', port => 9999)

Rules
  none found anything to do

Physical plan, as rows flow
  ● scan socket(host => 'localhost', port => 9999)
  │   lines, cut at ' ' as they are read: word string
  ● aggregate COUNT BY word
  │   window 6s every 3s: 2 slices of 3s
  │   kept by pane merge
  ● console()

Window strategies, by time per slide
  COUNT WINDOW 6s SLIDE 3s
  ▸ pane merge       97 µs         merges 2 slices of 19,000 groups
    inverse         116 µs   1.2×  adds 1 slice, subtracts 1, of 19,000 groups;
                                   pays from 3 slices a window on
    recompute       1.5 ms    16×  adds 600,000 rows again
    monotonic deque      —         COUNT does not pick one of its values

Time
  Processing time: a row belongs to the batch in which it arrives.
  Batches end at every multiple of 3s since 1970 (UTC).
  Windows of 6s, one every 3s; the first ones are not yet full.

Assumed
  100,000 rows/s until it runs; times on one core, beyond what all share.
  19,000 groups in a slice of 3s, 29,000 groups in a window of 6s.
`,
    )
  })

  it('of a window of sixty slices: the inverse', () => {
    const text = explained("FROM socket('localhost', 9999) SPLIT ' ' COUNT BY word WINDOW 1m SLIDE 1s")
    expect(text.slice(text.indexOf('Physical plan'))).toBe(`Physical plan, as rows flow
  ● scan socket(host => 'localhost', port => 9999)
  │   lines, cut at ' ' as they are read: word string
  ● aggregate COUNT BY word
  │   window 1m every 1s: 60 slices of 1s
  │   kept by inverse
  ● console()

Window strategies, by time per slide
  COUNT WINDOW 1m SLIDE 1s
  ▸ inverse          60 µs         adds 1 slice, subtracts 1, of 10,000 groups
    pane merge      1.5 ms    25×  merges 60 slices of 10,000 groups
    recompute        15 ms   250×  adds 6,000,000 rows again
    monotonic deque      —         COUNT does not pick one of its values

Time
  Processing time: a row belongs to the batch in which it arrives.
  Batches end at every multiple of 1s since 1970 (UTC).
  Windows of 1m, one every 1s; the first ones are not yet full.

Assumed
  100,000 rows/s until it runs; times on one core, beyond what all share.
  10,000 groups in a slice of 1s, 120,000 groups in a window of 1m.
`)
  })

  it('of a batch query: no strategies, nothing assumed', () => {
    expect(explained("FROM file('words.txt') SPLIT ' ' COUNT BY word")).toBe(`Logical plan
  Aggregate COUNT AS count BY word
    Split line BY ' ' AS word
      Decode lines
        Source file(path => 'words.txt')

Rules
  none found anything to do

Physical plan, as rows flow
  ● scan file(path => 'words.txt')
  │   lines, cut at ' ' as they are read: word string
  ● aggregate COUNT BY word
  │   one result for the whole input
  ● console()

Time
  Processing time: a row belongs to the batch in which it arrives.
  The input ends by itself, and all of it is one batch.
`)
  })

  it('of several calls, rules and sinks', () => {
    const text = `FROM stdin() FORMAT json(host string, ms int, note string)
      COUNT, MAX(ms) AS slowest, AVG(ms) AS mean BY host WINDOW 1m SLIDE 10s HAVING host <> '' AND count > 10 - 5
      ORDER BY mean DESC LIMIT 3 INTO console(), file('slow.jsonl') ERRORS INTO file('bad.jsonl')`
    expect(explained(text)).toBe('?')
  })

  it('as a Mermaid chart', () => {
    expect(explained("FROM stdin() SPLIT ' ' COUNT BY word WINDOW 6s SLIDE 3s", 'mermaid')).toBe(`flowchart TD
  n0(["scan stdin()<br/>lines, cut at ' ' as they are read: word string"])
  n1[["aggregate COUNT BY word<br/>window 6s every 3s: 2 slices of 3s<br/>kept by pane merge"]]
  n0 --> n1
  q0s0(["console()"])
  n1 --> q0s0
`)
  })

  it('as JSON', () => {
    const data: unknown = JSON.parse(explained("FROM stdin() SPLIT ' ' COUNT BY word WINDOW 6s SLIDE 3s", 'json'))
    expect(data).toMatchObject({
      version: 1,
      logical: [{ plan: { kind: 'aggregate' } }],
      rules: [],
      physical: { version: 1, tickMs: 3000 },
      strategies: [
        {
          node: 1,
          calls: [
            {
              text: 'COUNT',
              chosen: 'pane merge',
              candidates: [
                { strategy: 'pane merge' },
                { strategy: 'inverse' },
                { strategy: 'recompute' },
                { strategy: 'monotonic deque', refused: 'COUNT does not pick one of its values' },
              ],
            },
          ],
        },
      ],
      assumed: { rowsPerSecond: 100_000 },
    })
  })
})
