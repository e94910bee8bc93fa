/** A call of an overload with values: the one place where the types that `scalar.ts` wove are taken on trust. */
import type { Value } from '../types/value.ts'
import type { Overload } from './function-spec.ts'

/** `args` have the overload's parameter types (the binder saw to it). */
export function applyOverload(overload: Overload, args: readonly Value[]): Value {
  if (overload.nulls === 'propagate' && args.includes(null)) return null
  const evaluate = overload.evaluate as (...args: readonly Value[]) => Value
  return evaluate(...args)
}
