/** Statements: what a script holds beside queries. `explain(query, { analyze: true })`, `show('streams')`. */
import type { CreateFunction, Explain, Query, ShowWhat, Statement } from '../ast/nodes.ts'
import { NO_SPAN } from '../text/span.ts'
import { Expr } from './expr.ts'
import { call } from './functions.ts'
import { CreatedStream, NamedStream } from './input.ts'
import { ident, nodeOf, rowCount } from './literal.ts'
import type { columnsOf, Operand, SqlType, TypeOf } from './row-types.ts'

const span = NO_SPAN

/** Anything that is a statement of a script; a query is one too. */
export interface HasStatement {
  toStatement(): Statement
}
interface HasQuery {
  toAst(): Query
}

function statement(node: Statement): HasStatement {
  return { toStatement: () => node }
}

/** `CREATE STREAM name AS query`: give it to `script`, and read it with `from(orders)`. */
export function createStream<const N extends string, C>(
  name: N,
  query: HasQuery & { readonly [columnsOf]: C },
): CreatedStream<C, N> {
  return new CreatedStream(name, query.toAst())
}

/** A function of the user's: called as one, and a statement for `script`. */
export interface CreatedFunction<P extends readonly string[], R extends SqlType> extends HasStatement {
  (...args: { readonly [K in keyof P]: Operand }): Expr<R>
}

/** `createFunction('twice', ['x'], (x) => x.times(2))`. */
export function createFunction<const P extends readonly string[], const B extends Operand>(
  name: string,
  params: P,
  body: (...args: { readonly [K in keyof P]: Expr<'json'> }) => B,
): CreatedFunction<P, TypeOf<B>>
export function createFunction(
  name: string,
  params: readonly string[],
  body: (...args: readonly Expr<'json'>[]) => Operand,
): CreatedFunction<readonly string[], SqlType> {
  const args = params.map((param) => new Expr<'json'>({ kind: 'name', name: param, span }))
  const node: CreateFunction = {
    kind: 'createFunction',
    name: ident(name),
    params: params.map(ident),
    body: nodeOf(body(...args)),
    span,
  }
  return Object.assign((...given: readonly Operand[]) => call<SqlType>(name, ...given), { toStatement: () => node })
}

export function explain(
  query: HasQuery,
  { analyze = false, as = 'text' }: { readonly analyze?: boolean; readonly as?: Explain['as'] } = {},
): HasStatement {
  return statement({ kind: 'explain', analyze, as, query: query.toAst(), span })
}
/** The naive reference runs beside. */
export function verify(query: HasQuery): HasStatement {
  return statement({ kind: 'verify', query: query.toAst(), span })
}
/** What a query, a stream or a function gives. */
export function describe(target: HasQuery | NamedStream<unknown, string> | string): HasStatement {
  if (typeof target === 'string') return statement({ kind: 'describe', target: ident(target), span })
  const what = target instanceof NamedStream ? ident(target.name) : target.toAst()
  return statement({ kind: 'describe', target: what, span })
}
export function sample(rows: number, query: HasQuery): HasStatement {
  return statement({ kind: 'sample', rows: rowCount(rows), query: query.toAst(), span })
}
export function show(what: ShowWhat): HasStatement {
  return statement({ kind: 'show', what, span })
}
/** Why there is no output yet. */
export function why(name?: string): HasStatement {
  return statement({ kind: 'why', ...(name === undefined ? {} : { name: ident(name) }), span })
}
export function start(name: string, query: HasQuery): HasStatement {
  return statement({ kind: 'start', name: ident(name), query: query.toAst(), span })
}
export function stop(name: string): HasStatement {
  return statement({ kind: 'stop', name: ident(name), span })
}
export function set(option: string, value: Operand): HasStatement {
  return statement({ kind: 'set', option: ident(option), value: nodeOf(value), span })
}
