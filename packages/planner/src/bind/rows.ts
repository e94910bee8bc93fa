/**
 * The rows that flow from one clause to the next while a query is bound: the plan so far and the columns that names
 * may mean. After an error the plan is absent, and a column whose type is unknown is accepted everywhere in silence.
 */
import type { LogicalPlan } from '../logical/plan.ts'
import { nodesOf } from '../logical/walk.ts'
import type { Schema, Type } from '../types/type.ts'

export interface Column {
  readonly name: string
  /** Absent: what makes the column is wrong, and that has been reported. */
  readonly type?: Type
}

export interface Open {
  readonly column: string
  /** The type of a field: json, or string where all fields are text (logfmt). */
  readonly field: Type
}

export interface Rows {
  readonly plan?: LogicalPlan
  readonly columns: readonly Column[]
  /** False: which columns there are is not known, because of an error. */
  readonly known: boolean
  /** The columns of an open format are not known: a name that is no column is a field of its json column. */
  readonly open?: Open
  /** How an expression may qualify the columns: `alias.column`. */
  readonly alias: string
}

/** Rows of which nothing is known, after an error that has been reported. */
export function unknownRows(alias: string): Rows {
  return { columns: [], known: false, alias }
}

/** The rows of a plan, its columns taken from its schema. */
export function rowsOf(plan: LogicalPlan, alias: string, open?: Open): Rows {
  const stillOpen = open !== undefined && plan.schema.some(({ name, type }) => name === open.column && type.kind === 'json')
  return { plan, columns: plan.schema, known: true, alias, ...(stillOpen ? { open } : {}) }
}

/** The same columns after a clause that failed: the rest of the query is still checked. */
export function withoutPlan(rows: Rows, columns: readonly Column[] = rows.columns): Rows {
  const { plan: _, ...rest } = rows
  return { ...rest, columns }
}

/** The columns as a schema; undefined where a type is unknown. */
export function schemaOf(columns: readonly Column[]): Schema | undefined {
  const schema: { readonly name: string; readonly type: Type }[] = []
  for (const { name, type } of columns) {
    if (type === undefined) return undefined
    schema.push({ name, type })
  }
  return schema
}

/** Whether a plan has more than `most` nodes; streams put in twice count twice. */
export function isLarger(plan: LogicalPlan, most: number): boolean {
  let count = 0
  for (const _ of nodesOf(plan)) if (++count > most) return true
  return false
}
