/**
 * JavaScript values as literals of the language. A value becomes a node and never text, so that nothing in it can be
 * taken for a part of the query.
 */
import type { Ident, Expr as Node, NumberLiteral, StringLiteral, UnaryExpr } from '../ast/nodes.ts'
import { NO_SPAN } from '../text/span.ts'
import { refuse } from './refuse.ts'
import type { Operand } from './row-types.ts'

/** The node behind an expression, or the literal of a value. */
export function nodeOf(operand: Operand): Node {
  const span = NO_SPAN
  if (operand === null) return { kind: 'null', span }
  if (typeof operand === 'string') return stringLiteral(operand)
  if (typeof operand === 'boolean') return { kind: 'bool', value: operand, span }
  if (typeof operand === 'number') return numberNode(operand)
  if (typeof operand === 'bigint') return signed(operand < 0n, String(operand < 0n ? -operand : operand))
  if (operand instanceof Date) return timestampNode(operand)
  if (operand instanceof RegExp) return regexNode(operand)
  if ('node' in operand) return operand.node
  return { kind: 'array', items: operand.map(nodeOf), span }
}

export function ident(name: string): Ident {
  return { kind: 'ident', name, span: NO_SPAN }
}

export function stringLiteral(value: string): StringLiteral {
  return { kind: 'string', value, span: NO_SPAN }
}

/** A count of rows: digits only. */
export function rowCount(value: number | bigint): NumberLiteral {
  if (value < 0 || (typeof value === 'number' && !Number.isSafeInteger(value))) {
    return refuse('MR0203', { found: String(value) })
  }
  return { kind: 'number', text: String(value), span: NO_SPAN }
}

function signed(negative: boolean, text: string): NumberLiteral | UnaryExpr {
  const operand: NumberLiteral = { kind: 'number', text, span: NO_SPAN }
  return negative ? { kind: 'unary', op: '-', operand, span: NO_SPAN } : operand
}

/** `1e21` and more is written with an exponent and is a float; -0 keeps its sign only as a float. */
function numberNode(value: number): NumberLiteral | UnaryExpr {
  if (!Number.isFinite(value)) return refuse('MR0202', { found: String(value), why: 'it is not finite' })
  if (Object.is(value, -0)) return signed(true, '0.0')
  return signed(value < 0, String(Math.abs(value)).replace('e+', 'e'))
}

function timestampNode(value: Date): Node {
  if (Number.isNaN(value.getTime())) return refuse('MR0202', { found: 'An invalid Date', why: 'it is no time' })
  return { kind: 'timestamp', text: value.toISOString(), span: NO_SPAN }
}

const REGEX_FLAGS = 'ims'

/** `g`, `y`, `d` say how to iterate and mean nothing in a query; `u` is how every pattern is read. */
function regexNode(value: RegExp): Node {
  if (value.flags.includes('v')) return refuse('MR0202', { found: String(value), why: "it has the flag 'v'" })
  const flags = [...value.flags].filter((flag) => REGEX_FLAGS.includes(flag)).join('')
  return { kind: 'regex', pattern: value.source.replaceAll('\\/', '/'), flags, span: NO_SPAN }
}
