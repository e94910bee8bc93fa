/** `date_trunc date_diff date_add date time_bucket`: time stamps on the calendar. */
import { checkedMs } from '../arithmetic.ts'
import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { duration, int, string, timestamp } from '../tags.ts'
import { addUnits, truncateTime, unitsBetween } from '../time/calendar.ts'
import { unitOf } from '../time/units.ts'

export const dateTrunc: FunctionSpec = scalar({
  name: 'date_trunc',
  category: 'time',
  doc: 'The first moment of the unit that the time lies in (millisecond, second, minute, hour, day, week from Monday, month, quarter, year), in UTC or the zone.',
  examples: [
    ["date_trunc('hour', timestamp('2026-03-29T23:30:00Z'))", '2026-03-29T23:00:00.000Z'],
    ["date_trunc('week', timestamp('2026-01-01'))", '2025-12-29T00:00:00.000Z'],
    ["date_trunc('day', timestamp('2026-03-29T23:30:00Z'), 'Europe/Berlin')", '2026-03-29T22:00:00.000Z'],
  ],
  overloads: [
    fn(['unit', string], ['time', timestamp])
      .optional('zone', string)
      .to(timestamp, (unit, time, zone) => truncateTime(unitOf(unit), time, zone)),
  ],
})

export const date: FunctionSpec = scalar({
  name: 'date',
  aliases: ['to_date'],
  category: 'time',
  doc: 'The first moment of the day, in UTC or the zone.',
  examples: [["date(timestamp('2026-03-29T23:30:00Z'))", '2026-03-29T00:00:00.000Z']],
  overloads: [
    fn(['time', timestamp])
      .optional('zone', string)
      .to(timestamp, (time, zone) => truncateTime('day', time, zone)),
  ],
})

export const timeBucket: FunctionSpec = scalar({
  name: 'time_bucket',
  category: 'time',
  doc: 'The start of the stretch of this length that the time lies in; stretches are aligned to the epoch, as windows are.',
  examples: [["time_bucket(15m, timestamp('2026-01-01T10:37:00Z'))", '2026-01-01T10:30:00.000Z']],
  overloads: [
    fn(['length', duration], ['time', timestamp]).to(timestamp, (length, time) =>
      length > 0 ? checkedMs(Math.floor(time / length) * length) : outsideDomain('The length of a bucket is positive.'),
    ),
  ],
})

export const dateDiff: FunctionSpec = scalar({
  name: 'date_diff',
  aliases: ['datediff'],
  category: 'time',
  doc: 'How many beginnings of the unit lie between two times (as in DuckDB): from 23:59 to 00:01 it is one day.',
  examples: [
    ["date_diff('day', timestamp('2026-01-01T23:59:00Z'), timestamp('2026-01-02T00:01:00Z'))", '1'],
    ["date_diff('month', timestamp('2026-03-01'), timestamp('2026-01-31'))", '-2'],
  ],
  overloads: [
    fn(['unit', string], ['from', timestamp], ['to', timestamp]).to(int, (unit, from, to) =>
      BigInt(unitsBetween(unitOf(unit), from, to)),
    ),
  ],
})

export const dateAdd: FunctionSpec = scalar({
  name: 'date_add',
  aliases: ['dateadd'],
  category: 'time',
  doc: 'The time so many units later; a month keeps its day, or takes the last one of a shorter month. With a zone the local time is kept across daylight saving.',
  examples: [
    ["date_add('month', 1, timestamp('2026-01-31'))", '2026-02-28T00:00:00.000Z'],
    ["date_add(timestamp('2026-01-01'), 90s)", '2026-01-01T00:01:30.000Z'],
    ["date_add('day', 1, timestamp('2026-03-28T11:00:00Z'), 'Europe/Berlin')", '2026-03-29T10:00:00.000Z'],
  ],
  overloads: [
    fn(['unit', string], ['count', int], ['time', timestamp])
      .optional('zone', string)
      .to(timestamp, (unit, count, time, zone) => addUnits(unitOf(unit), Number(count), time, zone)),
    fn(['time', timestamp], ['length', duration]).to(timestamp, (time, length) => checkedMs(time + length)),
  ],
})
