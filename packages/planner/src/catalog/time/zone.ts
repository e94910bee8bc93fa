/** Local time: the offset of a zone at a moment, and local days. Zones are IANA names (`Europe/Berlin`) or `+02:00`. */
import { Temporal } from 'temporal-polyfill'
import { outsideDomain } from '../domain.ts'

const MS_NS = 1_000_000

/** What local clocks show less UTC, in ms. Without a zone: UTC. */
export function offsetMs(ms: number, zone: string | undefined): number {
  return zone === undefined ? 0 : inZone(ms, zone).offsetNanoseconds / MS_NS
}

/** The moment when a local date begins: midnight, or where that is skipped the first moment after it. */
export function startOfLocalDay(year: number, month: number, day: number, zone: string): number {
  return Temporal.PlainDate.from({ year, month, day }).toZonedDateTime(zone).epochMilliseconds
}

/** The moment when local clocks show this time (as if it were UTC); of two the earlier, a skipped one moves on. */
export function fromLocal(localMs: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(localMs).toZonedDateTimeISO('UTC').toPlainDateTime()
  return checkedZone(zone, () => local.toZonedDateTime(zone).epochMilliseconds)
}

function inZone(ms: number, zone: string): Temporal.ZonedDateTime {
  return checkedZone(zone, () => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone))
}

function checkedZone<T>(zone: string, use: () => T): T {
  try {
    return use()
  } catch (error) {
    if (error instanceof RangeError) return outsideDomain(`'${zone}' is not a time zone such as 'Europe/Berlin'.`)
    throw error
  }
}
