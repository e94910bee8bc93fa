/** Regular expressions checked while the query is bound: RE2 syntax, and where in the pattern a fault lies. */
import { RE2JS, RE2JSSyntaxException } from 're2js'
import type { Span } from '@millrace/dsl'
import { type Context, fail } from './context.ts'

/** Longer patterns are refused: compiling takes time and memory in proportion. */
const LENGTH_MAX = 10_000

const FLAGS: ReadonlyMap<string, number> = new Map([
  ['i', RE2JS.CASE_INSENSITIVE],
  ['m', RE2JS.MULTILINE],
  ['s', RE2JS.DOTALL],
])

export interface CheckedPattern {
  /** The names of its groups, in the order of the groups. */
  readonly groups: readonly string[]
}

interface PatternFault {
  readonly reason: string
  /** The piece at fault and where it starts in the pattern, where that is known. */
  readonly piece: string
  readonly at: number | undefined
}

function compile(pattern: string, flags: string): CheckedPattern | PatternFault {
  if (pattern.length > LENGTH_MAX) {
    return { reason: `it is longer than ${LENGTH_MAX} characters`, piece: '', at: undefined }
  }
  try {
    const compiled = RE2JS.compile(pattern, [...flags].reduce((bits, flag) => bits | (FLAGS.get(flag) ?? 0), 0))
    const groups = Object.entries(compiled.namedGroups()).sort(([, a], [, b]) => Number(a) - Number(b))
    return { groups: groups.map(([name]) => name) }
  } catch (fault) {
    if (!(fault instanceof RE2JSSyntaxException)) throw fault
    const piece = fault.getPattern() ?? ''
    const at = piece === '' ? -1 : pattern.indexOf(piece)
    return { reason: fault.getDescription(), piece, at: at < 0 ? undefined : at }
  }
}

/** The place of the fault in the text, where the literal stands in it letter by letter between two quotes. */
function placeOf(fault: PatternFault, pattern: string, span: Span): Span {
  const opening = span.start + 1
  if (fault.at === undefined || span.end - span.start < pattern.length + 2) return span
  if (span.end - span.start > pattern.length + 3 + 3) return span
  const raw = span.end - span.start === pattern.length + 3 ? 1 : 0
  const start = opening + raw + fault.at
  return { start, end: Math.min(start + Math.max(fault.piece.length, 1), span.end) }
}

/** The groups of a pattern, or a report of what is wrong with it. */
export function checkPattern(context: Context, pattern: string, flags: string, span: Span): CheckedPattern | undefined {
  const checked = compile(pattern, flags)
  if ('groups' in checked) return checked
  const near = checked.piece === '' ? '' : ` near ${checked.piece}`
  return fail(context, 'MR0308', { reason: `${checked.reason}${near}` }, placeOf(checked, pattern, span))
}
