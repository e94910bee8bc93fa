/** The units of calendar functions, by name: singular or plural. Those up to a day have a length, the others have none. */
import { outsideDomain } from '../domain.ts'

export type TimeUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

export const UNIT_MS = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
} as const satisfies Partial<Record<TimeUnit, number>>

export const UNIT_MONTHS = { month: 1, quarter: 3, year: 12 } as const satisfies Partial<Record<TimeUnit, number>>

const UNITS: readonly TimeUnit[] = [
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
]
const NAMES: ReadonlyMap<string, TimeUnit> = new Map([
  ...UNITS.map((unit) => [unit, unit] as const),
  ...UNITS.map((unit) => [`${unit}s`, unit] as const),
  ['ms', 'millisecond'],
  ['s', 'second'],
  ['m', 'minute'],
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
])

export function unitOf(name: string): TimeUnit {
  return NAMES.get(name.toLowerCase()) ?? outsideDomain(`'${name}' is not a unit of time: ${UNITS.join(', ')}.`)
}
