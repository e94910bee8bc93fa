/** `[..] array_get element_at array_length slice`: what does not look at the elements. */
import { outsideDomain } from '../domain.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { anything, array, int } from '../tags.ts'

export const arrayOfValues: FunctionSpec = scalar({
  name: 'array',
  aliases: ['list_value'],
  category: 'array',
  doc: '`[a, b]`: an array of these values.',
  examples: [
    ['[1, 2 + 3]', '[1, 5]'],
    ["array('a', NULL)", "['a', NULL]"],
  ],
  overloads: [
    fn()
      .rest('item', anything)
      .nullable()
      .total(array(anything), (...items) => items),
  ],
})

export const arrayGet: FunctionSpec = scalar({
  name: 'array_get',
  category: 'array',
  doc: '`items[0]`: the element at a place, from 0; -1 is the last. NULL where there is none.',
  examples: [
    ["['a', 'b'][0]", "'a'"],
    ["['a', 'b'][-1]", "'b'"],
    ["['a', 'b'][5]", 'NULL'],
  ],
  overloads: [
    fn(['items', array(anything)], ['index', int]).total(anything, (items, index) => items.at(Number(index)) ?? null),
  ],
})

export const elementAt: FunctionSpec = scalar({
  name: 'element_at',
  aliases: ['list_extract', 'array_extract'],
  category: 'array',
  doc: 'The element at a place counted from 1, as in Spark and DuckDB; -1 is the last. NULL where there is none.',
  examples: [
    ["element_at(['a', 'b'], 1)", "'a'"],
    ["element_at(['a', 'b'], 3)", 'NULL'],
  ],
  overloads: [
    fn(['items', array(anything)], ['index', int]).to(anything, (items, index) => {
      if (index === 0n) return outsideDomain('element_at counts from 1; items[0] is the first.')
      return items.at(Number(index > 0n ? index - 1n : index)) ?? null
    }),
  ],
})

export const arrayLength: FunctionSpec = scalar({
  name: 'array_length',
  aliases: ['len', 'cardinality', 'array_size'],
  category: 'array',
  doc: 'How many elements the array has, NULLs too.',
  examples: [
    ['array_length([1, NULL, 3])', '3'],
    ['len([])', '0'],
  ],
  overloads: [fn(['items', array(anything)]).total(int, (items) => BigInt(items.length))],
})

export const slice: FunctionSpec = scalar({
  name: 'slice',
  aliases: ['array_slice'],
  category: 'array',
  doc: 'At most `length` elements from place `start`, counted from 1 (-1 is the last), as in Spark.',
  examples: [
    ['slice([1, 2, 3, 4], 2, 2)', '[2, 3]'],
    ['slice([1, 2, 3], -2, 5)', '[2, 3]'],
  ],
  overloads: [
    fn(['items', array(anything)], ['start', int], ['length', int]).to(array(anything), (items, start, length) => {
      if (start === 0n || length < 0n) return outsideDomain('slice counts from 1, and its length is not negative.')
      const from = Number(start > 0n ? start - 1n : start) + (start < 0n ? items.length : 0)
      return items.slice(Math.max(from, 0), Math.max(from + Number(length), 0))
    }),
  ],
})

export const arrayReverse: FunctionSpec = scalar({
  name: 'array_reverse',
  aliases: ['list_reverse'],
  category: 'array',
  doc: 'The elements in the other order.',
  examples: [['array_reverse([1, 2, 3])', '[3, 2, 1]']],
  overloads: [fn(['items', array(anything)]).total(array(anything), (items) => items.toReversed())],
})

export const arrayConcat: FunctionSpec = scalar({
  name: 'array_concat',
  aliases: ['list_concat'],
  category: 'array',
  doc: 'The elements of the first array, then those of the second.',
  examples: [['array_concat([1], [2, 3])', '[1, 2, 3]']],
  overloads: [fn(['a', array(anything)], ['b', array(anything)]).total(array(anything), (a, b) => [...a, ...b])],
})
