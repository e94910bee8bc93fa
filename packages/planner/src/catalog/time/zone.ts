/** Local time: the offset of a zone at a moment, and local days. Zones are IANA names (`Europe/Berlin`) or `+02:00`. */
import { Temporal } from 'temporal-polyfill'
import { checkedMs } from '../arithmetic.ts'
import { outsideDomain } from '../domain.ts'

const EPOCH_DAY = Temporal.PlainDate.from('1970-01-01')
const MS_NS = 1_000_000

/** What local clocks show less UTC, in ms. Without a zone: UTC. */
export function offsetMs(ms: number, zone: string | undefined): number {
  return zone === undefined ? 0 : inZone(ms, zone).offsetNanoseconds / MS_NS
}

/** The moment when a local date (days since the epoch) begins: midnight, or where that is skipped the first moment after it. */
export function startOfLocalDay(days: number, zone: string): number {
  return checkedRange(() => EPOCH_DAY.add({ days }).toZonedDateTime(zone).epochMilliseconds)
}

/** The moment when local clocks show this time (as if it were UTC); of two the earlier, a skipped one moves on. */
export function fromLocal(localMs: number, zone: string): number {
  inZone(0, zone)
  return checkedRange(() => {
    const local = Temporal.Instant.fromEpochMilliseconds(localMs).toZonedDateTimeISO('UTC').toPlainDateTime()
    return local.toZonedDateTime(zone).epochMilliseconds
  })
}

function inZone(ms: number, zone: string): Temporal.ZonedDateTime {
  return orElse(
    () => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone),
    () => outsideDomain(`'${zone}' is not a time zone such as 'Europe/Berlin'.`),
  )
}

function checkedRange(moment: () => number): number {
  return orElse(moment, () => checkedMs(Infinity))
}

/** Temporal says with a RangeError that a zone does not exist or a time is out of range. */
function orElse<T>(use: () => T, otherwise: () => T): T {
  try {
    return use()
  } catch (error) {
    if (error instanceof RangeError) return otherwise()
    throw error
  }
}
