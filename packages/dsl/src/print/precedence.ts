/**
 * How tightly an expression holds together, as `nodes.ts` documents it, and the parentheses that follow from it: an
 * operand gets them exactly where it is looser than its place.
 */
import type { BinaryOp, Expr } from '../ast/nodes.ts'
import { concat, type Doc, group, indent, SOFTLINE, text } from './doc.ts'

export const LEVEL = {
  reduce: 0,
  or: 1,
  and: 2,
  not: 3,
  compare: 4,
  concat: 5,
  add: 6,
  multiply: 7,
  unary: 8,
  postfix: 9,
} as const

const BINARY: Readonly<Record<BinaryOp, number>> = {
  OR: LEVEL.or,
  AND: LEVEL.and,
  '=': LEVEL.compare,
  '<>': LEVEL.compare,
  '<': LEVEL.compare,
  '<=': LEVEL.compare,
  '>': LEVEL.compare,
  '>=': LEVEL.compare,
  '||': LEVEL.concat,
  '+': LEVEL.add,
  '-': LEVEL.add,
  '*': LEVEL.multiply,
  '/': LEVEL.multiply,
  '%': LEVEL.multiply,
  DIV: LEVEL.multiply,
}

export function binaryLevel(op: BinaryOp): number {
  return BINARY[op]
}

/** The level of `expr` as a whole. */
export function levelOf(expr: Expr): number {
  switch (expr.kind) {
    case 'binary':
      return BINARY[expr.op]
    case 'unary':
      return expr.op === 'NOT' ? LEVEL.not : LEVEL.unary
    case 'is':
    case 'between':
    case 'in':
    case 'like':
      return LEVEL.compare
    case 'reduce':
      return LEVEL.reduce
    // `1.x` and `6s.x` would be read as other numerals.
    case 'number':
    case 'duration':
      return LEVEL.unary
    default:
      return LEVEL.postfix
  }
}

export function parenthesized(inner: Doc): Doc {
  return group(text('('), indent(concat(SOFTLINE, inner)), SOFTLINE, text(')'))
}
