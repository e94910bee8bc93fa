/**
 * EXPLAIN as a Mermaid flowchart: the physical plan from sources to sinks. Whatever a query's names and texts hold, it
 * stays inside a label: everything but letters, digits and plain signs is written as a character reference.
 */
import { inputIds } from '../physical/inputs.ts'
import type { PhysicalNode } from '../physical/plan.ts'
import type { Explainable } from './explainable.ts'
import { nodeText, sinkTexts } from './node-text.ts'
import { cutTo } from './width.ts'

const LABEL_COLUMNS = 60

/** Sources and sinks have round sides, windows and other state is a box with double sides. */
const SHAPES: Readonly<Record<PhysicalNode['kind'], readonly [open: string, close: string]>> = {
  scan: ['([', '])'],
  map: ['[', ']'],
  split: ['[', ']'],
  union: ['[', ']'],
  distinct: ['[[', ']]'],
  aggregate: ['[[', ']]'],
  topN: ['[[', ']]'],
}

export function explainMermaid({ physical }: Explainable): string {
  const lines = ['flowchart TD']
  for (const node of physical.nodes) {
    const { head, details } = nodeText(node)
    const [open, close] = SHAPES[node.kind]
    lines.push(`  n${node.id}${open}"${label([head, ...details])}"${close}`)
    for (const input of inputIds(node)) lines.push(`  n${input} --> n${node.id}`)
  }
  physical.queries.forEach((query, i) => {
    const name = physical.queries.length > 1 ? [`query ${query.name ?? i + 1}`] : []
    sinkTexts(query).forEach((sink, place) => {
      lines.push(`  q${i}s${place}(["${label([sink, ...name])}"])`, `  n${query.root} --> q${i}s${place}`)
    })
  })
  return `${lines.join('\n')}\n`
}

function label(lines: readonly string[]): string {
  return lines.map((line) => escaped(cutTo(line, LABEL_COLUMNS))).join('<br/>')
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M} .,:…()=+*/'_-]/gu, (c) => `#${c.codePointAt(0)!};`)
}
