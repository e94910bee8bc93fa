/**
 * The row that a callback gets: `r.word` is the column `word`, and `r.orders.id` the column `id` of the input `orders`.
 *
 * The compiler knows which columns there are; at run time any name is one. An alias wins over a column of that name,
 * which `col('name')` still reaches.
 */
import { NO_SPAN } from '../text/span.ts'
import { col, Expr } from './expr.ts'
import { ident } from './literal.ts'
import type { Pick, Row, Value } from './row-types.ts'

const span = NO_SPAN

function inputRow(alias: string): object {
  return new Proxy(Object.create(null), {
    get: (_, name) =>
      typeof name === 'string'
        ? new Expr({ kind: 'member', target: { kind: 'name', name: alias, span }, name: ident(name), span })
        : undefined,
  })
}

/** The row of a query whose inputs have these aliases. */
export function rowOf<C, I>(aliases: readonly string[]): Row<C, I> {
  const noColumns: Row<C, I> = Object.create(null)
  return new Proxy(noColumns, {
    get: (_, name) => {
      if (typeof name !== 'string') return undefined
      return aliases.includes(name) ? inputRow(name) : col(name)
    },
  })
}

/** The expression that is picked. */
export function picked<C, I>(pick: Pick<C, I>, aliases: readonly string[]): Value {
  if (typeof pick === 'string') return col(pick)
  return typeof pick === 'function' ? pick(rowOf<C, I>(aliases)) : pick
}
