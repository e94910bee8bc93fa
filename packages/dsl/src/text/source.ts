/** A text with a name and its lines: what a place in it is told by. */
import { type LineIndex, lineIndex } from './line-index.ts'

export interface Source {
  /** A file's name, or `query`. */
  readonly name: string
  readonly text: string
  readonly lines: LineIndex
}

export function source(text: string, name = 'query'): Source {
  return { name, text, lines: lineIndex(text) }
}
