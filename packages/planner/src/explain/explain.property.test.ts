/** Whatever is in a plan, EXPLAIN fits the terminal, draws one picture, and gives nothing secret away. */
import { NO_SPAN } from '@millrace/dsl'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregates } from '../catalog/aggregates/index.ts'
import type { BoundExpr } from '../logical/expr.ts'
import type { BoundOption, BoundQuery, LogicalPlan } from '../logical/plan.ts'
import { buildPhysical } from '../physical/build.ts'
import { ASSUMED_STATISTICS } from '../strategies/cost.ts'
import type { Schema } from '../types/type.ts'
import { explainPlan as explain } from './explain-plan.ts'
import type { Explainable } from './explainable.ts'
import { widthOf } from './width.ts'

const RUNS = 100 * Number(process.env.MILLRACE_RUNS ?? 1)
const SEED = process.env.MILLRACE_SEED
const parameters = { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) }

const STRING = { kind: 'string' } as const
const BOOL = { kind: 'bool' } as const
const SECRET = 'hunter2hunter2'

const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.string({ minLength: 60, maxLength: 200, unit: 'binary' }),
  fc.constantFrom('count', '__proto__', '单词单词单词', 'a b', '"', 'x\ny', '😀'),
)

/** An expression over one column. */
const expr = (column: BoundExpr): fc.Arbitrary<BoundExpr> => {
  return fc.oneof(
    fc.constant(column),
    name.map((value): BoundExpr => ({ kind: 'literal', type: STRING, value })),
    fc.tuple(name, fc.integer({ min: 0, max: 40 })).map(([fn, count]): BoundExpr => {
      return { kind: 'call', type: STRING, fn, overload: 0, args: Array.from({ length: count }, () => column) }
    }),
  )
}

const option = fc.oneof(
  name.map((value): BoundOption => ({ name: 'path', type: STRING, value })),
  fc.constantFrom<BoundOption>(
    { name: 'password', type: STRING, value: SECRET },
    { name: 'api_token', type: STRING, value: SECRET },
    { name: 'url', type: STRING, value: `postgres://me:${SECRET}@db.example/x` },
    { name: 'url', type: STRING, value: `https://x.example/?secret=${SECRET}` },
  ),
)

const base = fc.tuple(name, fc.array(option, { maxLength: 3 })).map(([column, options]): LogicalPlan => {
  const schema: Schema = [{ name: column, type: STRING }]
  return {
    kind: 'source',
    source: 'socket',
    options,
    delivers: 'rows',
    bounded: false,
    alias: 'socket',
    schema,
    span: NO_SPAN,
  }
})

const seconds = fc.integer({ min: 1, max: 100 })

/** One more operator upon `input`. */
function step(input: LogicalPlan): fc.Arbitrary<LogicalPlan> {
  const { schema } = input
  const column: BoundExpr = { kind: 'column', type: STRING, name: schema[0]!.name }
  const span = NO_SPAN
  return fc.oneof(
    fc.array(expr(column), { minLength: 2, maxLength: 9 }).map((args): LogicalPlan => {
      return { kind: 'filter', input, schema, span, condition: { kind: 'and', type: BOOL, args } }
    }),
    fc.array(fc.tuple(name, expr(column)), { minLength: 1, maxLength: 9 }).map((columns): LogicalPlan => {
      const named = columns.map(([as, value]) => ({ name: as, value }))
      return {
        kind: 'project',
        input,
        span,
        columns: named,
        schema: columns.map(([as]) => ({ name: as, type: STRING })),
      }
    }),
    expr(column).map((by): LogicalPlan => ({ kind: 'distinct', input, schema, span, by: [by] })),
    expr(column).map((value): LogicalPlan => {
      return { kind: 'topN', input, schema, span, orderBy: [{ value, desc: true }], limit: 3, per: [column] }
    }),
    fc.constant<LogicalPlan>({ kind: 'union', inputs: [input, input], schema, span }),
    fc.tuple(seconds, seconds, name, expr(column), fc.boolean()).map(([size, slide, as, value, keyed]): LogicalPlan => {
      const call = { name: as, fn: 'min', overload: 0, args: [value], distinct: false, type: STRING }
      return {
        kind: 'aggregate',
        input,
        span,
        keys: keyed ? [{ name: schema[0]!.name, value: column }] : [],
        calls: [call],
        scope: { kind: 'window', sizeMs: size * 1000, slideMs: slide * 1000, offsetMs: 0 },
        schema: [{ name: as, type: STRING }],
      }
    }),
  )
}

const plan = fc.integer({ min: 0, max: 8 }).chain((steps) => {
  let arbitrary = base
  for (let i = 0; i < steps; i++) arbitrary = arbitrary.chain(step)
  return arbitrary
})

const query = fc
  .tuple(plan, fc.option(name), fc.array(option, { maxLength: 2 }))
  .map(([of, as, options]): BoundQuery => {
    const sinks = options.length === 0 ? [] : [{ sink: 'file', options, span: NO_SPAN }]
    return { ...(as === null ? {} : { name: as }), plan: of, sinks, errors: { stop: false }, span: NO_SPAN }
  })

const min = aggregates.find((spec) => spec.name === 'min')!

function planned(queries: readonly BoundQuery[]): Explainable {
  const options = { aggregateSpec: () => min, paced: () => false, statistics: ASSUMED_STATISTICS }
  const { plan: physical, choices } = buildPhysical(queries, options)
  return { queries, optimized: queries, trace: [], physical, choices, statistics: ASSUMED_STATISTICS }
}

const script = fc.array(query, { minLength: 1, maxLength: 3 }).map(planned)

describe('EXPLAIN of any plan', () => {
  it('is at most 80 columns wide', () => {
    fc.assert(
      fc.property(script, (each) => {
        const wide = explain(each, 'text')
          .split('\n')
          .filter((line) => widthOf(line) > 80)
        expect(wide).toEqual([])
      }),
      parameters,
    )
  })

  it('shows no secret in any form', () => {
    fc.assert(
      fc.property(script, fc.constantFrom('text', 'json', 'mermaid'), (each, form) => {
        expect(explain(each, form)).not.toContain(SECRET)
      }),
      parameters,
    )
  })

  it('is JSON where JSON is asked for, and the physical plan is JSON', () => {
    fc.assert(
      fc.property(script, (each) => {
        expect(JSON.parse(explain(each, 'json'))).toMatchObject({ version: 1 })
        expect(JSON.parse(JSON.stringify(each.physical))).toEqual(each.physical)
      }),
      parameters,
    )
  })

  it('keeps each node and edge of a Mermaid chart on a line of its own', () => {
    const line = /^ {2}(?:n\d+ --> [nq]\d+(?:s\d+)?|[nq]\d+(?:s\d+)?(?:\(\[|\[\[|\[)"[^"]*"(?:\]\)|\]\]|\]))$/u
    fc.assert(
      fc.property(script, (each) => {
        const [head, ...lines] = explain(each, 'mermaid').trimEnd().split('\n')
        expect(head).toBe('flowchart TD')
        expect(lines.filter((text) => !line.test(text))).toEqual([])
      }),
      parameters,
    )
  })
})
