/** `array_contains array_position array_sort array_distinct array_min array_max`: what compares elements. */
import type { Value } from '../../types/value.ts'
import { type ComparableMaker, type Compare, forScalars } from '../comparable.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { array, bool, int } from '../tags.ts'

function indexOf<T>(items: readonly (T | null)[], value: T, compare: Compare<T>): number {
  return items.findIndex((item) => item !== null && compare(item, value) === 0)
}

const containsOf: ComparableMaker = (tag, compare) =>
  fn(['items', array(tag)], ['value', tag]).total(bool, (items, value) => indexOf(items, value, compare) >= 0)

export const arrayContains: FunctionSpec = scalar({
  name: 'array_contains',
  aliases: ['list_contains', 'list_has', 'array_has'],
  category: 'array',
  doc: 'Whether an element equals the value.',
  examples: [
    ["array_contains(['a', 'b'], 'b')", 'true'],
    ['array_contains([1, NULL], 2)', 'false'],
  ],
  overloads: forScalars(containsOf),
})

const positionOf: ComparableMaker = (tag, compare) =>
  fn(['items', array(tag)], ['value', tag]).total(int, (items, value) => BigInt(indexOf(items, value, compare) + 1))

export const arrayPosition: FunctionSpec = scalar({
  name: 'array_position',
  aliases: ['list_position'],
  category: 'array',
  doc: 'The place of the first element that equals the value, from 1; 0 where there is none.',
  examples: [["array_position(['a', 'b'], 'b')", '2']],
  overloads: forScalars(positionOf),
})

const sortOf: ComparableMaker = (tag, compare) =>
  fn(['items', array(tag)]).total(array(tag), (items) =>
    items.toSorted((a, b) => (a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b))),
  )

export const arraySort: FunctionSpec = scalar({
  name: 'array_sort',
  aliases: ['list_sort'],
  category: 'array',
  doc: 'The elements in order, NULLs last.',
  examples: [['array_sort([3, NULL, 1])', '[1, 3, NULL]']],
  overloads: forScalars(sortOf),
})

/** Sorted by value, so that equal ones are neighbours; then by place, so that the first of them is kept. */
function distinct<T extends Value>(items: readonly (T | null)[], compare: Compare<T>): readonly (T | null)[] {
  const placed = items.flatMap((item, place) => (item === null ? [] : [{ item, place }]))
  const sorted = placed.toSorted((a, b) => compare(a.item, b.item) || a.place - b.place)
  const kept = new Set(
    sorted.filter((one, i) => i === 0 || compare(one.item, sorted[i - 1]!.item) !== 0).map(({ place }) => place),
  )
  const firstNull = items.indexOf(null)
  return items.filter((_, place) => kept.has(place) || place === firstNull)
}

const distinctOf: ComparableMaker = (tag, compare) =>
  fn(['items', array(tag)]).total(array(tag), (items) => distinct(items, compare))

export const arrayDistinct: FunctionSpec = scalar({
  name: 'array_distinct',
  aliases: ['list_distinct'],
  category: 'array',
  doc: 'The elements without repeats, each at its first place; NULL is one of them.',
  examples: [['array_distinct([2, 1, 2, NULL, NULL])', '[2, 1, NULL]']],
  overloads: forScalars(distinctOf),
})

function extreme<T>(items: readonly (T | null)[], compare: Compare<T>, sign: 1 | -1): T | null {
  const present = items.filter((item) => item !== null)
  return present.reduce<T | null>((best, item) => (best === null || compare(item, best) * sign > 0 ? item : best), null)
}

const minOf: ComparableMaker = (tag, compare) =>
  fn(['items', array(tag)]).total(tag, (items) => extreme(items, compare, -1))
const maxOf: ComparableMaker = (tag, compare) =>
  fn(['items', array(tag)]).total(tag, (items) => extreme(items, compare, 1))

export const arrayMin: FunctionSpec = scalar({
  name: 'array_min',
  aliases: ['list_min'],
  category: 'array',
  doc: 'The least element, NULLs skipped; NULL where there is none.',
  examples: [['array_min([3, 1, NULL])', '1']],
  overloads: forScalars(minOf),
})

export const arrayMax: FunctionSpec = scalar({
  name: 'array_max',
  aliases: ['list_max'],
  category: 'array',
  doc: 'The greatest element, NULLs skipped; NULL where there is none.',
  examples: [['array_max([3, 1, NULL])', '3']],
  overloads: forScalars(maxOf),
})
