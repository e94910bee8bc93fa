/**
 * Whether a tree is too deep for those who walk it by recursion.
 *
 * Nesting is bounded by the parser; a long chain (`a + a + ...`) is not nested in the text but is in the tree. A tree is
 * no deeper than its text has tokens, so that short texts are not measured. Walks with a stack of its own.
 */

import { report } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { DSL_CODES } from '../diagnostics/dsl-codes.ts'
import type { Span } from '../text/span.ts'
import { TREE_DEPTH_MAX } from './limits.ts'

/** The fault of a tree whose depth is over the limit. */
export function depthFault(tree: unknown, tokenCount: number): Diagnostic | undefined {
  if (tokenCount <= TREE_DEPTH_MAX) return undefined
  const stack: { node: object; depth: number; top: object }[] = []
  const push = (value: unknown, depth: number, top: object | undefined): void => {
    if (typeof value === 'object' && value !== null) stack.push({ node: value, depth, top: top ?? value })
  }
  push(tree, 0, undefined)
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { node, depth, top } = item
    // Arrays and the parts of a clause do not count: depth is that of nodes.
    const isExpression = 'kind' in node && !Array.isArray(node)
    if (depth > TREE_DEPTH_MAX) return report(DSL_CODES, 'MR0109', { max: TREE_DEPTH_MAX }, spanIn(top))
    for (const value of Object.values(node)) {
      push(value, isExpression ? depth + 1 : depth, isChainable(node) ? top : undefined)
    }
  }
  return undefined
}

/** The chain that goes too deep is reported at its outermost operator. */
function isChainable(node: object): boolean {
  return 'kind' in node && typeof node.kind === 'string' && CHAINABLE.has(node.kind)
}

const CHAINABLE = new Set(['binary', 'unary', 'member', 'index', 'cast'])

function spanIn(node: object): Span {
  if (!('span' in node)) return { start: 0, end: 0 }
  const { span } = node
  if (typeof span !== 'object' || span === null || !('start' in span) || !('end' in span)) return { start: 0, end: 0 }
  const { start, end } = span
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : { start: 0, end: 0 }
}
