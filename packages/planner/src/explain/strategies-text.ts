/** Which strategy keeps each window, with the costs of those not taken. */

import { printScope } from '../logical/print.ts'
import type { AggregateChoice } from '../physical/build.ts'
import type { CallChoice, Candidate } from '../physical/choose.ts'
import type { Statistics } from '../strategies/cost.ts'
import { plural, roundedText } from '../strategies/count-text.ts'
import { slicesOf } from '../strategies/slices.ts'
import { durationText } from '../types/duration.ts'
import { costText, ratioText } from './units.ts'
import { COLUMNS, cutTo, padEnd, padStart, wrap } from './width.ts'

const NAME_COLUMNS = 'monotonic deque'.length
const COST_COLUMNS = 6
const RATIO_COLUMNS = 6
const TITLE_LINES_MAX = 3

/** Empty where the script has no window. */
export function strategyLines(choices: readonly AggregateChoice[]): readonly string[] {
  return choices.flatMap(({ shape, calls }) => {
    const { scope } = shape
    if (scope.kind !== 'window') return []
    return alike(calls).flatMap(([first, ...others]) => {
      const texts = [first, ...others].map((call) => call.text).join(', ')
      const title = `${texts} ${printScope(scope)}`
      return [...wrap(title, COLUMNS - 2, TITLE_LINES_MAX).map((line) => `  ${line}`), ...candidateLines(first)]
    })
  })
}

/** Calls with the same candidates at the same costs share a table. */
function alike(calls: readonly CallChoice[]): readonly (readonly [CallChoice, ...CallChoice[]])[] {
  const groups = new Map<string, [CallChoice, ...CallChoice[]]>()
  for (const call of calls) {
    const key = JSON.stringify([call.chosen, call.candidates])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [call])
    else group.push(call)
  }
  return [...groups.values()]
}

function candidateLines({ candidates, chosen, forced }: CallChoice): readonly string[] {
  const taken = candidates.find(({ strategy }) => strategy === chosen)
  const base = taken !== undefined && 'words' in taken ? taken.costMicros : 1
  return candidates.flatMap((candidate) => {
    const isChosen = candidate.strategy === chosen
    const [cost, ratio, text] = cells(candidate, base)
    const words = isChosen && forced ? `${text} (asked for)` : text
    const shownRatio = isChosen ? '' : ratio
    const name = padEnd(candidate.strategy, NAME_COLUMNS)
    const front = `  ${isChosen ? '▸' : ' '} ${name} ${padStart(cost, COST_COLUMNS)} ${padStart(shownRatio, RATIO_COLUMNS)}  `
    return wrap(words, COLUMNS - front.length).map((line, i) => {
      return cutTo(`${i === 0 ? front : ' '.repeat(front.length)}${line}`, COLUMNS)
    })
  })
}

function cells(candidate: Candidate, base: number): readonly [cost: string, ratio: string, text: string] {
  if ('refused' in candidate) return ['—', '', candidate.refused]
  return [costText(candidate.costMicros), ratioText(candidate.costMicros / base), candidate.words]
}

/** What the costs stand on: one sentence, and one for each kind of window. */
export function assumptionLines(choices: readonly AggregateChoice[], statistics: Statistics): readonly string[] {
  const sizes = new Set<string>()
  for (const { shape, calls } of choices) {
    const inputs = calls[0]?.inputs
    if (shape.scope.kind !== 'window' || inputs === undefined) continue
    const { lengthsMs, perWindow } = slicesOf(shape.scope)
    const { groupsPerSlice, groupsPerWindow } = inputs
    const slice = `${plural(groupsPerSlice, 'group')} in a slice of ${[...new Set(lengthsMs)].map(durationText).join(' or ')}`
    const window = `${plural(groupsPerWindow, 'group')} in a window of ${durationText(shape.scope.sizeMs)}`
    sizes.add(perWindow === 1 ? window : `${slice}, ${window}`)
  }
  if (sizes.size === 0) return []
  const first = `${roundedText(statistics.rowsPerSecond)} rows/s until it runs; times on one core, beyond what all share.`
  return [first, ...[...sizes].map((size) => `${size}.`)]
}
