/**
 * The physical plan as a picture that is read as rows flow, from the sources down to the sinks:
 *
 *     ● scan socket(host => 'localhost', port => 9999)
 *     │   lines, cut at ' ' as they are read: word string
 *     ├─● aggregate COUNT BY word
 *     │ │   window 6s every 3s: 2 slices of 3s
 *     │ ● console()
 *     └─● ...
 *
 * A chain goes straight down; only where several read one node does it branch. A union is drawn below its first input,
 * and the others end in a reference to it.
 */
import { inputIds } from '../physical/inputs.ts'
import type { PhysicalNode, PhysicalPlan } from '../physical/plan.ts'
import { nodeText, sinkText, sinkTexts } from './node-text.ts'
import { COLUMNS, cutTo, widthOf, wrap } from './width.ts'

/** One thing of the picture and what comes after it. */
interface Item {
  readonly head: string
  readonly details: readonly string[]
  readonly next: () => readonly Item[]
}

/** Lines that one headline or one detail may take. */
const HEAD_LINES_MAX = 4
const DETAIL_LINES_MAX = 3
/** However deep the branches are, so much of the line is left for text. */
const TEXT_COLUMNS_MIN = 24

export function planTree(plan: PhysicalPlan): readonly string[] {
  const readers = plan.nodes.map((node) => plan.nodes.filter((other) => inputIds(other).includes(node.id)))
  const item = (node: PhysicalNode): Item => ({
    ...nodeText(node),
    next: () => [...below(node), ...endings(plan, node.id)],
  })
  const below = (node: PhysicalNode): readonly Item[] => {
    return (readers[node.id] ?? []).map((reader) => {
      if (reader.kind !== 'union' || reader.inputs[0] === node.id) return item(reader)
      return { head: `into union #${reader.id}`, details: [], next: () => [] }
    })
  }
  const scans = plan.nodes.filter(({ kind }) => kind === 'scan')
  return scans.flatMap((scan, i) => [...(i === 0 ? [] : ['']), ...draw(item(scan), '', '')])
}

/** The sinks of the queries whose results `id` computes. */
function endings(plan: PhysicalPlan, id: number): readonly Item[] {
  const several = plan.queries.length > 1
  return plan.queries.flatMap((query, i) => {
    if (query.root !== id) return []
    const name = several ? [`of query ${query.name ?? i + 1}`] : []
    const { stop, into } = query.errors
    const errors = stop ? ['ends at the first error'] : into === undefined ? [] : [`errors into ${sinkText(into)}`]
    const notes = [...name, ...errors]
    return sinkTexts(query).map((head, place) => ({ head, details: place === 0 ? notes : [], next: () => [] }))
  })
}

/** `first` stands in front of the item's first line, `rest` of all other lines of it and of what follows. */
function draw(item: Item, first: string, rest: string): readonly string[] {
  const next = item.next()
  const rail = next.length > 0 ? '│' : ' '
  const [only] = next
  return [
    ...block(item.head, `${first}● `, `${rest}${rail}     `, HEAD_LINES_MAX),
    ...item.details.flatMap((text) => block(text, `${rest}${rail}   `, `${rest}${rail}     `, DETAIL_LINES_MAX)),
    ...(only !== undefined && next.length === 1 ? draw(only, rest, rest) : drawBranches(next, rest)),
  ]
}

function drawBranches(items: readonly Item[], rest: string): readonly string[] {
  return items.flatMap((item, i) => {
    const last = i === items.length - 1
    return draw(item, `${rest}${last ? '└─' : '├─'}`, `${rest}${last ? '  ' : '│ '}`)
  })
}

function block(text: string, first: string, others: string, linesMax: number): readonly string[] {
  const columns = Math.max(TEXT_COLUMNS_MIN, COLUMNS - 2 - Math.max(widthOf(first), widthOf(others)))
  return wrap(text, columns, linesMax).map((line, i) =>
    cutTo(`${i === 0 ? first : others}${line}`.trimEnd(), COLUMNS - 2),
  )
}
