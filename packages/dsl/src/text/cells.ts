/**
 * How many cells of a terminal a text takes: two for wide characters (CJK, emoji), none for combining marks.
 *
 * Ranges: East Asian Width W and F of Unicode 16 in blocks, emoji by their property. Ambiguous ones count as narrow.
 */
import { characters } from './line-index.ts'

/** First and last code point of each wide block, ascending. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18aff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
]

const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]+$/u

/** The cells of one character as a person sees it. */
function cellsOf(character: string): number {
  if (ZERO.test(character)) return 0
  if (EMOJI.test(character)) return 2
  const code = character.codePointAt(0) ?? 0
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1
}

export function cells(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let sum = 0
  for (const character of characters(text)) sum += cellsOf(character)
  return sum
}
