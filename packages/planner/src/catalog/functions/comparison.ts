/** `= <> < <= > >=` and IS DISTINCT FROM: by value, in the order of `types/compare.ts`; an int beside a float exactly. */
import { compareJson } from '../../types/compare.ts'
import { compareIntFloat } from '../../types/int.ts'
import { jsonText } from '../../types/json.ts'
import type { Json } from '../../types/value.ts'
import { type ComparableMaker, forComparable } from '../comparable.ts'
import { EvaluationError, type FunctionSpec, type Overload } from '../function-spec.ts'
import { jsonKind } from '../json-kind.ts'
import { fn, scalar } from '../scalar.ts'
import { bool, float, int, json } from '../tags.ts'

type Test = (order: number) => boolean

function equality(test: Test): readonly Overload[] {
  const make: ComparableMaker = (tag, compare) => fn(['a', tag], ['b', tag]).total(bool, (a, b) => test(compare(a, b)))
  return [...forComparable(make), ...besideFloat(test)]
}

/** As equality, but json values of two kinds have no order that anyone means: `'500' < 600` is an error of the row. */
function ordering(test: Test): readonly Overload[] {
  const documents = fn(['a', json], ['b', json]).to(bool, (a, b) => test(compareSameKind(a, b)))
  return equality(test).map((overload) => (overload.params[0]?.kind === 'json' ? documents : overload))
}

function besideFloat(test: Test): readonly Overload[] {
  return [
    fn(['a', int], ['b', float]).total(bool, (a, b) => test(compareIntFloat(a, b))),
    fn(['a', float], ['b', int]).total(bool, (a, b) => test(-compareIntFloat(b, a))),
  ]
}

function compareSameKind(a: Json, b: Json): number {
  const kinds = [jsonKind(a), jsonKind(b)]
  if (kinds[0] === kinds[1]) return compareJson(a, b)
  throw new EvaluationError(
    'TYPE',
    `${jsonText(a)} (${kinds[0]}) and ${jsonText(b)} (${kinds[1]}) have no order; convert one.`,
  )
}

export const equal: FunctionSpec = scalar({
  name: '=',
  aliases: ['=='],
  category: 'operator',
  doc: 'Equal by value; NULL when a side is NULL. NaN equals NaN, and an int beside a float is compared exactly.',
  examples: [
    ['1 = 1.0', 'true'],
    ["'a' = NULL", 'NULL'],
  ],
  overloads: equality((order) => order === 0),
})

export const notEqual: FunctionSpec = scalar({
  name: '<>',
  aliases: ['!='],
  category: 'operator',
  doc: 'Not equal by value; NULL when a side is NULL.',
  examples: [
    ["'a' <> 'b'", 'true'],
    ['1 <> NULL', 'NULL'],
  ],
  overloads: equality((order) => order !== 0),
})

export const less: FunctionSpec = scalar({
  name: '<',
  category: 'operator',
  doc: 'Before in order: text by code point, false before true, NaN after every number.',
  examples: [
    ["'Z' < 'a'", 'true'],
    ['9007199254740993 < 9007199254740992.0', 'false'],
  ],
  overloads: ordering((order) => order < 0),
})

export const lessOrEqual: FunctionSpec = scalar({
  name: '<=',
  category: 'operator',
  doc: 'Before in order, or equal.',
  examples: [['2 <= 2', 'true']],
  overloads: ordering((order) => order <= 0),
})

export const greater: FunctionSpec = scalar({
  name: '>',
  category: 'operator',
  doc: 'After in order.',
  examples: [
    ['2.5 > 2', 'true'],
    ["timestamp('2026-01-02') > timestamp('2026-01-01')", 'true'],
  ],
  overloads: ordering((order) => order > 0),
})

export const greaterOrEqual: FunctionSpec = scalar({
  name: '>=',
  category: 'operator',
  doc: 'After in order, or equal.',
  examples: [['90s >= 1m30s', 'true']],
  overloads: ordering((order) => order >= 0),
})

const distinct: ComparableMaker = (tag, compare) =>
  fn(['a', tag], ['b', tag])
    .nullable()
    .total(bool, (a, b) => (a === null || b === null ? a !== b : compare(a, b) !== 0))

export const isDistinct: FunctionSpec = scalar({
  name: 'is_distinct',
  category: 'operator',
  doc: '`a IS DISTINCT FROM b`: not equal, where NULL is a value like others; never NULL.',
  examples: [
    ['1 IS DISTINCT FROM NULL', 'true'],
    ['NULL IS DISTINCT FROM NULL', 'false'],
  ],
  overloads: [
    ...forComparable(distinct),
    fn(['a', int], ['b', float])
      .nullable()
      .total(bool, (a, b) => (a === null || b === null ? a !== b : compareIntFloat(a, b) !== 0)),
    fn(['a', float], ['b', int])
      .nullable()
      .total(bool, (a, b) => (a === null || b === null ? a !== b : compareIntFloat(b, a) !== 0)),
  ],
})
