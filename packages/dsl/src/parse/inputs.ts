/** Sources, sinks and their arguments. */
import type { CstNode } from 'chevrotain'
import type { Arg, ConnectorCall, Input, Query } from '../ast/nodes.ts'
import { type Context, fault, nameOf } from './context.ts'
import { nodeOf, nodesOf, spanOfNode, theNode } from './cst.ts'
import { expressionOf } from './expressions.ts'

/** The rule `source`. */
export function inputOf(context: Context, node: CstNode, queryOf: (context: Context, node: CstNode) => Query): Input {
  const span = spanOfNode(node)
  const as = nodeOf(node, 'as')
  const alias = as === undefined ? {} : { as: nameOf(context, as) }
  const query = nodeOf(node, 'query')
  if (query !== undefined) {
    const from = { kind: 'subquery', query: queryOf(context, query), span } as const
    return { kind: 'input', from, ...alias, span }
  }
  const args = nodeOf(node, 'args')
  if (args !== undefined) return { kind: 'input', from: connectorOf(context, node), ...alias, span }
  const name = nameOf(context, theNode(node, 'name'))
  return { kind: 'input', from: { kind: 'stream', name, span: name.span }, ...alias, span }
}

/** A name with arguments, in any rule that has both. */
export function connectorOf(context: Context, node: CstNode): ConnectorCall {
  const name = nameOf(context, theNode(node, 'name'), 'function')
  const args = theNode(node, 'args')
  const span = { start: name.span.start, end: spanOfNode(args).end }
  return { kind: 'connector', name, args: nodesOf(args, 'arg').map((arg) => argOf(context, arg)), span }
}

/** The rule `arg`. */
export function argOf(context: Context, node: CstNode): Arg {
  const value = expressionOf(context, theNode(node, 'expression'))
  const name = nodeOf(node, 'name')
  const span = spanOfNode(node)
  if (name !== undefined) return { kind: 'arg', name: nameOf(context, name), value, span }
  if (value.kind === 'binary' && value.op === '=' && value.left.kind === 'name') {
    fault(context, 'MR0115', { name: value.left.name }, span)
  }
  return { kind: 'arg', value, span }
}
