/** How names, texts and lists of the user appear in messages: on one line, and cut where they are long. */

const LENGTH_MAX = 60
const LIST_MAX = 12
const PLAIN = /^[\p{L}\p{N}_$][\p{L}\p{M}\p{N}_]*$/u

function cut(text: string): string {
  return text.length <= LENGTH_MAX ? text : `${text.slice(0, LENGTH_MAX)}…`
}

/** A name: as it is where it is plain, else in double quotes with escapes. */
export function shownName(name: string): string {
  return PLAIN.test(name) ? cut(name) : JSON.stringify(cut(name))
}

/** A text of the user in single quotes. */
export function shownText(text: string): string {
  return `'${JSON.stringify(cut(text)).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "''")}'`
}

/** `a, b, c`: the nearest first if there is one, and `...` where there are more than a dozen. */
export function shownList(names: readonly string[], near?: string): string {
  const ordered = near === undefined ? names : [near, ...names.filter((name) => name !== near)]
  const shown = ordered.slice(0, LIST_MAX).map(shownName).join(', ')
  return ordered.length > LIST_MAX ? `${shown}, ...` : shown
}

/** `1 argument`, `2 arguments`, `no argument`. */
export function shownCount(count: number, noun: string): string {
  return count === 0 ? `no ${noun}` : `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `'a' or 'b'`, `a, b or c`. */
export function either(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`
}
