/** EXPLAIN as data for tools: everything that the text shows, and the plans themselves. Secrets are masked. */
import type { BoundSink, LogicalPlan } from '../logical/plan.ts'
import { shownOption } from '../logical/secrets.ts'
import type { PhysicalNode, PhysicalPlan, PhysicalQuery } from '../physical/plan.ts'
import { mapInputs } from '../rules/tree/plans.ts'
import type { Explainable } from './explainable.ts'

/** Raised when a reader of the old form could misread the new one. */
const EXPLAIN_VERSION = 1

export function explainJson({ queries, optimized, trace, physical, choices, statistics }: Explainable): string {
  const shown = {
    version: EXPLAIN_VERSION,
    logical: queries.map(({ name, plan }) => ({ ...(name === undefined ? {} : { name }), plan: maskedPlan(plan) })),
    rules: trace,
    optimized: optimized.map(({ name, plan }) => ({ ...(name === undefined ? {} : { name }), plan: maskedPlan(plan) })),
    physical: maskedPhysical(physical),
    strategies: choices,
    assumed: statistics,
  }
  return `${JSON.stringify(shown, null, 2)}\n`
}

function maskedPlan(plan: LogicalPlan): LogicalPlan {
  if (plan.kind === 'source') return { ...plan, options: plan.options.map(shownOption) }
  const below = mapInputs(plan, maskedPlan)
  return below.kind === 'decode' ? { ...below, options: below.options.map(shownOption) } : below
}

function maskedPhysical(plan: PhysicalPlan): PhysicalPlan {
  return { ...plan, nodes: plan.nodes.map(maskedNode), queries: plan.queries.map(maskedQuery) }
}

function maskedNode(node: PhysicalNode): PhysicalNode {
  if (node.kind !== 'scan') return node
  const { decode } = node
  const masked = decode.kind === 'format' ? { ...decode, options: decode.options.map(shownOption) } : decode
  return { ...node, options: node.options.map(shownOption), decode: masked }
}

function maskedQuery(query: PhysicalQuery): PhysicalQuery {
  const { into } = query.errors
  return {
    ...query,
    sinks: query.sinks.map(maskedSink),
    errors: { ...query.errors, ...(into === undefined ? {} : { into: maskedSink(into) }) },
  }
}

function maskedSink(sink: BoundSink): BoundSink {
  return { ...sink, options: sink.options.map(shownOption) }
}
