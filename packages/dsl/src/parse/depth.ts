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
  const nodes: object[] = []
  const depths: number[] = []
  /** The outermost operator of the chain that a node is in: where a chain that goes too deep is reported. */
  const tops: object[] = []
  const push = (value: unknown, depth: number, top: object | undefined): void => {
    if (typeof value !== 'object' || value === null) return
    nodes.push(value)
    depths.push(depth)
    tops.push(top ?? value)
  }
  push(tree, 0, undefined)
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const depth = depths.pop()!
    const top = tops.pop()!
    if (depth > TREE_DEPTH_MAX) return report(DSL_CODES, 'MR0109', { max: TREE_DEPTH_MAX }, spanIn(top))
    if (Array.isArray(node)) {
      for (const value of node) push(value, depth, undefined)
    } else {
      // The parts of a clause that are no nodes do not count.
      const below = 'kind' in node ? depth + 1 : depth
      const chain = isChainable(node) ? top : undefined
      for (const [key, value] of Object.entries(node)) if (key !== 'span') push(value, below, chain)
    }
  }
  return undefined
}

const CHAINABLE = new Set(['binary', 'unary', 'member', 'index', 'cast'])

function isChainable(node: object): boolean {
  return 'kind' in node && typeof node.kind === 'string' && CHAINABLE.has(node.kind)
}

function spanIn(node: object): Span {
  if (!('span' in node)) return { start: 0, end: 0 }
  const { span } = node
  if (typeof span !== 'object' || span === null || !('start' in span) || !('end' in span)) return { start: 0, end: 0 }
  const { start, end } = span
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : { start: 0, end: 0 }
}
