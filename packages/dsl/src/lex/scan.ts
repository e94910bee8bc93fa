/**
 * The hand-written scanners: where a token that begins at an offset ends, or -1 where it does not.
 *
 * Each looks at a character a fixed number of times and keeps no stack, so that a text of any size costs linear time;
 * a scan that fails has run to the end of the text (string, comment) or of the line (quoted name, pattern), and the
 * token of its failure takes all of that.
 */

const QUOTE = 39
const DOUBLE_QUOTE = 34
const BACKSLASH = 92
const SLASH = 47
const LF = 10
const CR = 13

/** `'it''s'`: a backslash takes the next character with it. May hold line breaks. */
export function scanString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === BACKSLASH) i++
    else if (c === QUOTE) {
      if (text.charCodeAt(i + 1) !== QUOTE) return i + 1
      i++
    }
  }
  return -1
}

/** `r'\d'`: only `''` is special. `start` is at the `r`. */
export function scanRawString(text: string, start: number): number {
  if (text.charCodeAt(start + 1) !== QUOTE) return -1
  for (let i = start + 2; i < text.length; i++) {
    if (text.charCodeAt(i) !== QUOTE) continue
    if (text.charCodeAt(i + 1) !== QUOTE) return i + 1
    i++
  }
  return -1
}

/** `"a ""b"""`, on one line. */
export function scanQuotedName(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === LF || c === CR) return -1
    if (c !== DOUBLE_QUOTE) continue
    if (text.charCodeAt(i + 1) !== DOUBLE_QUOTE) return i + 1
    i++
  }
  return -1
}

export function scanBlockComment(text: string, start: number): number {
  if (!text.startsWith('/*', start)) return -1
  const end = text.indexOf('*/', start + 2)
  return end === -1 ? -1 : end + 2
}

/** The offset of the next line break, or of the end of the text. */
export function endOfLine(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === LF || c === CR) return i
  }
  return text.length
}

/** `/\s+/i`, on one line, not empty; the letters behind it belong to it. */
export function scanRegex(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === LF || c === CR) return -1
    if (c === BACKSLASH) i++
    else if (c === SLASH) {
      if (i === start + 1) return -1
      let end = i + 1
      while (isAsciiLetter(text.charCodeAt(end))) end++
      return end
    }
  }
  return -1
}

function isAsciiLetter(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90)
}

const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy

/** A word: letters of any script, marks, digits, `_`. */
export function scanWord(text: string, start: number): number {
  WORD.lastIndex = start
  return WORD.test(text) ? WORD.lastIndex : -1
}

/** `$name`. */
export function scanParam(text: string, start: number): number {
  return text.charAt(start) === '$' ? scanWord(text, start + 1) : -1
}

/** The end of a text in wrong quotes is looked for so far. */
const MISQUOTED_LENGTH_MAX = 1000
const CURLY = '\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00B4\u00AB\u00BB'

export function isCurlyQuote(character: string): boolean {
  return character !== '' && CURLY.includes(character)
}

/** `’text’`: up to the next curly quote on this line, else the first quote alone. */
export function scanCurly(text: string, start: number): number {
  if (!isCurlyQuote(text.charAt(start))) return -1
  const end = findOnLine(text, start + 1, isCurlyQuote)
  return end === -1 ? start + 1 : end + 1
}

/** `` `name` `` on one line, else the back quote alone. */
export function scanBackquoted(text: string, start: number): number {
  if (text.charAt(start) !== '`') return -1
  const end = findOnLine(text, start + 1, (character) => character === '`')
  return end === -1 ? start + 1 : end + 1
}

/** The next character on this line that is looked for, within a bound; -1 where there is none. */
function findOnLine(text: string, start: number, wanted: (character: string) => boolean): number {
  const limit = Math.min(text.length, start + MISQUOTED_LENGTH_MAX)
  for (let i = start; i < limit; i++) {
    const character = text.charAt(i)
    if (wanted(character)) return i
    if (character === '\n' || character === '\r') return -1
  }
  return -1
}
