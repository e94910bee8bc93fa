/**
 * What the grammar asks about the tokens ahead: which word begins a clause, which is a name, where to go on after a
 * fault. Chevrotain looks one token ahead by itself; everything that takes more is here, as a name.
 */
import { CstParser, EOF, type IToken, isRecognitionException } from 'chevrotain'
import { retype } from '../lex/lexer.ts'
import { unitOf } from '../lex/numbers.ts'
import * as t from '../lex/tokens.ts'
import { VOCABULARY, wordType } from '../lex/tokens.ts'
import { KEYWORDS } from '../lex/words.ts'
import { DIAGNOSTICS_MAX, NESTING_MAX } from './limits.ts'
import { isHabit, mendedClause, mendedStatement } from './mend.ts'

/** A place where the text is not what the grammar says: what was due there (a key of `messages.ts`). */
export interface Fault {
  readonly state: string
  /** Index of the token found there; the number of tokens at the end of the text. */
  readonly index: number
}

/** Ends a parse that would not end well. */
export class Abandoned extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.state)
    this.fault = fault
  }
}

const NOT_ALL = 'notAllParsed'

const WORD_OPERATORS = new Set(['AND', 'OR', 'IN', 'IS', 'LIKE', 'ILIKE', 'MATCHES', 'BETWEEN', 'DIV', 'WHEN', 'THEN'])
const NEVER_NAMES = new Set(['NULL', 'TRUE', 'FALSE', 'NOT'])
/** Keywords before `(` that are not the name of a function. */
const NEVER_FUNCTIONS = new Set([...WORD_OPERATORS, 'NOT', 'CASE', 'ELSE', 'WHERE', 'HAVING', 'BY', 'SELECT', 'AS'])
const VALUES = new Set<unknown>([
  t.Number,
  t.Duration,
  t.BrokenNumber,
  t.StringLiteral,
  t.RawString,
  t.BrokenString,
  t.Regex,
  t.Param,
  t.QuotedIdentifier,
])
const OPENERS = new Set<unknown>([t.ParenOpen, t.BracketOpen])
const CLOSERS = new Set<unknown>([t.ParenClose, t.BracketClose])
const MIDDLE = new Set<unknown>([
  t.Comma,
  t.Dot,
  t.Equal,
  t.NotEqual,
  t.Less,
  t.Greater,
  t.LessEqual,
  t.GreaterEqual,
  t.Plus,
  t.Minus,
  t.Star,
  t.Slash,
  t.Percent,
  t.Concat,
  t.DoubleColon,
  t.NamedArrow,
  t.ColonEqual,
  t.LambdaArrow,
])

export abstract class Cursor extends CstParser {
  private nesting = 0
  private found: Fault[] = []
  /** How many brackets are open before each token; brackets without a partner do not count. */
  private depths: readonly number[] = []

  protected constructor() {
    super([...VOCABULARY], {
      // Recovery is our own (`recover`): at the next clause, by what follows a word and not by single tokens.
      recoveryEnabled: false,
      maxLookahead: 1,
      nodeLocationTracking: 'onlyOffset',
      errorMessageProvider: {
        buildMismatchTokenMessage: ({ expected }) => `token:${expected.LABEL ?? expected.name}`,
        buildNoViableAltMessage: ({ customUserDescription, ruleName }) => customUserDescription ?? ruleName,
        buildEarlyExitMessage: ({ customUserDescription, ruleName }) => customUserDescription ?? ruleName,
        buildNotAllInputParsedMessage: () => NOT_ALL,
      },
    })
  }

  /** Makes the parser ready for another text. */
  protected begin(tokens: IToken[]): void {
    this.input = tokens
    this.nesting = 0
    this.found = []
    this.depths = bracketDepths(tokens)
    tokens.forEach((token, i) => {
      token.payload = i
    })
  }

  /** All faults since `begin`, in the order of the text, at most one a token. */
  faultsSoFar(): readonly Fault[] {
    // Where a parse was abandoned, chevrotain adds that tokens are left.
    const errors = this.errors.filter(({ message }) => message !== NOT_ALL)
    const thrown = errors.map((error) => ({ state: error.message, index: this.indexOf(error.token) }))
    const byIndex = new Map<number, Fault>()
    for (const fault of [...this.found, ...thrown]) if (!byIndex.has(fault.index)) byIndex.set(fault.index, fault)
    return [...byIndex.values()].sort((a, b) => a.index - b.index)
  }

  private indexOf(token: IToken): number {
    const index: unknown = token.payload
    return typeof index === 'number' ? index : this.input.length
  }

  private position(): number {
    return this.indexOf(this.LA(1))
  }

  // ------------------------------------------------------------------------------------------ faults and recovery

  protected fault(state: string): void {
    if (this.RECORDING_PHASE) return
    this.found.push({ state, index: this.position() })
    this.checkCount()
  }

  private checkCount(): void {
    if (this.found.length > DIAGNOSTICS_MAX) throw new Abandoned({ state: 'tooMany', index: this.position() })
  }

  /** Counts a level of nesting; `leave` takes it back. A fault inside is taken back by `recover`. */
  protected enter(): void {
    if (this.RECORDING_PHASE) return
    this.nesting++
    if (this.nesting > NESTING_MAX) throw new Abandoned({ state: 'nesting', index: this.position() })
  }

  protected leave(): void {
    if (!this.RECORDING_PHASE) this.nesting--
  }

  /** Parses a part; where that fails, the rest of the part is skipped and parsing goes on behind it. */
  protected recover(parse: () => void): void {
    if (this.RECORDING_PHASE) {
      parse()
      return
    }
    const start = this.position()
    const { nesting } = this
    try {
      parse()
    } catch (error) {
      if (!(error instanceof Error) || !isRecognitionException(error)) throw error
      this.nesting = nesting
      if (this.errors.length > DIAGNOSTICS_MAX) throw new Abandoned({ state: 'tooMany', index: this.position() })
      this.skipFrom(start)
    }
  }

  /** Skips to the next clause of the query that the token at `start` belongs to, or to its end. */
  protected skipFrom(start: number): void {
    if (this.RECORDING_PHASE) return
    const level = this.depths[start] ?? 0
    for (let first = this.position() === start; this.isInside(level); first = false) {
      if (!first && (this.depths[this.position()] ?? 0) <= level && this.isClauseAgain()) return
      if (!this.skip()) return
    }
  }

  /** Skips what follows the token that was read last, up to the next clause. */
  protected skipRest(): void {
    if (this.RECORDING_PHASE) return
    const level = this.depths[this.position() - 1] ?? 0
    while (this.isInside(level)) {
      if ((this.depths[this.position()] ?? 0) <= level && this.isClauseAgain()) return
      if (!this.skip()) return
    }
  }

  /** Of several brackets that close nothing, one is a fault. */
  protected skipClosers(): void {
    if (this.RECORDING_PHASE) return
    const { tokenType } = this.LA(0)
    while (CLOSERS.has(tokenType) && this.LA(1).tokenType === tokenType && this.skip());
  }

  /** Skips to the next `;`, or to a FROM before it. */
  protected skipToFrom(): void {
    this.skipWhile(() => this.LA(1).tokenType.name !== 'FROM')
  }

  protected skipToSemicolon(): void {
    this.skipWhile(() => true)
  }

  private skipWhile(condition: () => boolean): void {
    if (this.RECORDING_PHASE) return
    while (this.position() < this.input.length && this.LA(1).tokenType !== t.Semicolon && condition()) {
      if (!this.skip()) return
    }
  }

  /** Skips a token; false at the end of the text. */
  private skip(): boolean {
    const before = this.position()
    if (before >= this.input.length) return false
    this.SKIP_TOKEN()
    return this.position() !== before
  }

  /** `;` ends a statement, the bracket around a query the query. */
  private isInside(level: number): boolean {
    const next = this.LA(1)
    if (this.position() >= this.input.length || next.tokenType === t.Semicolon) return false
    return !(CLOSERS.has(next.tokenType) && (this.depths[this.position()] ?? 0) <= level)
  }

  /** Whether a clause begins here, judged from both sides since what stands before was not understood. */
  private isClauseAgain(): boolean {
    const { tokenType } = this.LA(1)
    if (MIDDLE.has(this.LA(0).tokenType) || OPENERS.has(this.LA(0).tokenType)) return false
    if (MIDDLE.has(this.LA(2).tokenType)) return false
    if (tokenType === t.Aggregate)
      return this.LA(2).tokenType === t.ParenOpen || this.LA(1).image.toUpperCase() === 'COUNT'
    const role = KEYWORDS.get(tokenType.name)?.role
    return role === 'clause' || role === 'option' || tokenType.name === 'FROM'
  }

  /** A misspelled keyword where a clause is due is reported and then read as what was meant. */
  protected mend(place: 'clause' | 'statement'): void {
    if (this.RECORDING_PHASE) return
    const token = this.LA(1)
    if (token.tokenType !== t.Identifier || this.LA(2).tokenType === t.Dot) return
    const meant = place === 'statement' ? mendedStatement(token.image) : this.meantClause(token)
    if (meant === undefined) return
    this.fault(place)
    retype(token, wordType(meant))
  }

  /** A statement that begins where the one before has no `;`. */
  protected missingSemicolon(): void {
    if (!this.RECORDING_PHASE && this.statementBegins()) this.fault('semicolon')
  }

  /** A name directly before `(` is a call; with a space between it may be a clause: `WHRE (a = 1)`. */
  private meantClause(token: IToken): string | undefined {
    const after = this.LA(2)
    const isCall = after.tokenType === t.ParenOpen
    if (isCall && after.startOffset === token.startOffset + token.image.length) return undefined
    const meant = mendedClause(token.image)
    return isCall && meant !== undefined && !KEYWORDS.has(meant) ? undefined : meant
  }

  // ------------------------------------------------------------------------------------------ questions

  protected statementBegins(): boolean {
    return KEYWORDS.get(this.LA(1).tokenType.name)?.role === 'statement'
  }

  protected next(...words: readonly string[]): boolean {
    return words.every((word, i) => this.LA(i + 1).tokenType.name === word)
  }

  protected nextIs(type: unknown, ahead = 1): boolean {
    return this.LA(ahead).tokenType === type
  }

  /** A clause keyword, an aggregate, or any name directly before `(`. */
  protected clauseBegins(): boolean {
    const { tokenType } = this.LA(1)
    const role = KEYWORDS.get(tokenType.name)?.role
    if (role === 'clause' || role === 'option') return true
    return this.aggregateBegins()
  }

  protected aggregateBegins(): boolean {
    const { tokenType } = this.LA(1)
    if (tokenType === t.Aggregate || tokenType.name === 'REDUCE') return true
    if (tokenType === t.ParenOpen) return this.groupHoldsAggregate()
    if (this.LA(2).tokenType !== t.ParenOpen) return false
    if (tokenType === t.QuotedIdentifier) return true
    if (tokenType === t.Identifier) return !isHabit(this.LA(1).image)
    return tokenType.name === 'CAST' || tokenType.name === 'TRY_CAST'
  }

  /** `(COUNT + 1) * 2`: the brackets here hold an aggregate. */
  private groupHoldsAggregate(): boolean {
    const start = this.position()
    const level = this.depths[start] ?? 0
    for (let i = start + 1; i < this.input.length && (this.depths[i] ?? 0) > level; i++) {
      if (this.input[i]!.tokenType === t.Aggregate) return true
    }
    return false
  }

  /** Whether the word here is a name where an operand or a name is due, and not a keyword whose operand is missing. */
  protected nameBegins(): boolean {
    const { tokenType } = this.LA(1)
    const word = tokenType.name
    if (!KEYWORDS.has(word)) return true
    if (NEVER_NAMES.has(word)) return false
    const after = this.LA(2)
    if (word === 'AS') return MIDDLE.has(after.tokenType) || CLOSERS.has(after.tokenType) || after.tokenType === EOF
    if (after.tokenType === t.ParenOpen) return !NEVER_FUNCTIONS.has(word)
    if (VALUES.has(after.tokenType)) return false
    return after.tokenType !== t.Identifier || this.LA(3).tokenType === t.ParenOpen
  }

  /** A value of one token, with the end of an item behind it. */
  protected isSingle(): boolean {
    const { tokenType } = this.LA(2)
    if (tokenType !== t.Comma && !CLOSERS.has(tokenType)) return false
    return VALUES.has(this.LA(1).tokenType) || this.LA(1).tokenType === t.Identifier
  }

  /** `CASE` begins a choice, unless what follows shows it to be a column. */
  protected caseBegins(): boolean {
    if (!this.next('CASE')) return false
    const { tokenType } = this.LA(2)
    if (tokenType === t.Minus || tokenType === t.ParenOpen || tokenType === t.BracketOpen) return true
    if (tokenType.name === 'WHEN' || tokenType.name === 'CASE' || tokenType.name === 'NOT') return true
    if (KEYWORDS.has(tokenType.name)) return NEVER_NAMES.has(tokenType.name) || this.LA(3).tokenType.name === 'WHEN'
    return VALUES.has(tokenType) || tokenType === t.Identifier || tokenType === t.Aggregate
  }

  /** `6 seconds`: a unit behind a number, which no name in front of `(` is. */
  protected unitFollows(): boolean {
    return unitOf(this.LA(1).image) !== undefined && this.LA(2).tokenType !== t.ParenOpen
  }

  /** Where a length of time is due, any word behind a number that begins nothing is meant as its unit. */
  protected unitMeant(): boolean {
    const { tokenType } = this.LA(1)
    return this.unitFollows() || (tokenType === t.Identifier && this.LA(2).tokenType !== t.ParenOpen)
  }

  /** `COUNT DISTINCT x`, unlike the clause DISTINCT behind COUNT. */
  protected countsDistinct(): boolean {
    if (this.LA(0).image.toUpperCase() !== 'COUNT' || !this.next('DISTINCT')) return false
    const { tokenType } = this.LA(2)
    return tokenType === t.Identifier || tokenType === t.QuotedIdentifier
  }
}

function bracketDepths(tokens: readonly IToken[]): readonly number[] {
  const open: number[] = []
  const matched = new Set<number>()
  tokens.forEach(({ tokenType }, i) => {
    if (tokenType === t.Semicolon) open.length = 0
    else if (OPENERS.has(tokenType)) open.push(i)
    else if (CLOSERS.has(tokenType)) {
      const start = open.pop()
      if (start !== undefined) matched.add(start).add(i)
    }
  })
  let depth = 0
  return tokens.map(({ tokenType }, i) => {
    const here = depth
    if (matched.has(i)) depth += OPENERS.has(tokenType) ? 1 : -1
    return here
  })
}
