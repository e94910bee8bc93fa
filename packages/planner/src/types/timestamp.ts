/**
 * Time stamps: whole milliseconds since the epoch, UTC. Text is ISO 8601 with the date in full: `2026-01-01`,
 * `2026-01-01T10:00`, `2026-01-01 10:00:00.123+02:00`. Without a zone it is UTC. Digits past the milliseconds are cut.
 */
const ISO_TEXT =
  /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?([Zz]|[+-]\d\d(?::?\d\d)?))?)?$/

/** The range of a time stamp, and of sums with durations: that of ISO years -271821 to 275760. */
export const TIMESTAMP_MAX_MS = 8.64e15

export function parseTimestamp(text: string): number | undefined {
  const found = text.length > 50 ? null : ISO_TEXT.exec(text)
  if (found === null) return undefined
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = found
  const offsetMinutes = parseOffset(zone)
  if (offsetMinutes === undefined) return undefined
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3))
  const local = utcTimestamp(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second), ms)
  return local === undefined ? undefined : inRange(local - offsetMinutes * 60_000)
}

/** A date and a time of the day that exist, or undefined: 30 February and 24:00 do not. */
export function utcTimestamp(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
): number | undefined {
  if (hour > 23 || minute > 59 || second > 59 || month < 1 || month > 12 || day < 1) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCMonth() !== month - 1) return undefined
  date.setUTCHours(hour, minute, second, ms)
  return inRange(date.getTime())
}

/** `Z`, `+02`, `+0200`, `+02:00` as minutes. */
export function parseOffset(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', ''))
  if (hours > 23 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

export function inRange(ms: number): number | undefined {
  return Math.abs(ms) <= TIMESTAMP_MAX_MS ? ms : undefined
}

/** `2026-01-01T00:00:03.000Z`. */
export function timestampText(ms: number): string {
  return new Date(ms).toISOString()
}
