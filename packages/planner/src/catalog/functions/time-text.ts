/** `strftime parse_timestamp`: see `time/format.ts` for the codes. */
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { string, timestamp } from '../tags.ts'
import { parseByFormat, formatTimestamp as textByFormat } from '../time/format.ts'

export const strftime: FunctionSpec = scalar({
  name: 'strftime',
  aliases: ['format_timestamp'],
  category: 'time',
  doc: 'The time as text by a format: `%Y %m %d %H %M %S`, `%b` Jan, `%a` Mon, `%g` ms, `%z` offset and others, in UTC or the zone.',
  examples: [
    ["strftime(timestamp('2026-03-29T23:30:05Z'), '%d %b %Y, %H:%M')", "'29 Mar 2026, 23:30'"],
    ["strftime(timestamp('2026-03-29T23:30:05Z'), '%F %T %z', 'Europe/Berlin')", "'2026-03-30 01:30:05 +0200'"],
  ],
  overloads: [fn(['time', timestamp], ['format', string]).optional('zone', string).to(string, textByFormat)],
})

export const parseTimestamp: FunctionSpec = scalar({
  name: 'parse_timestamp',
  aliases: ['strptime'],
  category: 'time',
  doc: 'The time that a text names by a format (the codes of strftime); without `%z` it is in UTC, or the zone.',
  examples: [
    ["parse_timestamp('10/Oct/2026:13:55:36 -0700', '%d/%b/%Y:%H:%M:%S %z')", '2026-10-10T20:55:36.000Z'],
    ["parse_timestamp('2026-07-01 12:00', '%Y-%m-%d %H:%M', 'Europe/Berlin')", '2026-07-01T10:00:00.000Z'],
  ],
  overloads: [fn(['text', string], ['format', string]).optional('zone', string).to(timestamp, parseByFormat)],
})
