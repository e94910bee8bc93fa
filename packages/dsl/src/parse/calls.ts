/** Names, calls, aggregates and REDUCE. */
import type { CstNode } from 'chevrotain'
import type { Expr, Lambda, ReduceExpr } from '../ast/nodes.ts'
import { spanOf } from '../lex/lexer.ts'
import { Aggregate } from '../lex/tokens.ts'
import { type Context, fault, identOf, nameOf } from './context.ts'
import { nodeOf, nodesOf, spanOfNode, theNode, theToken, tokenOf } from './cst.ts'
import { expressionOf, operandOf } from './expressions.ts'

/** The rule `nameOrCall`: a column, a call, or COUNT without parentheses. */
export function callOf(context: Context, node: CstNode, bare: boolean): Expr {
  const word = theToken(node, 'Word')
  const span = spanOfNode(node)
  const args = nodeOf(node, 'callArgs')
  const filterNode = nodeOf(node, 'filter')
  const filter = filterNode === undefined ? {} : { filter: filterOf(context, filterNode) }
  const isAggregate = word.tokenType === Aggregate
  if (args !== undefined) {
    const values = nodesOf(args, 'expression').map((arg) => expressionOf(context, arg))
    const star = tokenOf(args, 'Star') !== undefined
    const distinct = tokenOf(args, 'DISTINCT') !== undefined
    const isCount = isAggregate && word.image.toUpperCase() === 'COUNT'
    const name = identOf(context, word, isAggregate ? 'aggregate' : 'function')
    if (star && !isCount) fault(context, 'MR0111', { name: word.image }, spanOf(theToken(args, 'Star')))
    const isBare = isCount && values.length === 0 && !distinct
    return { kind: 'call', name, args: values, bare: isBare, distinct, ...filter, span }
  }
  const distinctOf = nodeOf(node, 'distinctOf')
  if (distinctOf !== undefined) {
    const name = identOf(context, word, 'aggregate')
    return { kind: 'call', name, args: [operandOf(context, distinctOf)], bare: false, distinct: true, ...filter, span }
  }
  if (!(isAggregate && bare) && filterNode === undefined) {
    return { kind: 'name', name: identOf(context, word).name, span }
  }
  if (word.image.toUpperCase() !== 'COUNT') fault(context, 'MR0111', { name: word.image }, spanOf(word))
  return {
    kind: 'call',
    name: identOf(context, word, 'aggregate'),
    args: [],
    bare: true,
    distinct: false,
    ...filter,
    span,
  }
}

function filterOf(context: Context, node: CstNode): Expr {
  return expressionOf(context, theNode(node, 'expression'))
}

/** The rule `reduce`. */
export function reduceOf(context: Context, node: CstNode, bare: boolean): ReduceExpr {
  if (!bare) fault(context, 'MR0117', {}, spanOf(theToken(node, 'REDUCE')))
  const inverse = nodeOf(node, 'inverse')
  const filter = nodeOf(node, 'filter')
  return {
    kind: 'reduce',
    fn: lambdaOf(context, theNode(node, 'fn')),
    of: expressionOf(context, theNode(node, 'expression')),
    ...(inverse === undefined ? {} : { inverse: lambdaOf(context, inverse) }),
    ...(filter === undefined ? {} : { filter: filterOf(context, filter) }),
    span: spanOfNode(node),
  }
}

function lambdaOf(context: Context, node: CstNode): Lambda {
  return {
    kind: 'lambda',
    params: paramsOf(context, theNode(node, 'params')),
    body: expressionOf(context, theNode(node, 'expression')),
    span: spanOfNode(node),
  }
}

/** The rule `params`: names in parentheses. */
export function paramsOf(context: Context, node: CstNode) {
  return nodesOf(node, 'name').map((name) => nameOf(context, name))
}
