/** Names, quoted exactly where they have to be; where a word of the language is no name, `places.ts` knows. */

const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u

/** Words that begin a value or stand before one wherever a value is due. */
const NEVER_PLAIN: ReadonlySet<string> = new Set(['NULL', 'TRUE', 'FALSE', 'NOT', 'CASE', 'DISTINCT'])

/** `"a ""b"""`. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A name, plain where it may be. */
export function nameText(name: string): string {
  return PLAIN.test(name) && !NEVER_PLAIN.has(name.toUpperCase()) ? name : quotedName(name)
}
