/** The types that can be compared, each with its order: functions over "any two equal types" get an overload for each. */
import { compareJson, compareNumbers } from '../types/compare.ts'
import { compareDecimal } from '../types/decimal.ts'
import { compareText } from '../types/text-order.ts'
import type { Value } from '../types/value.ts'
import type { Overload } from './function-spec.ts'
import { array, bool, decimal, duration, float, int, json, string, type Tag, timestamp } from './tags.ts'

export type Compare<T> = (a: T, b: T) => number

export type ComparableMaker = <T extends Value>(tag: Tag<T>, compare: Compare<T>) => Overload

export function forScalars(make: ComparableMaker): readonly Overload[] {
  return [
    make(string, compareText),
    make(int, compareInts),
    make(float, compareNumbers),
    make(decimal, compareDecimal),
    make(bool, compareBools),
    make(timestamp, compareNumbers),
    make(duration, compareNumbers),
    make(json, compareJson),
  ]
}

export function forComparable(make: ComparableMaker): readonly Overload[] {
  const ofArray: ComparableMaker = (tag, compare) => make(array(tag), arrayOrder(compare))
  return [...forScalars(make), ...forScalars(ofArray)]
}

function compareInts(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareBools(a: boolean, b: boolean): number {
  return Number(a) - Number(b)
}

/** Element by element, NULLs first, the shorter first. */
function arrayOrder<T>(compare: Compare<T>): Compare<readonly (T | null)[]> {
  return (a, b) => {
    const length = Math.min(a.length, b.length)
    for (let i = 0; i < length; i++) {
      const x = a[i] ?? null
      const y = b[i] ?? null
      const order = x === null || y === null ? Number(x !== null) - Number(y !== null) : compare(x, y)
      if (order !== 0) return order
    }
    return a.length - b.length
  }
}
