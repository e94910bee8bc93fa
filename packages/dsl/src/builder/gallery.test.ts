/** The queries of the language's page, as text and by the builder: the same tree. */
import { expect, test } from 'vitest'
import { equal } from '../ast/equal.ts'
import { parse } from '../parse/parse.ts'
import {
  approxDistinct,
  avg,
  collect,
  count,
  countDistinct,
  first,
  last,
  max,
  min,
  quantile,
  sum,
} from './aggregates.ts'
import { caseOf } from './case.ts'
import { console, file, files, http, kafka, mqtt, postgres, queue, socket, stdin } from './connectors.ts'
import { col } from './expr.ts'
import { from } from './from.ts'
import { call, fn } from './functions.ts'
import { desc } from './ordering.ts'
import { type Script, script } from './script.ts'
import { createFunction, createStream } from './statements.ts'

const countryName = createFunction('country_name', ['line'], (line) =>
  caseOf(fn.trim(line)).when('usa', 'USA').when('ind', 'India').when('aus', 'Australia').else('Unknown'),
)
const timed = { id: 'string', sku: 'string', total: 'decimal', ts: 'timestamp' } as const
const orders = createStream(
  'orders',
  from(kafka('localhost:9092', 'orders')).json(timed).on('ts', { watermark: '10s' }),
)
const payments = createStream(
  'payments',
  from(kafka('localhost:9092', 'payments'))
    .json({ order_id: 'string', method: 'string', ts: 'timestamp' })
    .on('ts', { watermark: '10s' }),
)
const ACCESS_LOG = '^(?<ip>\\S+) .*?"(?<method>\\w+) (?<path>[^ ?"]+)[^"]*" (?<status>\\d{3}) (?<bytes>\\d+)'

test.each<[string, Script, string]>([
  [
    'an RDD queue',
    script(
      from(queue([], [0], [0, 1], [0, 1, 2], [0, 1, 2, 3]))
        .count()
        .by((r) => r.value.mod(10).as('digit'))
        .every('10s'),
    ),
    'FROM queue([], [0], [0, 1], [0, 1, 2], [0, 1, 2, 3]) COUNT BY value % 10 AS digit EVERY 10s',
  ],
  [
    'stateless word count',
    script(from(socket('localhost', 9999)).split(' ').count().by('word').every('10s')),
    "FROM socket('localhost', 9999) SPLIT ' ' COUNT BY word EVERY 10s",
  ],
  [
    'stateful word count',
    script(
      from(socket('localhost', 9999)).split(' ').count().by('word').running().every('3s').checkpoint('checkpoint'),
    ),
    "FROM socket('localhost', 9999) SPLIT ' ' COUNT BY word RUNNING EVERY 3s CHECKPOINT 'checkpoint'",
  ],
  [
    'country names',
    script(
      countryName,
      from(socket('localhost', 9999))
        .count()
        .by((r) => countryName(r.line).as('country'))
        .window('6s')
        .slide('3s')
        .every('1s')
        .checkpoint('checkpoint'),
    ),
    `CREATE FUNCTION country_name(line) AS
       CASE trim(line) WHEN 'usa' THEN 'USA' WHEN 'ind' THEN 'India' WHEN 'aus' THEN 'Australia' ELSE 'Unknown' END;
     FROM socket('localhost', 9999)
       COUNT BY country_name(line) AS country WINDOW 6s SLIDE 3s EVERY 1s
       CHECKPOINT 'checkpoint';`,
  ],
  [
    'an access log',
    script(
      from(file('/var/log/nginx/access.log', { follow: true }))
        .regex(ACCESS_LOG, 'ip', 'method', 'path', 'status', 'bytes')
        .aggregate((r) => ({
          requests: count(),
          errors: count().filter(fn.int(r.status).ge(500)),
          bytes: sum(fn.int(r.bytes)),
        }))
        .by((r) => fn.regex_replace(r.path, /\d+/, ':id').as('route'))
        .window('1m')
        .having((r) => r.requests.gt(10)),
    ),
    `FROM file('/var/log/nginx/access.log', follow => true)
       FORMAT regex(r'${ACCESS_LOG}')
       COUNT AS requests, COUNT FILTER (WHERE int(status) >= 500) AS errors, SUM(int(bytes)) AS bytes
       BY regex_replace(path, /\\d+/, ':id') AS route WINDOW 1m
       HAVING requests > 10;`,
  ],
  [
    'latencies',
    script(
      from(kafka('localhost:9092', 'spans'))
        .json({ service: 'string', ms: 'float', at: 'timestamp' })
        .aggregate((r) => [quantile(r.ms, 0.99).as('p99'), avg(r.ms).as('mean'), count()])
        .by('service')
        .window('5m')
        .slide('10s')
        .on('at', { watermark: '5s' })
        .into(postgres(fn.env('DATABASE_URL'), 'latency', { mode: 'upsert' })),
    ),
    `FROM kafka('localhost:9092', 'spans') FORMAT json(service string, ms float, at timestamp)
       QUANTILE(ms, 0.99) AS p99, AVG(ms) AS mean, COUNT BY service
       WINDOW 5m SLIDE 10s ON at WATERMARK 5s
       INTO postgres(env('DATABASE_URL'), 'latency', mode => 'upsert');`,
  ],
  [
    'top products',
    script(
      from(http(8080, '/orders'))
        .json()
        .aggregate({ revenue: sum(fn.decimal(col('price')).times(col('qty'))) })
        .by('country', 'product')
        .window('5m')
        .orderBy(desc('revenue'))
        .limit(3)
        .per('country'),
    ),
    `FROM http(8080, '/orders') FORMAT json
       SUM(decimal(price) * qty) AS revenue BY country, product WINDOW 5m
       ORDER BY revenue DESC LIMIT 3 PER country;`,
  ],
  [
    'a card in three countries',
    script(
      from(kafka('localhost:9092', 'payments'))
        .json({ card: 'string', country: 'string', ts: 'timestamp' })
        .aggregate((r) => ({ countries: countDistinct(r.country), trail: collect(r.country) }))
        .by('card')
        .window('10m')
        .slide('1m')
        .on('ts', { watermark: '30s', lateness: '5m', lateInto: file('late.jsonl') })
        .having((r) => r.countries.ge(3)),
    ),
    `FROM kafka('localhost:9092', 'payments') FORMAT json(card string, country string, ts timestamp)
       COUNT(DISTINCT country) AS countries, COLLECT(country) AS trail BY card
       WINDOW 10m SLIDE 1m ON ts WATERMARK 30s LATENESS 5m LATE INTO file('late.jsonl')
       HAVING countries >= 3;`,
  ],
  [
    'sessions',
    script(
      from(stdin())
        .json({ user: 'string', page: 'string', ts: 'timestamp' })
        .aggregate((r) => ({
          pages: count(),
          entry: first(r.page),
          exit: last(r.page),
          length: max(r.ts).minus(min(r.ts)),
        }))
        .by('user')
        .session('30m')
        .on('ts', { watermark: '1m' }),
    ),
    `FROM stdin() FORMAT json(user string, page string, ts timestamp)
       COUNT AS pages, FIRST(page) AS entry, LAST(page) AS exit, MAX(ts) - MIN(ts) AS length
       BY user WINDOW SESSION 30m ON ts WATERMARK 1m;`,
  ],
  [
    'sensors',
    script(
      from(mqtt('mqtt://localhost', 'plant/+/temperature'))
        .json({ sensor: 'string', celsius: 'float' })
        .where((r) => r.celsius.between(-50, 150))
        .avg('celsius')
        .as('mean')
        .min('celsius')
        .max('celsius')
        .stddev('celsius')
        .by('sensor')
        .window('1m')
        .slide('10s')
        .fill('previous', { expireAfter: '1h' }),
    ),
    `FROM mqtt('mqtt://localhost', 'plant/+/temperature') FORMAT json(sensor string, celsius float)
       WHERE celsius BETWEEN -50 AND 150
       AVG(celsius) AS mean, MIN(celsius), MAX(celsius), STDDEV(celsius)
       BY sensor WINDOW 1m SLIDE 10s FILL PREVIOUS EXPIRE AFTER 1h;`,
  ],
  [
    'visitors',
    script(
      from(files('visits/*.csv'))
        .csv({ user: 'string', ts: 'timestamp' })
        .aggregate((r) => ({ visitors: approxDistinct(r.user) }))
        .window('1 day')
        .zone('Europe/Berlin')
        .on('ts')
        .emit({ early: '1m' }),
    ),
    `FROM files('visits/*.csv') FORMAT csv(user string, ts timestamp)
       APPROX_DISTINCT(user) AS visitors WINDOW 1 day ZONE 'Europe/Berlin' ON ts EMIT EARLY 1m;`,
  ],
  [
    'orders with their payment',
    script(
      orders,
      payments,
      from(orders)
        .leftJoin(payments, { on: (r) => r.orders.id.eq(r.payments.order_id), within: '10m' })
        .joinTable(file('products.parquet').typed({ sku: 'string', name: 'string' }), { as: 'product', on: 'sku' })
        .select((r) => [r.id, r.product.name, r.total, r.method, r.method.isNull().as('unpaid')])
        .into(kafka('localhost:9092', 'order-status'), console()),
    ),
    `CREATE STREAM orders AS FROM kafka('localhost:9092', 'orders') FORMAT json(id string, sku string, total decimal, ts timestamp) ON ts WATERMARK 10s;
     CREATE STREAM payments AS FROM kafka('localhost:9092', 'payments') FORMAT json(order_id string, method string, ts timestamp) ON ts WATERMARK 10s;
     FROM orders LEFT JOIN payments ON orders.id = payments.order_id WITHIN 10m
       JOIN TABLE file('products.parquet') AS product ON sku
       SELECT id, product.name, total, method, method IS NULL AS unpaid
       INTO kafka('localhost:9092', 'order-status'), console();`,
  ],
  [
    'hashtags',
    script(
      from(stdin())
        .json({ id: 'string', text: 'string', entities: 'json', created_at: 'timestamp' })
        .splitElements((r) => r.entities.field('hashtags'), { as: 'tag' })
        .distinct('id', 'tag')
        .count()
        .by((r) => fn.lower(r.tag.field('text')).as('tag'))
        .window('1h')
        .slide('5m')
        .on('created_at', { watermark: '1m' })
        .orderBy(desc('count'))
        .limit(10),
    ),
    `FROM stdin() FORMAT json(id string, text string, entities json, created_at timestamp)
       SPLIT entities.hashtags AS tag DISTINCT BY id, tag
       COUNT BY lower(tag.text) AS tag WINDOW 1h SLIDE 5m ON created_at WATERMARK 1m
       ORDER BY count DESC LIMIT 10;`,
  ],
  [
    'reductions',
    script(
      from(stdin())
        .json({ k: 'string', v: 'int' })
        .reduce('v', (a, b) => a.times(31).plus(b))
        .as('fold')
        .reduce('v', (a, b) => call('bit_xor', a, b), { inverse: (a, b) => fn.bit_xor(a, b) })
        .as('checksum')
        .by('k')
        .rows(100, 10),
    ),
    `FROM stdin() FORMAT json(k string, v int)
       REDUCE (a, b) -> a * 31 + b OF v AS fold, REDUCE (a, b) -> bit_xor(a, b) OF v INVERSE (a, b) -> bit_xor(a, b) AS checksum
       BY k WINDOW 100 ROWS SLIDE 10 ROWS;`,
  ],
])('%s', (_, built, text) => {
  const { script: tree, diagnostics } = parse(text)
  expect(diagnostics).toEqual([])
  if (!equal(built.toAst(), tree)) expect(built.toAst()).toEqual(tree)
  expect(equal(parse(built.toText()).script, tree)).toBe(true)
})
