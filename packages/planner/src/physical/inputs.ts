/** What a physical node reads. */
import type { PhysicalNode } from './plan.ts'

export function inputIds(node: PhysicalNode): readonly number[] {
  if (node.kind === 'scan') return []
  return node.kind === 'union' ? node.inputs : [node.input]
}
