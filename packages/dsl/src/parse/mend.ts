/** What a misspelled word was meant to be, where a clause or a statement is due. */
import { nearest } from '../diagnostics/suggest.ts'
import { AGGREGATES, keywordsOf } from '../lex/words.ts'
import { HABITS } from './habits.ts'

const CLAUSES = [...keywordsOf('clause', 'option'), ...AGGREGATES]
const STATEMENTS = keywordsOf('statement')

/** A word of another language that is no name of an aggregate either: `TUMBLE (6s)`. */
export function isHabit(word: string): boolean {
  const habit = HABITS.get(word.toUpperCase())
  return habit !== undefined && habit.with === undefined
}

export function mendedClause(word: string): string | undefined {
  return HABITS.has(word.toUpperCase()) ? undefined : nearest(word, CLAUSES)
}

export function mendedStatement(word: string): string | undefined {
  return HABITS.has(word.toUpperCase()) ? undefined : nearest(word, STATEMENTS)
}
