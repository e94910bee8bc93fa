/** Statements. One whose query is not understood at all is left out; its fault is reported. */
import type { CstNode, IToken } from 'chevrotain'
import type { Query, ShowWhat, Statement } from '../ast/nodes.ts'
import { nearest } from '../diagnostics/suggest.ts'
import { spanOf } from '../lex/lexer.ts'
import { canonicalNumber } from '../lex/numbers.ts'
import { paramsOf } from './calls.ts'
import { queryOf } from './clauses.ts'
import { type Context, fault, nameOf } from './context.ts'
import { nodeOf, nodesOf, spanOfNode, theNode, theToken, tokenOf } from './cst.ts'
import { expressionOf } from './expressions.ts'

/** The rule `script`. */
export function statementsOf(context: Context, node: CstNode): readonly Statement[] {
  return nodesOf(node, 'statement').flatMap((child) => {
    const statement = statementOf(context, child)
    return statement === undefined ? [] : [statement]
  })
}

function statementOf(context: Context, node: CstNode): Statement | undefined {
  for (const label in node.children) {
    const child = nodeOf(node, label)
    const make = MAKERS.get(label)
    if (child !== undefined && make !== undefined) return make(context, child)
  }
  return undefined
}

const MAKERS: ReadonlyMap<string, (context: Context, node: CstNode) => Statement | undefined> = new Map([
  ['query', (context, node) => queryStatement(queryOf(context, node))],
  ['unknownStatement', unknownOf],
  ['create', createOf],
  ['explain', explainOf],
  ['verify', (context, node) => ({ kind: 'verify', query: innerQuery(context, node), span: spanOfNode(node) })],
  ['describe', describeOf],
  ['sample', sampleOf],
  ['show', showOf],
  ['why', whyOf],
  [
    'start',
    (context, node) => ({
      kind: 'start',
      name: nameOf(context, theNode(node, 'name')),
      query: innerQuery(context, node),
      span: spanOfNode(node),
    }),
  ],
  ['stop', (context, node) => ({ kind: 'stop', name: nameOf(context, theNode(node, 'name')), span: spanOfNode(node) })],
  [
    'set',
    (context, node) => ({
      kind: 'set',
      option: nameOf(context, theNode(node, 'name')),
      value: expressionOf(context, theNode(node, 'expression')),
      span: spanOfNode(node),
    }),
  ],
])

function queryStatement(query: Query): Statement {
  return { kind: 'queryStatement', query, span: query.span }
}

function innerQuery(context: Context, node: CstNode): Query {
  return queryOf(context, theNode(node, 'query'))
}

function unknownOf(context: Context, node: CstNode): Statement | undefined {
  const query = nodeOf(node, 'query')
  return query === undefined ? undefined : queryStatement(queryOf(context, query))
}

function createOf(context: Context, node: CstNode): Statement {
  const span = spanOfNode(node)
  const name = nameOf(context, theNode(node, 'name'))
  if (tokenOf(node, 'STREAM') !== undefined) {
    return { kind: 'createStream', name, query: innerQuery(context, node), span }
  }
  const params = paramsOf(context, theNode(node, 'params'))
  return { kind: 'createFunction', name, params, body: expressionOf(context, theNode(node, 'expression')), span }
}

const EXPLAIN_FORMS = ['text', 'json', 'mermaid'] as const

function explainOf(context: Context, node: CstNode): Statement {
  const as = tokenOf(node, 'as')
  return {
    kind: 'explain',
    analyze: tokenOf(node, 'ANALYZE') !== undefined,
    as: as === undefined ? 'text' : oneOf(context, as, EXPLAIN_FORMS, 'EXPLAIN AS'),
    query: innerQuery(context, node),
    span: spanOfNode(node),
  }
}

function describeOf(context: Context, node: CstNode): Statement {
  const name = nodeOf(node, 'name')
  const target = name === undefined ? innerQuery(context, node) : nameOf(context, name)
  return { kind: 'describe', target, span: spanOfNode(node) }
}

function sampleOf(context: Context, node: CstNode): Statement {
  const rows = theToken(node, 'Number')
  return {
    kind: 'sample',
    rows: { kind: 'number', text: canonicalNumber(rows.image), span: spanOf(rows) },
    query: innerQuery(context, node),
    span: spanOfNode(node),
  }
}

const SHOWN: readonly ShowWhat[] = ['streams', 'functions', 'sources', 'sinks', 'queries']

function showOf(context: Context, node: CstNode): Statement {
  return { kind: 'show', what: oneOf(context, theToken(node, 'Word'), SHOWN, 'SHOW'), span: spanOfNode(node) }
}

function whyOf(context: Context, node: CstNode): Statement {
  const name = nodeOf(node, 'name')
  return { kind: 'why', ...(name === undefined ? {} : { name: nameOf(context, name) }), span: spanOfNode(node) }
}

/** The word as one of a fixed list; another one is a fault, and stands for the first. */
function oneOf<T extends string>(context: Context, token: IToken, choices: readonly T[], after: string): T {
  context.roles.set(token, 'keyword')
  const chosen = choices.find((choice) => choice === token.image.toLowerCase())
  if (chosen !== undefined) return chosen
  const near = nearest(token.image, choices)
  fault(
    context,
    'MR0119',
    { after, found: token.image, choices, ...(near === undefined ? {} : { near }) },
    spanOf(token),
  )
  return choices[0]!
}
