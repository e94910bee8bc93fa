/** Counts for people: estimates have two digits that mean something. */

/** `19_300` -> `19,000`; `1` -> `1`; `116_000` -> `120,000`. */
export function roundedText(count: number): string {
  const digits = Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1)
  const unit = 10 ** digits
  return groupDigits(Math.round(count / unit) * unit)
}

/** `plural(1, 'slice')` -> `1 slice`; `plural(2, 'slice')` -> `2 slices`. */
export function plural(count: number, noun: string): string {
  return `${roundedText(count)} ${noun}${Math.round(count) === 1 ? '' : 's'}`
}

function groupDigits(whole: number): string {
  return String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
