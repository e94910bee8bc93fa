/**
 * Whether two trees say the same: equal in everything but their spans. Trees of a text and of the builder are compared
 * so. Works on an explicit stack, since a chain of operators is as deep as the text is long.
 */
import type { AnyNode } from './walk.ts'

function fields(value: object): [string, unknown][] {
  return Object.entries(value).filter(([key]) => key !== 'span')
}

/** Same tree but for spans. */
export function equal(a: AnyNode, b: AnyNode): boolean {
  const open: [unknown, unknown][] = [[a, b]]
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [left, right] = pair
    if (left === right) continue
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
    if (Array.isArray(left) !== Array.isArray(right)) return false
    const leftFields = fields(left)
    const others = new Map(fields(right))
    if (leftFields.length !== others.size) return false
    for (const [key, value] of leftFields) {
      if (!others.has(key)) return false
      open.push([value, others.get(key)])
    }
  }
  return true
}
