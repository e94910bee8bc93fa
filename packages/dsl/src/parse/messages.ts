/**
 * From the state of the parser to a sentence: what was due where it stopped, in the user's words.
 *
 * Most states are data (`STATES`); a clause, a statement and a bracket take a look at the tokens around.
 */
import type { IToken } from 'chevrotain'
import { report } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { DSL_CODES } from '../diagnostics/dsl-codes.ts'
import { nearest } from '../diagnostics/suggest.ts'
import { quoted } from '../diagnostics/words.ts'
import { spanOf } from '../lex/lexer.ts'
import * as t from '../lex/tokens.ts'
import { AGGREGATES, KEYWORDS, keywordsOf } from '../lex/words.ts'
import { lineIndex } from '../text/line-index.ts'
import { join, type Span } from '../text/span.ts'
import { dependentNeed } from './belongs.ts'
import type { Fault } from './cursor.ts'
import { HABITS, type Habit, STATEMENT_HABITS } from './habits.ts'
import { DIAGNOSTICS_MAX, NESTING_MAX } from './limits.ts'
import { mendedClause, mendedStatement } from './mend.ts'

interface State {
  readonly expected: readonly string[]
  readonly help?: string
  /** The bracket that is open here: the message says where. */
  readonly open?: '(' | '[' | '<'
}

const DURATION: State = { expected: ['a length of time such as 6s'], help: 'for example: 250ms, 6s, 5m, 1h30m, 1 day' }

const STATES: Readonly<Record<string, State>> = {
  expression: { expected: ['a value or a column'] },
  key: { expected: ['a key: a column or an expression'], help: 'for example: COUNT BY word' },
  aggregateItem: { expected: ['an aggregate such as COUNT or SUM(x)'] },
  selectItem: { expected: ['a column, an expression or *'] },
  name: { expected: ['a name'], help: 'a keyword is used as a name in double quotes: "window"' },
  member: { expected: ['the name of a column or field'] },
  type: {
    expected: ['a type'],
    help: 'types are string, int, float, decimal, bool, timestamp, duration, array<...>, json',
  },
  duration: DURATION,
  extent: { ...DURATION, expected: ['a length of time such as 3s', 'a number of ROWS'] },
  window: {
    expected: ['a size such as 6s or 100 ROWS', 'SESSION', 'CUMULATE'],
    help: 'for example: WINDOW 6s SLIDE 3s',
  },
  zone: { expected: ['the name of a time zone as a text'], help: "for example: ZONE 'Europe/Berlin'" },
  rowCount: { expected: ['a number of rows'], help: 'for example: LIMIT 10' },
  emit: { expected: ['FINAL', 'CHANGES', 'EARLY'] },
  fill: { expected: ['0', 'NULL', 'PREVIOUS'] },
  is: { expected: ['NULL', 'TRUE', 'FALSE', 'DISTINCT FROM'], help: 'two values are compared with =' },
  afterNot: {
    expected: ['IN', 'LIKE', 'ILIKE', 'MATCHES', 'BETWEEN'],
    help: 'a condition is negated before it: NOT a = b',
  },
  betweenAnd: { expected: ['AND'], help: 'for example: celsius BETWEEN -50 AND 150' },
  inList: { expected: ['a list in parentheses'], help: "for example: word IN ('a', 'b')" },
  split: {
    expected: ['a separator', 'WORDS', 'the column to split'],
    help: "for example: SPLIT ' ', SPLIT WORDS, SPLIT tags BY ',' AS tag",
  },
  separator: { expected: ["a separator such as ','", 'a pattern such as /\\s+/', 'WORDS'] },
  path: { expected: ['a path as a text'], help: "for example: CHECKPOINT 'checkpoint'" },
  from: {
    expected: ['FROM and a query'],
    help: "a query starts with FROM: FROM socket('localhost', 9999) COUNT BY line",
  },
  input: {
    expected: ['a source such as socket(...)', 'the name of a stream', 'a query in parentheses'],
    help: "for example: FROM socket('localhost', 9999)",
  },
  connector: { expected: ['a sink such as console()'], help: "for example: INTO console(), file('out.jsonl')" },
  openArgs: { expected: ['its arguments in parentheses'], help: "for example: console(), file('out.jsonl')" },
  joinOn: { expected: ['ON and what the rows have in common'], help: 'for example: JOIN payments ON id WITHIN 10s' },
  errors: { expected: ['INTO and a sink', 'STOP'], help: "for example: ERRORS INTO file('bad.jsonl')" },
  create: { expected: ['STREAM', 'FUNCTION'], help: "for example: CREATE STREAM words AS FROM stdin() SPLIT ' '" },
  describe: { expected: ['a query', 'the name of a stream or function'] },
  show: { expected: ['streams', 'functions', 'sources', 'sinks', 'queries'] },
  explainAs: { expected: ['text', 'json', 'mermaid'] },
  becomes: { expected: ['='], help: 'for example: LET length = length(line)' },
  castAs: { expected: ['AS and a type'], help: 'for example: CAST(x AS int)' },
  when: { expected: ['WHEN'], help: "for example: CASE WHEN a > 3 THEN 'big' ELSE 'small' END" },
  then: { expected: ['THEN'], help: "for example: CASE WHEN a > 3 THEN 'big' ELSE 'small' END" },
  end: { expected: ['WHEN', 'ELSE', 'END'], help: "for example: CASE WHEN a > 3 THEN 'big' ELSE 'small' END" },
  reduceOf: { expected: ['OF and what is reduced'], help: 'for example: REDUCE (a, b) -> a + b OF x' },
  lambdaArrow: { expected: ['->'], help: 'for example: REDUCE (a, b) -> a + b OF x' },
  openNames: { expected: ['names in parentheses'], help: 'for example: REDUCE (a, b) -> a + b OF x' },
  sampleRows: { expected: ['a number of rows'], help: 'for example: SAMPLE 10 FROM words' },
  closeNames: { expected: [',', ')'], open: '(' },
  closeArgs: { expected: [',', ')'], open: '(' },
  closeFormat: { expected: [',', ')'], open: '(' },
  closeList: { expected: [',', ')'], open: '(' },
  closeGroup: { expected: ['an operator', ')'], open: '(' },
  closeQuery: { expected: ['a clause', ')'], open: '(' },
  closeArray: { expected: [',', ']'], open: '[' },
  closeIndex: {
    expected: [']'],
    open: '[',
    help: 'x[0] takes one index; an array is written [1, 2] without a word before it',
  },
  closeType: { expected: ['>'], open: '<' },
}

const CLAUSE_EXAMPLES = ['a clause such as WHERE, COUNT, BY, WINDOW', 'INTO']

/** The diagnostic of a fault. Offsets and lines are those of `text`. */
export function faultDiagnostic(fault: Fault, tokens: readonly IToken[], text: string): Diagnostic {
  const token = tokens[fault.index]
  const place = token === undefined ? endOfText(tokens, text) : spanOf(token)
  const found = token === undefined ? 'the end of the text' : quoted(token.image)
  const special = SPECIAL[fault.state]
  if (special !== undefined) return special({ fault, tokens, text, token, place, found })
  const state = STATES[fault.state] ?? tokenState(fault.state)
  return expected(state, { fault, tokens, text, token, place, found })
}

interface Around {
  readonly fault: Fault
  readonly tokens: readonly IToken[]
  readonly text: string
  readonly token: IToken | undefined
  readonly place: Span
  readonly found: string
}

/** Behind the last token: the end of the line there is where a person would go on typing. */
function endOfText(tokens: readonly IToken[], text: string): Span {
  const last = tokens.at(-1)
  const end = last === undefined ? text.length : spanOf(last).end
  return { start: end, end }
}

function tokenState(state: string): State {
  const label = state.replace(/^token:/, '')
  return { expected: [label] }
}

function expected(state: State, around: Around): Diagnostic {
  const { fault, tokens, found, place, token } = around
  const before = tokens[fault.index - 1]
  const after = before === undefined || before.image.length > 20 ? undefined : quoted(before.image)
  const open = state.open === undefined ? undefined : openBracket(around, state.open)
  const near =
    token === undefined
      ? undefined
      : nearest(
          token.image,
          state.expected.filter((each) => /^\w+$/.test(each)),
        )
  const help = near === undefined ? (state.help ?? open) : `is ${near} meant?`
  const params = {
    expected: state.expected.map((each) => (/^[^\w\s]+$/.test(each) ? quoted(each) : each)),
    found,
    ...(after === undefined || state.open !== undefined ? {} : { after }),
    ...(help === undefined ? {} : { help }),
    ...(near === undefined ? {} : { fix: { title: `replace with ${near}`, replacement: near } }),
  }
  return report(DSL_CODES, 'MR0101', params, place)
}

/** `the ( in line 1, column 20 is still open`. */
function openBracket({ fault, tokens, text }: Around, bracket: '(' | '[' | '<'): string | undefined {
  const close = bracket === '(' ? ')' : bracket === '[' ? ']' : '>'
  let depth = 0
  for (let i = fault.index - 1; i >= 0; i--) {
    const { image } = tokens[i]!
    if (image === close) depth++
    else if (image === bracket && depth-- === 0) {
      const { line, column } = lineIndex(text).position(tokens[i]!.startOffset)
      return `the ${bracket} in line ${line}, column ${column} is still open`
    }
  }
  return undefined
}

const SPECIAL: Readonly<Record<string, (around: Around) => Diagnostic>> = {
  clause: clauseFault,
  window: (around) => habitHere(HABITS, around) ?? expected(STATES['window']!, around),
  input: inputFault,
  expression: expressionFault,
  statement: statementFault,
  semicolon: ({ found, place }) => report(DSL_CODES, 'MR0122', { found: found.replaceAll('`', '') }, place),
  statementEnd: ({ found, place, token }) =>
    bracketFault(token, place) ?? report(DSL_CODES, 'MR0120', { found, after: 'statement' }, place),
  expressionEnd: ({ found, place, token }) =>
    bracketFault(token, place) ?? report(DSL_CODES, 'MR0120', { found, after: 'expression' }, place),
  nesting: ({ place }) => report(DSL_CODES, 'MR0108', { max: NESTING_MAX }, place),
  tooMany: ({ place }) => manyMore(place),
  andAnd: ({ place }) =>
    habit({ message: '&& is written AND here', help: 'for example: a > 1 AND b > 2', instead: 'AND' }, place),
  colonEqual: ({ place }) =>
    habit({ message: ':= is written = here', help: 'for example: LET a = b + 1', instead: '=' }, place),
  colonEqualArg: ({ place }) =>
    habit({ message: ':= is written => here', help: 'for example: port => 9999', instead: '=>' }, place),
  unionAll: ({ place }) =>
    habit(
      { message: 'UNION keeps every row as it is; ALL is left out', help: 'for example: UNION other', instead: '' },
      place,
    ),
}

function habit({ message, help, instead }: Habit, place: Span): Diagnostic {
  return report(DSL_CODES, 'MR0103', { message, help, ...(instead === undefined ? {} : { instead }) }, place)
}

/** The habit that the words here are, with the place of all of them. */
function habitHere(
  habits: ReadonlyMap<string, Habit>,
  { fault, tokens, token, place }: Around,
): Diagnostic | undefined {
  if (token === undefined) return undefined
  const found = habits.get(token.image.toUpperCase())
  if (found === undefined) return undefined
  if (found.with === undefined) return habit(found, place)
  const next = tokens[fault.index + 1]
  return next?.image.toUpperCase() === found.with ? habit(found, join(place, spanOf(next))) : undefined
}

function bracketFault(token: IToken | undefined, place: Span): Diagnostic | undefined {
  if (token === undefined || (token.tokenType !== t.ParenClose && token.tokenType !== t.BracketClose)) return undefined
  return report(DSL_CODES, 'MR0110', { bracket: token.image }, place)
}

const NEAR_CLAUSES = [...keywordsOf('clause', 'option'), ...AGGREGATES, ...keywordsOf('part', 'operator')]

function clauseFault(around: Around): Diagnostic {
  const { token, place, found, fault, tokens } = around
  const known = habitHere(HABITS, around) ?? bracketFault(token, place)
  if (known !== undefined) return known
  if (token !== undefined) {
    const need = dependentNeed(token.image.toUpperCase())
    if (need !== undefined) return report(DSL_CODES, 'MR0104', { word: token.image.toUpperCase(), needs: need }, place)
    const glued = gluedWords(token, place)
    if (glued !== undefined) return glued
    const before = tokens[fault.index - 1]
    if (before?.tokenType === t.Duration && (token.tokenType === t.Duration || token.tokenType === t.Number)) {
      const help = 'the parts of one length are joined: 1h30m; a second length takes its keyword: WINDOW 6s SLIDE 3s'
      return report(DSL_CODES, 'MR0101', { expected: CLAUSE_EXAMPLES, found, help }, place)
    }
  }
  const image = token?.image ?? ''
  const near =
    token !== undefined && /^[\p{L}_]/u.test(image) ? (mendedClause(image) ?? nearest(image, NEAR_CLAUSES)) : undefined
  const params = { found, expected: CLAUSE_EXAMPLES }
  return report(DSL_CODES, 'MR0102', near === undefined ? params : { ...params, near }, place)
}

/** `COUNTBY`: two words of the language without the space. */
function gluedWords(token: IToken, place: Span): Diagnostic | undefined {
  const upper = token.image.toUpperCase()
  for (let cut = 2; cut <= upper.length - 2; cut++) {
    const first = upper.slice(0, cut)
    const second = upper.slice(cut)
    if (!(KEYWORDS.has(first) || AGGREGATES.has(first)) || !KEYWORDS.has(second)) continue
    const at = { start: place.start + cut, end: place.start + cut }
    return report(DSL_CODES, 'MR0008', { first: token.image.slice(0, cut), second: token.image.slice(cut), at }, place)
  }
  return undefined
}

/** `FROM 'words.csv'`: a path alone is not a source. */
function inputFault(around: Around): Diagnostic {
  const { token } = around
  const state = STATES['input']!
  if (token === undefined || token.tokenType !== t.StringLiteral) return expected(state, around)
  return expected({ ...state, help: `a file is read with file(${token.image})` }, around)
}

function expressionFault(around: Around): Diagnostic {
  const { token, fault, tokens } = around
  const isKeyword = token !== undefined && KEYWORDS.has(token.tokenType.name)
  const help =
    isKeyword && tokens[fault.index - 1]?.tokenType === t.Comma
      ? 'a comma stands between two items only'
      : token?.tokenType === t.Star
        ? 'all columns are SELECT *, all rows are COUNT'
        : token?.tokenType === t.Slash
          ? 'a pattern ends with / on the same line: /\\s+/'
          : token?.tokenType === t.Dot
            ? 'a number begins with a digit: 0.5'
            : token !== undefined && KEYWORDS.has(token.tokenType.name)
              ? `a column of that name is written "${token.image}"`
              : undefined
  return expected({ expected: ['a value or a column'], ...(help === undefined ? {} : { help }) }, around)
}

function statementFault(around: Around): Diagnostic {
  const { token, place, found } = around
  const known = habitHere(STATEMENT_HABITS, around) ?? bracketFault(token, place)
  if (known !== undefined) return known
  const near = token === undefined ? undefined : mendedStatement(token.image)
  return report(DSL_CODES, 'MR0112', near === undefined ? { found } : { found, near }, place)
}

/** The last line of a long list. */
export function manyMore(place: Span): Diagnostic {
  return report(DSL_CODES, 'MR0113', { max: DIAGNOSTICS_MAX }, place)
}
