/**
 * A bound expression as the language would write it: operators between their operands with as few parentheses as the
 * precedence allows, `value.name` for json members, conversions as calls (`int(x)`). For EXPLAIN, rule fixtures and
 * messages; reading the text back gives the same expression where the types of its literals allow it.
 */
import type { Type } from '../types/type.ts'
import { typeName } from '../types/type.ts'
import { durationText } from '../types/duration.ts'
import type { BoundExpr, FunctionCall, Literal, LiteralData } from './expr.ts'

/** Binding powers, loosest to tightest, as in the grammar. */
const OR = 1
const AND = 2
const NOT = 3
const COMPARE = 4
const CONCAT = 5
const ADD = 6
const MULTIPLY = 7
const UNARY = 8
const MEMBER = 9
const ATOM = 10

const INFIX: ReadonlyMap<string, number> = new Map([
  ['=', COMPARE],
  ['<>', COMPARE],
  ['<', COMPARE],
  ['<=', COMPARE],
  ['>', COMPARE],
  ['>=', COMPARE],
  ['||', CONCAT],
  ['+', ADD],
  ['-', ADD],
  ['*', MULTIPLY],
  ['/', MULTIPLY],
  ['%', MULTIPLY],
  ['div', MULTIPLY],
  ['like', COMPARE],
  ['ilike', COMPARE],
  ['regexp_matches', COMPARE],
  ['is_distinct', COMPARE],
])

const SPELLED: ReadonlyMap<string, string> = new Map([
  ['is_distinct', 'IS DISTINCT FROM'],
  ['regexp_matches', 'MATCHES'],
])

const PLAIN = /^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u

/** A name as the language writes it: quoted where it is not plain letters, digits and `_`. */
export function printName(name: string): string {
  return PLAIN.test(name) ? name : `"${name.replaceAll('"', '""')}"`
}

/** A text as the language writes it. */
export function printString(text: string): string {
  const body = text.replace(/[\u0000-\u001f\u007f'\\]/g, (c) => {
    if (c === "'") return "''"
    if (c === '\\') return '\\\\'
    if (c === '\n') return '\\n'
    if (c === '\t') return '\\t'
    if (c === '\r') return '\\r'
    return `\\u{${c.codePointAt(0)!.toString(16)}}`
  })
  return `'${body}'`
}

interface Piece {
  readonly text: string
  readonly power: number
}

function atom(text: string): Piece {
  return { text, power: ATOM }
}

function within(piece: Piece, power: number): string {
  return piece.power < power ? `(${piece.text})` : piece.text
}

function printFloat(value: LiteralData): string {
  if (typeof value !== 'number') return `float(${printString(String(value))})`
  const text = String(value)
  return /[.e]/.test(text) ? text : `${text}.0`
}

function printPattern(value: LiteralData): string {
  if (typeof value !== 'object' || value === null || !('pattern' in value && 'flags' in value)) return '//'
  return `/${String(value.pattern).replaceAll('/', '\\/')}/${String(value.flags)}`
}

/** The data of a literal of `type` as the language writes it. */
export function printLiteral(type: Type, value: LiteralData): string {
  if (value === null) return 'NULL'
  if (type.kind === 'array') {
    const items = Array.isArray(value) ? value : []
    return `[${items.map((item: LiteralData) => printLiteral(type.of, item)).join(', ')}]`
  }
  switch (type.kind) {
    case 'string':
      return printString(String(value))
    case 'float':
      return printFloat(value)
    case 'decimal':
      return `decimal(${printString(String(value))})`
    case 'timestamp':
      return `TIMESTAMP '${new Date(Number(value)).toISOString()}'`
    case 'duration':
      return durationText(Number(value))
    case 'json':
      return `json(${printString(String(value))})`
    case 'regex':
      return printPattern(value)
    case 'bool':
      return value === true ? 'TRUE' : 'FALSE'
    case 'int':
    case 'null':
      return String(value)
    default: {
      const never: never = type
      return never
    }
  }
}

function literal(expr: Literal): Piece {
  const text = printLiteral(expr.type, expr.value)
  return { text, power: text.startsWith('-') ? UNARY : ATOM }
}

function isText(expr: BoundExpr): expr is Literal & { readonly value: string } {
  return expr.kind === 'literal' && expr.type.kind === 'string' && typeof expr.value === 'string'
}

function call(expr: FunctionCall): Piece {
  const [first, second] = expr.args
  const power = INFIX.get(expr.fn)
  if (first !== undefined && second !== undefined && expr.args.length === 2) {
    if (power !== undefined) {
      // Comparisons do not chain, so both of their sides are tighter; the others group to the left.
      const left = within(piece(first), power === COMPARE ? power + 1 : power)
      const word = SPELLED.get(expr.fn) ?? expr.fn.toUpperCase()
      return { text: `${left} ${word} ${within(piece(second), power + 1)}`, power }
    }
    if (expr.fn === 'json_get' && isText(second)) {
      return { text: `${within(piece(first), MEMBER)}.${printName(second.value)}`, power: MEMBER }
    }
    if (expr.fn === 'json_get' || expr.fn === 'array_get') {
      return { text: `${within(piece(first), MEMBER)}[${printExpr(second)}]`, power: MEMBER }
    }
  }
  if (first !== undefined && expr.fn === 'in') {
    const items = expr.args.slice(1).map(printExpr).join(', ')
    return { text: `${within(piece(first), COMPARE + 1)} IN (${items})`, power: COMPARE }
  }
  if (expr.fn === 'array') return atom(`[${expr.args.map(printExpr).join(', ')}]`)
  if (first !== undefined && expr.args.length === 1 && expr.fn === 'neg') {
    return { text: `-${within(piece(first), UNARY + 1)}`, power: UNARY }
  }
  return atom(`${expr.fn}(${expr.args.map(printExpr).join(', ')})`)
}

function chain(args: readonly BoundExpr[], word: string, power: number): Piece {
  return { text: args.map((arg) => within(piece(arg), power + 1)).join(` ${word} `), power }
}

function piece(expr: BoundExpr): Piece {
  switch (expr.kind) {
    case 'literal':
      return literal(expr)
    case 'column':
      return atom(printName(expr.name))
    case 'call':
      return call(expr)
    case 'cast': {
      const arg = printExpr(expr.arg)
      if (expr.try) return atom(`TRY_CAST(${arg} AS ${typeName(expr.type)})`)
      if (expr.type.kind === 'array') return atom(`CAST(${arg} AS ${typeName(expr.type)})`)
      return atom(`${typeName(expr.type)}(${arg})`)
    }
    case 'and':
      return chain(expr.args, 'AND', AND)
    case 'or':
      return chain(expr.args, 'OR', OR)
    case 'not':
      if (expr.arg.kind === 'isNull') {
        return { text: `${within(piece(expr.arg.arg), COMPARE + 1)} IS NOT NULL`, power: COMPARE }
      }
      return { text: `NOT ${within(piece(expr.arg), NOT)}`, power: NOT }
    case 'isNull':
      return { text: `${within(piece(expr.arg), COMPARE + 1)} IS NULL`, power: COMPARE }
    case 'case': {
      const whens = expr.whens.map(({ when, then }) => `WHEN ${printExpr(when)} THEN ${printExpr(then)}`)
      return atom(`CASE ${whens.join(' ')} ELSE ${printExpr(expr.else)} END`)
    }
    case 'coalesce':
      return atom(`COALESCE(${expr.args.map(printExpr).join(', ')})`)
    default: {
      const never: never = expr
      return never
    }
  }
}

/** `a > 1 AND lower(b) = 'x'`. */
export function printExpr(expr: BoundExpr): string {
  return piece(expr).text
}
