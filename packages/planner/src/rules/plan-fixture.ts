/**
 * Fixtures of rules, `NAME.plan.txt` beside `NAME.ts`: pairs of a query and its plan after this rule alone.
 *
 *     # a sentence that says what the pair shows
 *     FROM stdin() WHERE line > 'a' WHERE line < 'b'
 *     ----
 *     Filter line > 'a' AND line < 'b'
 *       Decode lines
 *         Source stdin
 *
 * Pairs are separated by an empty line. Tests compare the plan, and run the query with and without the rule.
 */
export interface PlanFixture {
  readonly comment: string
  readonly query: string
  readonly plan: string
}

export function parsePlanFixtures(text: string): readonly PlanFixture[] {
  return text
    .trimEnd()
    .split(/\n{2,}/)
    .map((pair) => {
      const [before = '', plan = ''] = pair.split('\n----\n')
      const lines = before.split('\n')
      const comment = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim())
      const query = lines.filter((line) => !line.startsWith('#'))
      return { comment: comment.join(' '), query: query.join('\n'), plan }
    })
}

export function printPlanFixtures(fixtures: readonly PlanFixture[]): string {
  return `${fixtures.map(({ comment, query, plan }) => `# ${comment}\n${query}\n----\n${plan}`).join('\n\n')}\n`
}
