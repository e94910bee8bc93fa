/** Text by code points, as SQL counts it: one emoji is one, where UTF-16 has two units. */
export function codePoints(text: string): readonly string[] {
  return [...text]
}

export function countCodePoints(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xdc00 || unit > 0xdfff) count++
  }
  return count
}

/** From place `from` (0 is the first, may be negative) to before `to`. */
export function slicePoints(text: string, from: number, to: number): string {
  return codePoints(text).slice(Math.max(from, 0), Math.max(to, 0)).join('')
}
