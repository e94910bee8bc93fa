/** Columns that a clause makes: their names, and the types that a column can have. */
import type { Expr, Ident, Span } from '@millrace/dsl'
import { STRING, type Type, arrayOf } from '../types/type.ts'
import { type Context, fail } from './context.ts'
import { convert } from './convert.ts'
import { freeName } from './default-names.ts'
import type { Typed } from './typed.ts'

function columnType(type: Type): Type {
  if (type.kind === 'array') return arrayOf(columnType(type.of))
  return type.kind === 'null' ? STRING : type
}

/** A value that becomes a column: a bare NULL is text, and a pattern is refused. */
export function settle(context: Context, value: Typed | undefined): Typed | undefined {
  if (value === undefined) return undefined
  if (value.expr.type.kind === 'regex') return fail(context, 'MR0312', undefined, value.span)
  return convert(context, value, columnType(value.expr.type))
}

export interface ToName {
  readonly value: Expr
  readonly as?: Ident
  readonly span: Span
}

/**
 * A name for each. Those that the user gave, or that are a column's own, must differ from each other and from those
 * `taken`; the others give way with `_2`.
 */
export function nameAll(
  context: Context,
  items: readonly ToName[],
  taken: readonly string[],
  defaultName: (value: Expr) => string | undefined,
  placeName: string,
): readonly string[] {
  const used = new Set(taken)
  const fixed = items.map(({ value, as }) => as?.name ?? (isPlain(value) ? defaultName(value) : undefined))
  for (const [i, name] of fixed.entries()) {
    if (name === undefined) continue
    const { as, span } = items[i]!
    if (used.has(name)) fail(context, 'MR0208', { name }, as?.span ?? span)
    used.add(name)
  }
  return items.map(({ value }, i) => {
    const given = fixed[i]
    if (given !== undefined) return given
    const name = freeName(defaultName(value) ?? `${placeName}_${i + 1}`, (each) => used.has(each))
    used.add(name)
    return name
  })
}

function isPlain(value: Expr): boolean {
  return value.kind === 'name' || value.kind === 'member'
}
