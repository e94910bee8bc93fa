/** Going through a text with a pattern. */
import type { Pattern } from '../../types/value.ts'
import { outsideDomain } from '../domain.ts'
import { compilePattern } from './compile.ts'

export interface Match {
  readonly start: number
  readonly end: number
  /** Group 0 is the whole match; null where a group took no part. */
  readonly groups: readonly (string | null)[]
}

export function found(text: string, pattern: Pattern): boolean {
  return compilePattern(pattern).matcher(text).find()
}

/** The matches from left to right, which do not overlap. */
export function* matchesOf(text: string, pattern: Pattern): Generator<Match> {
  const matcher = compilePattern(pattern).matcher(text)
  const count = matcher.groupCount()
  while (matcher.find()) {
    const groups = Array.from({ length: count + 1 }, (_, group) => matcher.group(group))
    yield { start: matcher.start(), end: matcher.end(), groups }
  }
}

/** The number of a group of the pattern, checked. */
export function groupNumber(pattern: Pattern, group: bigint): number {
  const count = compilePattern(pattern).groupCount()
  if (group >= 0n && group <= BigInt(count)) return Number(group)
  return outsideDomain(`The pattern /${pattern.pattern}/ has the groups 0 to ${count}, not ${group}.`)
}
