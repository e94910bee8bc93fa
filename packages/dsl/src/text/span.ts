/** A half-open range of a text: offsets in UTF-16 code units, `start <= end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The place of a node that no text stands behind (made by the builder or by a rule). */
export const NO_SPAN: Span = { start: 0, end: 0 }

/** The smallest range that holds both. A node without a place does not widen the other. */
export function join(a: Span, b: Span): Span {
  if (a.end === 0) return b
  if (b.end === 0) return a
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}
