/** What CREATE STREAM and CREATE FUNCTION made: kept between the inputs of a REPL, never changed in place. */
import type { Expr, Span } from '@millrace/dsl'
import type { Rows } from './rows.ts'

export interface StreamDefinition {
  readonly name: string
  /** What the stream hands on; absent where its query was wrong (uses of it are then silent). */
  readonly rows?: Rows
  readonly everyMs?: number
  readonly span: Span
}

export interface FunctionDefinition {
  readonly name: string
  readonly params: readonly string[]
  readonly body: Expr
  /** The functions that existed when it was made: what its body calls, whatever is made later. */
  readonly functions: ReadonlyMap<string, FunctionDefinition>
  readonly span: Span
}

export interface Definitions {
  readonly streams: ReadonlyMap<string, StreamDefinition>
  /** By name in lower case. */
  readonly functions: ReadonlyMap<string, FunctionDefinition>
}

export const NO_DEFINITIONS: Definitions = { streams: new Map(), functions: new Map() }
