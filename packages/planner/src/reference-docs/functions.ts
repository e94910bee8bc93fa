/** The reference of functions as Markdown: a section for each category, a row for each function. */
import { type Catalog, entriesOf } from '../catalog/catalog.ts'
import type { FunctionCategory, FunctionSpec } from '../catalog/function-spec.ts'
import { signatureText } from '../catalog/resolve-overload.ts'
import { type SpecialForm, specialForms } from '../catalog/special-forms.ts'
import { code, lines, prose, table } from './markdown.ts'

export const CATEGORY_TITLES: Readonly<Record<FunctionCategory, string>> = {
  operator: 'Operators',
  conditional: 'Conditions',
  cast: 'Conversions',
  string: 'Text',
  regex: 'Patterns',
  number: 'Numbers',
  time: 'Time',
  json: 'JSON',
  array: 'Arrays',
  hash: 'Hashes',
}

const CATEGORIES = [
  'operator',
  'conditional',
  'cast',
  'string',
  'regex',
  'number',
  'time',
  'json',
  'array',
  'hash',
] as const satisfies readonly FunctionCategory[]

/** All categories, one after the other, under `##` headings. */
export function functionsReference(catalog: Catalog): string {
  return CATEGORIES.map((category) => `## ${CATEGORY_TITLES[category]}\n\n${functionTable(catalog, category)}`).join(
    '\n\n',
  )
}

export function functionTable(catalog: Catalog, category: FunctionCategory): string {
  const entries: readonly (FunctionSpec | SpecialForm)[] = [...specialForms, ...entriesOf(catalog.functions)]
  const rows = entries.filter((entry) => entry.category === category).map(functionRow)
  return table(['Name', 'Signature', 'What it does', 'Examples'], rows)
}

function functionRow(entry: FunctionSpec | SpecialForm): readonly string[] {
  const { name, aliases, doc, examples } = entry
  const signatures = entry.kind === 'form' ? [entry.signature] : signatureText(entry)
  return [
    [name, ...aliases].map(code).join(', '),
    lines(signatures.map(code)),
    prose(doc),
    lines(examples.map(([query, result]) => `${code(query)} → ${code(result)}`)),
  ]
}
