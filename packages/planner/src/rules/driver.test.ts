/** The driver itself, with rules made for it: those of the planner have fixtures. */
import { NO_SPAN } from '@millrace/dsl'
import { describe, expect, it } from 'vitest'
import type { BoundExpr } from '../logical/expr.ts'
import type { LogicalPlan } from '../logical/plan.ts'
import { optimize } from './driver.ts'
import type { Facts, Rule } from './rule.ts'

const facts: Facts = {
  totalCall: () => true,
  totalCast: () => true,
  propagatesNull: () => false,
  totalAggregate: () => true,
  fold: () => undefined,
}

const schema = [{ name: 'a', type: { kind: 'bool' } }] as const
const source: LogicalPlan = {
  kind: 'source',
  source: 'queue',
  options: [],
  delivers: 'rows',
  bounded: true,
  alias: 'queue',
  schema,
  span: NO_SPAN,
}
const a: BoundExpr = { kind: 'column', type: { kind: 'bool' }, name: 'a' }
const not = (arg: BoundExpr): BoundExpr => ({ kind: 'not', type: { kind: 'bool' }, arg })
const filter = (condition: BoundExpr, input: LogicalPlan, start = 0): LogicalPlan => {
  return { kind: 'filter', condition, input, schema: input.schema, span: { start, end: start + 1 } }
}

/** Takes one NOT off a filter's condition. */
const takeNot: Rule = {
  name: 'take-not',
  phase: 'simplify',
  order: 'top-down',
  doc: 'Filter(NOT p, x) -> Filter(p, x)',
  apply(node) {
    if (node.kind !== 'filter' || node.condition.kind !== 'not') return undefined
    return { ...node, condition: node.condition.arg }
  },
}

const putNot: Rule = {
  ...takeNot,
  name: 'put-not',
  apply(node) {
    return node.kind === 'filter' && node.condition.kind === 'column'
      ? { ...node, condition: not(node.condition) }
      : undefined
  },
}

describe('the driver', () => {
  it('goes round until nothing changes, and tells each step', () => {
    const { plan, trace } = optimize(filter(not(not(a)), filter(a, source, 7), 3), [takeNot], facts)
    expect(plan).toEqual(filter(a, filter(a, source, 7), 3))
    const below = '  Filter a\n    Source queue'
    expect(trace).toEqual([
      {
        rule: 'take-not',
        phase: 'simplify',
        span: { start: 3, end: 4 },
        before: `Filter NOT NOT a\n${below}`,
        after: `Filter NOT a\n${below}`,
      },
      {
        rule: 'take-not',
        phase: 'simplify',
        span: { start: 3, end: 4 },
        before: `Filter NOT a\n${below}`,
        after: `Filter a\n${below}`,
      },
    ])
  })

  it('gives the same plan back where no rule acts', () => {
    const plan = filter(a, source)
    expect(optimize(plan, [takeNot], facts).plan).toBe(plan)
  })

  it('runs the phases in order, whatever the order of the list', () => {
    const seen: string[] = []
    const spy = (name: string, phase: Rule['phase']): Rule => ({
      ...takeNot,
      name,
      phase,
      apply() {
        seen.push(name)
        return undefined
      },
    })
    optimize(source, [spy('c', 'prune'), spy('b', 'push down'), spy('a', 'simplify')], facts)
    expect(seen).toEqual(['a', 'b', 'c'])
  })

  it('names the rule that undoes another for ever', () => {
    expect(() => optimize(filter(a, source), [takeNot, putNot], facts)).toThrow(
      'rule put-not: the plan is one that was left before',
    )
  })

  it('names the rule that changes the columns of the plan', () => {
    const rename: Rule = {
      ...takeNot,
      name: 'rename',
      apply: (node) => (node.kind === 'source' && node.schema === schema ? { ...node, schema: [] } : undefined),
    }
    expect(() => optimize(source, [rename], facts)).toThrow('rule rename changed the columns of the plan')
  })

  it('names the rule that leaves an unsound plan', () => {
    const lose: Rule = {
      ...takeNot,
      name: 'lose',
      apply(node) {
        if (node.kind !== 'filter' || node.condition.kind !== 'column' || node.condition.name !== 'a') return undefined
        return { ...node, condition: { ...node.condition, name: 'b' } }
      },
    }
    expect(() => optimize(filter(a, source), [lose], facts)).toThrow('rule lose left an unsound plan')
  })
})
