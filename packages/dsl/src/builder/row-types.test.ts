import { describe, expectTypeOf, test } from 'vitest'
import { avg, count, countDistinct, max, min, quantile, sum } from './aggregates.ts'
import { when } from './case.ts'
import { console, file, kafka, queue, socket, stdin } from './connectors.ts'
import { duration } from './duration.ts'
import { col, lit } from './expr.ts'
import { all, from } from './from.ts'
import { call, fn } from './functions.ts'
import { stream } from './input.ts'
import { desc } from './ordering.ts'
import type { RowOf } from './row-types.ts'
import { createFunction, createStream } from './statements.ts'

const words = from(socket('localhost', 9999)).split(' ')
const spans = from(kafka('localhost:9092', 'spans')).json({
  service: 'string',
  ms: 'float',
  status: 'int',
  price: 'decimal',
  at: 'timestamp',
  tags: 'array<string>',
  extra: 'json',
  ok: 'bool',
})

describe('the row follows the clauses', () => {
  test('the word count of the language page', () => {
    const query = words.count().by('word').window('6s').slide('3s')
    expectTypeOf<RowOf<typeof query>>().toEqualTypeOf<{
      word: string
      count: number
      window_start: Date
      window_end: Date
    }>()
  })

  test('every type of the language as a row has it', () => {
    expectTypeOf<RowOf<typeof spans>>().toEqualTypeOf<{
      service: string
      ms: number
      status: number
      price: string
      at: Date
      tags: string[]
      extra: unknown
      ok: boolean
    }>()
  })

  test('sources and pieces', () => {
    const lines = from(stdin())
    const tags = spans.select('service', 'tags').splitElements('tags', { as: 'tag' })
    const parts = spans.select('ms', 'service').split('service', { by: /-/, as: 'part' })
    const numbers = from(queue([], [0], [0, 1]))
    expectTypeOf<RowOf<typeof lines>>().toEqualTypeOf<{ line: string }>()
    expectTypeOf<RowOf<typeof words>>().toEqualTypeOf<{ word: string }>()
    expectTypeOf<RowOf<typeof tags>>().toEqualTypeOf<{ service: string; tag: string }>()
    expectTypeOf<RowOf<typeof parts>>().toEqualTypeOf<{ ms: number; part: string }>()
    expectTypeOf<RowOf<typeof numbers>>().toEqualTypeOf<{ value: number }>()
  })

  test('LET and SELECT', () => {
    const query = spans
      .let((r) => ({ slow: r.ms.gt(100), length: duration('1m') }))
      .select(
        'service',
        (r) => [r.slow, r.ms.times(2).as('twice'), r.extra.field('host')],
        fn.lower(col('x')).as('low'),
      )
    expectTypeOf<RowOf<typeof query>>().toEqualTypeOf<{
      service: string
      slow: boolean
      twice: number
      host: unknown
      low: string
    }>()
    const rest = spans.select(all('tags', 'extra', 'ok', 'at', 'price'), (r) => r.ok.not().as('bad'))
    expectTypeOf<RowOf<typeof rest>>().toEqualTypeOf<{
      service: string
      ms: number
      status: number
      bad: boolean
    }>()
  })

  test('aggregates, one by one and all at once', () => {
    const chained = spans
      .count()
      .as('requests')
      .count()
      .filter((r) => r.status.ge(500))
      .as('errors')
      .sum('price')
      .max((r) => r.ms.times(2))
      .countDistinct('service')
      .by((r) => fn.lower(r.service).as('who'))
      .running()
    expectTypeOf<RowOf<typeof chained>>().toEqualTypeOf<{
      who: string
      requests: number
      errors: number
      sum_price: string
      max: number
      count_distinct_service: number
      batch_time: Date
    }>()
    const together = spans
      .aggregate((r) => ({
        requests: count(),
        errors: count().filter(r.status.ge(500)),
        length: max(r.at).minus(min(r.at)),
        p99: quantile(r.ms, 0.99),
      }))
      .by('service')
      .window('1m')
    expectTypeOf<RowOf<typeof together>>().toEqualTypeOf<{
      service: string
      requests: number
      errors: number
      length: number
      p99: number
      window_start: Date
      window_end: Date
    }>()
    const listed = spans.aggregate((r) => [count(), sum(r.price), avg(r.status), countDistinct(r.ok)])
    expectTypeOf<RowOf<typeof listed>>().toEqualTypeOf<{
      count: number
      sum_price: string
      avg_status: number
      count_distinct_ok: number
      batch_time: Date
    }>()
  })

  test('an aggregate of results', () => {
    const query = words.count().by('word').window('6s').max('count').as('most')
    expectTypeOf<RowOf<typeof query>>().toEqualTypeOf<{ most: number; batch_time: Date }>()
  })

  test('emission, where a window can give more than one row', () => {
    const early = words.count().window('1 day').emit({ early: '1m' })
    const late = spans.count().window('1m').on('at', { watermark: '5s', lateness: '1m' })
    const final = words.count().window('1m').emit('final')
    expectTypeOf<RowOf<typeof early>['emission']>().toEqualTypeOf<string>()
    expectTypeOf<RowOf<typeof late>['emission']>().toEqualTypeOf<string>()
    expectTypeOf<keyof RowOf<typeof final>>().toEqualTypeOf<'count' | 'window_start' | 'window_end'>()
  })

  test('NULL comes from outer joins, FILL NULL, CASE without ELSE and TRY_CAST', () => {
    const orders = createStream('orders', from(stdin()).json({ id: 'string', sku: 'string', total: 'decimal' }))
    const payments = stream('payments', { order_id: 'string', method: 'string' })
    const query = from(orders)
      .leftJoin(payments, { on: (r) => r.orders.id.eq(r.payments.order_id), within: '10m' })
      .joinTable(file('products.parquet').typed({ sku: 'string', name: 'string' }), { as: 'product', on: 'sku' })
      .select('id', (r) => [r.product.name, r.total, r.method, r.method.isNull().as('unpaid')])
    expectTypeOf<RowOf<typeof query>>().toEqualTypeOf<{
      id: string
      name: string
      total: string
      method: string | null
      unpaid: boolean
    }>()
    const filled = words.count().by('word').window('1m').fill(null)
    expectTypeOf<RowOf<typeof filled>['count']>().toEqualTypeOf<number | null>()
    const cases = spans.select((r) => [
      when(r.ok, 1).as('maybe'),
      when(r.ok, 'yes').else('no').as('surely'),
      r.service.tryCast('int').plus(1).as('tried'),
    ])
    expectTypeOf<RowOf<typeof cases>>().toEqualTypeOf<{
      maybe: number | null
      surely: string
      tried: number | null
    }>()
  })

  test('columns that only the run knows', () => {
    const query = from(stdin())
      .json()
      .aggregate({ revenue: sum(fn.decimal(col('price')).times(col('qty'))) })
      .by('country', 'product')
      .window('5m')
    expectTypeOf<RowOf<typeof query>['country']>().toEqualTypeOf<unknown>()
    const named = from(stdin()).json().typed<{ country: 'string' }>()
    expectTypeOf<RowOf<typeof named>>().toEqualTypeOf<{ country: string }>()
  })

  test('functions of the user', () => {
    const country = createFunction('country', ['line'], (line) => fn.trim(line))
    const query = from(socket('localhost', 9999))
      .count()
      .by((r) => country(r.line).as('country'))
    expectTypeOf<RowOf<typeof query>>().toEqualTypeOf<{ country: string; count: number; batch_time: Date }>()
    // @ts-expect-error one argument, not two
    country(lit(1), lit(2))
    expectTypeOf(call<'int'>('f', 1)).toEqualTypeOf(lit(1))
  })
})

describe('what the compiler refuses', () => {
  test('a misspelled column', () => {
    // @ts-expect-error
    words.count().by('wrod')
    // @ts-expect-error
    words.count().by((r) => r.wrod)
    // @ts-expect-error
    spans.sum('mz')
    // @ts-expect-error
    spans.where((r) => r.statsu.ge(500))
    // @ts-expect-error
    spans.select('service', 'sevrice')
    // @ts-expect-error
    spans.split('tgas', { by: ',' })
    // @ts-expect-error
    words.count().by('word').orderBy(desc('cuont'))
    const counted = words.count().by('word')
    // @ts-expect-error
    counted.having((r) => r.cnt.gt(1))
    // @ts-expect-error the window is the result's, not the input's
    words.count().by('window_start')
    // @ts-expect-error the line is gone behind SPLIT
    words.where((r) => r.line.like('a%'))
    // @ts-expect-error
    spans.count().on('att')
  })

  test('types that do not go together', () => {
    // @ts-expect-error
    spans.where((r) => r.status.eq('500'))
    // @ts-expect-error
    spans.where((r) => r.service.plus(1))
    // @ts-expect-error
    spans.where((r) => r.ms.like('a%'))
    // @ts-expect-error no condition
    spans.where((r) => r.ms)
    // @ts-expect-error
    spans.where((r) => r.ms.and(r.ok))
    // @ts-expect-error
    spans.where((r) => r.at.gt('2026-01-01'))
    // @ts-expect-error no type of the language
    from(stdin()).json({ a: 'integer' })
  })

  test('clauses out of order', () => {
    const refused = () => {
      // @ts-expect-error
      words.count().by('word').slide('3s')
      // @ts-expect-error
      words.window('6s')
      // @ts-expect-error
      words.by('word')
      // @ts-expect-error a session has no slide
      words.count().session('30s').slide('3s')
      // @ts-expect-error
      words.orderBy('word').per('word')
      // @ts-expect-error a format stands behind its source
      words.json({ a: 'int' })
      // @ts-expect-error no sink can be read
      from(console())
      // @ts-expect-error no source can be written
      words.into(socket('localhost', 9999))
      // @ts-expect-error
      words.count().window('6 parsecs')
    }
    expectTypeOf(refused).toBeFunction()
  })
})
