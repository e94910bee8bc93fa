/**
 * A clock that moves only when told: for tests of a query's text, and for programs that simulate. One run sleeps on it
 * at a time for each of its waits; `advance` wakes the sleepers in order of their times and resolves when everything
 * that was due has been done, that is when every woken run sleeps again or has ended.
 */
import type { Clock } from './clock.ts'

export interface VirtualClock extends Clock {
  /** Moves the clock `ms` forward (>= 0), stopping at each time that someone waits for. */
  advance(ms: number): Promise<void>
}

interface Sleeper {
  readonly timeMs: number
  readonly wake: () => void
}

/** Turns of the event loop after which a woken run that neither sleeps nor ends is taken to wait for something else. */
const SETTLE_TURNS = 4

export function virtualClock(startMs: number): VirtualClock {
  let now = startMs
  const sleepers = new Set<Sleeper>()

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < SETTLE_TURNS; turn++) await new Promise((resolve) => setImmediate(resolve))
  }

  const nextDue = (until: number): Sleeper | undefined => {
    let next: Sleeper | undefined
    for (const sleeper of sleepers) {
      if (sleeper.timeMs <= until && (next === undefined || sleeper.timeMs < next.timeMs)) next = sleeper
    }
    return next
  }

  return {
    nowMs: () => now,
    sleepUntil(timeMs, signal) {
      if (timeMs <= now || signal.aborted) return Promise.resolve()
      return new Promise((resolve) => {
        const wake = (): void => {
          sleepers.delete(sleeper)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        const sleeper: Sleeper = { timeMs, wake }
        sleepers.add(sleeper)
        signal.addEventListener('abort', wake)
      })
    },
    async advance(ms) {
      const until = now + ms
      await settle()
      for (let due = nextDue(until); due !== undefined; due = nextDue(until)) {
        now = Math.max(now, due.timeMs)
        due.wake()
        await settle()
      }
      now = until
      await settle()
    },
  }
}
