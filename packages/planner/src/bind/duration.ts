/** Lengths of time of the text in milliseconds: whole ones only, and none whose length depends on the calendar. */
import type { Duration, DurationUnit } from '@millrace/dsl'
import { type Context, fail } from './context.ts'

const MS: Readonly<Record<Exclude<DurationUnit, 'month' | 'year'>, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

const YEARS_MAX = 100
const MS_MAX = YEARS_MAX * 366 * 86_400_000

/** As written, in short units: `1h30m`. */
export function writtenDuration(duration: Duration): string {
  return duration.parts.map(({ amount, unit }) => `${amount}${unit}`).join('')
}

/** `amount` (digits, perhaps with a fraction) times `factor`; undefined where that is no whole number. */
function times(amount: string, factor: number): bigint | undefined {
  const [whole = '', fraction = ''] = amount.split('.')
  const scaled = BigInt(`${whole}${fraction}` || '0') * BigInt(factor)
  const unit = 10n ** BigInt(fraction.length)
  return scaled % unit === 0n ? scaled / unit : undefined
}

/** The length in ms. `what` names it in messages: `the window`. Zero is allowed for offsets and values only. */
export function bindDuration(
  context: Context,
  duration: Duration,
  what: string,
  zero: 'zero' | 'positive' = 'positive',
): number | undefined {
  const text = writtenDuration(duration)
  const wrong = (reason: string) => fail(context, 'MR0407', { what, text, reason }, duration.span)
  let total = 0n
  for (const { amount, unit } of duration.parts) {
    if (unit === 'month' || unit === 'year') return fail(context, 'MR0408', { unit }, duration.span)
    if (amount.length > 30) return wrong(`it is longer than ${YEARS_MAX} years`)
    const ms = times(amount, MS[unit])
    if (ms === undefined) return wrong('it is no whole number of milliseconds')
    total += ms
  }
  if (total > MS_MAX) return wrong(`it is longer than ${YEARS_MAX} years`)
  if (total === 0n && zero === 'positive') return wrong('it has to be longer than that')
  return Number(total)
}
