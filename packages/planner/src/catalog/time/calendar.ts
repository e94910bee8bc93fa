/** The parts of a time stamp on a calendar (proleptic Gregorian, ISO weeks), in UTC or a zone. */
import { TIMESTAMP_MAX_MS } from '../../types/timestamp.ts'
import { checkedMs } from '../arithmetic.ts'
import { type TimeUnit, UNIT_MONTHS, UNIT_MS } from './units.ts'
import { fromLocal, offsetMs, startOfLocalDay } from './zone.ts'

const DAY_MS = UNIT_MS.day

export interface CalendarParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number
  readonly dayOfYear: number
  /** ISO 8601: the week with the year's first Thursday is 1. */
  readonly week: number
  readonly weekYear: number
}

export function calendarParts(ms: number, zone?: string): CalendarParts {
  const date = new Date(zone === undefined ? ms : checkedMs(ms + offsetMs(ms, zone)))
  const year = date.getUTCFullYear()
  const days = Math.floor(date.getTime() / DAY_MS)
  const weekday = weekdayOf(days)
  const dayOfYear = days - dayNumber(year, 1, 1) + 1
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday,
    dayOfYear,
    ...isoWeek(year, dayOfYear, weekday),
  }
}

/** A week belongs to the year that holds its Thursday. */
function isoWeek(year: number, dayOfYear: number, weekday: number): { week: number; weekYear: number } {
  const week = Math.floor((dayOfYear - weekday + 10) / 7)
  if (week < 1) return { week: weeksOf(year - 1), weekYear: year - 1 }
  return week > weeksOf(year) ? { week: 1, weekYear: year + 1 } : { week, weekYear: year }
}

/** 53 where the year begins or ends on a Thursday. */
function weeksOf(year: number): number {
  return weekdayOf(dayNumber(year, 1, 1)) === 4 || weekdayOf(dayNumber(year, 12, 31)) === 4 ? 53 : 52
}

/** The first moment of the unit that the time stamp lies in; weeks begin on Monday. */
export function truncateTime(unit: TimeUnit, ms: number, zone?: string): number {
  if (unit === 'millisecond' || unit === 'second' || unit === 'minute' || unit === 'hour') {
    const local = ms + offsetMs(ms, zone)
    return checkedMs(ms - (((local % UNIT_MS[unit]) + UNIT_MS[unit]) % UNIT_MS[unit]))
  }
  const days = firstDay(unit, calendarParts(ms, zone))
  return checkedMs(zone === undefined ? days * DAY_MS : startOfLocalDay(days, zone))
}

/** How many beginnings of the unit lie after `from`, up to `to`; negative the other way round. */
export function unitsBetween(unit: TimeUnit, from: number, to: number): number {
  return unitIndex(unit, to) - unitIndex(unit, from)
}

/** Months, quarters and years keep the day, or take the month's last where it is shorter. With a zone: local time. */
export function addUnits(unit: TimeUnit, count: number, ms: number, zone?: string): number {
  if (unit === 'millisecond' || unit === 'second' || unit === 'minute' || unit === 'hour') {
    return checkedMs(ms + count * UNIT_MS[unit])
  }
  const local = ms + offsetMs(ms, zone)
  const moved =
    unit === 'day' || unit === 'week' ? local + count * UNIT_MS[unit] : addMonths(local, count * UNIT_MONTHS[unit])
  return checkedMs(zone === undefined ? moved : fromLocal(checkedMs(moved), zone))
}

function addMonths(ms: number, months: number): number {
  const date = new Date(ms)
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth() + months
  if (Math.abs(index) > 12 * 300_000) return TIMESTAMP_MAX_MS * 2
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const lastDay = dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)
  const time = ms - Math.floor(ms / DAY_MS) * DAY_MS
  return dayNumber(year, month, Math.min(date.getUTCDate(), lastDay)) * DAY_MS + time
}

function unitIndex(unit: TimeUnit, ms: number): number {
  const { year, month } = calendarParts(ms)
  switch (unit) {
    case 'year':
      return year
    case 'quarter':
      return year * 4 + Math.floor((month - 1) / 3)
    case 'month':
      return year * 12 + month
    case 'week':
      // Day 0 of the epoch is a Thursday.
      return Math.floor((Math.floor(ms / DAY_MS) + 3) / 7)
    default:
      return Math.floor(ms / UNIT_MS[unit])
  }
}

function firstDay(unit: TimeUnit, { year, month, day, weekday }: CalendarParts): number {
  switch (unit) {
    case 'year':
      return dayNumber(year, 1, 1)
    case 'quarter':
      return dayNumber(year, month - ((month - 1) % 3), 1)
    case 'month':
      return dayNumber(year, month, 1)
    case 'week':
      return dayNumber(year, month, day) - weekday + 1
    default:
      return dayNumber(year, month, day)
  }
}

/**
 * Days from the epoch to a date, of any year: eras of 400 years, years that begin in March (Hinnant, "chrono-compatible
 * low-level date algorithms").
 */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1
}
