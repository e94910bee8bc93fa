/** Reading the parser's concrete tree: the tokens and nodes of a rule by their label. */
import type { CstElement, CstNode, IToken } from 'chevrotain'
import type { Span } from '../text/span.ts'

const isToken = (element: CstElement): element is IToken => 'image' in element
const isNode = (element: CstElement): element is CstNode => 'children' in element

export function tokensOf(node: CstNode, label: string): readonly IToken[] {
  return (node.children[label] ?? []).filter(isToken)
}

export function tokenOf(node: CstNode, label: string): IToken | undefined {
  const element = node.children[label]?.[0]
  return element !== undefined && isToken(element) ? element : undefined
}

export function nodesOf(node: CstNode, label: string): readonly CstNode[] {
  return (node.children[label] ?? []).filter(isNode)
}

export function nodeOf(node: CstNode, label: string): CstNode | undefined {
  const element = node.children[label]?.[0]
  return element !== undefined && isNode(element) ? element : undefined
}

/** The node that the grammar has made sure of. */
export function theNode(node: CstNode, label: string): CstNode {
  const found = nodeOf(node, label)
  if (found === undefined) throw new Error(`the rule ${node.name} has no ${label}`)
  return found
}

/** The token that the grammar has made sure of. */
export function theToken(node: CstNode, label: string): IToken {
  const found = tokenOf(node, label)
  if (found === undefined) throw new Error(`the rule ${node.name} has no token ${label}`)
  return found
}

/** The only child of a rule that is a choice between others. */
export function only(node: CstNode): CstNode {
  for (const label in node.children) {
    const found = nodeOf(node, label)
    if (found !== undefined) return found
  }
  throw new Error(`the rule ${node.name} is empty`)
}

export function spanOfNode(node: CstNode): Span {
  const { startOffset = 0, endOffset = -1 } = node.location ?? {}
  return { start: startOffset, end: endOffset + 1 }
}
