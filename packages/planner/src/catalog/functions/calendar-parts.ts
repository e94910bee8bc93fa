/** `year month day ...`: parts of a time stamp, in UTC or with a second argument in that zone. */
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { int, string, timestamp } from '../tags.ts'
import { type CalendarParts, calendarParts } from '../time/calendar.ts'

interface Part {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly doc: string
  readonly examples: FunctionSpec['examples']
  readonly of: (parts: CalendarParts) => number
}

function partOf({ of, ...spec }: Part): FunctionSpec {
  return scalar({
    ...spec,
    category: 'time',
    overloads: [
      fn(['time', timestamp]).total(int, (time) => BigInt(of(calendarParts(time)))),
      fn(['time', timestamp], ['zone', string]).to(int, (time, zone) => BigInt(of(calendarParts(time, zone)))),
    ],
  })
}

export const year = partOf({
  name: 'year',
  doc: 'The year.',
  examples: [["year(timestamp('2026-03-29T23:30:00Z'))", '2026']],
  of: (parts) => parts.year,
})

export const quarter = partOf({
  name: 'quarter',
  doc: 'The quarter of the year, 1 to 4.',
  examples: [["quarter(timestamp('2026-05-01'))", '2']],
  of: (parts) => Math.ceil(parts.month / 3),
})

export const month = partOf({
  name: 'month',
  doc: 'The month, 1 to 12.',
  examples: [["month(timestamp('2026-03-29'))", '3']],
  of: (parts) => parts.month,
})

export const week = partOf({
  name: 'week',
  aliases: ['weekofyear', 'week_of_year'],
  doc: 'The ISO week of the year, 1 to 53: the first is the one with the first Thursday.',
  examples: [["week(timestamp('2026-01-01'))", '1']],
  of: (parts) => parts.week,
})

export const day = partOf({
  name: 'day',
  aliases: ['day_of_month', 'dayofmonth'],
  doc: 'The day of the month, 1 to 31.',
  examples: [
    ["day(timestamp('2026-03-29T23:30:00Z'))", '29'],
    ["day(timestamp('2026-03-29T23:30:00Z'), 'Europe/Berlin')", '30'],
  ],
  of: (parts) => parts.day,
})

export const dayOfWeek = partOf({
  name: 'day_of_week',
  aliases: ['isodow', 'weekday'],
  doc: 'The day of the week as in ISO 8601: 1 is Monday, 7 is Sunday.',
  examples: [["day_of_week(timestamp('2026-03-29'))", '7']],
  of: (parts) => parts.weekday,
})

export const dayOfYear = partOf({
  name: 'day_of_year',
  aliases: ['dayofyear', 'doy'],
  doc: 'The day of the year, 1 to 366.',
  examples: [["day_of_year(timestamp('2024-12-31'))", '366']],
  of: (parts) => parts.dayOfYear,
})

export const hour = partOf({
  name: 'hour',
  doc: 'The hour, 0 to 23.',
  examples: [
    ["hour(timestamp('2026-03-29T23:30:00Z'))", '23'],
    ["hour(timestamp('2026-03-29T23:30:00Z'), 'Asia/Kolkata')", '5'],
  ],
  of: (parts) => parts.hour,
})

export const minute = partOf({
  name: 'minute',
  doc: 'The minute, 0 to 59.',
  examples: [["minute(timestamp('2026-03-29T23:30:15Z'))", '30']],
  of: (parts) => parts.minute,
})

export const second = partOf({
  name: 'second',
  doc: 'The second, 0 to 59.',
  examples: [["second(timestamp('2026-03-29T23:30:15Z'))", '15']],
  of: (parts) => parts.second,
})

export const millisecond = partOf({
  name: 'millisecond',
  doc: 'The millisecond of the second, 0 to 999.',
  examples: [["millisecond(timestamp('2026-03-29T23:30:15.250Z'))", '250']],
  of: (parts) => parts.millisecond,
})
