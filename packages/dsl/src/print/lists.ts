/** Lists and how they break: on one line, or one item a line. */
import { concat, type Doc, group, indent, joined, LINE, phrase, SOFTLINE, text } from './doc.ts'

/** `a, b`: breaks with the group around it. */
export function commas(items: readonly Doc[]): Doc {
  return joined(items, text(','), LINE)
}

/** `(a, b)`; broken, one item a line between the brackets. */
export function bracketed(open: string, items: readonly Doc[], close: string): Doc {
  if (items.length === 0) return text(open + close)
  return group(text(open), indent(concat(SOFTLINE, commas(items))), SOFTLINE, text(close))
}

/** `SELECT a, b`; broken, one item a line under the keyword. */
export function headed(keyword: string, items: readonly Doc[]): Doc {
  if (items.length === 1) return phrase(keyword, items[0])
  return group(text(keyword), indent(concat(LINE, commas(items))))
}
