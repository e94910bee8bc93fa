/**
 * Every rule keeps the rows, their order and the dead letters of every plan: random plans over random rows, before and
 * after, by an interpreter that knows nothing of rules. Each rule alone, then all of them.
 */
import { NO_SPAN } from '@millrace/dsl'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultCatalog } from '../catalog/catalog.ts'
import { checkPlan, timeColumns } from '../logical/check.ts'
import type { BoundExpr } from '../logical/expr.ts'
import type { AggregateCall, LogicalPlan } from '../logical/plan.ts'
import { printPlan } from '../logical/print.ts'
import { BOOL, INT, type Schema, STRING, sameType, type Type } from '../types/type.ts'
import type { Value } from '../types/value.ts'
import { catalogFacts } from './catalog-facts.ts'
import { optimize } from './driver.ts'
import { expressionsOver } from './expressions.arbitrary.ts'
import { rules } from './index.ts'
import { interpret, type Row } from './plan-interpreter.ts'

const RUNS = Number(process.env.MILLRACE_RUNS ?? 1)
const SEED = process.env.MILLRACE_SEED
const parameters = (runs: number) => ({ numRuns: runs * RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) })
const facts = catalogFacts(defaultCatalog)
const DEPTH = 2
const span = NO_SPAN

const columns: Schema = [
  { name: 'p', type: BOOL },
  { name: 'i', type: INT },
  { name: 's', type: STRING },
  { name: 't', type: STRING },
]

const row: fc.Arbitrary<Row> = fc
  .record({
    p: fc.constantFrom<Value>(true, false, null),
    i: fc.constantFrom<Value>(0n, 1n, 2n, 9223372036854775807n, null),
    s: fc.constantFrom<Value>('1', 'x', 'x y', '', null),
    t: fc.constantFrom<Value>('1', 'a b a', null),
  })
  .map((values) => new Map<string, Value>(Object.entries(values)))

const base: LogicalPlan = {
  kind: 'decode',
  input: {
    kind: 'source',
    source: 'stdin',
    options: [],
    delivers: 'bytes',
    bounded: true,
    alias: 'stdin',
    schema: [],
    span,
  },
  format: 'json',
  options: [],
  columns,
  declared: true,
  schema: columns,
  span,
}

const value = (schema: Schema): fc.Arbitrary<BoundExpr> => {
  const { bool, int, text } = expressionsOver(schema, DEPTH)
  const plain = schema.filter(({ type }) => type.kind !== 'timestamp')
  const trivial = plain.map(({ name, type }): BoundExpr => ({ kind: 'column', name, type }))
  return fc.oneof(
    ...(trivial.length === 0 ? [] : [{ weight: 6, arbitrary: fc.constantFrom(...trivial) }]),
    bool,
    int,
    text,
  )
}

const condition = (schema: Schema): fc.Arbitrary<BoundExpr> => {
  const { bool } = expressionsOver(schema, DEPTH)
  const whole: fc.Arbitrary<BoundExpr> = fc.constantFrom(...columnTests(schema))
  const part = fc.oneof({ weight: 3, arbitrary: whole }, bool)
  const list = fc.array(part, { minLength: 2, maxLength: 3 })
  return fc.oneof(
    part,
    list.map((args): BoundExpr => ({ kind: 'and', type: BOOL, args })),
  )
}

/** Total conditions of one column: those that rules can move. */
function columnTests(schema: Schema): readonly BoundExpr[] {
  const nothing: BoundExpr = { kind: 'literal', type: BOOL, value: true }
  return [
    nothing,
    ...schema.map(({ name, type }): BoundExpr => {
      const isNull: BoundExpr = { kind: 'isNull', type: BOOL, arg: { kind: 'column', name, type } }
      return { kind: 'not', type: BOOL, arg: isNull }
    }),
  ]
}

const filter = (input: LogicalPlan): fc.Arbitrary<LogicalPlan> => {
  const { schema } = input
  return condition(schema).map((each) => ({ kind: 'filter', input, condition: each, schema, span }))
}

const project = (input: LogicalPlan): fc.Arbitrary<LogicalPlan> => {
  const names = fc.uniqueArray(fc.constantFrom('p', 'i', 's', 't', 'u'), { minLength: 1, maxLength: 4 })
  const named = names.chain((list) =>
    fc.tuple(...list.map((name) => value(input.schema).map((of) => ({ name, value: of })))),
  )
  const identity = input.schema.map(({ name, type }) => ({ name, value: { kind: 'column' as const, name, type } }))
  return fc.oneof({ weight: 4, arbitrary: named }, fc.constant(identity)).map((list) => {
    return {
      kind: 'project',
      input,
      columns: list,
      schema: list.map((each) => ({ name: each.name, type: each.value.type })),
      span,
    }
  })
}

const split = (input: LogicalPlan): fc.Arbitrary<LogicalPlan> => {
  const texts = input.schema.filter(({ type }) => sameType(type, STRING))
  if (texts.length === 0 || input.schema.some(({ name }) => name === 'w')) return filter(input)
  return fc.constantFrom(...texts).map(({ name }) => ({
    kind: 'split',
    input,
    value: { kind: 'column', name, type: STRING },
    separator: { kind: 'text', text: ' ' },
    as: 'w',
    drop: name,
    schema: [...input.schema.filter((field) => field.name !== name), { name: 'w', type: STRING }],
    span,
  }))
}

const union = (input: LogicalPlan): fc.Arbitrary<LogicalPlan> => {
  return filter(input).map((other) => ({ kind: 'union', inputs: [input, other], schema: input.schema, span }))
}

const distinct = (input: LogicalPlan): fc.Arbitrary<LogicalPlan> => {
  const { schema } = input
  const all = schema.map(({ name, type }): BoundExpr => ({ kind: 'column', name, type }))
  const by = fc.oneof(fc.constant(all), fc.array(value(schema), { minLength: 1, maxLength: 2 }))
  return by.map((each) => ({ kind: 'distinct', input, by: each, schema, span }))
}

const topN = (input: LogicalPlan): fc.Arbitrary<LogicalPlan> => {
  const { schema } = input
  return fc.tuple(value(schema), fc.boolean(), fc.integer({ min: 1, max: 3 })).map(([by, desc, limit]) => {
    return { kind: 'topN', input, orderBy: [{ value: by, desc }], limit, per: [], schema, span }
  })
}

function of(fn: string, args: readonly BoundExpr[], type: Type): Omit<AggregateCall, 'name'> {
  return { fn, overload: 0, args, distinct: false, type }
}

const call = (schema: Schema): fc.Arbitrary<Omit<AggregateCall, 'name'>> => {
  const { int } = expressionsOver(schema, DEPTH)
  const plain = fc.oneof(
    { weight: 4, arbitrary: fc.constant(of('count', [], INT)) },
    int.map((arg) => of('sum', [arg], INT)),
    int.map((arg) => of('min', [arg], INT)),
    value(schema).map((arg) => of('first', [arg], arg.type)),
  )
  return fc
    .tuple(plain, fc.option(condition(schema)))
    .map(([each, only]) => (only === null ? each : { ...each, filter: only }))
}

const aggregate = (input: LogicalPlan): fc.Arbitrary<LogicalPlan> => {
  const { schema } = input
  const keys = fc.array(value(schema), { maxLength: 2 })
  const some = fc.array(call(schema), { minLength: 1, maxLength: 3 })
  const calls = fc.tuple(some, fc.boolean()).map(([list, twice]) => (twice ? [...list, ...list.slice(0, 1)] : list))
  const by = fc.option(fc.array(value(schema), { minLength: 1, maxLength: 2 }), { freq: 4 })
  return fc.tuple(keys, calls, by).map(([keyValues, callList, distinctBy]) => {
    const named = keyValues.map((each, i) => ({ name: `k${i}`, value: each }))
    const list = callList.map((each, i) => ({ ...each, name: `c${i}` }))
    const scope = { kind: 'batch' } as const
    return {
      kind: 'aggregate',
      input,
      keys: named,
      calls: list,
      scope,
      ...(distinctBy === null ? {} : { distinctBy }),
      schema: [
        ...named.map((each) => ({ name: each.name, type: each.value.type })),
        ...list.map(({ name, type }) => ({ name, type })),
        ...timeColumns(scope),
      ],
      span,
    }
  })
}

/** An aggregate in which nothing can fail: one that rules can move conditions past. */
const total = (input: LogicalPlan): fc.Arbitrary<LogicalPlan> => {
  return aggregate(input).map((node) => {
    if (node.kind !== 'aggregate') return node
    const keys = node.keys.filter(({ value: key }) => key.kind === 'column')
    const calls = node.calls.map(({ name }) => ({ name, ...of('count', [], INT) }))
    const results = [
      ...keys.map(({ name, value: key }) => ({ name, type: key.type })),
      ...calls.map(({ name, type }) => ({ name, type })),
    ]
    return { ...node, keys, calls, schema: [...results, ...timeColumns(node.scope)] }
  })
}

const plan = fc.integer({ min: 1, max: 7 }).chain((steps) => {
  let arbitrary: fc.Arbitrary<LogicalPlan> = fc.constant(base)
  for (let i = 0; i < steps; i++) {
    arbitrary = arbitrary.chain((input) => {
      return fc.oneof(
        { weight: 5, arbitrary: filter(input) },
        { weight: 3, arbitrary: project(input) },
        split(input),
        union(input),
        distinct(input),
        topN(input),
        { weight: 2, arbitrary: aggregate(input) },
        aggregate(input).chain(filter),
        { weight: 2, arbitrary: total(input).chain(filter) },
        aggregate(input).chain(distinct),
      )
    })
  }
  return arbitrary
})

const rows = fc.array(row, { minLength: 1, maxLength: 6 })

function holds(before: LogicalPlan, after: LogicalPlan, input: readonly Row[]): void {
  expect(interpret(after, input, defaultCatalog)).toEqual(interpret(before, input, defaultCatalog))
}

describe('rules', () => {
  it.each(rules.map((rule) => ({ name: rule.name, rule })))('$name alone keeps rows and dead letters', ({ rule }) => {
    fc.assert(
      fc.property(plan, rows, (before, input) => {
        const { plan: after, trace } = optimize(before, [rule], facts)
        if (trace.length > 0) holds(before, after, input)
      }),
      parameters(300),
    )
  })

  it('all together keep rows and dead letters, and find nothing more the second time', () => {
    fc.assert(
      fc.property(plan, rows, (before, input) => {
        expect(checkPlan(before)).toEqual([])
        const { plan: after } = optimize(before, rules, facts)
        holds(before, after, input)
        expect(printPlan(optimize(after, rules, facts).plan)).toBe(printPlan(after))
      }),
      parameters(500),
    )
  })
})
