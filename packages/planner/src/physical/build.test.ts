/** Physical plans, as the tree that EXPLAIN draws. */
import { describe, expect, it } from 'vitest'
import { planTree } from '../explain/tree.ts'
import { plan } from '../plan/plan.ts'
import type { PhysicalPlan } from './plan.ts'

function physical(text: string): PhysicalPlan {
  const { physical: built, diagnostics } = plan(text)
  if (built === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return built
}

const tree = (text: string): string => `\n${planTree(physical(text)).join('\n')}\n`

describe('reading a source', () => {
  it('cuts lines as they are read, where nothing else of a line is used', () => {
    expect(tree("FROM socket('h', 1) SPLIT ' ' WHERE word <> ''")).toBe(`
● scan socket(host => 'h', port => 1)
│   lines, cut at ' ' as they are read: word string
● filter word <> ''
● console()
`)
    expect(tree('FROM stdin() SPLIT WORDS')).toBe(`
● scan stdin()
│   lines, cut at white space as they are read: word string
● console()
`)
  })

  it('keeps the line where it is used, or the separator is more than an ASCII byte', () => {
    expect(tree("FROM stdin() WHERE line <> '' SPLIT ' '")).toBe(`
● scan stdin()
│   lines: line string
● filter line <> ''
● split line BY ' ' AS word
● console()
`)
    expect(tree("FROM stdin() SPLIT '·'")).toBe(`
● scan stdin()
│   lines: line string
● split line BY '·' AS word
● console()
`)
  })

  it('decodes the columns that are used', () => {
    expect(tree('FROM stdin() FORMAT json(a int, b int, c string) SUM(b) BY a')).toBe(`
● scan stdin()
│   json, 2 of 3 columns: a int, b int
● aggregate SUM(b) AS sum BY a
│   one result for the whole input
● console()
`)
  })
})

describe('one pass over rows', () => {
  it('fuses filters and projections', () => {
    expect(
      tree('FROM stdin() FORMAT json(a int, s string) WHERE int(s) > 1 LET n = int(s) WHERE n < 9 SELECT n'),
    ).toBe(`
● scan stdin()
│   json, 1 of 2 columns: s string
● map, 4 steps in one pass
│   filter int(s) > 1
│   project int(s) AS n
│   filter n < 9
│   project n
● console()
`)
  })
})

describe('queries of a script', () => {
  it('share what they have in common', () => {
    const text = `
      CREATE STREAM words AS FROM socket('h', 1) SPLIT ' ' WHERE word <> '';
      FROM words COUNT BY word WINDOW 6s SLIDE 3s;
      FROM words COUNT BY word WINDOW 1m SLIDE 10s INTO file('counts.jsonl');`
    expect(tree(text)).toBe(`
● scan socket(host => 'h', port => 1)
│   lines, cut at ' ' as they are read: word string
● filter word <> ''
├─● aggregate COUNT BY word
│ │   window 6s every 3s: 2 slices of 3s
│ │   kept by pane merge
│ ● console()
│     of query 1
└─● aggregate COUNT BY word
  │   window 1m every 10s: 6 slices of 10s
  │   kept by inverse
  ● file(path => 'counts.jsonl')
      of query 2
`)
  })

  it('read one source once, with the columns that any of them uses', () => {
    const text = `
      FROM socket('h', 1) FORMAT json(a int, b int, c int) WHERE a > 1 COUNT BY b EVERY 1s;
      FROM socket('h', 1) FORMAT json(a int, b int, c int) SELECT a AS x ORDER BY x EVERY 1s;`
    expect(tree(text)).toBe(`
● scan socket(host => 'h', port => 1)
│   json, 2 of 3 columns: a int, b int
├─● filter a > 1
│ ● aggregate COUNT BY b
│ │   one result for each batch of 1s
│ ● console()
│     of query 1
└─● project a AS x
  ● sort BY x
  ● console()
      of query 2
`)
  })

  it('narrow what they share where their rows are handed on', () => {
    const text = `
      FROM socket('h', 1) FORMAT json(a int, b int, c int) WHERE a > 1;
      FROM socket('h', 1) FORMAT json(a int, b int, c int) DISTINCT BY c EVERY 1s COUNT BY a EVERY 1s;`
    expect(physical(text).nodes.map(({ kind, schema }) => [kind, schema.map(({ name }) => name).join(' ')])).toEqual([
      ['scan', 'a b c'],
      ['map', 'a b c'],
      ['aggregate', 'a count batch_time'],
    ])
  })

  it('read whole lines where one of them does', () => {
    const text = "FROM stdin() SPLIT ' ' COUNT BY word EVERY 1s; FROM stdin() COUNT BY line EVERY 1s;"
    expect(tree(text)).toBe(`
● scan stdin()
│   lines: line string
├─● split line BY ' ' AS word
│ ● aggregate COUNT BY word
│ │   one result for each batch of 1s
│ ● console()
│     of query 1
└─● aggregate COUNT BY line
  │   one result for each batch of 1s
  ● console()
      of query 2
`)
  })

  it('compute equal results once', () => {
    const text = "FROM stdin() COUNT EVERY 1s; FROM stdin() COUNT EVERY 1s INTO file('x');"
    const { nodes, queries } = physical(text)
    expect(nodes.map(({ kind }) => kind)).toEqual(['scan', 'aggregate'])
    expect(queries.map(({ root }) => root)).toEqual([1, 1])
  })
})

describe('unions', () => {
  it('are drawn below their first input', () => {
    expect(tree("FROM stdin() UNION (FROM socket('h', 1)) COUNT EVERY 1s")).toBe(`
● scan stdin()
│   lines: only how many there are
● union #2
● aggregate COUNT
│   one result for each batch of 1s
● console()

● scan socket(host => 'h', port => 1)
│   lines: only how many there are
● into union #2
`)
  })
})

describe('the clock', () => {
  it.each<readonly [string, string, number | null, readonly (number | null)[]]>([
    ['EVERY', "FROM socket('h', 1) COUNT EVERY 10s", 10_000, [10_000]],
    ['the divisor of size and slide', "FROM socket('h', 1) COUNT WINDOW 10s SLIDE 4s", 2000, [2000]],
    ['and of the offset', "FROM socket('h', 1) COUNT WINDOW 1m SLIDE 1m OFFSET 5s", 5000, [5000]],
    ['EVERY beside a window', "FROM socket('h', 1) COUNT WINDOW 6s SLIDE 3s EVERY 1s", 1000, [1000]],
    ['a second', "FROM socket('h', 1) COUNT", 1000, [1000]],
    ['a second for running totals', "FROM socket('h', 1) COUNT RUNNING", 1000, [1000]],
    ['all of a bounded input', "FROM file('x') COUNT", null, [null]],
    ['a window over a bounded input', "FROM file('x') COUNT WINDOW 3s", 3000, [3000]],
    ['EVERY over a bounded input', "FROM file('x') COUNT EVERY 2s", 2000, [2000]],
    ['a queue gives a batch at each tick', 'FROM queue([1], [2]) COUNT', 1000, [1000]],
    ['the divisor of all queries', 'FROM stdin() COUNT EVERY 4s; FROM stdin() COUNT EVERY 6s', 2000, [4000, 6000]],
    ['one clock for all', "FROM file('x') COUNT; FROM socket('h', 1) COUNT EVERY 3s", 1000, [1000, 3000]],
  ])('ticks by %s', (_, text, tickMs, everyMs) => {
    const built = physical(text)
    expect(built.tickMs).toBe(tickMs)
    expect(built.queries.map((query) => query.everyMs)).toEqual(everyMs)
  })
})

describe('the plan as data', () => {
  it('survives JSON', () => {
    const built = physical(
      'FROM stdin() FORMAT json(a int, f float) WHERE f > 1e400 OR f = -0.0 AVG(f) AS m BY a WINDOW 1m SLIDE 10s HAVING m > 1',
    )
    expect(JSON.parse(JSON.stringify(built))).toEqual(built)
  })

  it('has its inputs before a node, and each id at its place', () => {
    const { nodes } = physical(
      "FROM stdin() UNION (FROM stdin()) COUNT BY line EVERY 1s; FROM stdin() WHERE line <> ''",
    )
    nodes.forEach((node, place) => {
      expect(node.id).toBe(place)
      const inputs = node.kind === 'scan' ? [] : node.kind === 'union' ? node.inputs : [node.input]
      for (const input of inputs) expect(input).toBeLessThan(place)
    })
  })
})
