/**
 * From an offset to line and column.
 *
 * Offsets are UTF-16 code units from 0. Lines and columns count from 1; a column is a character as a person sees it (a
 * grapheme cluster), so that an emoji, or a letter with its accents, is one. Lines end with LF, CR LF or CR.
 * Plain ASCII before a column costs nothing; else the line is cut into characters up to it.
 */

export interface Position {
  readonly line: number
  readonly column: number
}

export interface LineIndex {
  readonly lineCount: number
  /** The place of an offset; one past the end is the end. */
  position(offset: number): Position
  /** Where a line begins and ends, without its line break. */
  line(number: number): { readonly start: number; readonly end: number }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The characters of a text as a person sees them. */
export function* characters(text: string): Generator<string> {
  for (const { segment } of graphemes.segment(text)) yield segment
}

export function lineIndex(text: string): LineIndex {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length)
  const lineOf = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    lineCount: starts.length,
    position: (offset) => {
      const at = Math.min(Math.max(offset, 0), text.length)
      const line = lineOf(at)
      return { line: line + 1, column: 1 + count(text.slice(starts[line]!, at)) }
    },
    line: (number) => {
      const start = starts[number - 1] ?? text.length
      const next = starts[number] ?? text.length
      return { start, end: start + text.slice(start, next).replace(/[\r\n]+$/, '').length }
    },
  }
}

function count(text: string): number {
  if (/^[\x20-\x7e\t]*$/.test(text)) return text.length
  let n = 0
  for (const _ of graphemes.segment(text)) n++
  return n
}
