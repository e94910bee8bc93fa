/**
 * Aggregates with the clauses that belong to them, whatever their order. A clause that stands twice, or two that
 * exclude each other, are faults that name both.
 */
import type { CstNode } from 'chevrotain'
import type {
  AggregateClause,
  Duration,
  EmitClause,
  EveryClause,
  FillClause,
  NamedExpr,
  OnClause,
  RunningClause,
  WindowClause,
  WindowSpec,
} from '../ast/nodes.ts'
import { decodeString } from '../lex/decode.ts'
import { spanOf } from '../lex/lexer.ts'
import { canonicalNumber } from '../lex/numbers.ts'
import { join } from '../text/span.ts'
import { type Context, fault, nameOf } from './context.ts'
import { nodeOf, nodesOf, only, spanOfNode, theNode, theToken, tokenOf, tokensOf } from './cst.ts'
import { durationOf } from './durations.ts'
import { arithmeticOf, expressionOf } from './expressions.ts'
import { connectorOf } from './inputs.ts'

/** The rule `aggregate`. */
export function aggregateOf(context: Context, node: CstNode): AggregateClause {
  const items = nodesOf(node, 'named').map((item) => namedOf(context, item, true))
  const bare: AggregateClause = { kind: 'aggregate', items, by: [], span: join(items[0]!.span, items.at(-1)!.span) }
  return nodesOf(node, 'belonging').reduce((clause, option) => withOption(context, clause, option), bare)
}

/** The rule `named`. */
export function namedOf(context: Context, node: CstNode, bare = false): NamedExpr {
  const as = nodeOf(node, 'name')
  const value = expressionOf(context, theNode(node, 'expression'), bare)
  return { kind: 'named', value, ...(as === undefined ? {} : { as: nameOf(context, as) }), span: spanOfNode(node) }
}

/** The part of a clause, as an object to be spread into it. */
type Part = Partial<Pick<AggregateClause, 'by' | 'scope' | 'on' | 'every' | 'emit' | 'fill' | 'having'>>

/** Adds a clause that belongs to the aggregate; the rule `belonging`. */
export function withOption(context: Context, clause: AggregateClause, option: CstNode): AggregateClause {
  const node = only(option)
  const word = wordOf(node)
  const key = KEYS[word] ?? 'by'
  const part = partOf(context, node)
  const there = key === 'by' ? clause.by.length > 0 : clause[key] !== undefined
  const span = join(clause.span, spanOfNode(node))
  if (!there) return { ...clause, ...part, span }
  const first = key === 'scope' && clause.scope !== undefined ? clause.scope.kind.toUpperCase() : word
  const place = firstWord(node)
  if (first === word) fault(context, 'MR0105', { word }, place)
  else fault(context, 'MR0114', { first, second: word }, place)
  return { ...clause, span }
}

const KEYS: Readonly<Record<string, 'by' | 'scope' | 'on' | 'every' | 'emit' | 'fill' | 'having'>> = {
  BY: 'by',
  WINDOW: 'scope',
  RUNNING: 'scope',
  ON: 'on',
  EVERY: 'every',
  EMIT: 'emit',
  FILL: 'fill',
  HAVING: 'having',
}

/** The keyword that a rule begins with; rules are named like their keyword. */
export function wordOf(node: CstNode): string {
  return node.name.toUpperCase()
}

export function firstWord(node: CstNode) {
  return spanOf(theToken(node, wordOf(node)))
}

function partOf(context: Context, node: CstNode): Part {
  switch (node.name) {
    case 'window':
      return { scope: windowOf(context, node) }
    case 'running':
      return { scope: runningOf(context, node) }
    case 'on':
      return { on: onOf(context, node) }
    case 'every':
      return { every: everyOf(context, node) }
    case 'emit':
      return { emit: emitOf(context, node) }
    case 'fill':
      return { fill: fillOf(context, node) }
    case 'having':
      return { having: expressionOf(context, theNode(node, 'expression')) }
    default:
      return { by: nodesOf(node, 'named').map((key) => namedOf(context, key)) }
  }
}

/** The only node of a label; a second one is a fault. */
function once(context: Context, node: CstNode, label: string, word: string): CstNode | undefined {
  const [first, second] = nodesOf(node, label)
  const again = tokensOf(node, word)[1]
  if (second !== undefined && again !== undefined) fault(context, 'MR0105', { word }, spanOf(again))
  return first
}

function durationAt(context: Context, node: CstNode, label: string, word: string): Duration | undefined {
  const found = once(context, node, label, word)
  return found === undefined ? undefined : durationOf(context, found)
}

function windowOf(context: Context, node: CstNode): WindowClause {
  const spec = windowSpecOf(context, node)
  const offset = durationAt(context, node, 'offset', 'OFFSET')
  const [zone, secondZone] = tokensOf(node, 'zone')
  if (secondZone !== undefined) fault(context, 'MR0105', { word: 'ZONE' }, spanOf(tokensOf(node, 'ZONE')[1]!))
  return {
    kind: 'window',
    spec,
    ...(offset === undefined ? {} : { offset }),
    ...(zone === undefined
      ? {}
      : { zone: { kind: 'string' as const, value: decodeString(zone.image).value, span: spanOf(zone) } }),
    span: spanOfNode(node),
  }
}

function windowSpecOf(context: Context, node: CstNode): WindowSpec {
  const slide = once(context, node, 'slide', 'SLIDE')
  const step = durationAt(context, node, 'step', 'STEP')
  const session = nodeOf(node, 'session')
  const cumulate = nodeOf(node, 'cumulate')
  const notWith = (word: string, kind: string): void =>
    fault(context, 'MR0114', { first: kind, second: word }, spanOf(theToken(node, word)))
  if (step !== undefined && cumulate === undefined) notWith('STEP', session === undefined ? 'WINDOW' : 'SESSION')
  if (session !== undefined) {
    if (slide !== undefined) notWith('SLIDE', 'SESSION')
    return { kind: 'session', gap: durationOf(context, session) }
  }
  if (cumulate !== undefined) {
    if (slide !== undefined) notWith('SLIDE', 'CUMULATE')
    const size = durationOf(context, cumulate)
    if (step === undefined) fault(context, 'MR0121', LACKS_STEP, spanOf(theToken(node, 'CUMULATE')))
    return { kind: 'cumulate', size, step: step ?? size }
  }
  const size = theNode(node, 'size')
  const rows = tokenOf(size, 'ROWS') !== undefined
  if (slide !== undefined && (tokenOf(slide, 'ROWS') !== undefined) !== rows) {
    fault(context, 'MR0116', { rows }, spanOfNode(slide))
    return extentOf(context, size)
  }
  const spec = extentOf(context, size)
  if (slide === undefined) return spec
  return spec.kind === 'rows'
    ? { ...spec, slide: rowsOf(slide) }
    : { ...spec, slide: durationOf(context, theNode(slide, 'duration')) }
}

const LACKS_STEP = { word: 'WINDOW CUMULATE', what: 'STEP', example: 'WINDOW CUMULATE 1h STEP 5m' }

function extentOf(context: Context, node: CstNode): Extract<WindowSpec, { kind: 'rows' | 'time' }> {
  const duration = nodeOf(node, 'duration')
  if (duration === undefined) return { kind: 'rows', size: rowsOf(node) }
  return { kind: 'time', size: durationOf(context, duration) }
}

function rowsOf(node: CstNode) {
  const token = theToken(node, 'Number')
  return { kind: 'number', text: canonicalNumber(token.image), span: spanOf(token) } as const
}

function runningOf(context: Context, node: CstNode): RunningClause {
  return { kind: 'running', ...expireOf(context, node), span: spanOfNode(node) }
}

function expireOf(context: Context, node: CstNode): { readonly expireAfter?: Duration } {
  const expire = nodeOf(node, 'expire')
  return expire === undefined ? {} : { expireAfter: durationOf(context, theNode(expire, 'duration')) }
}

/** The rule `on`. */
export function onOf(context: Context, node: CstNode): OnClause {
  const watermark = durationAt(context, node, 'watermark', 'WATERMARK')
  const lateness = durationAt(context, node, 'lateness', 'LATENESS')
  const lateInto = once(context, node, 'lateInto', 'LATE')
  const idle = durationAt(context, node, 'idle', 'IDLE')
  const maxAhead = durationAt(context, node, 'maxAhead', 'AHEAD')
  for (const max of tokensOf(node, 'max')) context.roles.set(max, 'keyword')
  return {
    kind: 'on',
    column: expressionOf(context, theNode(node, 'expression')),
    ...(watermark === undefined ? {} : { watermark }),
    ...(lateness === undefined ? {} : { lateness }),
    ...(lateInto === undefined ? {} : { lateInto: connectorOf(context, lateInto) }),
    ...(idle === undefined ? {} : { idle }),
    ...(maxAhead === undefined ? {} : { maxAhead }),
    span: spanOfNode(node),
  }
}

/** The rule `every`. */
export function everyOf(context: Context, node: CstNode): EveryClause {
  return { kind: 'every', interval: durationOf(context, theNode(node, 'duration')), span: spanOfNode(node) }
}

function emitOf(context: Context, node: CstNode): EmitClause {
  const span = spanOfNode(node)
  const early = nodeOf(node, 'duration')
  if (early !== undefined) return { kind: 'emit', mode: 'early', every: durationOf(context, early), span }
  return { kind: 'emit', mode: tokenOf(node, 'FINAL') === undefined ? 'changes' : 'final', span }
}

function fillOf(context: Context, node: CstNode): FillClause {
  const value = nodeOf(node, 'arithmetic')
  const filled = value === undefined ? 'previous' : arithmeticOf(context, value)
  return { kind: 'fill', with: filled, ...expireOf(context, node), span: spanOfNode(node) }
}
