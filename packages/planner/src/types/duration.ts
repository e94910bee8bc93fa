/** Lengths of time as values: whole milliseconds, as text `1h30m`, `250ms`, `-1d12h`, `0s`. A day is 24 hours here. */
const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const

const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ...UNITS,
  ['w', 604_800_000] as const,
  ...(['milliseconds', 'millisecond'] as const).map((name) => [name, 1] as const),
  ...(['seconds', 'second', 'sec'] as const).map((name) => [name, 1000] as const),
  ...(['minutes', 'minute', 'min'] as const).map((name) => [name, 60_000] as const),
  ...(['hours', 'hour'] as const).map((name) => [name, 3_600_000] as const),
  ...(['days', 'day'] as const).map((name) => [name, 86_400_000] as const),
  ...(['weeks', 'week'] as const).map((name) => [name, 604_800_000] as const),
])

export function durationText(ms: number): string {
  if (ms === 0) return '0s'
  let rest = Math.abs(ms)
  let text = ms < 0 ? '-' : ''
  for (const [name, unitMs] of UNITS) {
    const count = Math.floor(rest / unitMs)
    rest -= count * unitMs
    if (count > 0) text += `${count}${name}`
  }
  return text
}

const PART = /\s*(\d{1,18})(?:\.(\d{1,9}))?\s*([a-z]{1,12})/y

/** `1h30m`, `1 h 30 m`, `-250ms`, `1.5s`; parts of a millisecond are an error, not rounded. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase()
  if (trimmed.length > 200) return undefined
  const sign = trimmed.startsWith('-') ? -1 : 1
  const body = trimmed.replace(/^[+-]/, '')
  let total = 0
  let at = 0
  while (at < body.length) {
    PART.lastIndex = at
    const found = PART.exec(body)
    if (found === null) return undefined
    const [, whole = '', fraction = '', unit = ''] = found
    const unitMs = UNIT_MS.get(unit)
    if (unitMs === undefined) return undefined
    total += (Number(whole + fraction) * unitMs) / 10 ** fraction.length
    at = PART.lastIndex
  }
  return at > 0 && Number.isSafeInteger(total) ? (total === 0 ? 0 : sign * total) : undefined
}
