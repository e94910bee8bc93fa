/**
 * LIKE: `%` stands for any text, `_` for one character, `\` takes the next sign as it is; the whole text has to match.
 * The pattern is cut at its `%` into pieces; each piece is looked for once, at the first place after the piece before
 * it, so that the time is at most text times pattern, whatever the pattern.
 */
import { codePoints } from './code-points.ts'

/** A character as it is, or null for any one. */
type Piece = readonly (string | null)[]

export function like(text: string, pattern: string): boolean {
  const points = codePoints(text)
  const pieces = piecesOf(pattern)
  const first = pieces[0] ?? []
  const last = pieces[pieces.length - 1] ?? []
  if (pieces.length === 1) return points.length === first.length && matchesAt(points, 0, first)
  const end = points.length - last.length
  if (first.length > end || !matchesAt(points, 0, first) || !matchesAt(points, end, last)) return false
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    while (at + piece.length <= end && !matchesAt(points, at, piece)) at++
    if (at + piece.length > end) return false
    at += piece.length
  }
  return true
}

function matchesAt(points: readonly string[], at: number, piece: Piece): boolean {
  return piece.every((wanted, i) => wanted === null || points[at + i] === wanted)
}

function piecesOf(pattern: string): readonly Piece[] {
  const pieces: (string | null)[][] = [[]]
  let escaped = false
  for (const point of codePoints(pattern)) {
    const piece = pieces[pieces.length - 1]!
    if (escaped) piece.push(point)
    else if (point === '%') pieces.push([])
    else if (point === '_') piece.push(null)
    else if (point !== '\\') piece.push(point)
    escaped = !escaped && point === '\\'
  }
  if (escaped) pieces[pieces.length - 1]!.push('\\')
  return pieces
}
