/**
 * EXPLAIN for people: the plan as written, what the rules made of it, the physical plan as rows flow through it, the
 * strategy of each window with the costs of the others, the times, and what the costs assume. At most 80 columns.
 */
import { printPlan } from '../logical/print.ts'
import { rules } from '../rules/index.ts'
import type { Explainable } from './explainable.ts'
import { assumptionLines, strategyLines } from './strategies-text.ts'
import { timeLines } from './time-text.ts'
import { planTree } from './tree.ts'
import { COLUMNS, cutTo, padEnd, padStart, wrap } from './width.ts'

const LOGICAL_LINES_MAX = 4

export function explainText(planned: Explainable): string {
  const { physical, choices, statistics } = planned
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ...logicalSections(planned),
    ['Rules', ruleLines(planned)],
    ['Physical plan, as rows flow', planTree(physical).map((line) => (line === '' ? '' : `  ${line}`))],
    ['Window strategies, by time per slide', strategyLines(choices)],
    ['Time', sentences(timeLines(physical))],
    ['Assumed', sentences(assumptionLines(choices, statistics))],
  ]
  const shown = sections.filter(([, lines]) => lines.length > 0)
  const text = shown.map(([title, lines]) => [cutTo(title, COLUMNS), ...lines].join('\n'))
  return `${text.join('\n\n')}\n`
}

/** The plan of each query, the last operator first, as the query is understood before any rule. */
function logicalSections({ queries }: Explainable): readonly (readonly [string, readonly string[]])[] {
  return queries.map(({ name, plan }, i) => {
    const title = queries.length > 1 ? `Logical plan of query ${name ?? i + 1}` : 'Logical plan'
    return [title, printPlan(plan).split('\n').flatMap(logicalLines)] as const
  })
}

const INDENT_MAX = 40

/** A line of the logical plan starts with its indentation; what is broken off it hangs four columns deeper. */
function logicalLines(line: string): readonly string[] {
  const text = line.trimStart()
  const indent = ' '.repeat(2 + Math.min(line.length - text.length, INDENT_MAX))
  const lines = wrap(text, COLUMNS - indent.length - 4, LOGICAL_LINES_MAX)
  return lines.map((part, i) => `${indent}${i === 0 ? '' : '    '}${part}`)
}

/** A line for each rule that did something, in the order in which they came to it. */
function ruleLines({ trace }: Explainable): readonly string[] {
  const times = new Map<string, number>()
  for (const { rule } of trace) times.set(rule, (times.get(rule) ?? 0) + 1)
  if (times.size === 0) return ['  none found anything to do']
  const nameColumns = Math.max(...[...times.keys()].map((name) => name.length))
  return [...times].flatMap(([name, count]) => {
    const doc = (rules.find((rule) => rule.name === name)?.doc ?? '').replaceAll('->', '→')
    const front = `  ${padEnd(name, nameColumns)} ${padStart(count === 1 ? '' : `${count}×`, 4)}  `
    return wrap(doc, COLUMNS - front.length).map((line, i) => `${i === 0 ? front : ' '.repeat(front.length)}${line}`)
  })
}

function sentences(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => wrap(line, COLUMNS - 2).map((part) => `  ${part}`))
}
