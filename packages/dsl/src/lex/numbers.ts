/**
 * Numbers and lengths of time: both begin with a digit and end where the letters end.
 *
 * `6s` and `1h30m` are lengths, `0xff` and `1e-3` numbers. What is neither (`1M`, `6x`, `1_`) is cut out whole, so that
 * one fault gives one message; only where the rest is a word of the language (`6sSLIDE`, `5AND`) the number ends before
 * it, and the missing space is the fault.
 */
import type { DurationUnit } from '../ast/nodes.ts'
import { AGGREGATES, KEYWORDS } from './words.ts'

export type NumericKind = 'number' | 'duration' | 'broken'

export interface Numeric {
  readonly end: number
  readonly kind: NumericKind
}

const HEX = /0[xX][0-9a-fA-F]+(?:_[0-9a-fA-F]+)*/y
const DECIMAL = /\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?/y
const EXPONENT = /[eE][+-]?\d+/y
const LETTERS = /[\p{L}_]+/uy
const TAIL = /[\p{L}\p{M}\p{N}_]+(?:\.\d[\p{L}\p{M}\p{N}_]*)*/uy

/** Spelled units, in lower case. */
const SPELLED: ReadonlyMap<string, DurationUnit> = new Map([
  ['ms', 'ms'],
  ['millisecond', 'ms'],
  ['milliseconds', 'ms'],
  ['s', 's'],
  ['sec', 's'],
  ['secs', 's'],
  ['second', 's'],
  ['seconds', 's'],
  ['m', 'm'],
  ['min', 'm'],
  ['mins', 'm'],
  ['minute', 'm'],
  ['minutes', 'm'],
  ['h', 'h'],
  ['hr', 'h'],
  ['hrs', 'h'],
  ['hour', 'h'],
  ['hours', 'h'],
  ['d', 'd'],
  ['day', 'd'],
  ['days', 'd'],
  ['w', 'w'],
  ['week', 'w'],
  ['weeks', 'w'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
])

/** All spellings of units, for suggestions. */
export const UNIT_SPELLINGS: readonly string[] = [...SPELLED.keys()]

/** The unit that a word stands for. Case does not matter, but for `M`: half of its users would mean months. */
export function unitOf(word: string): DurationUnit | undefined {
  return word === 'M' ? undefined : SPELLED.get(word.toLowerCase())
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** The number or length of time at `start`, where a digit stands. */
export function scanNumeric(text: string, start: number): Numeric {
  const hex = match(HEX, text, start)
  if (hex !== -1) return finish(text, hex, 'number')
  const number = match(DECIMAL, text, start)
  const exponent = match(EXPONENT, text, number)
  if (exponent !== -1) return finish(text, exponent, 'number')
  let end = number
  for (let next = number; next !== -1; next = match(DECIMAL, text, end)) {
    const letters = match(LETTERS, text, next)
    if (letters === -1 || unitOf(text.slice(next, letters)) === undefined) break
    end = letters
  }
  if (end !== number) return finish(text, end, 'duration')
  const glued = gluedUnit(text, number)
  return glued === -1 ? finish(text, number, 'number') : { end: glued, kind: 'duration' }
}

/** `6sSLIDE`: the end of the unit, where what follows it is a word of the language. */
function gluedUnit(text: string, at: number): number {
  const letters = match(LETTERS, text, at)
  if (letters === -1) return -1
  for (let cut = Math.min(letters - 1, at + 12); cut > at; cut--) {
    if (unitOf(text.slice(at, cut)) !== undefined && isLanguageWord(text.slice(cut, letters))) return cut
  }
  return -1
}

function finish(text: string, end: number, kind: NumericKind): Numeric {
  const tail = match(TAIL, text, end)
  if (tail === -1) {
    const point = /\.\d[\p{L}\p{M}\p{N}_.]*/uy
    const rest = match(point, text, end)
    return rest === -1 ? { end, kind } : { end: rest, kind: 'broken' }
  }
  return isLanguageWord(text.slice(end, tail)) ? { end, kind } : { end: tail, kind: 'broken' }
}

function isLanguageWord(word: string): boolean {
  const upper = word.toUpperCase()
  return KEYWORDS.has(upper) || AGGREGATES.has(upper)
}

/** `1h30m` into its parts; `image` is a length of time. */
export function durationParts(image: string): readonly { amount: string; unit: DurationUnit }[] {
  const parts: { amount: string; unit: DurationUnit }[] = []
  for (let at = 0; at < image.length; ) {
    const number = match(DECIMAL, image, at)
    const letters = match(LETTERS, image, number)
    const unit = letters === -1 ? undefined : unitOf(image.slice(number, letters))
    if (number === -1 || unit === undefined) break
    parts.push({ amount: canonicalNumber(image.slice(at, number)), unit })
    at = letters
  }
  return parts
}

/** A numeral in its canonical spelling: no `_`, no leading zeros, hexadecimal turned into decimal. */
export function canonicalNumber(image: string): string {
  const plain = image.replaceAll('_', '')
  if (/^0x/i.test(plain)) return BigInt(plain).toString()
  return plain
    .replace(/^0+(?=\d)/, '')
    .replace('E', 'e')
    .replace('e+', 'e')
}
