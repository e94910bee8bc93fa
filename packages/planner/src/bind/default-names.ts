/**
 * The names of result columns that AS does not name: `word` for a column, `name` for `tag.name`, `count`, `sum_x` over a
 * plain column, `count_distinct_x`, else the function's name, else `expr_1` or `key_1` by its place. The first argument
 * that is no number or parameter is the one that counts: `QUANTILE(ms, 0.99)` is `quantile_ms`.
 */
import { type Expr, defaultName } from '@millrace/dsl'

/** The name that an expression has by itself. */
function ownName(expr: Expr): string | undefined {
  if (expr.kind === 'name') return expr.name
  if (expr.kind === 'member') return expr.name.name
  if (expr.kind === 'reduce') return 'reduce'
  return expr.kind === 'call' ? expr.name.name.toLowerCase() : undefined
}

/** As `ownName`, and for a call over a plain column with that column: the builder's rule too, whose rows are typed so. */
export function itemName(expr: Expr): string | undefined {
  return defaultName(expr)
}

export function keyName(expr: Expr): string | undefined {
  return ownName(expr)
}

/** `name`, or `name_2`, `name_3`, ... where it is taken. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  let free = name
  for (let i = 2; taken(free); i++) free = `${name}_${i}`
  return free
}
