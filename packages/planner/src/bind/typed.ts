/** A bound expression with its place in the text and, for a literal, how it was written. */
import type { Span } from '@millrace/dsl'
import type { BoundExpr, Literal, LiteralData } from '../logical/expr.ts'
import { BOOL, INT, NULL, STRING, type Type } from '../types/type.ts'

/**
 * A literal whose type follows its neighbours: a `number` numeral can be float or decimal exactly, a `text` a time
 * stamp or a pattern, a `param` (a value from the command line) whatever its text can be read as.
 */
export interface Written {
  readonly kind: 'number' | 'text' | 'param'
  readonly text: string
}

export interface Typed {
  readonly expr: BoundExpr
  readonly span: Span
  readonly written?: Written
}

export function typed(expr: BoundExpr, span: Span): Typed {
  return { expr, span }
}

export function literal(type: Type, value: LiteralData): Literal {
  return { kind: 'literal', type, value }
}

export const TRUE = literal(BOOL, true)
export const FALSE = literal(BOOL, false)

export function intLiteral(value: number): Literal {
  return literal(INT, String(value))
}

export function textLiteral(value: string): Literal {
  return literal(STRING, value)
}

export function nullLiteral(type: Type = NULL): Literal {
  return literal(type, null)
}

export function isNullLiteral(expr: BoundExpr): boolean {
  return expr.kind === 'literal' && expr.value === null
}

export function notOf(arg: BoundExpr): BoundExpr {
  return { kind: 'not', type: BOOL, arg }
}

/** AND or OR of operands; one operand stands for itself, and operands of the same kind are taken in. */
export function allOf(kind: 'and' | 'or', operands: readonly BoundExpr[]): BoundExpr {
  const args = operands.flatMap((operand) => (operand.kind === kind ? operand.args : [operand]))
  const [first] = args
  return first !== undefined && args.length === 1 ? first : { kind, type: BOOL, args }
}
