/** Documents of expressions. */
import type { BinaryExpr, CallExpr, CaseExpr, Expr, IsExpr, Lambda, ReduceExpr, UnaryExpr } from '../ast/nodes.ts'
import type { PrintContext } from './context.ts'
import { concat, type Doc, group, indent, LINE, NOTHING, phrase, SPACE, text } from './doc.ts'
import { bracketed } from './lists.ts'
import { durationText, regexText, stringText } from './literals.ts'
import { nameText, quotedName } from './names.ts'
import { binaryLevel, LEVEL, levelOf, parenthesized } from './precedence.ts'

/** `expr` where only what holds together at `level` may stand. */
export function operand(expr: Expr, level: number, { of }: PrintContext): Doc {
  return levelOf(expr) < level ? parenthesized(of(expr)) : of(expr)
}

export function exprDoc(expr: Expr, context: PrintContext): Doc {
  const { of, spelling } = context
  switch (expr.kind) {
    case 'null':
      return text('NULL')
    case 'bool':
      return text(expr.value ? 'TRUE' : 'FALSE')
    case 'number':
      return text(spelling(expr) ?? expr.text)
    case 'string':
      return text(spelling(expr) ?? stringText(expr.value))
    case 'regex':
      return text(spelling(expr) ?? regexText(expr.pattern, expr.flags))
    case 'timestamp':
      return text(`TIMESTAMP ${stringText(expr.text)}`)
    case 'duration':
      return text(durationText(expr))
    case 'array':
      return bracketed('[', expr.items.map(of), ']')
    case 'name':
      return text(context.places.quoted.has(expr) ? quotedName(expr.name) : nameText(expr.name))
    case 'param':
      return text(`$${expr.name}`)
    case 'member':
      return concat(operand(expr.target, LEVEL.postfix, context), text('.'), of(expr.name))
    case 'index':
      return concat(operand(expr.target, LEVEL.postfix, context), bracketed('[', [of(expr.index)], ']'))
    case 'cast':
      return concat(
        text(expr.try ? 'TRY_CAST' : 'CAST'),
        bracketed('(', [concat(of(expr.operand), text(' AS '), of(expr.type))], ')'),
      )
    case 'unary':
      return unary(expr, context)
    case 'binary':
      return binary(expr, context)
    case 'case':
      return caseDoc(expr, context)
    case 'call':
      return call(expr, context)
    case 'reduce':
      return reduce(expr, context)
    default:
      return predicate(expr, context)
  }
}

function unary(expr: UnaryExpr, context: PrintContext): Doc {
  if (expr.op === 'NOT') return phrase('NOT', operand(expr.operand, LEVEL.not, context))
  // `--x` would be a comment.
  const nested = expr.operand.kind === 'unary' && expr.operand.op === expr.op
  return concat(text(expr.op), operand(expr.operand, nested ? LEVEL.postfix : LEVEL.unary, context))
}

/** A chain of one level is one group: it breaks before each of its operators, or before none. */
function binary(expr: BinaryExpr, context: PrintContext): Doc {
  const level = binaryLevel(expr.op)
  const chains = level !== LEVEL.compare
  const left = operand(expr.left, chains ? level : level + 1, context)
  const continued = chains && levelOf(expr.left) === level && left.kind === 'group'
  return group(
    continued ? left.inner : left,
    indent(concat(LINE, phrase(expr.op, operand(expr.right, level + 1, context)))),
  )
}

type Predicate = Extract<Expr, { kind: 'is' | 'between' | 'in' | 'like' }>

function predicate(expr: Predicate, context: PrintContext): Doc {
  const subject = operand(expr.operand, LEVEL.concat, context)
  const side = (each: Expr) => operand(each, LEVEL.concat, context)
  if (expr.kind === 'is') return phrase(subject, 'IS', expr.not ? 'NOT' : undefined, isWhat(expr, side))
  const not = expr.not ? 'NOT' : undefined
  switch (expr.kind) {
    case 'between':
      return phrase(subject, not, 'BETWEEN', side(expr.low), 'AND', side(expr.high))
    case 'in':
      return phrase(subject, not, 'IN', bracketed('(', expr.items.map(context.of), ')'))
    case 'like':
      return phrase(subject, not, expr.op, side(expr.pattern))
  }
}

function isWhat(expr: IsExpr, side: (each: Expr) => Doc): Doc {
  if (expr.from === undefined) return text(expr.what.toUpperCase())
  return phrase('DISTINCT FROM', side(expr.from))
}

function caseDoc(expr: CaseExpr, { of }: PrintContext): Doc {
  const whens = expr.whens.map(({ when, then }) => concat(LINE, phrase('WHEN', of(when), 'THEN', of(then))))
  const otherwise = expr.else === undefined ? NOTHING : concat(LINE, phrase('ELSE', of(expr.else)))
  const head = phrase('CASE', expr.operand === undefined ? undefined : of(expr.operand))
  return group(head, indent(concat(...whens, otherwise)), LINE, text('END'))
}

function filterDoc(filter: Expr | undefined, { of }: PrintContext): Doc {
  if (filter === undefined) return NOTHING
  return concat(SPACE, text('FILTER '), bracketed('(', [phrase('WHERE', of(filter))], ')'))
}

function call(expr: CallExpr, context: PrintContext): Doc {
  const { of } = context
  const [first, ...rest] = expr.args.map(of)
  const args = expr.distinct && first !== undefined ? [phrase('DISTINCT', first), ...rest] : expr.args.map(of)
  return concat(of(expr.name), isBare(expr, context) ? NOTHING : bracketed('(', args, ')'), filterDoc(expr.filter, context))
}

/** `COUNT` alone, where it is not taken for a column. */
function isBare(expr: CallExpr, { places }: PrintContext): boolean {
  return expr.bare && !places.called.has(expr) && (places.bare.has(expr) || expr.filter !== undefined)
}

/** `(a, b) -> a + b`. */
export function lambdaDoc(lambda: Lambda, { of }: PrintContext): Doc {
  return phrase(bracketed('(', lambda.params.map(of), ')'), '->', of(lambda.body))
}

function reduce(expr: ReduceExpr, context: PrintContext): Doc {
  const { of } = context
  const inverse = expr.inverse === undefined ? undefined : phrase('INVERSE', of(expr.inverse))
  return concat(phrase('REDUCE', of(expr.fn), 'OF', of(expr.of), inverse), filterDoc(expr.filter, context))
}
