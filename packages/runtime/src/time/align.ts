/** Boundaries of batches and windows: multiples of a length since the epoch, plus an offset. Lengths and times in ms. */

/** The first boundary after `timeMs`. */
export function nextBoundary(timeMs: number, everyMs: number, offsetMs = 0): number {
  return (Math.floor((timeMs - offsetMs) / everyMs) + 1) * everyMs + offsetMs
}

/** The first boundary at or after `timeMs`. */
export function boundaryFrom(timeMs: number, everyMs: number, offsetMs = 0): number {
  return Math.ceil((timeMs - offsetMs) / everyMs) * everyMs + offsetMs
}

export function isBoundary(timeMs: number, everyMs: number, offsetMs = 0): boolean {
  return (timeMs - offsetMs) % everyMs === 0
}
