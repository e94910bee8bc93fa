/** How large and how deep an expression is. Parts that are shared count each time, as everything that reads them does. */
import type { BoundExpr } from '../logical/expr.ts'
import { operandsOf } from '../logical/walk.ts'

/** The number of operations, or one more than `most` where there are more: the count stops there. */
export function operationsOf(expr: BoundExpr, most: number): number {
  let count = 0
  const open: BoundExpr[] = [expr]
  for (let next = open.pop(); next !== undefined && count <= most; next = open.pop()) {
    count += 1
    open.push(...operandsOf(next))
  }
  return count
}

/** Levels of nesting. For an expression of bounded size. */
export function depthOf(expr: BoundExpr): number {
  let deepest = 0
  const open: { readonly node: BoundExpr; readonly depth: number }[] = [{ node: expr, depth: 1 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    deepest = Math.max(deepest, next.depth)
    for (const operand of operandsOf(next.node)) open.push({ node: operand, depth: next.depth + 1 })
  }
  return deepest
}
