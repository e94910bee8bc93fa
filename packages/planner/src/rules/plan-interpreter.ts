/**
 * The plainest interpreter of a logical plan over one batch, for the property tests of the rules: rows in order, and
 * every row that fails as a dead letter. It knows windows as little as the rules do.
 */
import { type Catalog, findEntry } from '../catalog/catalog.ts'
import { evaluateExpr } from '../catalog/evaluate.ts'
import type { BoundExpr } from '../logical/expr.ts'
import type { Aggregate, AggregateCall, LogicalPlan } from '../logical/plan.ts'
import { compareValues, keyOf } from '../types/compare.ts'
import { EvaluationError } from '../types/evaluation-error.ts'
import type { Value } from '../types/value.ts'

export type Row = ReadonlyMap<string, Value>

export interface Result {
  /** The values of each row in the order of the plan's columns. */
  readonly rows: readonly (readonly Value[])[]
  /** Sorted: plans may meet bad rows in another order. */
  readonly deadLetters: readonly string[]
}

export function interpret(plan: LogicalPlan, input: readonly Row[], catalog: Catalog): Result {
  const interpreter = new Interpreter(input, catalog)
  const rows = interpreter.run(plan).map((row) => plan.schema.map(({ name }) => row.get(name) ?? null))
  return { rows, deadLetters: interpreter.deadLetters.sort() }
}

class Interpreter {
  readonly deadLetters: string[] = []
  readonly #input: readonly Row[]
  readonly #catalog: Catalog

  constructor(input: readonly Row[], catalog: Catalog) {
    this.#input = input
    this.#catalog = catalog
  }

  run(plan: LogicalPlan): readonly Row[] {
    switch (plan.kind) {
      case 'source':
        return this.#input
      case 'decode':
        return this.#input.map((row) => new Map(plan.schema.map(({ name }) => [name, row.get(name) ?? null])))
      case 'split':
        return this.#each(plan.input, (row) => {
          const value = this.#value(plan.value, row)
          const carried = [...row].filter(([name]) => name !== plan.drop)
          return typeof value === 'string'
            ? value.split(' ').map((piece) => new Map([...carried, [plan.as, piece]]))
            : []
        })
      case 'filter':
        return this.#each(plan.input, (row) => (this.#value(plan.condition, row) === true ? [row] : []))
      case 'project':
        return this.#each(plan.input, (row) => {
          return [new Map(plan.columns.map(({ name, value }) => [name, this.#value(value, row)]))]
        })
      case 'distinct':
        return this.#firsts(this.run(plan.input), plan.by)
      case 'union':
        return plan.inputs.flatMap((each) => this.run(each))
      case 'topN': {
        const keyed = this.#each(plan.input, (row) => [
          { row, keys: plan.orderBy.map(({ value }) => this.#value(value, row)) },
        ])
        const sorted = keyed.toSorted((a, b) => {
          for (const [i, { value, desc }] of plan.orderBy.entries()) {
            const order = compareValues(a.keys[i] ?? null, b.keys[i] ?? null, value.type, 'last')
            if (order !== 0) return desc ? -order : order
          }
          return 0
        })
        return sorted.slice(0, plan.limit).map(({ row }) => row)
      }
      case 'aggregate':
        return this.#aggregate(plan)
      default: {
        const never: never = plan
        return never
      }
    }
  }

  #value(expr: BoundExpr, row: Row): Value {
    return evaluateExpr(expr, (name) => row.get(name) ?? null, this.#catalog)
  }

  #each<T>(plan: LogicalPlan, change: (row: Row) => readonly T[]): readonly T[] {
    return this.run(plan).flatMap((row) => this.#attempt(() => change(row)))
  }

  #attempt<T>(change: () => readonly T[]): readonly T[] {
    try {
      return change()
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error
      this.deadLetters.push(`${error.code}: ${error.message}`)
      return []
    }
  }

  #firsts(rows: readonly Row[], by: readonly BoundExpr[]): readonly Row[] {
    const seen = new Set<string>()
    return rows.flatMap((row) => {
      return this.#attempt(() => {
        const key = this.#key(by, row)
        if (seen.has(key)) return []
        seen.add(key)
        return [row]
      })
    })
  }

  #key(exprs: readonly BoundExpr[], row: Row): string {
    return JSON.stringify(exprs.map((expr) => keyOf(this.#value(expr, row), expr.type)))
  }

  #aggregate(plan: Aggregate): readonly Row[] {
    const rows = this.run(plan.input)
    const counted = plan.distinctBy === undefined ? rows : this.#firsts(rows, plan.distinctBy)
    const keys = plan.keys.map(({ value }) => value)
    const groups = new Map<string, { readonly keys: readonly Value[]; readonly calls: (readonly Value[])[][] }>()
    if (keys.length === 0) groups.set('[]', { keys: [], calls: plan.calls.map(() => []) })
    for (const row of counted) {
      this.#attempt(() => {
        const key = this.#key(keys, row)
        const args = plan.calls.map((call) => this.#arguments(call, row))
        const group = groups.get(key) ?? { keys: keys.map((expr) => this.#value(expr, row)), calls: args.map(() => []) }
        groups.set(key, group)
        for (const [i, values] of args.entries()) if (values !== undefined) group.calls[i]?.push(values)
        return []
      })
    }
    return [...groups.values()].flatMap((group) => {
      return this.#attempt(() => {
        const results = plan.calls.map((call, i) => this.#result(call, group.calls[i] ?? []))
        return [new Map(plan.schema.map(({ name }, i) => [name, [...group.keys, ...results][i] ?? null]))]
      })
    })
  }

  /** Undefined where the row does not count for this call. */
  #arguments(call: AggregateCall, row: Row): readonly Value[] | undefined {
    if (call.filter !== undefined && this.#value(call.filter, row) !== true) return undefined
    const values = call.args.map((arg) => this.#value(arg, row))
    return values[0] === null ? undefined : values
  }

  #result(call: AggregateCall, rows: readonly (readonly Value[])[]): Value {
    const spec = findEntry(this.#catalog.aggregates, call.fn)
    if (spec === undefined) throw new Error(`no aggregate ${call.fn}`)
    return spec.reference(rows)
  }
}
