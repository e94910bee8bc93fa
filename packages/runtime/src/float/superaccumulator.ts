/**
 * The exact sum of any doubles: a fixed-point number that is as wide as the range of doubles.
 *
 * 68 limbs of base 2^32, limb i weighs 2^(32 i - 1088): from below the smallest double (2^-1074) to 2^64 times the
 * largest. A limb is a whole number in a double, signed, and takes 2^20 additions of less than 2^32 each before carries
 * have to move up. So addition is three limb additions, never a rounding; subtraction is the addition of the negative.
 *
 * Needs: finite doubles. Time: about 10 ns an addition, 1 us to round. Space: 544 bytes.
 * Source: R. Neal, "Fast exact summation using small and large superaccumulators", 2015 (the small one).
 */
import { roundScaled, type ScaledInteger } from './scaled-integer.ts'

const LIMBS = 68
const LOWEST_EXPONENT = -1088
const BASE = 2 ** 32
/** Additions between two carries: each adds less than 2^32 to a limb, and limbs stay below 2^53. */
const ADDITIONS_MAX = 2 ** 20

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)

export const SUPERACCUMULATOR_BYTES = LIMBS * 8

export class Superaccumulator {
  readonly #limbs = new Float64Array(LIMBS)
  #additions = 0

  /** A finite double. */
  add(value: number): void {
    if (value === 0) return
    if (++this.#additions >= ADDITIONS_MAX) this.#carry()
    float[0] = value
    const low = words[0]!
    const high = words[1]!
    const biased = (high >>> 20) & 0x7ff
    const top = (high & 0xfffff) + (biased === 0 ? 0 : 0x100000)
    const place = Math.max(biased, 1) - 1075 - LOWEST_EXPONENT
    const limb = place >>> 5
    const shift = place & 31
    const sign = high >>> 31 === 1 ? -1 : 1
    const limbs = this.#limbs
    limbs[limb]! += sign * ((low << shift) >>> 0)
    const over = shift === 0 ? 0 : low >>> (32 - shift)
    limbs[limb + 1]! += sign * (over + ((top << shift) >>> 0))
    if (shift !== 0) limbs[limb + 2]! += sign * (top >>> (32 - shift))
  }

  /** Adds (`sign` 1) or subtracts (-1) another one. */
  merge(other: Superaccumulator, sign: 1 | -1): void {
    this.#carry()
    other.#carry()
    const limbs = this.#limbs
    const theirs = other.#limbs
    for (let i = 0; i < LIMBS; i++) limbs[i]! += sign * theirs[i]!
    this.#additions = 1
  }

  exact(): ScaledInteger {
    this.#carry()
    const limbs = this.#limbs
    let top = LIMBS - 1
    while (top > 0 && limbs[top] === 0) top--
    let bottom = 0
    while (bottom < top && limbs[bottom] === 0) bottom++
    let digits = 0n
    for (let i = top; i >= bottom; i--) digits = (digits << 32n) + BigInt(limbs[i]!)
    return { digits, exponent: LOWEST_EXPONENT + 32 * bottom }
  }

  /** The double nearest to the sum, ties to even. */
  round(): number {
    return roundScaled(this.exact())
  }

  /** Limbs below the top become digits of 0 to 2^32 - 1; the top one has the sign. */
  #carry(): void {
    const limbs = this.#limbs
    let carry = 0
    for (let i = 0; i < LIMBS - 1; i++) {
      const limb = limbs[i]! + carry
      carry = Math.floor(limb / BASE)
      limbs[i] = limb - carry * BASE
    }
    limbs[LIMBS - 1]! += carry
    this.#additions = 0
  }
}
