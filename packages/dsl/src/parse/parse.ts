/**
 * Text into a syntax tree, with everything that is wrong with it.
 *
 * A text is valid where there is no diagnostic; the tree of a text with faults holds what was understood and serves
 * editors only. A missing input is a stream whose name is empty, a missing length of time one without parts.
 * Time and memory are linear in the text. One parser is made at the first call and used ever after.
 */
import type { CstNode, IToken } from 'chevrotain'
import type { Expr, Query, Script } from '../ast/nodes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Comment, lex, publicToken, type Token } from '../lex/lexer.ts'
import type { TokenClass } from '../lex/tokens.ts'
import { queryOf } from './clauses.ts'
import type { Context } from './context.ts'
import { nodeOf } from './cst.ts'
import { Abandoned, type Fault } from './cursor.ts'
import { depthFault } from './depth.ts'
import { expressionOf } from './expressions.ts'
import { Grammar } from './grammar.ts'
import { DIAGNOSTICS_MAX } from './limits.ts'
import { faultDiagnostic, manyMore } from './messages.ts'
import { statementsOf } from './statements.ts'

interface Parsed {
  /** In the order of the text; empty where the text is valid. */
  readonly diagnostics: readonly Diagnostic[]
  readonly comments: readonly Comment[]
  /** Everything but white space, in the order of the text. */
  readonly tokens: readonly Token[]
}

export interface ParseResult extends Parsed {
  readonly script: Script
}

export interface QueryResult extends Parsed {
  /** Absent where nothing of it was understood. */
  readonly query?: Query
}

export interface ExprResult extends Parsed {
  /** Absent where it was not understood. */
  readonly expr?: Expr
}

/** Parses a script: statements, each ended by `;`. */
export function parse(text: string): ParseResult {
  const { value, ...parsed } = run(text, 'script', statementsOf)
  const script: Script = { kind: 'script', statements: value ?? [], span: { start: 0, end: text.length } }
  return { script, ...parsed }
}

/** Parses a single query. */
export function parseQuery(text: string): QueryResult {
  const { value, ...parsed } = run(text, 'soleQuery', (context, tree) => {
    const query = nodeOf(tree, 'query')
    return query === undefined ? undefined : queryOf(context, query)
  })
  return { ...(value === undefined ? {} : { query: value }), ...parsed }
}

/** Parses a single expression; COUNT without parentheses is a column in it. */
export function parseExpr(text: string): ExprResult {
  const { value, ...parsed } = run(text, 'soleExpression', (context, tree) => {
    const expression = nodeOf(tree, 'expression')
    return expression === undefined ? undefined : expressionOf(context, expression)
  })
  return { ...(value === undefined ? {} : { expr: value }), ...parsed }
}

let grammar: Grammar | undefined

function run<T>(
  text: string,
  rule: 'script' | 'soleQuery' | 'soleExpression',
  make: (context: Context, tree: CstNode) => T | undefined,
): Parsed & { readonly value?: T } {
  grammar ??= new Grammar()
  const { tokens, beside, comments, diagnostics: lexical } = lex(text)
  const { tree, faults } = parseTokens(grammar, rule, tokens)
  const diagnostics = [...lexical]
  const offsetOf = (fault: Fault): number => tokens[fault.index]?.startOffset ?? text.length
  for (const fault of faults) {
    // A token that the lexer complained about already is not complained about again.
    const token = tokens[fault.index]
    if (!covered(lexical, tokens[fault.index - 1], token ?? text.length))
      diagnostics.push(faultDiagnostic(fault, tokens, text))
  }
  const faultOffsets = [...lexical.map(({ span }) => span.start), ...faults.map(offsetOf)]
  const context: Context = { diagnostics, roles: new Map(), faultOffsets }
  let value = tree === undefined ? undefined : make(context, tree)
  const deep = value === undefined ? undefined : depthFault(value, tokens.length)
  if (deep !== undefined) {
    diagnostics.push(deep)
    value = undefined
  }
  return {
    ...(value === undefined ? {} : { value }),
    diagnostics: capped(diagnostics),
    comments,
    tokens: publicTokens(tokens, beside, context.roles),
  }
}

function parseTokens(parser: Grammar, rule: 'script' | 'soleQuery' | 'soleExpression', tokens: IToken[]) {
  try {
    return parser.run(rule, tokens)
  } catch (error) {
    if (!(error instanceof Abandoned)) throw error
    return { tree: undefined, faults: [...parser.faultsSoFar(), error.fault] }
  }
}

/** Whether the lexer found a fault in the token here, or between it and the one before. */
function covered(diagnostics: readonly Diagnostic[], before: IToken | undefined, here: IToken | number): boolean {
  const start = before === undefined ? 0 : before.startOffset + before.image.length
  const end = typeof here === 'number' ? here : here.startOffset + here.image.length
  return diagnostics.some(({ span }) => span.start < end && span.end > start)
}

/** Sorted by place, at most one a place, and not more than a person can read. */
function capped(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = diagnostics.toSorted((a, b) => a.span.start - b.span.start)
  const distinct = sorted.filter((each, i) => i === 0 || sorted[i - 1]!.span.start !== each.span.start)
  if (distinct.length <= DIAGNOSTICS_MAX) return distinct
  const shown = distinct.slice(0, DIAGNOSTICS_MAX)
  return [...shown, manyMore(shown.at(-1)!.span)]
}

function publicTokens(
  tokens: readonly IToken[],
  beside: readonly IToken[],
  roles: ReadonlyMap<IToken, TokenClass>,
): readonly Token[] {
  const seen = tokens.map((token) => publicToken(token, roles.get(token)))
  if (beside.length === 0) return seen
  return [...seen, ...beside.map((token) => publicToken(token))].sort((a, b) => a.span.start - b.span.start)
}
