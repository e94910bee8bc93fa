/**
 * Whether an operand may begin behind a token: what tells the pattern in `SPLIT /a+/` from the division in `a / b`.
 *
 * Tokens are read one by one with a state of one bit, "an operand is due". A word where an operand is due is that
 * operand, whatever else it means (`SUM(split / 2 / 3)`); a word behind a finished operand is a keyword.
 */
import type { IToken } from 'chevrotain'
import { KEYWORDS } from './words.ts'

/** Kinds of token that finish an operand. A word is judged by its text. */
const FINISHED = new Set([
  'Number',
  'String',
  'RawString',
  'BrokenString',
  'Regex',
  'Param',
  'QuotedIdentifier',
  'BrokenName',
  'ParenClose',
  'BracketClose',
])

/** Words that stand where an operand is due and are none themselves. */
const BEFORE_OPERAND = new Set(['NOT', 'CASE', 'DISTINCT'])

/** Keywords behind a finished operand that no operand follows: at the most another keyword (`x NOT MATCHES /a/`). */
const COMPLETE = new Set([
  'IS',
  'NOT',
  'RUNNING',
  'DISTINCT',
  'END',
  'ROWS',
  'STOP',
  'DESC',
  'ASC',
  'FINAL',
  'CHANGES',
  'PREVIOUS',
  'NULL',
  'TRUE',
  'FALSE',
])

/** The state behind `token`, where `due` is the state before it. */
export function operandDueAfter(token: IToken, due: boolean): boolean {
  const kind = token.tokenType.name
  if (FINISHED.has(kind)) return false
  // All columns in SELECT, all rows in COUNT.
  if (kind === 'Star' && due) return false
  if (kind !== 'Identifier') return true
  const upper = token.image.toUpperCase()
  if (due) return BEFORE_OPERAND.has(upper)
  return KEYWORDS.has(upper) && !COMPLETE.has(upper)
}
