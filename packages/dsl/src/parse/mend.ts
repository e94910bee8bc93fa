/** What a misspelled word was meant to be, where a clause or a statement is due. */
import { nearest } from '../diagnostics/suggest.ts'
import { AGGREGATES, keywordsOf } from '../lex/words.ts'
import { HABITS } from './habits.ts'

const CLAUSES = [...keywordsOf('clause', 'option'), ...AGGREGATES]
const STATEMENTS = keywordsOf('statement')

export function mendedClause(word: string): string | undefined {
  return HABITS.has(word.toUpperCase()) ? undefined : nearest(word, CLAUSES)
}

export function mendedStatement(word: string): string | undefined {
  return HABITS.has(word.toUpperCase()) ? undefined : nearest(word, STATEMENTS)
}
