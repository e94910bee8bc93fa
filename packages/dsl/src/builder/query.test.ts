import { describe, expect, test } from 'vitest'
import { equal } from '../ast/equal.ts'
import type { Query } from '../ast/nodes.ts'
import { parse } from '../parse/parse.ts'
import {
  aggregateCall,
  approxDistinct,
  argMax,
  argMin,
  avg,
  boolAnd,
  boolOr,
  collect,
  count,
  countDistinct,
  defaultName,
  first,
  last,
  max,
  median,
  min,
  quantile,
  reduce,
  stddev,
  stringAgg,
  sum,
  top,
  variance,
} from './aggregates.ts'
import { caseOf, when } from './case.ts'
import {
  amqp,
  connector,
  console,
  duckdb,
  file,
  files,
  generate,
  http,
  kafka,
  live,
  mqtt,
  nats,
  postgres,
  queue,
  redis,
  socket,
  sqlite,
  stdin,
} from './connectors.ts'
import { duration } from './duration.ts'
import { col, lit, param, timestamp } from './expr.ts'
import { all, from } from './from.ts'
import { call, fn } from './functions.ts'
import { stream } from './input.ts'
import { asc, desc } from './ordering.ts'
import type { Operand } from './row-types.ts'

interface HasAst {
  toAst(): Query
  toText(): string
}

/** The builder says what the text says, and prints as it. */
function says(built: HasAst, text: string): void {
  const { script, diagnostics } = parse(text)
  expect(diagnostics).toEqual([])
  const [statement] = script.statements
  if (statement?.kind !== 'queryStatement') throw new Error(`${text} is no query`)
  if (!equal(built.toAst(), statement.query)) expect(built.toAst(), text).toEqual(statement.query)
  const again = parse(built.toText())
  expect(again.diagnostics, built.toText()).toEqual([])
  expect(equal(again.script, script), built.toText()).toBe(true)
}

const rows = from(stdin()).json({
  a: 'int',
  b: 'float',
  s: 'string',
  t: 'timestamp',
  j: 'json',
  ok: 'bool',
  tags: 'array<string>',
})
const ROWS = 'FROM stdin() FORMAT json(a int, b float, s string, t timestamp, j json, ok bool, tags array<string>)'
const words = from(socket('localhost', 9999)).split(' ')
const WORDS = "FROM socket('localhost', 9999) SPLIT ' '"

describe('clauses', () => {
  test.each<[string, HasAst]>([
    ['FROM stdin()', from(stdin())],
    ['FROM stdin() AS a', from(stdin(), { as: 'a' })],
    ['FROM orders', from(stream('orders', { id: 'string' }))],
    ['FROM orders AS o', from(stream('orders'), { as: 'o' })],
    ['FROM (FROM stdin() SPLIT WORDS) AS q', from(from(stdin()).splitWords(), { as: 'q' })],
    ['FROM stdin() FORMAT lines', from(stdin()).lines()],
    ['FROM stdin() FORMAT json', from(stdin()).json()],
    [
      'FROM stdin() FORMAT csv(a int, b array<string>, header => TRUE)',
      from(stdin()).csv({ a: 'int', b: 'array<string>' }, { header: true }),
    ],
    ['FROM stdin() FORMAT csv', from(stdin()).csv()],
    ['FROM stdin() FORMAT logfmt', from(stdin()).logfmt()],
    ['FROM stdin() FORMAT logfmt(level string)', from(stdin()).logfmt({ level: 'string' })],
    ["FROM stdin() FORMAT regex('(?<ip>.*) x')", from(stdin()).regex('(?<ip>.*) x', 'ip')],
    [`${WORDS}`, words],
    [`${ROWS} SPLIT s BY ',' AS piece`, rows.split('s', { by: ',', as: 'piece' })],
    [`${ROWS} SPLIT lower(s) BY /\\s+/i`, rows.split((r) => fn.lower(r.s), { by: /\s+/i })],
    ['FROM stdin() SPLIT /\\s+/ AS w', from(stdin()).split(/\s+/, { as: 'w' })],
    ['FROM stdin() SPLIT $sep', from(stdin()).split(param('sep'))],
    ['FROM stdin() SPLIT WORDS AS w', from(stdin()).splitWords({ as: 'w' })],
    [`${ROWS} SPLIT s BY WORDS`, rows.splitWords({ of: 's' })],
    [`${ROWS} SPLIT tags AS tag`, rows.splitElements('tags', { as: 'tag' })],
    [`${ROWS} WHERE a > 1`, rows.where((r) => r.a.gt(1))],
    [`${ROWS} WHERE TRUE`, rows.where(true)],
    [`${ROWS} LET c = a + 1, "d e" = s`, rows.let((r) => ({ c: r.a.plus(1), 'd e': r.s }))],
    [`${ROWS} LET c = 1`, rows.let({ c: 1 })],
    [`${ROWS} SELECT a, s AS text, a * 2`, rows.select('a', (r) => [r.s.as('text'), r.a.times(2)])],
    [`${ROWS} SELECT *`, rows.select(all())],
    [`${ROWS} SELECT * EXCEPT (a, b), 1 AS one`, rows.select(all('a', 'b'), lit(1).as('one'))],
    [`${ROWS} DISTINCT`, rows.distinct()],
    [`${ROWS} DISTINCT BY a, lower(s)`, rows.distinct('a', (r) => fn.lower(r.s))],
    [`${ROWS} ORDER BY a DESC, s, b + 1 DESC`, rows.orderBy(desc('a'), 's', (r) => desc(r.b.plus(1)))],
    [`${ROWS} ORDER BY a LIMIT 3 PER s, a`, rows.orderBy(asc('a')).limit(3).per('s', 'a')],
    [`${ROWS} LIMIT 3`, rows.limit(3)],
    [`${ROWS} LIMIT 3 PER s LIMIT 2`, rows.limit(3).per('s').limit(2)],
    [`${ROWS} UNION orders`, rows.union(stream('orders'))],
    [`${ROWS} UNION (FROM stdin()) AS x`, rows.union(from(stdin()), { as: 'x' })],
    [`${ROWS} JOIN orders ON a WITHIN 10s`, rows.join(stream('orders', { a: 'int' }), { on: 'a', within: '10s' })],
    [
      'FROM p LEFT JOIN q AS r ON p.a = r.b WITHIN 1m',
      from(stream('p', { a: 'int' })).leftJoin(stream('q', { b: 'int' }), {
        as: 'r',
        on: (row) => row.p.a.eq(row.r.b),
        within: '1m',
      }),
    ],
    [
      `${ROWS} JOIN TABLE file('x.csv') AS x ON a`,
      rows.joinTable(file('x.csv').typed({ a: 'int' }), { as: 'x', on: 'a' }),
    ],
    [`${ROWS} LEFT JOIN TABLE t ON s`, rows.leftJoinTable(stream('t', { s: 'string' }), { on: 's' })],
    [`${ROWS} ON t`, rows.on('t')],
    [
      `${ROWS} ON t WATERMARK 5s LATENESS 1m LATE INTO file('late') IDLE 30s MAX AHEAD 1 day`,
      rows.on('t', { watermark: '5s', lateness: '1m', lateInto: file('late'), idle: '30s', maxAhead: '1 day' }),
    ],
    [`${ROWS} EVERY 1500ms`, rows.every(1500)],
    [`${ROWS} BACKFILL FROM file('old')`, rows.backfill(file('old'))],
    [`${ROWS} INTO console(), file('x')`, rows.into(console(), file('x'))],
    [`${ROWS} ERRORS INTO file('bad')`, rows.errorsInto(file('bad'))],
    [`${ROWS} ERRORS STOP`, rows.errorsStop()],
    [`${ROWS} CHECKPOINT 'dir'`, rows.checkpoint('dir')],
    [`${ROWS} CHECKPOINT $dir`, rows.checkpoint(param('dir'))],
  ])('%s', (text, built) => says(built, text))
})

describe('aggregates and what belongs to them', () => {
  test.each<[string, HasAst]>([
    [`${WORDS} COUNT BY word WINDOW 6s SLIDE 3s`, words.count().by('word').window('6s').slide('3s')],
    [`${ROWS} COUNT BY s, a % 10 AS digit`, rows.count().by('s', (r) => r.a.mod(10).as('digit'))],
    [`${WORDS} COUNT AS n, COUNT(word) AS m BY word`, words.count().as('n').count('word').as('m').by('word')],
    [
      `${WORDS} COUNT WINDOW 1 day OFFSET 2h ZONE 'Asia/Shanghai'`,
      words.count().window('1 day').offset('2h').zone('Asia/Shanghai'),
    ],
    [`${WORDS} COUNT WINDOW SESSION 30s`, words.count().session('30s')],
    [`${WORDS} COUNT WINDOW CUMULATE 1h STEP 5m`, words.count().cumulate('1h', '5m')],
    [`${WORDS} COUNT WINDOW 100 ROWS`, words.count().rows(100)],
    [`${WORDS} COUNT WINDOW 100 ROWS SLIDE 10 ROWS`, words.count().rows(100, 10)],
    [`${WORDS} COUNT RUNNING`, words.count().running()],
    [`${WORDS} COUNT RUNNING EXPIRE AFTER 1h30m`, words.count().running({ expireAfter: '1h30m' })],
    [`${WORDS} COUNT EVERY 1s`, words.count().every('1s')],
    [
      `${WORDS} COUNT WHERE count > 1 EVERY 1s`,
      words
        .count()
        .where((r) => r.count.gt(1))
        .every('1s'),
    ],
    [`${ROWS} COUNT WINDOW 1m ON t WATERMARK 5s`, rows.count().window('1m').on('t', { watermark: '5s' })],
    [`${WORDS} COUNT RUNNING EMIT CHANGES`, words.count().running().emit('changes')],
    [`${WORDS} COUNT RUNNING EMIT FINAL`, words.count().running().emit('final')],
    [`${WORDS} COUNT WINDOW 1h EMIT EARLY 1m`, words.count().window('1h').emit({ early: '1m' })],
    [`${WORDS} COUNT WINDOW 1h FILL 0`, words.count().window('1h').fill(0)],
    [`${WORDS} COUNT WINDOW 1h FILL NULL`, words.count().window('1h').fill(null)],
    [
      `${WORDS} COUNT WINDOW 1h FILL PREVIOUS EXPIRE AFTER 1w`,
      words.count().window('1h').fill('previous', { expireAfter: '1w' }),
    ],
    [
      `${WORDS} COUNT BY word HAVING count > 3`,
      words
        .count()
        .by('word')
        .having((r) => r.count.gt(3)),
    ],
    [
      `${WORDS} COUNT BY word WHERE count > 3`,
      words
        .count()
        .by('word')
        .where((r) => r.count.gt(3)),
    ],
    [
      `${WORDS} COUNT BY word WINDOW 6s MAX(count) AS most`,
      words.count().by('word').window('6s').max('count').as('most'),
    ],
    [
      `${ROWS} COUNT FILTER (WHERE a >= 500) AS errors, SUM(a) FILTER (WHERE ok)`,
      rows
        .count()
        .filter((r) => r.a.ge(500))
        .as('errors')
        .sum('a')
        .filter((r) => r.ok),
    ],
    [
      `${ROWS} SUM(a), AVG(a), MIN(a), MAX(a), FIRST(a), LAST(a), VARIANCE(a), STDDEV(a), MEDIAN(a), QUANTILE(a, 0.99), APPROX_DISTINCT(a), TOP(10, a), COLLECT(a), STRING_AGG(s, ','), ARG_MIN(a, b), ARG_MAX(a, b), BOOL_AND(ok), BOOL_OR(ok), COUNT(DISTINCT a)`,
      rows
        .sum('a')
        .avg('a')
        .min('a')
        .max('a')
        .first('a')
        .last('a')
        .variance('a')
        .stddev('a')
        .median('a')
        .quantile('a', 0.99)
        .approxDistinct('a')
        .top(10, 'a')
        .collect('a')
        .stringAgg('s', ',')
        .argMin('a', 'b')
        .argMax('a', 'b')
        .boolAnd('ok')
        .boolOr('ok')
        .countDistinct('a'),
    ],
    [
      `${ROWS} SUM(a), AVG(a), MIN(a), MAX(a), FIRST(a), LAST(a), VARIANCE(a), STDDEV(a), MEDIAN(a), QUANTILE(a, 0.99), APPROX_DISTINCT(a), TOP(10, a), COLLECT(a), STRING_AGG(s, ','), ARG_MIN(a, b), ARG_MAX(a, b), BOOL_AND(ok), BOOL_OR(ok), COUNT(DISTINCT a), COUNT(a)`,
      rows.aggregate((r) => [
        sum(r.a),
        avg(r.a),
        min(r.a),
        max(r.a),
        first(r.a),
        last(r.a),
        variance(r.a),
        stddev(r.a),
        median(r.a),
        quantile(r.a, 0.99),
        approxDistinct(r.a),
        top(10, r.a),
        collect(r.a),
        stringAgg(r.s, ','),
        argMin(r.a, r.b),
        argMax(r.a, r.b),
        boolAnd(r.ok),
        boolOr(r.ok),
        countDistinct(r.a),
        count(r.a),
      ]),
    ],
    [`${ROWS} MAX(t) - MIN(t) AS length BY s`, rows.aggregate((r) => ({ length: max(r.t).minus(min(r.t)) })).by('s')],
    [`${ROWS} SUM(a) AS x`, rows.aggregate({ x: aggregateCall('SUM', col('a')) })],
    [
      `${ROWS} REDUCE (a, b) -> a * 31 + b OF a AS fold, REDUCE (x, y) -> x + y OF b INVERSE (x, y) -> (x - y) FILTER (WHERE ok)`,
      rows
        .reduce('a', (a, b) => a.times(31).plus(b))
        .as('fold')
        .reduce('b', (a, b) => a.plus(b), { inverse: (a, b) => a.minus(b), params: ['x', 'y'] })
        .filter((r) => r.ok),
    ],
  ])('%s', (text, built) => says(built, text))

  test('the names of results are those of the types', () => {
    const r = { a: col('a'), b: col('b') }
    const exprs = [
      count(),
      sum(r.a),
      count(r.a),
      countDistinct(r.a),
      sum(r.a.plus(1)),
      top(10, r.a),
      argMin(r.a.plus(1), r.b),
    ]
    const names = ['count', 'sum_a', 'count_a', 'count_distinct_a', 'sum', 'top_a', 'arg_min']
    expect(exprs.map(({ node }) => defaultName(node))).toEqual(names)
    expect(defaultName(reduce((a) => a, r.a).node)).toBe('reduce')
    expect(defaultName(stddev(col('tag').field('size')).node)).toBe('stddev_size')
    expect(defaultName(r.a.plus(1).node)).toBeUndefined()
  })
})

describe('expressions', () => {
  const { a, s, j, t } = { a: col('a'), s: col('s'), j: col('j'), t: col('t') }
  test.each<[string, Operand]>([
    ['NULL', null],
    ['TRUE', true],
    ['FALSE', false],
    ['5', 5],
    ['-5', -5],
    ['2.5', 2.5],
    ['1e21', 1e21],
    ['1e-7', 1e-7],
    ['-0.0', -0],
    ['18446744073709551616', 2n ** 64n],
    ["'it''s'", "it's"],
    ["TIMESTAMP '2026-01-01T00:00:00.000Z'", new Date('2026-01-01')],
    ["TIMESTAMP '2026-01-01'", timestamp('2026-01-01')],
    ["['a', 1, [NULL]]", ['a', 1, [null]]],
    ['[]', []],
    ['1h30m', duration('1h30m')],
    ['2 months', duration('2 months')],
    ['$limit', param('limit')],
    ['j.x.y[0].z', j.field('x').field('y').at(0).field('z')],
    ["j['key']", j.at('key')],
    ['a = 1 OR a <> 2 AND NOT a < 3', a.eq(1).or(a.ne(2).and(a.lt(3).not()))],
    ['(a = 1 OR a <> 2) AND a <= 3', a.eq(1).or(a.ne(2)).and(a.le(3))],
    ['a > 1 AND a >= 2', a.gt(1).and(a.ge(2))],
    ['a + 1 - a * 2 / 3 % 4 DIV 5', a.plus(1).minus(a.times(2).div(3).mod(4).intDiv(5))],
    ['a - (1 - a)', a.minus(lit(1).minus(a))],
    ['-a || +s', a.negate().concat(s.positive())],
    ['a IS NULL AND a IS NOT NULL', a.isNull().and(a.isNotNull())],
    ['a IS TRUE AND a IS NOT TRUE', a.isTrue().and(a.isNotTrue())],
    ['a IS FALSE AND a IS NOT FALSE', a.isFalse().and(a.isNotFalse())],
    ['a IS DISTINCT FROM 1 AND a IS NOT DISTINCT FROM s', a.isDistinctFrom(1).and(a.isNotDistinctFrom(s))],
    ['a BETWEEN 1 AND 2 AND a NOT BETWEEN 3 AND 4', a.between(1, 2).and(a.notBetween(3, 4))],
    ["s IN ('x', 'y') OR s NOT IN ('z')", s.in('x', 'y').or(s.notIn('z'))],
    ["s LIKE 'a%' OR s NOT LIKE 'b_'", s.like('a%').or(s.notLike('b_'))],
    ["s ILIKE 'a%' OR s NOT ILIKE 'b_'", s.ilike('a%').or(s.notIlike('b_'))],
    ["s MATCHES /a\\/b/i OR s NOT MATCHES '^x'", s.matches(/a\/b/i).or(s.notMatches('^x'))],
    ["CASE WHEN a = 1 THEN 'x' WHEN a = 2 THEN 'y' ELSE 'z' END", when(a.eq(1), 'x').when(a.eq(2), 'y').else('z')],
    ["CASE a WHEN 1 THEN 'x' WHEN 2 THEN NULL END", caseOf(a).when(1, 'x').when(2, null)],
    ['CAST(a AS string) = TRY_CAST(a AS array<string>)[0]', a.cast('string').eq(a.tryCast('array<string>').at(0))],
    ['CAST(a AS array<array<int>>)', a.cast('array<array<int>>')],
    ['lower(s)', fn.lower(s)],
    ['my_fn(s, 1, t)', call('my_fn', s, 1, t)],
  ])('%s', (text, operand) => {
    says(from(stdin()).let({ x: operand }), `FROM stdin() LET x = ${text}`)
  })

  test('a name that is a word of the language, of JavaScript, or no name at all', () => {
    const odd = from(stdin()).json({ 'a b': 'int', select: 'int', constructor: 'int', ü: 'int' })
    says(
      odd.select('a b', 'select', 'constructor', 'ü', (r) => [r['a b'].as('__proto__')]),
      'FROM stdin() FORMAT json("a b" int, "select" int, constructor int, ü int) SELECT "a b", "select", constructor, ü, "a b" AS "__proto__"',
    )
  })
})

describe('sources and sinks', () => {
  test.each<[string, HasAst]>([
    ["FROM queue([], [0], [0, 1], ['a'])", from(queue<number | string>([], [0], [0, 1], ['a']))],
    ['FROM generate(rate => 1000)', from(generate({ rate: 1000 }))],
    ["FROM files('*.csv', order => 'name')", from(files('*.csv', { order: 'name' }))],
    ["FROM http(8080, '/orders', token => 'x')", from(http(8080, '/orders', { token: 'x' }))],
    ["FROM http(8080, token => 'x')", from(http(8080, { token: 'x' }))],
    ["FROM nats('u', 's')", from(nats('u', 's'))],
    ["FROM redis('u', 's')", from(redis('u', 's'))],
    ["FROM amqp('u', 'q')", from(amqp('u', 'q'))],
    ["FROM mqtt('u', 't')", from(mqtt('u', 't'))],
    ["FROM pulsar('u', x => 1)", from(connector('pulsar', ['u'], { x: 1 }))],
    [
      "FROM stdin() INTO sqlite('f', 't'), duckdb('f', 't'), live(), console(format => 'csv'), postgres(env('U'), 't')",
      from(stdin()).into(
        sqlite('f', 't'),
        duckdb('f', 't'),
        live(),
        console({ format: 'csv' }),
        postgres(fn.env('U'), 't'),
      ),
    ],
    ["FROM kafka('b', 't')", from(kafka('b', 't'))],
  ])('%s', (text, built) => says(built, text))
})

test('a builder is not changed by what is built on it', () => {
  const base = words.count()
  base.by('word').window('6s').slide('3s')
  base.as('n')
  expect(base.toText()).toBe("FROM socket('localhost', 9999) SPLIT ' ' COUNT")
})
