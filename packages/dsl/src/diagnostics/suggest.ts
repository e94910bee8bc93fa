/**
 * The nearest name: what a person may have meant.
 *
 * Distance is the number of letters to insert, drop, change or swap with their neighbour (optimal string alignment,
 * Damerau 1964), without regard to case. A name counts as near where a third of its letters, at least one, may differ.
 * Cost: length × length for each name; words longer than 40 are not looked at.
 */

const WORD_LENGTH_MAX = 40

/** The distance between two words, or `limit + 1` where it is more than `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return Math.min(last[b.length]!, limit + 1)
}

/** The name nearest to `word`, if one is near; of equals the first. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  if (word.length > WORD_LENGTH_MAX || word.length < 2) return undefined
  const wanted = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const name of names) {
    const limit = Math.max(1, Math.floor(Math.min(name.length, word.length) / 3))
    const d = distance(wanted, name.toLowerCase(), limit)
    if (d <= limit && d < bestDistance) {
      best = name
      bestDistance = d
    }
  }
  return best
}
