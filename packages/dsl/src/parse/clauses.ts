/** Queries and their clauses, in the order of the text. */
import type { CstNode } from 'chevrotain'
import type {
  AggregateClause,
  Clause,
  FormatClause,
  JoinClause,
  OrderClause,
  Query,
  SelectItem,
  Separator,
  SplitClause,
  StringLiteral,
  TableJoinClause,
} from '../ast/nodes.ts'
import { decodeRegex, decodeString } from '../lex/decode.ts'
import { spanOf } from '../lex/lexer.ts'
import { canonicalNumber } from '../lex/numbers.ts'
import { AGGREGATES } from '../lex/words.ts'
import { aggregateOf, everyOf, firstWord, namedOf, onOf, withOption, wordOf } from './aggregates.ts'
import { belongsTo } from './belongs.ts'
import { paramsOf } from './calls.ts'
import { type Context, fault, hasFault, identOf, nameOf } from './context.ts'
import { nodeOf, nodesOf, only, spanOfNode, theNode, theToken, tokenOf } from './cst.ts'
import { durationOf } from './durations.ts'
import { expressionOf, operandOf, typeOf } from './expressions.ts'
import { argOf, connectorOf, inputOf } from './inputs.ts'

/** The rule `query`. Where the input is not understood, it is a stream without a name. */
export function queryOf(context: Context, node: CstNode): Query {
  const source = nodeOf(node, 'source')
  const span = spanOfNode(node)
  const at = { start: spanOf(theToken(node, 'FROM')).end, end: spanOf(theToken(node, 'FROM')).end }
  const from =
    source === undefined
      ? ({
          kind: 'input',
          from: { kind: 'stream', name: { kind: 'ident', name: '', span: at }, span: at },
          span: at,
        } as const)
      : inputOf(context, source, queryOf)
  const clauses: Clause[] = []
  let orphaned = false
  for (const child of nodesOf(node, 'clauseOrFault')) {
    const clause = nodeOf(child, 'clause')
    if (clause === undefined || addClause(context, clauses, clause) || orphaned) continue
    // What follows from an earlier fault, or from another such clause, is not said again.
    orphaned = true
    const option = only(only(clause))
    if (!hasFault(context, span.start, firstWord(option).start)) orphan(context, clauses, option)
  }
  return { kind: 'query', from, clauses, span }
}

/** Adds a clause, or what it says to the aggregate that it belongs to; false where there is none. */
function addClause(context: Context, clauses: Clause[], node: CstNode): boolean {
  const child = only(node)
  if (child.name !== 'belonging') {
    const clause = clauseOf(context, child)
    if (clause.kind === 'aggregate' && clauses.at(-1)?.kind === 'into') missingComma(context, clause)
    clauses.push(clause)
    return true
  }
  const option = only(child)
  const owner = ownerOf(clauses, option)
  if (owner !== -1) {
    const clause = clauses[owner]!
    if (clause.kind === 'aggregate') clauses[owner] = withOption(context, clause, child)
  } else if (option.name === 'on') clauses.push(onOf(context, option))
  else if (option.name === 'every') clauses.push(everyOf(context, option))
  else return false
  return true
}

/** `INTO console() file('x')` reads as an aggregate of the name `file`. */
function missingComma(context: Context, { items }: AggregateClause): void {
  const value = items[0]?.value
  if (value?.kind !== 'call' || AGGREGATES.has(value.name.name.toUpperCase())) return
  fault(context, 'MR0123', {}, value.name.span)
}

/** The aggregate that a clause belongs to: the one right before it; EVERY may stand further on. */
function ownerOf(clauses: readonly Clause[], option: CstNode): number {
  if (option.name === 'every') return clauses.findLastIndex((clause) => clause.kind === 'aggregate')
  return clauses.at(-1)?.kind === 'aggregate' ? clauses.length - 1 : -1
}

function orphan(context: Context, clauses: readonly Clause[], option: CstNode): void {
  const place = firstWord(option)
  const aggregate = clauses.find((clause): clause is AggregateClause => clause.kind === 'aggregate')
  const word = wordOf(option)
  const needs = belongsTo(word)
  if (aggregate === undefined) fault(context, 'MR0104', { word, needs }, place)
  else fault(context, 'MR0118', { word }, place)
}

function clauseOf(context: Context, node: CstNode): Clause {
  const span = spanOfNode(node)
  const expression = (): ReturnType<typeof expressionOf> => expressionOf(context, theNode(node, 'expression'))
  switch (node.name) {
    case 'format':
      return formatOf(context, node)
    case 'split':
      return splitOf(context, node)
    case 'where':
      return { kind: 'where', condition: expression(), span }
    case 'let':
      return { kind: 'let', bindings: nodesOf(node, 'binding').map((each) => bindingOf(context, each)), span }
    case 'select':
      return { kind: 'select', items: nodesOf(node, 'selectItem').map((item) => selectItemOf(context, item)), span }
    case 'distinct':
      return { kind: 'distinct', by: expressionsOf(context, node), span }
    case 'backfill':
      return { kind: 'backfill', from: connectorOf(context, theNode(node, 'connector')), span }
    case 'order':
      return orderOf(context, node)
    case 'join':
      return joinOf(context, node)
    case 'union':
      return { kind: 'union', input: inputOf(context, theNode(node, 'source'), queryOf), span }
    case 'into':
      return { kind: 'into', sinks: nodesOf(node, 'connector').map((sink) => connectorOf(context, sink)), span }
    case 'deadLetters': {
      const sink = nodeOf(node, 'connector')
      return { kind: 'errors', ...(sink === undefined ? {} : { into: connectorOf(context, sink) }), span }
    }
    case 'checkpoint':
      return { kind: 'checkpoint', path: textOrParam(node), span }
    default:
      return aggregateOf(context, node)
  }
}

function bindingOf(context: Context, node: CstNode) {
  return {
    name: nameOf(context, theNode(node, 'name')),
    value: expressionOf(context, theNode(node, 'expression')),
  }
}

/** The rule `expressions` inside `node`; none where it is not there. */
function expressionsOf(context: Context, node: CstNode) {
  const list = nodeOf(node, 'expressions')
  return list === undefined ? [] : nodesOf(list, 'expression').map((item) => expressionOf(context, item))
}

function textOf(node: CstNode): StringLiteral | undefined {
  const text = tokenOf(node, 'Text')
  return text === undefined ? undefined : { kind: 'string', value: decodeString(text.image).value, span: spanOf(text) }
}

function textOrParam(node: CstNode) {
  const text = textOf(node)
  if (text !== undefined) return text
  const param = theToken(node, 'Param')
  return { kind: 'param', name: param.image.slice(1), span: spanOf(param) } as const
}

function formatOf(context: Context, node: CstNode): FormatClause {
  const items = nodesOf(node, 'formatItem')
  const columns = items.flatMap((item) => {
    const type = nodeOf(item, 'type')
    if (type === undefined) return []
    const name = identOf(context, theToken(item, 'Word'))
    return [{ kind: 'column' as const, name, type: typeOf(context, type), span: spanOfNode(item) }]
  })
  const args = items.flatMap((item) => nodesOf(item, 'arg')).map((arg) => argOf(context, arg))
  const name = nameOf(context, theNode(node, 'name'), 'function')
  return { kind: 'format', name, columns, args, span: spanOfNode(node) }
}

function splitOf(context: Context, node: CstNode): SplitClause {
  const as = nodeOf(node, 'as')
  const column = nodeOf(node, 'column')
  const separator = nodeOf(node, 'separator')
  return {
    kind: 'split',
    ...(column === undefined ? {} : { column: operandOf(context, column) }),
    separator: separator === undefined ? { kind: 'elements' } : separatorOf(separator),
    ...(as === undefined ? {} : { as: nameOf(context, as) }),
    span: spanOfNode(node),
  }
}

function separatorOf(node: CstNode): Separator {
  if (tokenOf(node, 'WORDS') !== undefined) return { kind: 'words' }
  const regex = tokenOf(node, 'Regex')
  if (regex === undefined) return { kind: 'text', value: textOrParam(node) }
  const { pattern, flags } = decodeRegex(regex.image)
  return { kind: 'pattern', value: { kind: 'regex', pattern, flags, span: spanOf(regex) } }
}

function selectItemOf(context: Context, node: CstNode): SelectItem {
  const span = spanOfNode(node)
  const named = nodeOf(node, 'named')
  if (named === undefined) {
    const except = nodeOf(node, 'except')
    return { kind: 'star', except: except === undefined ? [] : paramsOf(context, except), span }
  }
  const { value, as } = namedOf(context, named)
  return { kind: 'item', value, ...(as === undefined ? {} : { as }), span }
}

function orderOf(context: Context, node: CstNode): OrderClause {
  const by = nodesOf(node, 'orderItem').map((item) => ({
    value: expressionOf(context, theNode(item, 'expression')),
    desc: tokenOf(item, 'DESC') !== undefined,
  }))
  const limit = nodeOf(node, 'limit')
  const count = limit === undefined ? undefined : theToken(limit, 'Number')
  return {
    kind: 'order',
    by,
    ...(count === undefined
      ? {}
      : { limit: { kind: 'number' as const, text: canonicalNumber(count.image), span: spanOf(count) } }),
    per: limit === undefined ? [] : expressionsOf(context, limit),
    span: spanOfNode(node),
  }
}

const LACKS_WITHIN = { word: 'JOIN', what: 'WITHIN', example: 'JOIN payments ON id WITHIN 10s' }

function joinOf(context: Context, node: CstNode): JoinClause | TableJoinClause {
  const span = spanOfNode(node)
  const side = tokenOf(node, 'LEFT') === undefined ? 'inner' : 'left'
  const input = inputOf(context, theNode(node, 'source'), queryOf)
  const on = expressionOf(context, theNode(node, 'expression'))
  const duration = nodeOf(node, 'duration')
  const word = spanOf(theToken(node, 'JOIN'))
  if (tokenOf(node, 'TABLE') !== undefined) {
    if (duration !== undefined) {
      fault(context, 'MR0114', { first: 'JOIN TABLE', second: 'WITHIN' }, spanOf(theToken(node, 'WITHIN')))
    }
    return { kind: 'tableJoin', side, input, on, span }
  }
  if (duration !== undefined) return { kind: 'join', side, input, on, within: durationOf(context, duration), span }
  fault(context, 'MR0121', LACKS_WITHIN, word)
  return { kind: 'join', side, input, on, within: { kind: 'duration', parts: [], span: word }, span }
}
