/**
 * Diagnostics as a person reads them on a terminal:
 *
 *     query:1:42: error[MR0102]: expected a clause such as WHERE, COUNT, BY, WINDOW or INTO, found `CUONT`
 *       FROM socket('localhost', 9999) SPLIT ' ' CUONT BY word
 *                                                ^^^^^
 *       help: COUNT is near
 *
 * Columns are those of `line-index.ts`. The carets line up where wide characters take two cells. Of a long line the part
 * around the place is shown; tabs and invisible characters are shown as one visible character each.
 */
import { cells } from '../text/cells.ts'
import { characters } from '../text/line-index.ts'
import { type Source, source } from '../text/source.ts'
import type { Diagnostic } from './diagnostic.ts'
import { visible } from './words.ts'

export interface RenderOptions {
  /** What the text is called; `query` when left out. */
  readonly name?: string
  /** With colours for a terminal. */
  readonly colour?: boolean
}

/** So much of a line is shown before and behind the place, in UTF-16 code units. */
const BEFORE_MAX = 80
const BEHIND_MAX = 60

/** All diagnostics, each ended by a line break, with an empty line between two. */
export function renderDiagnostics(
  text: string,
  diagnostics: readonly Diagnostic[],
  options: RenderOptions = {},
): string {
  const from = source(text, options.name)
  const paint = options.colour === true ? colours : plain
  return diagnostics.map((each) => renderOne(from, each, paint)).join('\n')
}

type Part = 'error' | 'warning' | 'caret' | 'help'
type Paint = (part: Part, text: string) => string

const plain: Paint = (_, text) => text
const CODES: Readonly<Record<Part, string>> = { error: '1;31', warning: '1;33', caret: '31', help: '36' }
const colours: Paint = (part, text) => `\u001b[${CODES[part]}m${text}\u001b[0m`

function renderOne(from: Source, { code, severity, span, message, help }: Diagnostic, paint: Paint): string {
  const { line, column } = from.lines.position(span.start)
  const { before, marked, behind } = excerpt(from, line, span)
  const carets = '^'.repeat(Math.max(1, cells(marked)))
  const lines = [
    `${from.name}:${line}:${column}: ${paint(severity, `${severity}[${code}]`)}: ${message}`,
    `  ${before}${marked}${behind}`.trimEnd(),
    `  ${' '.repeat(cells(before))}${paint('caret', carets)}`,
  ]
  if (help !== undefined) lines.push(`  ${paint('help', 'help:')} ${help}`)
  return `${lines.join('\n')}\n`
}

/** The line of the place in three parts: before it, the place itself as far as it is on this line, behind it. */
function excerpt({ text, lines }: Source, line: number, span: Diagnostic['span']) {
  const { start, end } = lines.line(line)
  const from = Math.min(span.start, end)
  const to = Math.min(Math.max(span.end, from), end)
  const first = Math.max(start, from - BEFORE_MAX)
  const last = Math.min(end, from + BEHIND_MAX)
  return {
    before: (first > start ? '…' : '') + shown(text.slice(first, from)),
    marked: shown(text.slice(from, Math.min(to, last))),
    behind: shown(text.slice(Math.min(to, last), last)) + (last < end ? '…' : ''),
  }
}

function shown(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  let out = ''
  for (const character of characters(text)) {
    out += character.length === 1 ? (character === '\t' ? ' ' : visible(character)) : character
  }
  return out
}
