/**
 * Patterns of RE2 syntax, which match in time linear in the text. Compiled ones are kept, the least recently used go.
 */
import { RE2JS } from 're2js'
import type { Pattern } from '../../types/value.ts'
import { outsideDomain } from '../domain.ts'

export const COMPILED_PATTERNS_MAX = 256

const FLAGS: ReadonlyMap<string, number> = new Map([
  ['i', RE2JS.CASE_INSENSITIVE],
  ['m', RE2JS.MULTILINE],
  ['s', RE2JS.DOTALL],
])

const compiled = new Map<string, RE2JS>()

export function compilePattern({ pattern, flags }: Pattern): RE2JS {
  const key = `${flags}/${pattern}`
  const found = compiled.get(key) ?? compileNew(pattern, flags)
  compiled.delete(key)
  compiled.set(key, found)
  for (const oldest of compiled.keys()) {
    if (compiled.size <= COMPILED_PATTERNS_MAX) break
    compiled.delete(oldest)
  }
  return found
}

/** What is wrong with a pattern, in words; undefined where nothing is. */
function checkPattern(pattern: string, flags: string): string | undefined {
  try {
    compileRe2(pattern, flags)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function compileNew(pattern: string, flags: string): RE2JS {
  const problem = checkPattern(pattern, flags)
  return problem === undefined
    ? compileRe2(pattern, flags)
    : outsideDomain(`The pattern /${pattern}/ is wrong: ${problem}.`)
}

function compileRe2(pattern: string, flags: string): RE2JS {
  return RE2JS.compile(
    pattern,
    [...flags].reduce((bits, flag) => bits | (FLAGS.get(flag) ?? 0), 0),
  )
}
