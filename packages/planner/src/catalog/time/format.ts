/**
 * Time stamps by a format of `%` codes, as strftime has them:
 *
 * | code | | code | |
 * | --- | --- | --- | --- |
 * | `%Y %y` | year, of two digits | `%H %I %p` | hour of 24, of 12, AM or PM |
 * | `%m %b %B` | month, its name short, long | `%M %S` | minute, second |
 * | `%d %e %j` | day, without zero, of the year | `%f %g` | micro-, milliseconds (6 and 3 digits) |
 * | `%a %A %u` | weekday short, long, 1 (Monday) to 7 | `%z %s` | offset as +0200, seconds since the epoch |
 * | `%G %V` | year and number of the ISO week | `%F %T %%` | `%Y-%m-%d`, `%H:%M:%S`, a per cent sign |
 */

import { parseOffset, utcTimestamp } from '../../types/timestamp.ts'
import { outsideDomain } from '../domain.ts'
import { EvaluationError } from '../function-spec.ts'
import { type CalendarParts, calendarParts } from './calendar.ts'
import { fromLocal, offsetMs } from './zone.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

interface Moment extends CalendarParts {
  readonly ms: number
  readonly offsetMinutes: number
}

const CODES: ReadonlyMap<string, (moment: Moment) => string> = new Map<string, (moment: Moment) => string>([
  ['Y', ({ year }) => (year < 0 ? `-${digits(-year, 4)}` : digits(year, 4))],
  ['y', ({ year }) => digits(((year % 100) + 100) % 100, 2)],
  ['m', ({ month }) => digits(month, 2)],
  ['b', ({ month }) => MONTHS[month - 1]!.slice(0, 3)],
  ['B', ({ month }) => MONTHS[month - 1]!],
  ['d', ({ day }) => digits(day, 2)],
  ['e', ({ day }) => String(day)],
  ['j', ({ dayOfYear }) => digits(dayOfYear, 3)],
  ['a', ({ weekday }) => WEEKDAYS[weekday - 1]!.slice(0, 3)],
  ['A', ({ weekday }) => WEEKDAYS[weekday - 1]!],
  ['u', ({ weekday }) => String(weekday)],
  ['G', ({ weekYear }) => digits(weekYear, 4)],
  ['V', ({ week }) => digits(week, 2)],
  ['H', ({ hour }) => digits(hour, 2)],
  ['I', ({ hour }) => digits(hour % 12 === 0 ? 12 : hour % 12, 2)],
  ['p', ({ hour }) => (hour < 12 ? 'AM' : 'PM')],
  ['M', ({ minute }) => digits(minute, 2)],
  ['S', ({ second }) => digits(second, 2)],
  ['f', ({ millisecond }) => digits(millisecond * 1000, 6)],
  ['g', ({ millisecond }) => digits(millisecond, 3)],
  ['s', ({ ms }) => String(Math.floor(ms / 1000))],
  ['z', ({ offsetMinutes }) => offsetText(offsetMinutes)],
  ['%', () => '%'],
])

const SHORTHANDS: ReadonlyMap<string, string> = new Map([
  ['%F', '%Y-%m-%d'],
  ['%T', '%H:%M:%S'],
])

function expanded(format: string): string {
  return format.replace(/%[\s\S]/g, (code) => SHORTHANDS.get(code) ?? code)
}

export function formatTimestamp(ms: number, format: string, zone?: string): string {
  const moment = { ...calendarParts(ms, zone), ms, offsetMinutes: Math.trunc(offsetMs(ms, zone) / 60_000) }
  return expanded(format).replace(/%([\s\S]?)/g, (_, code: string) => {
    const write = CODES.get(code)
    return write === undefined ? unknownCode(code) : write(moment)
  })
}

// ---------------------------------------------------------------------------------------------- reading

/** What a code reads: a pattern anchored where it stands, bounded in length. */
const READERS: ReadonlyMap<string, RegExp> = new Map([
  ['Y', /[+-]?\d{4,6}|\d{1,3}/y],
  ['y', /\d{2}/y],
  ['m', /\d{1,2}/y],
  ['b', /[a-z]{3}/iy],
  ['B', /[a-z]{3,9}/iy],
  ['d', /\d{1,2}/y],
  ['e', / ?\d{1,2}/y],
  ['j', /\d{1,3}/y],
  ['a', /[a-z]{3}/iy],
  ['A', /[a-z]{6,9}/iy],
  ['u', /[1-7]/y],
  ['H', /\d{1,2}/y],
  ['I', /\d{1,2}/y],
  ['p', /[ap]m/iy],
  ['M', /\d{1,2}/y],
  ['S', /\d{1,2}/y],
  ['f', /\d{1,9}/y],
  ['g', /\d{1,3}/y],
  ['s', /-?\d{1,14}/y],
  ['z', /[zZ]|[+-]\d\d(?::?\d\d)?/y],
  ['%', /%/y],
])

/** Without an offset in the text the time is local in `zone`, or UTC. Text that does not fit is a CAST error. */
export function parseByFormat(text: string, format: string, zone?: string): number {
  const read = readParts(text, expanded(format))
  if (read === undefined)
    throw new EvaluationError('CAST', `'${text.slice(0, 60)}' is not a time of the format '${format}'.`)
  const ms = momentOf(read, zone)
  if (ms === undefined) throw new EvaluationError('CAST', `'${text.slice(0, 60)}' is not a time that exists.`)
  return ms
}

function readParts(text: string, format: string): ReadonlyMap<string, string> | undefined {
  const parts = new Map<string, string>()
  let at = 0
  for (let i = 0; i < format.length; i++) {
    const sign = format.charAt(i)
    if (sign !== '%') {
      if (text.charAt(at) !== sign) return undefined
      at++
      continue
    }
    const code = format.charAt(++i)
    const reader = READERS.get(code) ?? unknownCode(code)
    reader.lastIndex = at
    const found = reader.exec(text)?.[0]
    if (found === undefined) return undefined
    parts.set(code, found)
    at += found.length
  }
  return at === text.length ? parts : undefined
}

function momentOf(parts: ReadonlyMap<string, string>, zone: string | undefined): number | undefined {
  const seconds = parts.get('s')
  if (seconds !== undefined) return Number(seconds) * 1000
  const number = (code: string): number | undefined => (parts.has(code) ? Number(parts.get(code)) : undefined)
  const month = number('m') ?? monthOf(parts.get('b') ?? parts.get('B'))
  const day = number('d') ?? number('e') ?? 1
  const hour = hourOf(number('H'), number('I'), parts.get('p'))
  const ms = number('g') ?? Number((parts.get('f') ?? '0').padEnd(3, '0').slice(0, 3))
  const year = number('Y') ?? shortYear(number('y')) ?? 1970
  if (month === undefined || hour === undefined) return undefined
  const local = utcTimestamp(year, month, day, hour, number('M') ?? 0, number('S') ?? 0, ms)
  const offset = parts.get('z')
  if (local === undefined) return undefined
  if (offset === undefined) return zone === undefined ? local : fromLocal(local, zone)
  const minutes = parseOffset(offset)
  return minutes === undefined ? undefined : local - minutes * 60_000
}

/** As POSIX has it: 69 to 99 are of the 20th century. */
function shortYear(year: number | undefined): number | undefined {
  return year === undefined ? undefined : year + (year < 69 ? 2000 : 1900)
}

function monthOf(name: string | undefined): number | undefined {
  if (name === undefined) return 1
  const wanted = name.toLowerCase()
  const index = MONTHS.findIndex(
    (month) => month.toLowerCase() === wanted || month.slice(0, 3).toLowerCase() === wanted,
  )
  return index < 0 ? undefined : index + 1
}

function hourOf(hour: number | undefined, hour12: number | undefined, half: string | undefined): number | undefined {
  if (hour12 === undefined) return hour ?? 0
  if (hour12 < 1 || hour12 > 12) return undefined
  return (hour12 % 12) + (half?.toLowerCase() === 'pm' ? 12 : 0)
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0')
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60), 2)}${digits(size % 60, 2)}`
}

function unknownCode(code: string): never {
  return outsideDomain(`'%${code}' is not a code of a time format.`)
}
