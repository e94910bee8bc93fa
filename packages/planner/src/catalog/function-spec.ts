/**
 * What a scalar function is: one object that is its documentation, its check, its completion, its example test and its
 * evaluator. The runtime may have a faster twin of `evaluate`, tested equal.
 */
import type { Type } from '../types/type.ts'
import type { Value } from '../types/value.ts'

export { EvaluationError } from '../types/evaluation-error.ts'

/**
 * A parameter or result: a type, or a variable that stands for the same type wherever it appears in the overload.
 * `text` is a parameter that takes any type and gets its text, as `string(x)` makes it (`'n=' || 5`).
 */
export type TypePattern =
  | Type
  | { readonly kind: 'var'; readonly name: string }
  | { readonly kind: 'arrayOf'; readonly of: TypePattern }
  | { readonly kind: 'text' }

export type FunctionCategory =
  | 'operator'
  | 'string'
  | 'regex'
  | 'number'
  | 'time'
  | 'conditional'
  | 'json'
  | 'array'
  | 'cast'
  | 'hash'

export interface Overload {
  readonly params: readonly TypePattern[]
  /** Names for documentation and completion, as many as params (+ 1 where `rest`). */
  readonly paramNames: readonly string[]
  /** The last `optional` params may be left out; `evaluate` gets fewer arguments then. */
  readonly optional: number
  /** Any number of further arguments of this type. */
  readonly rest?: TypePattern
  readonly result: TypePattern
  /** `propagate`: NULL in, NULL out, `evaluate` never sees one. `handle`: `evaluate` decides. */
  readonly nulls: 'propagate' | 'handle'
  /** True: `evaluate` cannot fail, so the call may be moved, dropped or evaluated early. */
  readonly total: boolean
  /** Pure. Throws `EvaluationError` where the row is bad. */
  readonly evaluate: (...args: never) => Value
}

export interface FunctionSpec {
  readonly kind: 'function'
  /** Lower case; operators by their sign. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly category: FunctionCategory
  /** One sentence, then what to know. */
  readonly doc: string
  /** Text of the language -> text of the result as the REPL prints it (`NULL`, `'text'`, `1`, `2.5`). Each runs as a test. */
  readonly examples: readonly (readonly [query: string, result: string])[]
  /** In order of preference: the first that the arguments fit without conversion, else the first with lossless ones. */
  readonly overloads: readonly Overload[]
}
