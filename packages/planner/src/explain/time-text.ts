/** When things happen: the batches of each query and the windows that end at them. */

import type { PhysicalNode, PhysicalPlan } from '../physical/plan.ts'
import { durationText } from '../types/duration.ts'

export function timeLines({ tickMs, queries, nodes }: PhysicalPlan): readonly string[] {
  const windows = new Set(nodes.flatMap(windowText))
  const several = queries.length > 1
  const batches = queries.map(({ name, everyMs }, i) => {
    const whose = several ? `Query ${name ?? i + 1}: ` : ''
    const subject = several ? 'batches' : 'Batches'
    if (everyMs === null) return `${whose}${several ? 'the' : 'The'} input ends by itself, and all of it is one batch.`
    return `${whose}${subject} end at every multiple of ${durationText(everyMs)} since 1970 (UTC).`
  })
  const tick = several && tickMs !== null ? [`The clock ticks every ${durationText(tickMs)}.`] : []
  return ['Processing time: a row belongs to the batch in which it arrives.', ...batches, ...tick, ...windows]
}

function windowText(node: PhysicalNode): readonly string[] {
  if (node.kind !== 'aggregate' || node.scope.kind !== 'window') return []
  const { sizeMs, slideMs, offsetMs } = node.scope
  const past = offsetMs === 0 ? '' : `, ${durationText(offsetMs)} past`
  const size = durationText(sizeMs)
  if (slideMs === sizeMs) return [`Windows of ${size}, one after the other${past}; the first is cut by the start.`]
  return [`Windows of ${size}, one every ${durationText(slideMs)}${past}; the first ones are not yet full.`]
}
