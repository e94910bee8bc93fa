/** What a query can read: a source, a stream by its name, or another query. */
import type { CreateStream, Input, Query } from '../ast/nodes.ts'
import { NO_SPAN } from '../text/span.ts'
import { Connector } from './connectors.ts'
import { ident } from './literal.ts'
import type { ColumnTypes, columnsOf } from './row-types.ts'

const span = NO_SPAN

declare const aliasOf: unique symbol

/** A stream that CREATE STREAM made, with the columns of its rows. */
export class NamedStream<C, N extends string> {
  declare readonly [columnsOf]: C
  declare readonly [aliasOf]: N
  readonly name: N

  constructor(name: N) {
    this.name = name
  }
}

/** The stream `CREATE STREAM name AS query`: a statement for `script`, and an input for `from` and `join`. */
export class CreatedStream<C, N extends string> extends NamedStream<C, N> {
  readonly #query: Query

  constructor(name: N, query: Query) {
    super(name)
    this.#query = query
  }

  toStatement(): CreateStream {
    return { kind: 'createStream', name: ident(this.name), query: this.#query, span }
  }
}

/** A query in the role of an input. */
export interface QuerySource<C> {
  readonly [columnsOf]: C
  toAst(): Query
}

export type AnyInput = Connector<unknown, 'source'> | NamedStream<unknown, string> | QuerySource<unknown>

export type InputColumns<X> = X extends { readonly [columnsOf]: infer C } ? C : never
/** A stream is called by its name unless AS says otherwise; the other inputs have no name of their own. */
export type InputAlias<X> = X extends NamedStream<unknown, infer N> ? N : never

/** A stream that is made elsewhere, by its name: `stream('orders', { id: 'string' })`. */
export function stream<const N extends string, const C extends ColumnTypes>(name: N, _columns?: C): NamedStream<C, N> {
  return new NamedStream(name)
}

export function inputNode(input: AnyInput, as?: string): Input {
  return { kind: 'input', from: fromNode(input), ...(as === undefined ? {} : { as: ident(as) }), span }
}

function fromNode(input: AnyInput): Input['from'] {
  if (input instanceof Connector) return input.node
  if (input instanceof NamedStream) return { kind: 'stream', name: ident(input.name), span }
  return { kind: 'subquery', query: input.toAst(), span }
}

/** The name that the columns of this input can be reached by. */
export function aliasesOf(input: AnyInput, as?: string): readonly string[] {
  if (as !== undefined) return [as]
  return input instanceof NamedStream ? [input.name] : []
}
