/**
 * Text into tokens: cut by chevrotain's lexer, then words and numbers get their kinds, and what is wrong is reported.
 *
 * The lexer never fails: what it cannot read becomes a token of class `error` beside the grammar, or one that the
 * grammar takes for what was meant, so that one fault gives one message. Offsets are UTF-16 code units.
 */
import { type IToken, Lexer, type TokenType } from 'chevrotain'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Span } from '../text/span.ts'
import { faultsOf, missingSpace } from './faults.ts'
import { scanNumeric } from './numbers.ts'
import {
  BrokenNumber,
  Duration,
  Identifier,
  Number,
  type TokenClass,
  tokenSpec,
  VOCABULARY,
  wordType,
} from './tokens.ts'

/** A piece of the text, for colours and for completion. White space is none. */
export interface Token {
  /** The id of its kind in the table of tokens: `WINDOW`, `Identifier`, `String`. */
  readonly kind: string
  readonly class: TokenClass
  readonly text: string
  readonly span: Span
}

/** `-- ...` or `/* ... *\/` as written, with its marks. */
export interface Comment {
  readonly text: string
  readonly span: Span
  /** False for a block comment whose end is missing. */
  readonly closed: boolean
}

export interface Lexed {
  /** What the grammar sees. */
  readonly tokens: IToken[]
  /** What it does not: comments and characters that begin nothing. */
  readonly beside: readonly IToken[]
  readonly comments: readonly Comment[]
  readonly diagnostics: readonly Diagnostic[]
}

const lexer = new Lexer([...VOCABULARY], {
  ensureOptimizations: true,
  positionTracking: 'onlyOffset',
  skipValidations: false,
})

/** Lexical faults past this number are not reported; a text with so many is not a query. */
export const LEXICAL_FAULTS_MAX = 100

export function lex(text: string): Lexed {
  const { tokens, groups } = lexer.tokenize(text)
  const diagnostics: Diagnostic[] = []
  const add = (found: readonly Diagnostic[]): void => {
    if (diagnostics.length < LEXICAL_FAULTS_MAX) diagnostics.push(...found)
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    token.endOffset = token.startOffset + token.image.length - 1
    classify(token)
    add(faultsOf(token))
    add(missingSpace(token, tokens[i - 1]))
  }
  const comments = groups['comments'] ?? []
  const unexpected = groups['unexpected'] ?? []
  for (const [i, token] of [...comments, ...unexpected].entries()) {
    token.endOffset = token.startOffset + token.image.length - 1
    // Of characters in a row without a meaning the first one is reported.
    const before = unexpected[i - comments.length - 1]
    if (before === undefined || before.endOffset !== token.startOffset - 1) add(faultsOf(token))
  }
  return {
    tokens,
    beside: [...comments, ...unexpected],
    comments: comments.map((token) => ({
      text: token.image,
      span: spanOf(token),
      closed: tokenSpec(token.tokenType).class === 'comment',
    })),
    diagnostics: diagnostics.sort((a, b) => a.span.start - b.span.start),
  }
}

/** Words get the kind that the table gives them, numbers theirs. */
function classify(token: IToken): void {
  if (token.tokenType === Identifier) retype(token, wordType(token.image))
  else if (token.tokenType === Number) {
    const { kind } = scanNumeric(token.image, 0)
    if (kind !== 'number') retype(token, kind === 'duration' ? Duration : BrokenNumber)
  }
}

/** Makes `token` one of another kind. */
export function retype(token: IToken, type: TokenType): void {
  token.tokenType = type
  token.tokenTypeIdx = type.tokenTypeIdx!
}

export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: token.startOffset + token.image.length }
}

/** The token as others see it; `cls` where its use tells more than its kind. */
export function publicToken(token: IToken, cls?: TokenClass): Token {
  const spec = tokenSpec(token.tokenType)
  return { kind: spec.id, class: cls ?? spec.class, text: token.image, span: spanOf(token) }
}
