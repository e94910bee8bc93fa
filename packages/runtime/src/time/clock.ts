/** Time is passed in: no other file asks the machine what time it is. */
export interface Clock {
  /** ms since the epoch. */
  nowMs(): number
  /** Resolves when `nowMs() >= timeMs` (any distance, also past 2^31 ms), or at once when the signal aborts. */
  sleepUntil(timeMs: number, signal: AbortSignal): Promise<void>
}
