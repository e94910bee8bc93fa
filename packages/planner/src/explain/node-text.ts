/** What a node of the physical plan says of itself: a headline, and lines of detail below it. */

import type { BoundSink, Scope } from '../logical/plan.ts'
import { printCall, printNamed, printOptions, printSeparator } from '../logical/print.ts'
import { printExpr, printName, printString } from '../logical/print-expr.ts'
import type { AggregateNode, MapStep, PhysicalNode, PhysicalQuery, Scan, TopNNode } from '../physical/plan.ts'
import { plural } from '../strategies/count-text.ts'
import { slicesOf } from '../strategies/slices.ts'
import { durationText } from '../types/duration.ts'
import type { Schema } from '../types/type.ts'
import { typeName } from '../types/type.ts'

export interface NodeText {
  readonly head: string
  readonly details: readonly string[]
}

export function nodeText(node: PhysicalNode): NodeText {
  switch (node.kind) {
    case 'scan':
      return scanText(node)
    case 'map':
      return mapText(node.steps)
    case 'split':
      return {
        head: `split ${printExpr(node.value)} ${printSeparator(node.separator)} AS ${printName(node.as)}`,
        details: [],
      }
    case 'distinct':
      return {
        head: `distinct BY ${node.by.map(printExpr).join(', ')}`,
        details: [`within ${batchText(node.everyMs)}`],
      }
    case 'aggregate':
      return aggregateText(node)
    case 'topN':
      return { head: topNText(node), details: [] }
    case 'union':
      return { head: `union #${node.id}`, details: [] }
    default: {
      const never: never = node
      return never
    }
  }
}

function scanText(node: Scan): NodeText {
  const alias = node.alias === node.source ? '' : ` AS ${printName(node.alias)}`
  const columns = schemaText(node.schema)
  return { head: `scan ${node.source}(${printOptions(node.options)})${alias}`, details: [decodeText(node, columns)] }
}

function decodeText({ decode, schema }: Scan, columns: string): string {
  switch (decode.kind) {
    case 'rows':
      return `rows: ${columns}`
    case 'pieces': {
      const { separator } = decode
      const at = separator.kind === 'words' ? 'white space' : printString(String.fromCharCode(separator.byte))
      return `lines, cut at ${at} as they are read: ${columns}`
    }
    case 'format': {
      const total = decode.columns.length
      const part = schema.length === total ? '' : `, ${schema.length} of ${total} columns`
      return `${decode.format}${part}: ${columns === '' ? 'only how many there are' : columns}`
    }
    default: {
      const never: never = decode
      return never
    }
  }
}

export function schemaText(schema: Schema): string {
  return schema.map(({ name, type }) => `${printName(name)} ${typeName(type)}`).join(', ')
}

function mapText(steps: readonly MapStep[]): NodeText {
  const texts = steps.map(stepText)
  const [only] = texts
  if (only !== undefined && texts.length === 1) return { head: only, details: [] }
  return { head: `map, ${texts.length} steps in one pass`, details: texts }
}

function stepText(step: MapStep): string {
  if (step.kind === 'filter') return `filter ${printExpr(step.condition)}`
  return `project ${step.columns.map(printNamed).join(', ')}`
}

function aggregateText(node: AggregateNode): NodeText {
  const calls = node.calls.map((call) => {
    const text = printCall(call)
    return text.toLowerCase() === call.name ? text : `${text} AS ${printName(call.name)}`
  })
  const by = node.keys.length === 0 ? '' : ` BY ${node.keys.map(printNamed).join(', ')}`
  const details = [scopeText(node.scope, node.everyMs)]
  if (node.distinctBy !== undefined)
    details.push(`of rows equal in ${node.distinctBy.map(printExpr).join(', ')} the first`)
  if (node.scope.kind === 'window') details.push(`kept by ${keptBy(node)}`)
  return { head: `aggregate ${calls.join(', ')}${by}`, details }
}

/** `inverse`, or which call is kept how where they differ. */
function keptBy({ calls }: AggregateNode): string {
  const names = new Set(calls.map(({ strategy }) => strategy))
  if (names.size === 1) return [...names].join('')
  const groups = [...names].map((name) => {
    const of = calls.filter(({ strategy }) => strategy === name).map((call) => printName(call.name))
    return `${name} (${of.join(', ')})`
  })
  return groups.join(', ')
}

function scopeText(scope: Scope, everyMs: number | null): string {
  switch (scope.kind) {
    case 'window': {
      const { perWindow, perSlide, lengthsMs } = slicesOf(scope)
      const offset = scope.offsetMs === 0 ? '' : `, ${durationText(scope.offsetMs)} past`
      const window = `window ${durationText(scope.sizeMs)} every ${durationText(scope.slideMs)}${offset}`
      if (perWindow === 1) return window
      const lengths = [...new Set(lengthsMs)].map(durationText).join(' and ')
      return `${window}: ${plural(perWindow, 'slice')} of ${perSlide === 1 ? '' : 'alternately '}${lengths}`
    }
    case 'running': {
      const emits = {
        all: 'every group at every batch',
        changes: 'the groups that a batch touched',
        final: 'once, at the end',
      }
      const expires = scope.expireAfterMs
      const forgets = expires === undefined ? '' : `, forgotten after ${durationText(expires)} without a row`
      return `totals since the start: ${emits[scope.emit]}${forgets}`
    }
    case 'batch':
      return `one result for ${batchText(everyMs)}`
    default: {
      const never: never = scope
      return never
    }
  }
}

function batchText(everyMs: number | null): string {
  return everyMs === null ? 'the whole input' : `each batch of ${durationText(everyMs)}`
}

function topNText({ orderBy, limit, per }: TopNNode): string {
  const keys = orderBy.map(({ value, desc }) => `${printExpr(value)}${desc ? ' DESC' : ''}`).join(', ')
  const order = keys === '' ? '' : ` BY ${keys}`
  const each = per.length === 0 ? '' : ` PER ${per.map(printExpr).join(', ')}`
  if (limit === undefined) return `sort${order}${each}`
  return `${keys === '' ? 'first' : 'top'} ${limit}${order}${each}`
}

/** One line a sink; the console is where results go that are sent nowhere else. */
export function sinkTexts(query: PhysicalQuery): readonly string[] {
  return query.sinks.length === 0 ? ['console()'] : query.sinks.map(sinkText)
}

export function sinkText({ sink, options }: BoundSink): string {
  return `${sink}(${printOptions(options)})`
}
