/** MD5 (RFC 1321) of bytes, as hexadecimal digits. Not for secrets: it is long broken. */
import { paddedBlocks, rotateLeft, wordHex } from './blocks.ts'

/** floor(2^32 * |sin(i + 1)|). */
const ROUND_CONSTANTS = [
  0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501, 0x698098d8,
  0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340,
  0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87,
  0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c,
  0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039,
  0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92,
  0xffeff47d, 0x85845dd1, 0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb,
  0xeb86d391,
] as const

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21] as const

export function md5(bytes: readonly number[]): string {
  let state: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
  for (const block of paddedBlocks(bytes, 'little')) state = compress(state, block)
  return state.map((word) => wordHex(swapBytes(word))).join('')
}

function compress(state: readonly number[], block: readonly number[]): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0] = state
  for (const [i, constant] of ROUND_CONSTANTS.entries()) {
    const round = i >> 4
    const [mixed, word] = mix(round, i, b, c, d)
    const sum = (a + mixed + constant + block[word]!) | 0
    ;[a, d, c, b] = [d, c, b, (b + rotateLeft(sum, SHIFTS[round * 4 + (i & 3)]!)) | 0]
  }
  return [a, b, c, d].map((word, i) => (word + state[i]!) | 0)
}

function mix(round: number, i: number, b: number, c: number, d: number): readonly [mixed: number, word: number] {
  if (round === 0) return [(b & c) | (~b & d), i]
  if (round === 1) return [(d & b) | (~d & c), (5 * i + 1) & 15]
  if (round === 2) return [b ^ c ^ d, (3 * i + 5) & 15]
  return [c ^ (b | ~d), (7 * i) & 15]
}

function swapBytes(word: number): number {
  return ((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)
}
