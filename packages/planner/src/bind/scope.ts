/** What the names and calls of one expression may mean. */
import type { CallExpr, Expr } from '@millrace/dsl'
import type { Rows } from './rows.ts'
import type { Typed } from './typed.ts'

/** Where aggregates may stand: the items of an aggregate clause, and HAVING, WHERE and ORDER BY behind one. */
export interface AggregateScope {
  /** The column of the result that is this key, where the expression is one. */
  readonly key: (expr: Expr) => Typed | undefined
  /** The column that holds the result of this call. */
  readonly call: (call: CallExpr) => Typed | undefined
  /** In the items: what a name means that is no key. Behind the clause the columns of the result are in `rows`. */
  readonly grouped: { readonly keys: readonly string[]; readonly input: Rows } | undefined
}

export interface Scope {
  readonly rows: Rows
  /** `WHERE`, `an option`: where the expression stands, for messages. */
  readonly place: string
  /** Why an aggregate cannot stand here, and what to do instead. */
  readonly aggregateHelp: string
  readonly aggregates?: AggregateScope
  /** The aggregate whose arguments these are: `SUM`. */
  readonly insideAggregate?: string
  /** The parameters of the function being put in: they are all that its body sees. Undefined values were wrong. */
  readonly locals?: ReadonlyMap<string, Typed | undefined>
}

export const HAVING_HELP = 'filter on results with HAVING, behind the aggregate'
export const FIRST_HELP = 'aggregate first; the clauses behind it see its results as columns'
