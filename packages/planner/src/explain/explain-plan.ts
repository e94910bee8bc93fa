/** EXPLAIN in the form that is asked for. */
import type { Explainable } from './explainable.ts'
import { explainJson } from './json.ts'
import { explainMermaid } from './mermaid.ts'
import { explainText } from './text.ts'

const FORMS = { text: explainText, json: explainJson, mermaid: explainMermaid } as const

export type ExplainForm = keyof typeof FORMS

export function explainPlan(planned: Explainable, as: ExplainForm): string {
  return FORMS[as](planned)
}
