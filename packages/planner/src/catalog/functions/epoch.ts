/** `epoch epoch_ms to_timestamp`: time stamps as numbers and back. */
import { checkedMs } from '../arithmetic.ts'
import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { duration, float, int, string, timestamp } from '../tags.ts'

/** How many of a unit make a millisecond; below 1: the other way round. */
const PER_MS: ReadonlyMap<string, bigint> = new Map([
  ['ms', 1n],
  ['us', 1000n],
  ['ns', 1_000_000n],
])

function fromUnits(value: bigint, unit: string): number {
  if (unit === 's') return checkedMs(Number(value) * 1000)
  const perMs = PER_MS.get(unit)
  if (perMs === undefined) return outsideDomain(`'${unit}' is not a unit: 's', 'ms', 'us' or 'ns'.`)
  const cut = value / perMs - (value % perMs < 0n ? 1n : 0n)
  return checkedMs(Number(cut))
}

export const epoch: FunctionSpec = scalar({
  name: 'epoch',
  aliases: ['to_unix_timestamp'],
  category: 'time',
  doc: 'Seconds since 1970-01-01 in UTC, with milliseconds as a fraction; of a duration, its seconds.',
  examples: [
    ["epoch(timestamp('2026-01-01T00:00:00.5Z'))", '1767225600.5'],
    ['epoch(1m30s)', '90'],
  ],
  overloads: [
    fn(['time', timestamp]).total(float, (time) => time / 1000),
    fn(['length', duration]).total(float, (length) => length / 1000),
  ],
})

export const epochMs: FunctionSpec = scalar({
  name: 'epoch_ms',
  category: 'time',
  doc: 'Milliseconds since 1970-01-01 in UTC; of a number, the time stamp of so many.',
  examples: [
    ["epoch_ms(timestamp('1970-01-01T00:00:01Z'))", '1000'],
    ['epoch_ms(1000)', '1970-01-01T00:00:01.000Z'],
  ],
  overloads: [
    fn(['time', timestamp]).total(int, (time) => BigInt(time)),
    fn(['ms', int]).to(timestamp, (ms) => checkedMs(Number(ms))),
  ],
})

export const toTimestamp: FunctionSpec = scalar({
  name: 'to_timestamp',
  aliases: ['from_epoch', 'from_unixtime'],
  category: 'time',
  doc: "The time stamp of so many seconds since 1970-01-01 in UTC; `unit` says 's', 'ms', 'us' or 'ns'. Parts of a millisecond are cut.",
  examples: [
    ['to_timestamp(1767225600)', '2026-01-01T00:00:00.000Z'],
    ["to_timestamp(1767225600123456789, 'ns')", '2026-01-01T00:00:00.123Z'],
  ],
  overloads: [
    fn(['seconds', int])
      .optional('unit', string)
      .to(timestamp, (value, unit = 's') => fromUnits(value, unit)),
    fn(['seconds', float]).to(timestamp, (seconds) =>
      Number.isFinite(seconds) ? checkedMs(Math.floor(seconds * 1000)) : outsideDomain('A time stamp is finite.'),
    ),
  ],
})
