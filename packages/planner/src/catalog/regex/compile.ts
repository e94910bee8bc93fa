/**
 * Patterns of RE2 syntax, which match in time linear in the text. Compiled ones are kept, the least recently used go.
 */
import { RE2JS, RE2JSSyntaxException } from 're2js'
import type { Pattern } from '../../types/value.ts'
import { outsideDomain } from '../domain.ts'

const COMPILED_PATTERNS_MAX = 256

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

function compileNew(pattern: string, flags: string): RE2JS {
  try {
    return compileRe2(pattern, flags)
  } catch (error) {
    if (error instanceof RE2JSSyntaxException)
      return outsideDomain(`The pattern /${pattern}/ is wrong: ${error.message}.`)
    throw error
  }
}

function compileRe2(pattern: string, flags: string): RE2JS {
  return RE2JS.compile(
    pattern,
    [...flags].reduce((bits, flag) => bits | (FLAGS.get(flag) ?? 0), 0),
  )
}
