/** What a source, a sink or a format is: its options with types, its row type, what it promises. */
import type { Schema, Type } from '../types/type.ts'

export interface OptionSpec {
  readonly name: string
  readonly type: Type | { readonly kind: 'list' } | { readonly kind: 'choice'; readonly of: readonly string[] }
  readonly doc: string
  readonly required: boolean
  /** As text of the language. */
  readonly default?: string
  /** Further checks of the value at plan time: a sentence saying what is wrong, or nothing. */
  readonly check?: (value: unknown) => string | undefined
}

interface ConnectorSpec {
  readonly name: string
  readonly doc: string
  /** Text of queries; each must plan. */
  readonly examples: readonly string[]
  /** By place in this order, or by name. */
  readonly options: readonly OptionSpec[]
  /** Any number of further values by place (`queue`), under this name. */
  readonly rest?: OptionSpec
  /** False: the planner refuses it by name; it comes with a later version. */
  readonly available: boolean
}

export interface SourceSpec extends ConnectorSpec {
  readonly kind: 'source'
  /** `bytes`: a FORMAT turns them into rows. `rows`: rows of `schema`. */
  readonly delivers: 'bytes' | 'rows'
  /** For `rows`: the row type; may depend on the options (decoded values by name). */
  readonly schema?: (options: ReadonlyMap<string, unknown>) => Schema
  /** Ends by itself; may depend on the options (`file` without `follow`). */
  readonly bounded: (options: ReadonlyMap<string, unknown>) => boolean
  /** Delivers by the clock, a batch at each tick, though it may end by itself (`queue`, `generate`). */
  readonly paced?: boolean
  /** Can be read again from a position after a restart. */
  readonly replayable: boolean
}

export interface SinkSpec extends ConnectorSpec {
  readonly kind: 'sink'
}

export interface FormatSpec extends ConnectorSpec {
  readonly kind: 'format'
  /** Whether a column list with types may follow, must, or must not. */
  readonly columns: 'none' | 'optional' | 'required'
}
