/**
 * The one table of tokens: everything a text can be cut into, in the user's words.
 *
 * Lexer, parser, highlighting and completion read it. A word is cut out whole and looked up afterwards, so that a
 * keyword never cuts a name (`fromage`) and its case does not matter. Every word is in the category `Word`: where the
 * grammar asks for a name, a keyword is one.
 */
import { type CustomPatternMatcherFunc, createToken, type IToken, Lexer, type TokenType } from 'chevrotain'
import { scanNumeric } from './numbers.ts'
import { operandDueAfter } from './operand.ts'
import {
  endOfLine,
  scanBackquoted,
  scanBlockComment,
  scanCurly,
  scanParam,
  scanQuotedName,
  scanRawString,
  scanRegex,
  scanString,
  scanWord,
} from './scan.ts'
import { AGGREGATES, KEYWORDS } from './words.ts'

/** What a piece of text is, for colours. */
export type TokenClass =
  | 'keyword'
  | 'aggregate'
  | 'function'
  | 'identifier'
  | 'string'
  | 'number'
  | 'duration'
  | 'regex'
  | 'comment'
  | 'operator'
  | 'punctuation'
  | 'param'
  | 'type'
  | 'error'

/** A kind of token: its id, its name in messages, its class, and a sentence on it. */
export interface TokenSpec {
  readonly id: string
  readonly words: string
  readonly class: TokenClass
  readonly doc: string
  readonly type: TokenType
}

/** How a kind of token is cut out: a fixed text, a pattern, or a scanner with the characters that may begin it. */
interface Cut {
  readonly pattern?: string | RegExp | CustomPatternMatcherFunc
  readonly start?: readonly (string | number)[]
  readonly group?: string
  readonly categories?: TokenType[]
}

const table = new Map<TokenType, TokenSpec>()

function token(id: string, words: string, cls: TokenClass, doc: string, cut: Cut): TokenType {
  const { pattern, start, group, categories } = cut
  const type = createToken({
    name: id,
    label: words,
    pattern: pattern ?? Lexer.NA,
    ...(typeof pattern === 'string' ? {} : { line_breaks: true }),
    ...(start === undefined ? {} : { start_chars_hint: [...start] }),
    ...(group === undefined ? {} : { group }),
    ...(categories === undefined ? {} : { categories }),
  })
  table.set(type, { id, words, class: cls, doc, type })
  return type
}

/** The pattern of a scanner: `scan` gives the end of the token or -1. */
function cut(scan: (text: string, start: number) => number): CustomPatternMatcherFunc {
  return (text, offset) => {
    const end = scan(text, offset)
    return end === -1 ? null : [text.slice(offset, end)]
  }
}

/** Chevrotain's table of first characters has a slot for each code below 256 and one for each 255 above. */
const SLOTS: readonly number[] = [
  ...Array.from({ length: 128 }, (_, i) => 128 + i),
  ...Array.from({ length: 512 }, (_, i) => Math.min(65_535, 256 + i * 128)),
]
const DIGITS = [...'0123456789']
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', ...SLOTS]
const EVERYTHING = [...Array.from({ length: 128 }, (_, i) => i), ...SLOTS]

/** A pattern is tried where an operand may begin. Tokens are read once each, however many slashes there are. */
function regexMatcher(): CustomPatternMatcherFunc {
  let read = 0
  let due = true
  let tokens: readonly IToken[] = []
  let unclosedUntil = 0
  return (text, offset, matched) => {
    if (matched !== tokens) {
      tokens = matched
      read = 0
      due = true
      unclosedUntil = 0
    }
    for (; read < matched.length; read++) due = operandDueAfter(matched[read]!, due)
    if (!due || offset < unclosedUntil) return null
    const end = scanRegex(text, offset)
    if (end !== -1) return [text.slice(offset, end)]
    unclosedUntil = endOfLine(text, offset)
    return null
  }
}

// -------------------------------------------------------------------------------------------- categories

/** Every token but `;`: what a clause that nobody knows may begin with. */
export const Any = createToken({ name: 'Any', pattern: Lexer.NA })
/** Whatever may be a name: plain, quoted, keyword, name of an aggregate. */
export const Word = createToken({ name: 'Word', pattern: Lexer.NA, categories: [Any] })
/** `'...'` and what was meant to be one. */
export const Text = createToken({ name: 'Text', pattern: Lexer.NA, categories: [Any] })
/** `+ - * / % || // DIV`. */
export const ArithmeticOperator = createToken({ name: 'ArithmeticOperator', pattern: Lexer.NA, categories: [Any] })
/** `= <> < <= > >=` and their other spellings. */
export const Comparison = createToken({ name: 'Comparison', pattern: Lexer.NA, categories: [Any] })

// -------------------------------------------------------------------------------------------- beside the grammar

const LINE_COMMENT = /--[^\n\r]*/
const BLANK = /[\s\ufeff]+/u

/** White space: never seen again. */
const Blank = createToken({
  name: 'Blank',
  pattern: BLANK,
  line_breaks: true,
  start_chars_hint: [...'\t\n\v\f\r ', ...SLOTS],
  group: Lexer.SKIPPED,
})
export const LineComment = token('LineComment', 'a comment', 'comment', '`-- to the end of the line`.', {
  pattern: LINE_COMMENT,
  group: 'comments',
})
export const Comment = token('Comment', 'a comment', 'comment', '`/* ... */`.', {
  pattern: cut(scanBlockComment),
  start: ['/'],
  group: 'comments',
})
export const BrokenComment = token('BrokenComment', 'a comment', 'error', 'A comment without its end.', {
  pattern: cut((text, start) => (text.startsWith('/*', start) ? text.length : -1)),
  start: ['/'],
  group: 'comments',
})

// -------------------------------------------------------------------------------------------- values and names

export const Regex = token('Regex', 'a pattern', 'regex', 'A regular expression: `/\\s+/i`.', {
  pattern: regexMatcher(),
  start: ['/'],
  categories: [Any],
})
export const StringLiteral = token('String', 'a text', 'string', "A text: `'it''s'`.", {
  pattern: cut(scanString),
  start: ["'"],
  categories: [Text],
})
export const RawString = token('RawString', 'a text', 'string', "A text without escapes: `r'\\d+'`.", {
  pattern: cut(scanRawString),
  start: ['r', 'R'],
  categories: [Text],
})
export const BrokenString = token('BrokenString', 'a text', 'error', 'A text in curly quotes, or without its end.', {
  pattern: cut((text, start) => (text.charAt(start) === "'" ? text.length : scanCurly(text, start))),
  start: ["'", ...SLOTS],
  categories: [Text],
})
export const QuotedIdentifier = token('QuotedIdentifier', 'a name', 'identifier', 'Any text as a name: `"a b"`.', {
  pattern: cut(scanQuotedName),
  start: ['"'],
  categories: [Word],
})
export const BrokenName = token('BrokenName', 'a name', 'error', 'A name in back quotes, or without its end.', {
  pattern: cut((text, start) => (text.charAt(start) === '"' ? endOfLine(text, start) : scanBackquoted(text, start))),
  start: ['"', '`'],
  categories: [Word],
})
export const Param = token('Param', 'a parameter', 'param', 'A value given at the start: `$name`.', {
  pattern: cut(scanParam),
  start: ['$'],
  categories: [Any],
})
export const Number = token('Number', 'a number', 'number', 'A number: `1`, `1_000`, `2.5`, `1e-3`, `0xff`.', {
  pattern: cut((text, start) => scanNumeric(text, start).end),
  start: DIGITS,
  categories: [Any],
})
/** Cut out as a number, told apart afterwards. */
export const Duration = token('Duration', 'a length of time', 'duration', 'A length of time: `6s`, `1h30m`.', {
  categories: [Any],
})
export const BrokenNumber = token('BrokenNumber', 'a number', 'error', 'Neither a number nor a length of time.', {
  categories: [Number, Duration],
})
export const Identifier = token('Identifier', 'a name', 'identifier', 'A name: letters, digits, `_`.', {
  pattern: cut(scanWord),
  start: LETTERS,
  categories: [Word],
})
/** Cut out as a name, told apart afterwards; so are the keywords below. */
export const Aggregate = token('Aggregate', 'an aggregate', 'aggregate', 'The name of an aggregate.', {
  categories: [Word],
})

// -------------------------------------------------------------------------------------------- operators, punctuation
// Of two symbols that begin alike the longer one stands first.

const op = (id: string, text: string, doc: string, category: TokenType): TokenType =>
  token(id, text, 'operator', doc, { pattern: text, categories: [category] })
const mark = (id: string, text: string, doc: string, categories: TokenType[] = [Any]): TokenType =>
  token(id, text, 'punctuation', doc, { pattern: text, categories })

export const Concat = op('Concat', '||', 'Joins texts.', ArithmeticOperator)
export const AndAnd = op('AndAnd', '&&', 'Not of this language: AND is meant.', Any)
export const DoubleColon = op('DoubleColon', '::', 'Casts: `x::int`.', Any)
export const ColonEqual = op('ColonEqual', ':=', 'Not of this language: `=>` or `=` is meant.', Any)
export const NamedArrow = op('NamedArrow', '=>', 'Gives a named argument its value.', Any)
export const LambdaArrow = op('LambdaArrow', '->', 'From the parameters of REDUCE to its body.', Any)
export const EqualEqual = op('EqualEqual', '==', 'Is equal; the same as `=`.', Comparison)
export const NotEqual = op('NotEqual', '<>', 'Is not equal.', Comparison)
export const BangEqual = op('BangEqual', '!=', 'Is not equal; the same as `<>`.', Comparison)
export const LessEqual = op('LessEqual', '<=', 'Is at most.', Comparison)
export const GreaterEqual = op('GreaterEqual', '>=', 'Is at least.', Comparison)
export const Equal = op('Equal', '=', 'Is equal; gives a column of LET its value.', Comparison)
export const Less = op('Less', '<', 'Is less; opens the element type of an array.', Comparison)
export const Greater = op('Greater', '>', 'Is greater; closes the element type of an array.', Comparison)
export const Plus = op('Plus', '+', 'Adds.', ArithmeticOperator)
export const Minus = op('Minus', '-', 'Subtracts, or turns the sign.', ArithmeticOperator)
export const Star = op('Star', '*', 'Multiplies; all columns in SELECT.', ArithmeticOperator)
export const DoubleSlash = op('DoubleSlash', '//', 'Divides without a remainder: DIV.', ArithmeticOperator)
export const Slash = op('Slash', '/', 'Divides.', ArithmeticOperator)
export const Percent = op('Percent', '%', 'The remainder.', ArithmeticOperator)
export const Dot = mark('Dot', '.', 'A column of an input, a field of a json value.')
export const Comma = mark('Comma', ',', 'Between items.')
export const Semicolon = mark('Semicolon', ';', 'Ends a statement.', [])
export const ParenOpen = mark('ParenOpen', '(', 'Opens a group or arguments.')
export const ParenClose = mark('ParenClose', ')', 'Closes a group or arguments.')
export const BracketOpen = mark('BracketOpen', '[', 'Opens an array or an index.')
export const BracketClose = mark('BracketClose', ']', 'Closes an array or an index.')

/** Last: what nothing else took, one character at a time. The grammar does not see it. */
export const Unexpected = token('Unexpected', 'a character', 'error', 'A character that begins nothing.', {
  pattern: cut((text, start) => start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)),
  start: EVERYTHING,
  group: 'unexpected',
})

// -------------------------------------------------------------------------------------------- words

const keywordTypes = new Map<string, TokenType>()
for (const [word, { doc }] of KEYWORDS) {
  const categories = word === 'DIV' ? [Word, ArithmeticOperator] : [Word]
  keywordTypes.set(word, token(word, word, 'keyword', doc, { categories }))
}

/** The token of a keyword; asking for one that is not in the table is a bug. */
export function keyword(word: string): TokenType {
  const type = keywordTypes.get(word)
  if (type === undefined) throw new Error(`no such keyword: ${word}`)
  return type
}

/** The kind of token that a plain word is: keyword, aggregate or name. */
export function wordType(text: string): TokenType {
  const upper = text.toUpperCase()
  return keywordTypes.get(upper) ?? (AGGREGATES.has(upper) ? Aggregate : Identifier)
}

/** Every kind of token there is, in the order of this file. */
export const TOKENS: readonly TokenSpec[] = [...table.values()]

/** What the table says of a kind of token. */
export function tokenSpec(type: TokenType): TokenSpec {
  const spec = table.get(type)
  if (spec === undefined) throw new Error(`no such token: ${type.name}`)
  return spec
}

/** All types that lexer and parser must know, categories and white space included, in the order of trial. */
export const VOCABULARY: readonly TokenType[] = [
  Blank,
  ...table.keys(),
  Any,
  Word,
  Text,
  ArithmeticOperator,
  Comparison,
]
