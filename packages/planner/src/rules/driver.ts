/**
 * The driver: offers every node of a plan to every rule, phase by phase, until none finds anything more. It owns what
 * rules must not care about: recursion, the fixed point and its bound, the trace, and the sentinel. A rule that changes
 * the names or types of a plan's columns, leaves a plan unsound, or undoes another rule for ever is a bug of this
 * package: an assertion names it.
 */

import type { Span } from '@millrace/dsl'
import { checkPlan } from '../logical/check.ts'
import type { LogicalPlan } from '../logical/plan.ts'
import { printNode, printPlan } from '../logical/print.ts'
import { inputsOf } from '../logical/walk.ts'
import { type Facts, PHASES, type Phase, type Rule } from './rule.ts'
import { mapInputs, sameSchema } from './tree/plans.ts'

/** One thing that one rule did at one node. */
export interface TraceStep {
  readonly rule: string
  readonly phase: Phase
  /** The place of the node's clause in the text. */
  readonly span: Span
  /** The plan from that node down, as text: `TRACE_LEVELS` of it, which is as far as rules look. */
  readonly before: string
  readonly after: string
}

const TRACE_LEVELS = 4

export interface Optimized {
  readonly plan: LogicalPlan
  readonly trace: readonly TraceStep[]
}

/** Passes over a plan within one phase; each rule moves or shrinks something, so real plans need three or four. */
const PASSES_MAX = 100
/** Rounds of all phases: what one phase leaves may be work for an earlier one. Real plans need two or three. */
const ROUNDS_MAX = 100

/** Runs `rules` over `plan` until none finds anything. The same rows come out, in the same order. */
export function optimize(plan: LogicalPlan, rules: readonly Rule[], facts: Facts): Optimized {
  const trace: TraceStep[] = []
  const seen = new Set<string>()
  let current = plan
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const start = current
    for (const phase of PHASES) {
      const ofPhase = rules.filter((rule) => rule.phase === phase)
      current = runPhase(current, ofPhase, facts, trace)
    }
    if (current === start) return { plan: current, trace }
    remember(seen, current, trace.at(-1)?.rule)
  }
  throw new Error(`rules: no fixed point in ${ROUNDS_MAX} rounds`)
}

function runPhase(start: LogicalPlan, rules: readonly Rule[], facts: Facts, trace: TraceStep[]): LogicalPlan {
  const seen = new Set([JSON.stringify(start)])
  let plan = start
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    let last: Rule | undefined
    for (const rule of rules) {
      const next = applyEverywhere(rule, plan, facts, trace)
      if (next === plan) continue
      checkStep(rule, plan, next)
      plan = next
      last = rule
    }
    if (last === undefined) return plan
    remember(seen, plan, last.name)
  }
  throw new Error(`rules ${rules.map(({ name }) => name).join(', ')}: no fixed point in ${PASSES_MAX} passes`)
}

/** A plan that was there before, and was changed, would be changed for ever. */
function remember(seen: Set<string>, plan: LogicalPlan, rule: string | undefined): void {
  const text = JSON.stringify(plan)
  if (seen.has(text)) throw new Error(`rule ${rule}: the plan is one that was left before`)
  seen.add(text)
}

function applyEverywhere(rule: Rule, plan: LogicalPlan, facts: Facts, trace: TraceStep[]): LogicalPlan {
  const visitInputs = (node: LogicalPlan): LogicalPlan => mapInputs(node, visit)
  const offer = (node: LogicalPlan): LogicalPlan => {
    const next = rule.apply(node, facts)
    if (next === undefined) return node
    trace.push({
      rule: rule.name,
      phase: rule.phase,
      span: node.span,
      before: printTop(node),
      after: printTop(next),
    })
    return next
  }
  const visit = (node: LogicalPlan): LogicalPlan => {
    return rule.order === 'top-down' ? visitInputs(offer(node)) : offer(visitInputs(node))
  }
  return visit(plan)
}

function printTop(plan: LogicalPlan, level = 0): string {
  const indent = '  '.repeat(level)
  if (level === TRACE_LEVELS) return `${indent}...`
  return [`${indent}${printNode(plan)}`, ...inputsOf(plan).map((input) => printTop(input, level + 1))].join('\n')
}

function checkStep(rule: Rule, before: LogicalPlan, after: LogicalPlan): void {
  if (!sameSchema(before.schema, after.schema)) {
    throw new Error(`rule ${rule.name} changed the columns of the plan:\n${printPlan(before)}\n->\n${printPlan(after)}`)
  }
  const faults = checkPlan(after)
  if (faults.length > 0) throw new Error(`rule ${rule.name} left an unsound plan: ${faults.join('; ')}`)
}
