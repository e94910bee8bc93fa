/** The reference of aggregates as Markdown: those that run, and those that the planner refuses by name for now. */
import type { AggregateSpec } from '../catalog/aggregate-spec.ts'
import { type Catalog, entriesOf } from '../catalog/catalog.ts'
import { signatureText } from '../catalog/resolve-overload.ts'
import { code, lines, prose, table } from './markdown.ts'

export function aggregatesReference(catalog: Catalog, which: 'available' | 'later'): string {
  const entries = entriesOf(catalog.aggregates).filter(({ available }) => available === (which === 'available'))
  return table(['Name', 'Signature', 'What it does', 'Algebra', 'Examples'], entries.map(aggregateRow))
}

function aggregateRow(spec: AggregateSpec): readonly string[] {
  return [
    [spec.name, ...spec.aliases].map((name) => code(name.toUpperCase())).join(', '),
    lines(signatureText(spec).map(code)),
    prose(spec.doc),
    algebraText(spec),
    lines(spec.examples.map(({ query, rows }) => `${code(query)} → ${rows.map(code).join(', ')}`)),
  ]
}

/** What the planner knows of it, from which it chooses how a window is kept. */
function algebraText({ algebra, ordered }: AggregateSpec): string {
  const parts = [
    ...(algebra.associative ? ['merges'] : []),
    ...(algebra.invertible ? ['subtracts'] : []),
    ...(algebra.selective ? ['selects'] : []),
    ...(ordered ? ['by order'] : []),
  ]
  return parts.join(', ')
}
