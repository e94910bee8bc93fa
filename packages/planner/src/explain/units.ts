/** Costs for people, in the unit in which they are a number of two or three digits. */

const UNITS: readonly (readonly [name: string, micros: number])[] = [
  ['s', 1_000_000],
  ['ms', 1_000],
  ['µs', 1],
  ['ns', 0.001],
]

/** `96.7` -> `97 µs`; `1500` -> `1.5 ms`. */
export function costText(micros: number): string {
  const [name, unit] = UNITS.find(([, size]) => micros >= size) ?? ['ns', 0.001]
  return `${digits(micros / unit)} ${name}`
}

/** How much dearer: `1.2` -> `1.2×`, `15.51` -> `16×`. */
export function ratioText(ratio: number): string {
  return `${digits(ratio)}×`
}

function digits(value: number): string {
  return value < 9.95 ? value.toFixed(1) : String(Math.round(value))
}
