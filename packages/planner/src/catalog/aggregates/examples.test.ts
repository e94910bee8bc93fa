/** Every example of an aggregate: its query is parsed and bound, and the definition run over the rows of its queue. */
import { type Diagnostic, parseQuery } from '@millrace/dsl'
import { describe, expect, test } from 'vitest'
import { bindAggregateCall } from '../../bind/aggregate-call.ts'
import type { Context } from '../../bind/context.ts'
import { bindOptions } from '../../bind/options.ts'
import { keyOf } from '../../types/compare.ts'
import { printValue } from '../../types/print.ts'
import type { Value } from '../../types/value.ts'
import { isArray } from '../../types/value-kind.ts'
import { defaultCatalog, extendCatalog } from '../catalog.ts'
import { evaluateExpr } from '../evaluate.ts'
import { queue } from '../sources/queue.ts'
import { aggregates } from './index.ts'

/** Those of later versions have a definition too. */
const catalog = extendCatalog(defaultCatalog, { aggregates: aggregates.map((spec) => ({ ...spec, available: true })) })

function run(text: string): string {
  const { query, diagnostics: faults } = parseQuery(text)
  const diagnostics: Diagnostic[] = [...faults]
  const context: Context = {
    catalog,
    params: new Map(),
    diagnostics,
    definitions: { functions: new Map(), streams: new Map() },
  }
  const from = query?.from.from
  const clause = query?.clauses[0]
  const item = clause?.kind === 'aggregate' ? clause.items[0]?.value : undefined
  if (from?.kind !== 'connector' || item?.kind !== 'call') return 'not a query of this test'
  const options = bindOptions(context, queue, from.args, from.span)
  const schema = options && queue.schema?.(options.values)
  if (options === undefined || schema === undefined) return 'no queue'
  const call = bindAggregateCall(context, item, { columns: schema, known: true, alias: 'queue' })
  expect(diagnostics.map(({ message }) => message)).toEqual([])
  const spec = call && catalog.aggregates.get(call.fn)
  if (call === undefined || spec === undefined) return 'no call'
  const batches = options.values.get('batches') ?? null
  const values = isArray(batches) ? batches.flatMap((list) => (isArray(list) ? list : [])) : []
  const rows = values.map((value) => call.args.map((arg) => evaluateExpr(arg, () => value, catalog)))
  const counted = rows.filter(([first]) => first !== null || call.args.length === 0 || !spec.skipsNull)
  return printValue(spec.reference(call.distinct ? withoutRepeats(counted, call.args[0]?.type) : counted), call.type)
}

function withoutRepeats(rows: readonly (readonly Value[])[], type: Parameters<typeof keyOf>[1] | undefined) {
  const seen = new Map(rows.toReversed().map((row) => [type === undefined ? '' : keyOf(row[0] ?? null, type), row]))
  return rows.filter((row) => [...seen.values()].includes(row))
}

describe.each(aggregates)('$name', ({ examples }) => {
  test.each(examples)('$query', ({ query, rows }) => {
    expect([run(query)]).toEqual(rows)
  })
})
