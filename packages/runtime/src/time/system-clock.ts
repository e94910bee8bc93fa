/**
 * The machine's clock, made steady: it starts at the wall clock's time and runs on the monotonic one, so that a wall
 * clock set back never repeats a batch. Where the wall clock runs ahead by more than a second (the machine slept, or the
 * clock was set forward) it follows.
 */
import type { Clock } from './clock.ts'

/** `setTimeout` takes 32 bits: a longer delay fires at once. */
const TIMER_MAX_MS = 2 ** 31 - 1
const FOLLOW_AFTER_MS = 1000

export function systemClock(): Clock {
  let anchorMs = Date.now() - performance.now()
  const nowMs = (): number => {
    const steady = anchorMs + performance.now()
    const wall = Date.now()
    if (wall - steady > FOLLOW_AFTER_MS) {
      anchorMs = wall - performance.now()
      return wall
    }
    return Math.floor(steady)
  }
  return {
    nowMs,
    sleepUntil(timeMs, signal) {
      return new Promise((resolve) => {
        let timer: NodeJS.Timeout | undefined
        const done = (): void => {
          clearTimeout(timer)
          signal.removeEventListener('abort', done)
          resolve()
        }
        const wait = (): void => {
          const left = timeMs - nowMs()
          if (left <= 0 || signal.aborted) done()
          else timer = setTimeout(wait, Math.min(left, TIMER_MAX_MS))
        }
        signal.addEventListener('abort', done)
        wait()
      })
    },
  }
}
