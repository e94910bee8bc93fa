import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equal } from '../ast/equal.ts'
import type { Expr as ExprNode } from '../ast/nodes.ts'
import { parse, parseExpr } from '../parse/parse.ts'
import { count, max, min, sum } from './aggregates.ts'
import { console, file, socket, stdin } from './connectors.ts'
import { duration } from './duration.ts'
import { col, lit, param } from './expr.ts'
import { from } from './from.ts'
import { stream } from './input.ts'
import { nodeOf } from './literal.ts'
import { expr, type Mill, mill } from './mill.ts'
import { MillraceSyntaxError } from './refuse.ts'

const runs = Math.ceil(300 * Number(process.env.MILLRACE_RUNS ?? 1))
const seed = process.env.MILLRACE_SEED === undefined ? {} : { seed: Number(process.env.MILLRACE_SEED) }

const source = socket('localhost', 9999)
const orders = stream('orders', { id: 'string' })
const query = from(stdin()).splitWords()

describe('a value stands where the language takes its kind', () => {
  test.each<[string, Mill]>([
    [
      "FROM socket('localhost', 9999) SPLIT ' ' COUNT BY word WINDOW 6s SLIDE 3000ms",
      mill`FROM ${source} SPLIT ${' '} COUNT BY ${col('word')} WINDOW ${duration('6s')} SLIDE ${duration(3000)}`,
    ],
    ['FROM stdin() SPLIT /\\s+\\/x/i AS w', mill`FROM stdin() SPLIT ${/\s+\/x/gi} AS ${col('w')}`],
    [
      'FROM orders JOIN (FROM stdin() SPLIT WORDS) AS q ON id WITHIN 10s',
      mill`FROM ${orders} JOIN ${query} AS q ON ${col('id')} WITHIN ${duration('10s')}`,
    ],
    ['FROM (FROM stdin() SPLIT WORDS)', mill`FROM (${query})`],
    ['EXPLAIN FROM stdin() SPLIT WORDS', mill`EXPLAIN ${query}`],
    ['FROM stdin() SPLIT WORDS; SHOW streams', mill`${query}; SHOW streams`],
    ['DESCRIBE orders', mill`DESCRIBE ${orders}`],
    [
      "FROM stdin() WHERE a IN ('x', 1, -1, 2.5, TRUE, NULL, TIMESTAMP '2026-01-01T00:00:00.000Z', [1, 'y'], 12345678901234567890)",
      mill`FROM stdin() WHERE a IN (${'x'}, ${1}, ${-1}, ${2.5}, ${true}, ${null}, ${new Date('2026-01-01')}, ${[1, 'y']}, ${12345678901234567890n})`,
    ],
    ['FROM stdin() WHERE ((a)) = (-1) - -2', mill`FROM stdin() WHERE ((${col('a')})) = (${-1}) -${-2}`],
    ['FROM stdin() WHERE (a OR b) AND c', mill`FROM stdin() WHERE ${col('a').or(col('b'))} AND c`],
    [
      'FROM stdin() COUNT BY a % 10 AS digit, b % 10 AS x',
      mill`FROM stdin() COUNT BY ${col('a').mod(10).as('digit')}, ${col('b').mod(10).as('digit')} AS x`,
    ],
    ['FROM stdin() SELECT a AS b', mill`FROM stdin() SELECT ${col('a').as('b')}`],
    [
      'FROM stdin() MAX(t) - MIN(t) AS length, COUNT, SUM(x) AS s BY k',
      mill`FROM stdin() ${max(col('t'))
        .minus(min(col('t')))
        .as('length')}, ${count()}, ${sum(col('x')).as('s')} BY k`,
    ],
    ['FROM stdin() LIMIT 3', mill`FROM stdin() LIMIT ${3}`],
    [
      'FROM stdin() COUNT WINDOW 100 ROWS SLIDE 10 ROWS FILL NULL',
      mill`FROM stdin() COUNT WINDOW ${100} ROWS SLIDE ${10} ROWS FILL ${null}`,
    ],
    [
      "FROM stdin() COUNT WINDOW 1 day ZONE 'Europe/Berlin' INTO console(), file('x')",
      mill`FROM stdin() COUNT WINDOW 1 day ZONE ${'Europe/Berlin'} INTO ${console()}, ${file('x')}`,
    ],
    ["FROM file('a;b') CHECKPOINT 'c'", mill`FROM file(${'a;b'}) CHECKPOINT ${'c'}`],
    ['FROM stdin() SPLIT $sep CHECKPOINT $dir', mill`FROM stdin() SPLIT ${param('sep')} CHECKPOINT ${param('dir')}`],
    ["FROM stdin() FORMAT regex('(?<a>x)')", mill`FROM stdin() FORMAT regex(${'(?<a>x)'})`],
    ['FROM stdin() WHERE line MATCHES /\\d+/', mill`FROM stdin() WHERE line MATCHES /\d+/`],
  ])('%s', (text, built) => {
    const { script, diagnostics } = parse(text)
    expect(diagnostics).toEqual([])
    if (!equal(built.toAst(), script)) expect(built.toAst()).toEqual(script)
    expect(equal(parse(built.toText()).script, script)).toBe(true)
  })

  test('the query, where there is one, goes on in the builder', () => {
    const one = mill`FROM ${source} SPLIT ' '`
    expect(one.rows?.count().toText()).toBe("FROM socket('localhost', 9999) SPLIT ' ' COUNT")
    expect(one.query?.kind).toBe('query')
    expect(mill`SHOW streams`.query).toBeUndefined()
    expect(mill`FROM stdin(); FROM stdin()`.rows).toBeUndefined()
  })
})

describe('an expression as text', () => {
  test.each<[string, ExprNode]>([
    ["a + 1 > 2 AND b = 'x'", expr<'bool'>`a + ${1} > ${2} AND b = ${'x'}`.node],
    ['(a + b) * 2', expr`${col('a').plus(col('b'))} * 2`.node],
    ["'x'", expr`${'x'}`.node],
    ['lower(a)', expr`lower(${lit(1)})`.node],
  ])('%s', (text, node) => {
    const want = text === 'lower(a)' ? 'lower(1)' : text
    const { expr: tree } = parseExpr(want)
    expect(tree !== undefined && equal(node, tree)).toBe(true)
  })

  test('in the builder', () => {
    const built = from(stdin()).where(expr<'bool'>`line LIKE ${'a%'} OR ${col('x')}`)
    expect(built.toText()).toBe("FROM stdin() WHERE line LIKE 'a%' OR x")
  })
})

/** The faults of a template: code and the text they point at. */
function faultsOf(make: () => unknown): readonly (readonly [string, string])[] {
  try {
    make()
  } catch (error) {
    if (!(error instanceof MillraceSyntaxError)) throw error
    return error.diagnostics.map(({ code, span }) => [code, error.text.slice(span.start, span.end)] as const)
  }
  return []
}

describe('a value where the language takes none of its kind is refused at its place', () => {
  test.each<[string, () => unknown, readonly (readonly [string, string])[]]>([
    ['inside quotes', () => mill`FROM file('${1}')`, [['MR0204', '1']]],
    ['inside a comment', () => mill`FROM stdin() -- ${1}`, [['MR0204', '1']]],
    ['inside a pattern', () => mill`FROM stdin() SPLIT /${1}/`, [['MR0204', '1']]],
    ['after IS', () => mill`FROM stdin() WHERE a IS ${null}`, [['MR0204', 'NULL']]],
    ['a source as a value', () => mill`FROM stdin() WHERE a = ${source}`, [['MR0204', 'v()']]],
    ['a query with clauses of the text behind it', () => mill`${query} WHERE a = 1`, [['MR0204', 'FROM v()']]],
    [
      'two at once',
      () => mill`FROM file('${1}') WHERE b = '${2}'`,
      [
        ['MR0204', '1'],
        ['MR0204', '1'],
      ],
    ],
  ])('%s', (_, make, faults) => expect(faultsOf(make)).toEqual(faults))

  test.each<[string, () => unknown]>([
    ['a string as a name', () => mill`FROM stdin() COUNT BY a AS ${'x'}`],
    ['a string as a length of time', () => mill`FROM stdin() COUNT WINDOW ${'6s'}`],
    ['a number as a source', () => mill`FROM ${1}`],
    ['a part of a name', () => mill`FROM stdin() WHERE a${col('b')} = 1`],
    ['a negative number of rows', () => mill`FROM stdin() LIMIT ${-1}`],
    ['two expressions', () => expr`a, b`],
    ['nothing', () => expr``],
    ['a query as an expression', () => expr`1 WHERE a`],
  ])('%s', (_, make) => expect(faultsOf(make).length).toBeGreaterThan(0))

  test.each<[string, () => unknown]>([
    ['NaN', () => mill`FROM stdin() WHERE a = ${Number.NaN}`],
    ['an infinity', () => lit(Number.POSITIVE_INFINITY)],
    ['an invalid Date', () => lit(new Date('x'))],
    ['the flag v', () => lit(/a/v)],
    ['a separator that is no text', () => from(stdin()).split(col('a'))],
  ])('no literal: %s', (_, make) => expect(faultsOf(make)).toEqual([['MR0202', '']]))

  test('lengths of time and rows', () => {
    expect(faultsOf(() => duration('6 parsecs'))).toEqual([['MR0201', '']])
    expect(faultsOf(() => duration('1M'))).toEqual([['MR0201', '']])
    expect(faultsOf(() => duration(1.5))).toEqual([['MR0201', '']])
    expect(faultsOf(() => duration(-1))).toEqual([['MR0201', '']])
    expect(faultsOf(() => duration(''))).toEqual([['MR0201', '']])
    expect(faultsOf(() => from(stdin()).limit(-1))).toEqual([['MR0203', '']])
    expect(faultsOf(() => from(stdin()).limit(1.5))).toEqual([['MR0203', '']])
  })
})

test('a value never changes the structure: the tree is that of any other value but for the literal', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom("'", '"', '\\', ';', '-', '/', '*', '$', '{', '}', '\n', '\0', 'FROM ', ')', '('),
    }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.bigInt(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(fc.oneof(fc.string(), fc.integer())),
  )
  const plain = mill`FROM stdin() SPLIT 'v' WHERE a = ${param('hole')} AND b IN (1, ${param('hole')}) CHECKPOINT 'v'`
  fc.assert(
    fc.property(value, fc.string({ unit: 'binary' }), (any, text) => {
      const built = mill`FROM stdin() SPLIT ${text} WHERE a = ${any} AND b IN (1, ${any}) CHECKPOINT ${text}`
      const literals: unknown = JSON.parse(JSON.stringify(plain.toAst()), (_, node: unknown) => {
        if (typeof node !== 'object' || node === null || !('kind' in node)) return node
        if (node.kind === 'param') return nodeOf(any)
        return node.kind === 'string' ? { ...node, value: text } : node
      })
      const spans = (tree: unknown): unknown =>
        JSON.parse(JSON.stringify(tree), (key, each: unknown) => (key === 'span' ? 0 : each))
      expect(spans(built.toAst())).toEqual(spans(literals))
      expect(equal(parse(built.toText()).script, built.toAst())).toBe(true)
    }),
    { numRuns: runs, ...seed },
  )
})
