/** The reference of sources, sinks and formats as Markdown: a row for each, and a table of options for each that has any. */
import { type Catalog, entriesOf } from '../catalog/catalog.ts'
import type { FormatSpec, OptionSpec, SinkSpec, SourceSpec } from '../catalog/connector-spec.ts'
import { typeName } from '../types/type.ts'
import { code, lines, prose, table } from './markdown.ts'

type Connector = SourceSpec | SinkSpec | FormatSpec

export function sourcesReference(catalog: Catalog): string {
  return reference(entriesOf(catalog.sources), (spec) => {
    const delivers = spec.delivers === 'bytes' ? 'bytes: a FORMAT makes rows of them' : 'rows'
    return spec.replayable ? `${delivers}; can be read again` : delivers
  })
}

export function sinksReference(catalog: Catalog): string {
  return reference(entriesOf(catalog.sinks), () => 'result rows')
}

export function formatsReference(catalog: Catalog): string {
  const texts = {
    none: 'no column list',
    optional: 'a column list may follow',
    required: 'with a column list',
  } as const
  return reference(entriesOf(catalog.formats), ({ columns }) => texts[columns])
}

function reference<T extends Connector>(specs: readonly T[], about: (spec: T) => string): string {
  return specs.map((spec) => section(spec, about(spec))).join('\n\n')
}

function section(spec: Connector, about: string): string {
  const later = spec.available ? [] : ['Not in this version: the planner refuses it by name.']
  const options = [...spec.options, ...(spec.rest === undefined ? [] : [spec.rest])]
  return [
    `### ${code(signature(spec))}`,
    prose(spec.doc),
    `${spec.kind === 'source' ? 'Delivers' : spec.kind === 'sink' ? 'Takes' : 'Columns:'} ${about}.`,
    ...later,
    ...(options.length === 0 ? [] : [optionTable(options)]),
    ['```mill', ...spec.examples, '```'].join('\n'),
  ].join('\n\n')
}

function signature({ kind, name, options, rest }: Connector): string {
  const parts = options.map((option) => (option.required ? option.name : `[${option.name} => ...]`))
  if (rest !== undefined) parts.push(`...${rest.name}`)
  return kind === 'format' && parts.length === 0 ? name : `${name}(${parts.join(', ')})`
}

function optionTable(options: readonly OptionSpec[]): string {
  return table(
    ['Option', 'Type', 'Default', 'What it says'],
    options.map((option) => [code(option.name), typeText(option), defaultText(option), prose(option.doc)]),
  )
}

function typeText({ type }: OptionSpec): string {
  if (type.kind === 'choice') return lines(type.of.map((value) => code(`'${value}'`)))
  return code(type.kind === 'list' ? 'list' : typeName(type))
}

function defaultText(option: OptionSpec): string {
  if (option.default !== undefined) return code(option.default)
  return option.required ? 'must be given' : 'none'
}
