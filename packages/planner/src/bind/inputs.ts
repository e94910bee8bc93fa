/** Where rows come from: sources with their format, streams of the script, queries in parentheses. */
import { type ConnectorCall, type FormatClause, type Input, type Span, type StreamRef, nearest } from '@millrace/dsl'
import { entriesOf, findEntry } from '../catalog/catalog.ts'
import type { FormatSpec, SourceSpec } from '../catalog/connector-spec.ts'
import type { Decode, Source } from '../logical/plan.ts'
import { parseType, TYPE_NAMES } from '../types/parse-type.ts'
import { JSON_TYPE, STRING } from '../types/type.ts'
import { CANONICAL_TYPES } from './conditionals.ts'
import { type Context, fail } from './context.ts'
import { bindOptions } from './options.ts'
import { checkPattern } from './pattern.ts'
import { type Column, type Open, type Rows, rowsOf, schemaOf, unknownRows } from './rows.ts'

/** The columns of bytes without a format of their own. */
const LINE: Column = { name: 'line', type: STRING }
const DOCUMENT: Column = { name: 'value', type: JSON_TYPE }

interface Decoding {
  readonly format: Decode['format'] | undefined
  readonly columns: readonly Column[]
  readonly options: Decode['options'] | undefined
  readonly open?: Open
  readonly span: Span
}

function linesOf(span: Span): Decoding {
  return { format: 'lines', columns: [LINE], options: [], span }
}

/** A call of a source, which may be refused or unknown; its format is looked at all the same. */
export function bindSource(
  context: Context,
  call: ConnectorCall,
  format: FormatClause | undefined,
  alias: string,
): Rows {
  const { sources } = context.catalog
  const { name, span } = call
  const spec = findEntry(sources, name.name)
  if (spec === undefined) {
    const known = entriesOf(sources).map((source) => source.name)
    fail(context, 'MR0204', { name: name.name, known, near: nearest(name.name, known) }, name.span)
    if (format === undefined) return unknownRows(alias)
    return decodedRows(bindFormat(context, format), alias)
  }
  if (!spec.available) {
    const known = entriesOf(sources).filter((source) => source.available).map((source) => source.name)
    fail(context, 'MR0508', { what: 'source', name: spec.name, known }, name.span)
  }
  const bound = spec.available ? bindOptions(context, spec, call.args, span) : undefined
  if (spec.delivers === 'rows') {
    if (format !== undefined) fail(context, 'MR0417', { source: spec.name }, format.span)
    if (bound === undefined) return unknownRows(alias)
    const schema = spec.schema?.(bound.values) ?? []
    const plan = sourceOf(spec, bound.options, spec.bounded(bound.values), alias, span)
    return rowsOf({ ...plan, schema }, alias)
  }
  const decoding = format === undefined ? linesOf(span) : bindFormat(context, format)
  const columns = schemaOf(decoding.columns)
  if (bound === undefined || decoding.options === undefined || decoding.format === undefined || columns === undefined) {
    return decodedRows(decoding, alias)
  }
  const input = sourceOf(spec, bound.options, spec.bounded(bound.values), alias, span)
  const plan: Decode = {
    kind: 'decode',
    input,
    format: decoding.format,
    options: decoding.options,
    columns,
    declared: decoding.open === undefined,
    schema: columns,
    span: decoding.span,
  }
  return rowsOf(plan, alias, decoding.open)
}

/** What is known of the rows where source or format is wrong: the columns, if there are any. */
function decodedRows({ columns, open }: Decoding, alias: string): Rows {
  return { columns, known: columns.length > 0, alias, ...(open === undefined ? {} : { open }) }
}

function sourceOf(
  spec: SourceSpec,
  options: Source['options'],
  bounded: boolean,
  alias: string,
  span: Span,
): Source {
  return { kind: 'source', source: spec.name, options, delivers: spec.delivers, bounded, alias, schema: [], span }
}

// ---------------------------------------------------------------------------------------------- formats

function formatNamed(name: string): Decode['format'] | undefined {
  switch (name) {
    case 'lines':
    case 'json':
    case 'csv':
    case 'logfmt':
    case 'regex':
      return name
    default:
      return undefined
  }
}

/** The columns that a list declares; undefined where one of their types is unknown. */
function declared(context: Context, format: FormatClause): readonly Column[] {
  const seen = new Set<string>()
  return format.columns.map(({ name, type }) => {
    if (seen.has(name.name)) fail(context, 'MR0208', { name: name.name }, name.span)
    seen.add(name.name)
    const known = parseType(type)
    if (known !== undefined) return { name: name.name, type: known }
    const near = nearest(type.name, TYPE_NAMES)
    fail(context, 'MR0209', { name: type.name, known: CANONICAL_TYPES, near }, type.span)
    return { name: name.name }
  })
}

function bindFormat(context: Context, clause: FormatClause): Decoding {
  const { formats } = context.catalog
  const { name, span } = clause
  const spec = findEntry(formats, name.name)
  const format = spec && formatNamed(spec.name)
  if (spec === undefined || format === undefined) {
    const known = entriesOf(formats).map((each) => each.name)
    fail(context, 'MR0206', { name: name.name, known, near: nearest(name.name, known) }, name.span)
    return { format: undefined, columns: declared(context, clause), options: undefined, span }
  }
  const bound = bindOptions(context, spec, clause.args, span)
  return { format, options: bound?.options, span, ...columnsOf(context, clause, spec, bound?.values.get('pattern')) }
}

/** The row type of a format, and whether it is open. */
function columnsOf(
  context: Context,
  clause: FormatClause,
  spec: FormatSpec,
  pattern: unknown,
): Pick<Decoding, 'columns' | 'open'> {
  const columns = declared(context, clause)
  if (spec.columns === 'none' && columns.length > 0) fail(context, 'MR0512', { format: spec.name }, clause.columns[0]!.span)
  if (spec.columns === 'required' && columns.length === 0) fail(context, 'MR0511', { format: spec.name }, clause.span)
  if (spec.name === 'regex') return { columns: groupsOf(context, clause, pattern) }
  if (spec.columns === 'none') return { columns: [LINE] }
  if (columns.length > 0) return { columns }
  const field = spec.name === 'logfmt' ? STRING : JSON_TYPE
  return { columns: [DOCUMENT], open: { column: DOCUMENT.name, field } }
}

function groupsOf(context: Context, clause: FormatClause, pattern: unknown): readonly Column[] {
  const place = clause.args[0]?.value.span ?? clause.span
  const checked = typeof pattern === 'string' ? checkPattern(context, pattern, '', place) : undefined
  if (checked?.groups.length === 0) fail(context, 'MR0513', undefined, place)
  return checked?.groups.map((name) => ({ name, type: STRING })) ?? []
}

// ---------------------------------------------------------------------------------------------- streams

/** The rows of a stream of the script: its plan stands in the place of its name. */
export function bindStream(context: Context, { name }: StreamRef, alias: string): Rows {
  const { streams } = context.definitions
  const stream = streams.get(name.name)
  if (stream !== undefined) return stream.rows === undefined ? unknownRows(alias) : { ...stream.rows, alias }
  if (name.name === '') return unknownRows(alias)
  const known = [...streams.keys()]
  const isSource = context.catalog.sources.has(name.name.toLowerCase())
  const near = nearest(name.name, isSource ? known : [...known, ...entriesOf(context.catalog.sources).map((s) => s.name)])
  fail(context, 'MR0203', { name: name.name, known, near, isSource }, name.span)
  return unknownRows(alias)
}

/** What an input is called: by AS, else by its own name. `fallback` names what has none. */
export function aliasOf({ from, as }: Input, fallback: string | undefined): string {
  if (as !== undefined) return as.name
  if (from.kind === 'stream') return from.name.name
  return fallback ?? (from.kind === 'connector' ? from.name.name : '')
}
