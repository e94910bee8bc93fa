/** The nodes of clauses that take more than a line to make. The methods of `query.ts` call these. */
import type {
  Clause,
  ColumnDef,
  EmitClause,
  FillClause,
  FormatClause,
  OnClause,
  SelectItem,
  Separator,
  SplitClause,
  WindowClause,
  WindowSpec,
} from '../ast/nodes.ts'
import { NO_SPAN } from '../text/span.ts'
import type { Options, Sink } from './connectors.ts'
import { type DurationInput, durationNode } from './duration.ts'
import { typeName } from './expr.ts'
import { ident, nodeOf, rowCount, stringLiteral } from './literal.ts'
import { refuse } from './refuse.ts'
import type { ColumnTypes, Operand, Star, Value } from './row-types.ts'

const span = NO_SPAN

// ---------------------------------------------------------------------------------------------- formats

export function formatNode(
  name: string,
  columns: ColumnTypes = {},
  options: Options = {},
  values: readonly Operand[] = [],
): FormatClause {
  const defs: ColumnDef[] = Object.entries(columns).map(([column, type]) => ({
    kind: 'column',
    name: ident(column),
    type: typeName(type),
    span,
  }))
  const byPlace = values.map((value) => ({ kind: 'arg' as const, value: nodeOf(value), span }))
  const byName = Object.entries(options).map(([key, value]) => ({
    kind: 'arg' as const,
    name: ident(key),
    value: nodeOf(value),
    span,
  }))
  return { kind: 'format', name: ident(name), columns: defs, args: [...byPlace, ...byName], span }
}

// ---------------------------------------------------------------------------------------------- rows

/** A text, a pattern or a parameter between pieces. */
export type SeparatorInput = string | RegExp | Value

export function separatorOf(value: SeparatorInput): Separator {
  if (typeof value === 'string') return { kind: 'text', value: stringLiteral(value) }
  const node = nodeOf(value)
  if (node.kind === 'regex') return { kind: 'pattern', value: node }
  if (node.kind === 'string' || node.kind === 'param') return { kind: 'text', value: node }
  return refuse('MR0202', { found: 'A separator', why: 'it is no text, pattern or parameter' })
}

export function splitNode(separator: Separator, column: Value | undefined, as: string | undefined): SplitClause {
  return {
    kind: 'split',
    ...(column === undefined ? {} : { column: column.node }),
    separator,
    ...(as === undefined ? {} : { as: ident(as) }),
    span,
  }
}

export function selectItem(item: Value | Star): SelectItem {
  if ('except' in item) return { kind: 'star', except: item.except.map(ident), span }
  return { kind: 'item', value: item.node, ...(item.alias === undefined ? {} : { as: ident(item.alias) }), span }
}

export function bindings(values: Readonly<Record<string, Operand>>) {
  return Object.entries(values).map(([name, value]) => ({ name: ident(name), value: nodeOf(value) }))
}

// ---------------------------------------------------------------------------------------------- time

export interface OnOptions {
  readonly watermark?: DurationInput
  readonly lateness?: DurationInput
  readonly lateInto?: Sink
  readonly idle?: DurationInput
  readonly maxAhead?: DurationInput
}

export function onNode(column: Value, options: OnOptions = {}): OnClause {
  const { watermark, lateness, lateInto, idle, maxAhead } = options
  return {
    kind: 'on',
    column: column.node,
    ...(watermark === undefined ? {} : { watermark: durationNode(watermark) }),
    ...(lateness === undefined ? {} : { lateness: durationNode(lateness) }),
    ...(lateInto === undefined ? {} : { lateInto: lateInto.node }),
    ...(idle === undefined ? {} : { idle: durationNode(idle) }),
    ...(maxAhead === undefined ? {} : { maxAhead: durationNode(maxAhead) }),
    span,
  }
}

export function windowNode(spec: WindowSpec): WindowClause {
  return { kind: 'window', spec, span }
}

export function rowsSpec(size: number, slide: number | undefined): WindowSpec {
  return { kind: 'rows', size: rowCount(size), ...(slide === undefined ? {} : { slide: rowCount(slide) }) }
}

export type EmitMode = 'final' | 'changes' | { readonly early: DurationInput }

export function emitNode(mode: EmitMode): EmitClause {
  return typeof mode === 'string'
    ? { kind: 'emit', mode, span }
    : { kind: 'emit', mode: 'early', every: durationNode(mode.early), span }
}

export interface ExpireOptions {
  readonly expireAfter?: DurationInput
}

export function expiry({ expireAfter }: ExpireOptions) {
  return expireAfter === undefined ? {} : { expireAfter: durationNode(expireAfter) }
}

/** `'previous'` is the word of the language; the text of that name is `lit('previous')`. */
export function fillNode(value: Operand, options: ExpireOptions): FillClause {
  return { kind: 'fill', with: value === 'previous' ? value : nodeOf(value), ...expiry(options), span }
}

export function everyNode(interval: DurationInput): Extract<Clause, { kind: 'every' }> {
  return { kind: 'every', interval: durationNode(interval), span }
}
