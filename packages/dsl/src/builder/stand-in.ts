/**
 * What stands in a template's text for a value, and which node of the tree the value then takes the place of.
 *
 * No character of a value ever gets into the text: each kind of value has one fixed text of its own (`'v'` for any
 * string, `1s` for any length of time), which parses to a node at a known place, and that node is swapped for the one
 * of the value. So a value cannot change the structure, whatever is in it, and it can stand exactly where the language
 * takes a value of its kind: a string where it takes a string, a length of time behind WINDOW.
 */
import type { Expr as ExprNode } from '../ast/nodes.ts'
import { walk } from '../ast/walk.ts'
import { AGGREGATES } from '../lex/words.ts'
import { NO_SPAN } from '../text/span.ts'
import { Connector } from './connectors.ts'
import { NamedStream, type QuerySource } from './input.ts'
import { ident, nodeOf } from './literal.ts'
import type { Operand, Value } from './row-types.ts'

/** A value, an expression, a source or sink, a stream or a query. */
export type TemplateValue = Operand | Connector<unknown, never> | NamedStream<unknown, string> | QuerySource<unknown>

export interface StandIn {
  /** In parentheses where `enclosed`: the text then is what is inside them. */
  readonly text: string
  readonly enclosed: boolean
  /** Kind of the node that stands there -> the node of the value. */
  readonly nodes: ReadonlyMap<string, object>
  /** The name that an expression gives its column. */
  readonly alias: string | undefined
  /** For the error where it cannot stand: `a string`, `where the language takes one`. */
  readonly kind: string
  readonly places: string
}

/** The literals; each stands for its like. */
const LITERALS: Readonly<Partial<Record<ExprNode['kind'], { readonly text: string; readonly kind: string }>>> = {
  null: { text: 'NULL', kind: 'null' },
  bool: { text: 'TRUE', kind: 'a boolean' },
  number: { text: '1', kind: 'a number' },
  unary: { text: '-1', kind: 'a negative number' },
  string: { text: "'v'", kind: 'a string' },
  regex: { text: '/v/', kind: 'a pattern' },
  timestamp: { text: "TIMESTAMP '2000-01-01T00:00:00Z'", kind: 'a timestamp' },
  duration: { text: '1s', kind: 'a length of time' },
  array: { text: '[1]', kind: 'an array' },
  param: { text: '$v', kind: 'a parameter' },
}

/** Behind these a query stands in parentheses. */
const BEFORE_INPUT = /\b(?:FROM|JOIN|UNION|TABLE)\s*$/i

/** The stand-in of `value`, behind the text `before`. */
export function standIn(value: TemplateValue, before: string): StandIn {
  if (value instanceof Connector) {
    const places = 'behind FROM, JOIN, JOIN TABLE, UNION, BACKFILL FROM and INTO'
    return { ...PLAIN, text: 'v()', nodes: new Map([['connector', value.node]]), kind: 'a source or sink', places }
  }
  if (value instanceof NamedStream) {
    const name = ident(value.name)
    const nodes = new Map<string, object>([
      ['stream', { kind: 'stream', name, span: NO_SPAN }],
      ['ident', name],
    ])
    return { ...PLAIN, text: 'v', nodes, kind: 'a stream', places: 'where a stream is named' }
  }
  if (isQuery(value)) {
    const places = 'as a whole query, and behind FROM, JOIN, JOIN TABLE and UNION'
    const nodes = new Map([['query', value.toAst()]])
    return { ...PLAIN, text: 'FROM v()', enclosed: BEFORE_INPUT.test(before), nodes, kind: 'a query', places }
  }
  const node = nodeOf(value)
  const alias = isValue(value) ? value.alias : undefined
  const literal = LITERALS[node.kind]
  if (literal === undefined || (node.kind === 'unary' && node.operand.kind !== 'number')) return ofExpr(node, alias)
  const enclosed = node.kind === 'unary'
  return { ...literal, enclosed, nodes: new Map([[node.kind, node]]), alias, places: 'where the language takes one' }
}

const PLAIN = { enclosed: false, alias: undefined }

/** An aggregate stands for one, so that it can begin a clause; a column's name also where any name is expected. */
function ofExpr(node: ExprNode, alias: string | undefined): StandIn {
  const common = { enclosed: false, alias, kind: 'an expression', places: 'where the language takes one' }
  if (aggregates(node)) return { ...common, text: 'COUNT(v)', nodes: new Map([['call', node]]) }
  const nodes = new Map<string, object>([['name', node]])
  if (node.kind === 'name') nodes.set('ident', ident(node.name))
  return { ...common, text: 'v', nodes }
}

function aggregates(node: ExprNode): boolean {
  for (const each of walk(node)) {
    if (each.kind === 'reduce') return true
    if (each.kind === 'call' && AGGREGATES.has(each.name.name.toUpperCase())) return true
  }
  return false
}

function isQuery(value: TemplateValue): value is QuerySource<unknown> {
  return typeof value === 'object' && value !== null && 'toAst' in value
}

function isValue(value: Operand): value is Value {
  return typeof value === 'object' && value !== null && 'node' in value
}
