/** Held against Temporal, an independent implementation of the calendar. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { timestampText } from '../../types/timestamp.ts'
import { addUnits, calendarParts, truncateTime, unitsBetween } from './calendar.ts'
import { formatTimestamp, parseByFormat } from './format.ts'

const numRuns = 200 * Number(process.env.MILLRACE_RUNS ?? 1)
const seed = Number(process.env.MILLRACE_SEED ?? 1)
const times = fc.integer({ min: -60_000_000_000_000, max: 60_000_000_000_000 })
const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  '+02:00',
)

function zoned(ms: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
}

test('the parts', () => {
  fc.assert(
    fc.property(times, zones, (ms, zone) => {
      const local = zoned(ms, zone)
      expect(calendarParts(ms, zone)).toEqual({
        year: local.year,
        month: local.month,
        day: local.day,
        hour: local.hour,
        minute: local.minute,
        second: local.second,
        millisecond: local.millisecond,
        weekday: local.dayOfWeek,
        dayOfYear: local.dayOfYear,
        week: local.weekOfYear,
        weekYear: local.yearOfWeek,
      })
    }),
    { numRuns, seed },
  )
})

test('days and months begin at local midnight', () => {
  fc.assert(
    fc.property(times, zones, (ms, zone) => {
      const local = zoned(ms, zone)
      expect(truncateTime('day', ms, zone)).toEqual(local.startOfDay().epochMilliseconds)
      expect(truncateTime('month', ms, zone)).toEqual(local.with({ day: 1 }).startOfDay().epochMilliseconds)
      expect(truncateTime('week', ms, zone)).toEqual(
        local.subtract({ days: local.dayOfWeek - 1 }).startOfDay().epochMilliseconds,
      )
    }),
    { numRuns, seed },
  )
})

test('months are added as Temporal adds them', () => {
  fc.assert(
    fc.property(times, zones, fc.integer({ min: -500, max: 500 }), (ms, zone, months) => {
      expect(addUnits('month', months, ms, zone)).toEqual(zoned(ms, zone).add({ months }).epochMilliseconds)
      expect(addUnits('day', months, ms, zone)).toEqual(zoned(ms, zone).add({ days: months }).epochMilliseconds)
    }),
    { numRuns, seed },
  )
})

test('what is written by a format is read by it', () => {
  const formats = fc.constantFrom('%Y-%m-%d %H:%M:%S.%g %z', '%d/%b/%Y:%I:%M:%S %p .%f %z', '%A, %e %B %Y, %T.%g%z')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), formats, zones, (ms, format, zone) => {
      expect(parseByFormat(formatTimestamp(ms, format, zone), format)).toEqual(ms)
    }),
    { numRuns, seed },
  )
})

describe('across daylight saving in Berlin', () => {
  const at = (text: string) => Date.parse(text)

  test('the hour that comes twice', () => {
    expect(timestampText(truncateTime('hour', at('2026-10-25T00:30:00Z'), 'Europe/Berlin'))).toEqual(
      '2026-10-25T00:00:00.000Z',
    )
    expect(timestampText(truncateTime('hour', at('2026-10-25T01:30:00Z'), 'Europe/Berlin'))).toEqual(
      '2026-10-25T01:00:00.000Z',
    )
  })

  test('a day of 23 hours', () => {
    const noon = at('2026-03-28T11:00:00Z')
    expect(addUnits('day', 1, noon, 'Europe/Berlin') - noon).toEqual(23 * 3_600_000)
  })
})

test('beginnings between two times', () => {
  const [a, b] = [Date.parse('2025-12-31T23:59:59.999Z'), Date.parse('2026-01-01T00:00:00Z')]
  expect(
    (['millisecond', 'second', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const).map((unit) =>
      unitsBetween(unit, a, b),
    ),
  ).toEqual([1, 1, 1, 1, 0, 1, 1, 1])
})

test('faults', () => {
  expect(() => calendarParts(0, 'Mars/Olympus')).toThrow("'Mars/Olympus' is not a time zone such as 'Europe/Berlin'.")
  expect(() => formatTimestamp(0, '%Q')).toThrow("'%Q' is not a code of a time format.")
  expect(() => parseByFormat('2026-02-30', '%F')).toThrow("'2026-02-30' is not a time that exists.")
  expect(() => parseByFormat('2026', '%F')).toThrow("'2026' is not a time of the format '%F'.")
  expect(() => addUnits('year', 1e9, 0)).toThrow('past the range of time stamps')
})
