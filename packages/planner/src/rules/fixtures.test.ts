/**
 * The fixtures of the rules: each pair's query is bound, its one rule applied alone, and the plan compared as text.
 * `MILLRACE_UPDATE=1` writes the plans anew; they are then read in review.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultCatalog } from '../catalog/catalog.ts'
import { printPlan } from '../logical/print.ts'
import { plan } from '../plan/plan.ts'
import { catalogFacts } from './catalog-facts.ts'
import { optimize } from './driver.ts'
import { rules } from './index.ts'
import { type PlanFixture, parsePlanFixtures, printPlanFixtures } from './plan-fixture.ts'
import type { Rule } from './rule.ts'

const facts = catalogFacts(defaultCatalog)

function planAfter(query: string, rule: Rule): string {
  const { queries, diagnostics } = plan(query, { rules: 'none' })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return queries.map((each) => printPlan(optimize(each.plan, [rule], facts).plan)).join('\n')
}

describe.each(rules.map((rule) => ({ rule, name: rule.name })))('$name', ({ rule, name }) => {
  const path = join(import.meta.dirname, `${name}.plan.txt`)
  const fixtures = parsePlanFixtures(readFileSync(path, 'utf8'))
  if (process.env.MILLRACE_UPDATE === '1') {
    const updated = fixtures.map((fixture): PlanFixture => ({ ...fixture, plan: planAfter(fixture.query, rule) }))
    writeFileSync(path, printPlanFixtures(updated))
  }

  it.each(fixtures)('$comment', ({ query, plan: expected }) => {
    expect(planAfter(query, rule)).toBe(expected)
  })

  it('has its own sentence for EXPLAIN', () => {
    expect(rule.doc).toContain(' -> ')
    expect(rules.filter(({ doc }) => doc === rule.doc)).toEqual([rule])
  })
})
