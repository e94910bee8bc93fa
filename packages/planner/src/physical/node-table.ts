/**
 * The nodes of a physical plan under construction. Equal nodes over the same inputs are one node (hash-consing), from
 * the sources up: so the queries of a script share a socket, its decoding, its splitting and equal windows, without a
 * search for common parts.
 */
import type { PhysicalNode } from './plan.ts'

export class NodeTable {
  readonly nodes: PhysicalNode[] = []
  readonly #ids = new Map<string, number>()

  /** The id of the node that `make` describes: of an equal one that is there, or of itself. Spans do not count. */
  intern(make: (id: number) => PhysicalNode): number {
    const node = make(this.nodes.length)
    const key = JSON.stringify({ ...node, id: 0, span: 0 })
    const same = this.#ids.get(key)
    if (same !== undefined) return same
    this.#ids.set(key, node.id)
    this.nodes.push(node)
    return node.id
  }

  node(id: number): PhysicalNode {
    const node = this.nodes[id]
    if (node === undefined) throw new Error(`no node ${id} of ${this.nodes.length}`)
    return node
  }
}
