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
  const date = new Date(ms + offsetMs(ms, zone))
  const year = date.getUTCFullYear()
  const days = Math.floor(date.getTime() / DAY_MS)
  const weekday = weekdayOf(days)
  const thursday = new Date((days - weekday + 4) * DAY_MS)
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday,
    dayOfYear: days - dayNumber(year, 1, 1) + 1,
    week: Math.floor((thursday.getTime() / DAY_MS - dayNumber(thursday.getUTCFullYear(), 1, 1)) / 7) + 1,
    weekYear: thursday.getUTCFullYear(),
  }
}

/** The first moment of the unit that the time stamp lies in; weeks begin on Monday. */
export function truncateTime(unit: TimeUnit, ms: number, zone?: string): number {
  if (unit === 'millisecond' || unit === 'second' || unit === 'minute' || unit === 'hour') {
    const local = ms + offsetMs(ms, zone)
    return checkedMs(ms - (((local % UNIT_MS[unit]) + UNIT_MS[unit]) % UNIT_MS[unit]))
  }
  const { year, month, day } = firstDay(unit, calendarParts(ms, zone))
  return checkedMs(zone === undefined ? dayNumber(year, month, day) * DAY_MS : startOfLocalDay(year, month, day, zone))
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

function firstDay(unit: TimeUnit, parts: CalendarParts): { year: number; month: number; day: number } {
  const { year, month, day } = parts
  switch (unit) {
    case 'year':
      return { year, month: 1, day: 1 }
    case 'quarter':
      return { year, month: month - ((month - 1) % 3), day: 1 }
    case 'month':
      return { year, month, day: 1 }
    case 'week': {
      const monday = new Date((dayNumber(year, month, day) - parts.weekday + 1) * DAY_MS)
      return { year: monday.getUTCFullYear(), month: monday.getUTCMonth() + 1, day: monday.getUTCDate() }
    }
    default:
      return { year, month, day }
  }
}

/** Days since the epoch of a date. */
function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS
}

function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1
}
