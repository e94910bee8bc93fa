/** Texts of literals: strings with their escapes, regular expressions, lengths of time. */
import type { Duration, DurationUnit } from '../ast/nodes.ts'

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["'", "''"],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
])

/** What is not written as it is: the quote, the backslash, control characters, line separators, the byte order mark. */
const SPECIAL = /['\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g

/** `'it''s'`. */
export function stringText(value: string): string {
  const body = value.replace(
    SPECIAL,
    (char) => ESCAPES.get(char) ?? `\\u{${char.charCodeAt(0).toString(16).toUpperCase()}}`,
  )
  return `'${body}'`
}

/**
 * `/a\/b/i`: the slash is written otherwise than it is, and so are a line break and an empty pattern (only the builder
 * has those), which mean the same then.
 */
export function regexText(pattern: string, flags: string): string {
  const body = pattern.replace(/\\?\n|\\?\r|\\[^]|\//g, (found) => {
    if (found.endsWith('\n')) return '\\n'
    if (found.endsWith('\r')) return '\\r'
    return found === '/' ? '\\/' : found
  })
  return `/${body === '' ? '(?:)' : body}/${flags}`
}

const UNITS: Readonly<Record<DurationUnit, string>> = {
  ms: 'ms',
  s: 's',
  m: 'm',
  h: 'h',
  d: 'd',
  w: 'w',
  month: 'month',
  year: 'year',
}

/** `1h30m`, `1month`. */
export function durationText(duration: Duration): string {
  return duration.parts.map(({ amount, unit }) => `${amount}${UNITS[unit]}`).join('')
}
