/**
 * Text in columns of a terminal: how wide it is, and how it is broken. A column is a cell of a fixed-pitch font; East
 * Asian wide characters and most pictographs take two, marks that combine take none.
 */

/** EXPLAIN fits this many columns, whatever is in the query. */
export const COLUMNS = 80

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const WIDE: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
]

function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (ZERO_WIDTH.test(char)) return 0
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1
}

export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += charWidth(char)
  return width
}

/** The beginning of `text` that fits, with `…` where something is cut off. */
export function cutTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const char of text) {
    width += charWidth(char)
    if (width > columns - 1) break
    kept += char
  }
  return `${kept.trimEnd()}…`
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)))
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - widthOf(text))) + text
}

/** Breaks `text` at spaces into lines of at most `columns`; more than `linesMax` lines end in `…`. */
export function wrap(text: string, columns: number, linesMax = Number.POSITIVE_INFINITY): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of splitLong(oneLine(text).split(' '), columns)) {
    if (line === '') line = word
    else if (widthOf(line) + 1 + widthOf(word) <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
    if (lines.length === linesMax) break
  }
  if (lines.length < linesMax) return line === '' && lines.length > 0 ? lines : [...lines, line]
  return [...lines.slice(0, -1), cutTo(`${lines.at(-1) ?? ''}${' '.repeat(columns)}…`, columns)]
}

/** A line break in a name must not break the picture. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`)
}

function splitLong(words: readonly string[], columns: number): readonly string[] {
  return words.flatMap((word) => {
    if (widthOf(word) <= columns) return [word]
    const parts: string[] = []
    let part = ''
    for (const char of word) {
      if (widthOf(part) + charWidth(char) > columns) {
        parts.push(part)
        part = ''
      }
      part += char
    }
    return [...parts, part]
  })
}
