/** Columns of partial results grow with the number of slots: to at least twice their length, so that growth is linear. */
export function grown(array: Float64Array<ArrayBuffer>, slots: number): Float64Array<ArrayBuffer> {
  if (slots <= array.length) return array
  const larger = new Float64Array(Math.max(slots, 2 * array.length, 8))
  larger.set(array)
  return larger
}
