/** What the makers of the syntax tree share: where faults go, and what each word turned out to be. */
import type { CstNode, IToken } from 'chevrotain'
import type { Ident } from '../ast/nodes.ts'
import { report } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { DSL_CODES, type DslParams } from '../diagnostics/dsl-codes.ts'
import { decodeName } from '../lex/decode.ts'
import { spanOf } from '../lex/lexer.ts'
import type { TokenClass } from '../lex/tokens.ts'
import type { Span } from '../text/span.ts'
import { theToken } from './cst.ts'

export interface Context {
  readonly diagnostics: Diagnostic[]
  /** Classes of words that their kind does not tell: a keyword used as a name, a function, a type. */
  readonly roles: Map<IToken, TokenClass>
  /** Offsets of what the parser reported, ascending: what follows from a fault is not reported again. */
  readonly faultOffsets: readonly number[]
}

export function fault<C extends keyof DslParams & string>(
  context: Context,
  code: C,
  params: DslParams[C],
  span: Span,
): void {
  context.diagnostics.push(report(DSL_CODES, code, params, span))
}

/** Whether the parser reported something in `[start, end)`. */
export function hasFault(context: Context, start: number, end: number): boolean {
  return context.faultOffsets.some((offset) => offset >= start && offset < end)
}

/** A word that is used as a name. */
export function identOf(context: Context, token: IToken, role: TokenClass = 'identifier'): Ident {
  context.roles.set(token, role)
  return { kind: 'ident', name: decodeName(token.image), span: spanOf(token) }
}

/** The name of a `name` rule. */
export function nameOf(context: Context, node: CstNode, role: TokenClass = 'identifier'): Ident {
  return identOf(context, theToken(node, 'Word'), role)
}
