/**
 * Fuses chains of filters and projections into one stage, and numbers the nodes that are left anew. A step that others
 * read too stays a node of its own, so that it runs once.
 *
 *     Map[filter p] -> Map[project cs] -> Aggregate      becomes      Map[filter p, project cs] -> Aggregate
 */
import { inputIds } from './inputs.ts'
import type { PhysicalNode } from './plan.ts'

export interface Fused {
  readonly nodes: readonly PhysicalNode[]
  /** Old id -> new id, of the nodes that are left. */
  readonly ids: ReadonlyMap<number, number>
}

export function fuse(nodes: readonly PhysicalNode[], roots: readonly number[]): Fused {
  const readers = countReaders(nodes, roots)
  const merged: PhysicalNode[] = []
  const gone = new Set<number>()
  for (const node of nodes) {
    const below = node.kind === 'map' ? merged[node.input] : undefined
    if (node.kind === 'map' && below?.kind === 'map' && readers.get(below.id) === 1) {
      gone.add(below.id)
      merged.push({ ...node, input: below.input, steps: [...below.steps, ...node.steps] })
    } else {
      merged.push(node)
    }
  }
  const ids = new Map<number, number>()
  const kept: PhysicalNode[] = []
  for (const node of merged) {
    if (gone.has(node.id)) continue
    ids.set(node.id, kept.length)
    kept.push(renumber(node, kept.length, ids))
  }
  return { nodes: kept, ids }
}

/** How many nodes and queries read each node. */
function countReaders(nodes: readonly PhysicalNode[], roots: readonly number[]): ReadonlyMap<number, number> {
  const readers = new Map<number, number>()
  const count = (id: number): void => {
    readers.set(id, (readers.get(id) ?? 0) + 1)
  }
  for (const node of nodes) for (const id of inputIds(node)) count(id)
  for (const id of roots) count(id)
  return readers
}

function renumber(node: PhysicalNode, id: number, ids: ReadonlyMap<number, number>): PhysicalNode {
  if (node.kind === 'scan') return { ...node, id }
  if (node.kind === 'union') return { ...node, id, inputs: node.inputs.map((input) => newId(input, ids)) }
  return { ...node, id, input: newId(node.input, ids) }
}

function newId(old: number, ids: ReadonlyMap<number, number>): number {
  const id = ids.get(old)
  if (id === undefined) throw new Error(`node ${old} is read before it is there`)
  return id
}
