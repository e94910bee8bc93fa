/**
 * Expressions: from the grammar's flat lists of operands and operators to trees.
 *
 * Chains are built by loops, so that only nesting (which is bounded) recurses here. `bare` is true where COUNT without
 * parentheses is the aggregate: in the items of an aggregate, outside the arguments of a call.
 */
import type { CstNode, IToken } from 'chevrotain'
import type { BinaryOp, Expr, TypeName, UnaryOp } from '../ast/nodes.ts'
import { decodeRegex, decodeString } from '../lex/decode.ts'
import { spanOf } from '../lex/lexer.ts'
import { canonicalNumber } from '../lex/numbers.ts'
import { BrokenNumber } from '../lex/tokens.ts'
import { join, type Span } from '../text/span.ts'
import { callOf, reduceOf } from './calls.ts'
import { type Context, fault, identOf } from './context.ts'
import { nodeOf, nodesOf, only, spanOfNode, theNode, theToken, tokenOf, tokensOf } from './cst.ts'
import { durationLiteral, spacedDuration } from './durations.ts'

/** The rule `expression`. */
export function expressionOf(context: Context, node: CstNode, bare = false): Expr {
  const single = nodeOf(node, 'value')
  if (single !== undefined) return valueOf(context, single, bare)
  const predicates = nodesOf(node, 'predicate')
  let next = 0
  let operand = theNode(node, 'negated')

  /** `NOT* operand [comparison]`: what AND and OR join. */
  const condition = (): Expr => {
    const nots = tokensOf(operand, 'NOT')
    let left = arithmeticOf(context, theNode(operand, 'arithmetic'), bare)
    let compared = false
    for (; next < predicates.length; next++) {
      const predicate = predicates[next]!
      const op = tokenOf(predicate, 'op')
      if (op !== undefined && comparisonOp(op) === undefined) break
      if (compared) fault(context, 'MR0107', {}, spanOfNode(predicate))
      compared = true
      left = op === undefined ? testOf(context, left, predicate, bare) : compareOf(context, left, op, predicate, bare)
    }
    return nots.reduceRight((inner, not) => unary('NOT', not, inner), left)
  }
  const joined = (word: 'AND' | 'OR', part: () => Expr): Expr => {
    let left = part()
    while (next < predicates.length && logicalOp(predicates[next]!) === word) {
      operand = theNode(predicates[next]!, 'negated')
      next++
      left = binary(word, left, part())
    }
    return left
  }
  return joined('OR', () => joined('AND', condition))
}

function logicalOp(predicate: CstNode): 'AND' | 'OR' | undefined {
  const op = tokenOf(predicate, 'op')
  if (op === undefined) return undefined
  const upper = op.image.toUpperCase()
  return upper === 'AND' || upper === '&&' ? 'AND' : upper === 'OR' ? 'OR' : undefined
}

const COMPARISONS: ReadonlyMap<string, BinaryOp> = new Map<string, BinaryOp>([
  ['=', '='],
  ['==', '='],
  ['<>', '<>'],
  ['!=', '<>'],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
])

function comparisonOp(op: IToken): BinaryOp | undefined {
  return COMPARISONS.get(op.image)
}

function compareOf(context: Context, left: Expr, op: IToken, predicate: CstNode, bare: boolean): Expr {
  const negated = theNode(predicate, 'negated')
  const operand = arithmeticOf(context, theNode(negated, 'arithmetic'), bare)
  const right = tokensOf(negated, 'NOT').reduceRight((inner, not) => unary('NOT', not, inner), operand)
  return binary(comparisonOp(op) ?? '=', left, right)
}

/** IS, BETWEEN, IN, LIKE. */
function testOf(context: Context, operand: Expr, predicate: CstNode, bare: boolean): Expr {
  const span = join(operand.span, spanOfNode(predicate))
  const side = (node: CstNode): Expr => arithmeticOf(context, node, bare)
  const is = nodeOf(predicate, 'isTest')
  if (is !== undefined) {
    const not = tokenOf(is, 'NOT') !== undefined
    const from = nodeOf(is, 'arithmetic')
    if (from !== undefined) return { kind: 'is', operand, not, what: 'distinct', from: side(from), span }
    const what = tokenOf(is, 'NULL') ? 'null' : tokenOf(is, 'TRUE') ? 'true' : 'false'
    return { kind: 'is', operand, not, what, span }
  }
  const not = tokenOf(predicate, 'NOT') !== undefined
  const between = nodeOf(predicate, 'between')
  if (between !== undefined) {
    const [low, high] = nodesOf(between, 'arithmetic')
    return { kind: 'between', operand, not, low: side(low!), high: side(high!), span }
  }
  const list = nodeOf(predicate, 'inList')
  if (list !== undefined) {
    const items = nodesOf(list, 'expression').map((item) => expressionOf(context, item, bare))
    return { kind: 'in', operand, not, items, span }
  }
  const like = theNode(predicate, 'like')
  const word = theToken(like, 'op').image.toUpperCase()
  const op = word === 'LIKE' || word === 'ILIKE' ? word : 'MATCHES'
  return { kind: 'like', op, operand, not, pattern: side(theNode(like, 'arithmetic')), span }
}

const ARITHMETIC: ReadonlyMap<string, { op: BinaryOp; level: number }> = new Map([
  ['||', { op: '||', level: 1 }],
  ['+', { op: '+', level: 2 }],
  ['-', { op: '-', level: 2 }],
  ['*', { op: '*', level: 3 }],
  ['/', { op: '/', level: 3 }],
  ['//', { op: 'DIV', level: 3 }],
  ['DIV', { op: 'DIV', level: 3 }],
  ['%', { op: '%', level: 3 }],
] as const)

/** The rule `arithmetic`: operators of one level group to the left. */
export function arithmeticOf(context: Context, node: CstNode, bare = false): Expr {
  const operands = nodesOf(node, 'operand')
  const values = [operandOf(context, operands[0]!, bare)]
  const pending: { op: BinaryOp; level: number }[] = []
  const reduce = (level: number): void => {
    while (pending.length > 0 && pending.at(-1)!.level >= level) {
      const right = values.pop()!
      values.push(binary(pending.pop()!.op, values.pop()!, right))
    }
  }
  tokensOf(node, 'op').forEach((token, i) => {
    const operator = ARITHMETIC.get(token.image.toUpperCase())
    if (operator === undefined) throw new Error(`no such operator: ${token.image}`)
    reduce(operator.level)
    pending.push(operator)
    values.push(operandOf(context, operands[i + 1]!, bare))
  })
  reduce(0)
  return values[0]!
}

function binary(op: BinaryOp, left: Expr, right: Expr): Expr {
  return { kind: 'binary', op, left, right, span: join(left.span, right.span) }
}

function unary(op: UnaryOp, token: IToken, operand: Expr): Expr {
  return { kind: 'unary', op, operand, span: join(spanOf(token), operand.span) }
}

/** The rule `operand`: `sign* value postfix*`. */
export function operandOf(context: Context, node: CstNode, bare = false): Expr {
  let value = valueOf(context, theNode(node, 'value'), bare)
  for (const postfix of nodesOf(node, 'postfix')) value = postfixOf(context, value, postfix)
  return tokensOf(node, 'sign').reduceRight((inner, sign) => unary(sign.image === '-' ? '-' : '+', sign, inner), value)
}

function postfixOf(context: Context, target: Expr, node: CstNode): Expr {
  const span = join(target.span, spanOfNode(node))
  const name = tokenOf(node, 'Word')
  if (name !== undefined) return { kind: 'member', target, name: identOf(context, name), span }
  const type = nodeOf(node, 'type')
  if (type !== undefined) return { kind: 'cast', operand: target, type: typeOf(context, type), try: false, span }
  return { kind: 'index', target, index: expressionOf(context, theNode(node, 'expression')), span }
}

/** The rule `type`. */
export function typeOf(context: Context, node: CstNode): TypeName {
  const name = identOf(context, theToken(node, 'Word'), 'type').name.toLowerCase()
  const of = nodeOf(node, 'of')
  return { kind: 'type', name, ...(of === undefined ? {} : { of: typeOf(context, of) }), span: spanOfNode(node) }
}

function valueOf(context: Context, node: CstNode, bare: boolean): Expr {
  const span = spanOfNode(node)
  const group = nodeOf(node, 'expression')
  if (group !== undefined) return { ...expressionOf(context, group, bare), span }
  for (const label in node.children) {
    const token = tokenOf(node, label)
    if (token !== undefined) return literalOf(context, token, tokenOf(node, 'unit'), span)
  }
  const child = only(node)
  switch (child.name) {
    case 'nameOrCall':
      return callOf(context, child, bare)
    case 'array':
      return { kind: 'array', items: nodesOf(child, 'expression').map((item) => expressionOf(context, item)), span }
    case 'choice':
      return choiceOf(context, child, bare)
    case 'cast':
      return {
        kind: 'cast',
        operand: expressionOf(context, theNode(child, 'expression'), bare),
        type: typeOf(context, theNode(child, 'type')),
        try: tokenOf(child, 'TRY_CAST') !== undefined,
        span,
      }
    case 'timestamp':
      return { kind: 'timestamp', text: decodeString(theToken(child, 'Text').image).value, span }
    default:
      return reduceOf(context, child, bare)
  }
}

function literalOf(context: Context, token: IToken, unit: IToken | undefined, span: Span): Expr {
  if (unit !== undefined) return spacedDuration(context, token, unit)
  switch (token.tokenType.name) {
    case 'Number':
      return { kind: 'number', text: canonicalNumber(token.image), span }
    case 'Duration':
      return durationLiteral(token)
    case 'String':
    case 'RawString':
    case 'BrokenString':
      return { kind: 'string', value: decodeString(token.image).value, span }
    case 'Regex': {
      const { pattern, flags } = decodeRegex(token.image)
      return { kind: 'regex', pattern, flags, span }
    }
    case 'Param':
      return { kind: 'param', name: token.image.slice(1), span }
    case 'NULL':
      return { kind: 'null', span }
    case 'TRUE':
      return { kind: 'bool', value: true, span }
    case 'FALSE':
      return { kind: 'bool', value: false, span }
    default:
      if (token.tokenType === BrokenNumber) return { kind: 'number', text: '0', span }
      throw new Error(`no such literal: ${token.tokenType.name}`)
  }
}

function choiceOf(context: Context, node: CstNode, bare: boolean): Expr {
  const part = (label: string): readonly Expr[] =>
    nodesOf(node, label).map((child) => expressionOf(context, child, bare))
  const [operand] = part('operand')
  const thens = part('then')
  const whens = part('when').map((when, i) => ({ when, then: thens[i]! }))
  const [otherwise] = part('else')
  return {
    kind: 'case',
    ...(operand === undefined ? {} : { operand }),
    whens,
    ...(otherwise === undefined ? {} : { else: otherwise }),
    span: spanOfNode(node),
  }
}
