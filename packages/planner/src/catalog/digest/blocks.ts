/** What MD5 and SHA-256 share: the message with its end mark and length, in blocks of sixteen 32-bit words. */
export function paddedBlocks(bytes: readonly number[], order: 'big' | 'little'): readonly (readonly number[])[] {
  const zeros = (((56 - bytes.length - 1) % 64) + 64) % 64
  const bits = BigInt(bytes.length) * 8n
  const length = Array.from({ length: 8 }, (_, i) =>
    Number((bits >> BigInt(8 * (order === 'big' ? 7 - i : i))) & 0xffn),
  )
  const padded = [...bytes, 0x80, ...Array.from({ length: zeros }, () => 0), ...length]
  const words = Array.from({ length: padded.length / 4 }, (_, i) => wordAt(padded, 4 * i, order))
  return Array.from({ length: words.length / 16 }, (_, i) => words.slice(16 * i, 16 * i + 16))
}

function wordAt(bytes: readonly number[], at: number, order: 'big' | 'little'): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(at, at + 4)
  return order === 'big' ? (a << 24) | (b << 16) | (c << 8) | d : (d << 24) | (c << 16) | (b << 8) | a
}

export function rotateLeft(word: number, count: number): number {
  return (word << count) | (word >>> (32 - count))
}

export function wordHex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}
