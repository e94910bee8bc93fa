/** Values with how often they came, in order of first arrival. */

import { decimalText } from '../../types/decimal.ts'
import { textOf } from '../../types/print.ts'
import { FLOAT, JSON_TYPE } from '../../types/type.ts'
import type { Value } from '../../types/value.ts'
import { isArray, isDecimal, isJson } from '../../types/value-kind.ts'

export function tally(values: readonly Value[]): readonly { readonly value: Value; readonly count: number }[] {
  const seen = new Map<string, { value: Value; count: number }>()
  for (const value of values) {
    const key = keyOfValue(value)
    const entry = seen.get(key) ?? { value, count: 0 }
    seen.set(key, { value: entry.value, count: entry.count + 1 })
  }
  return [...seen.values()]
}

/** Of values of one type that is not known here: equal keys for equal values. */
function keyOfValue(value: Value): string {
  if (isArray(value))
    return `a${value
      .map(keyOfValue)
      .map((key) => `${key.length}:${key}`)
      .join('')}`
  if (typeof value === 'number') return textOf(value, FLOAT)
  if (isDecimal(value) && typeof value.unscaled === 'bigint') return decimalText(value)
  return isJson(value) ? textOf(value, JSON_TYPE) : ''
}
