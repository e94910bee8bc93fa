/** The beginning of a query: `from(socket('localhost', 9999))`, `from(orders)`, `from(otherQuery, { as: 'q' })`. */
import { Connector, type Source } from './connectors.ts'
import { type AnyInput, aliasesOf, type InputAlias, type InputColumns, inputNode } from './input.ts'
import { Decodable, Stream } from './query.ts'
import type { Columns, Inputs } from './row-types.ts'

interface FromOptions<A extends string> {
  readonly as?: A
}

/** Behind a source a format may follow, behind a stream or a query not. */
export function from<C, const A extends string = never>(input: Source<C>, options?: FromOptions<A>): Decodable<C, A>
export function from<X extends AnyInput, const A extends string = InputAlias<X>>(
  input: X,
  options?: FromOptions<A>,
): Stream<InputColumns<X>, { readonly [K in A]: InputColumns<X> }>
export function from(input: AnyInput, { as }: FromOptions<string> = {}): unknown {
  const state = { from: inputNode(input, as), clauses: [], aliases: aliasesOf(input, as) }
  return input instanceof Connector ? new Decodable<Columns, string>(state) : new Stream<Columns, Inputs>(state)
}

/** `*` in SELECT, without the columns that are named. */
export function all<const E extends string = never>(...except: readonly E[]): { readonly except: readonly E[] } {
  return { except }
}
