/**
 * Sources and sinks of the builder: `socket('localhost', 9999)`, `file('x.csv', { follow: true })`.
 *
 * Which connectors exist and what their options mean, the catalog knows; an option's name is the language's own. A
 * source carries the columns of its rows for the compiler: `line` until a format says otherwise, or what `.typed` says.
 */
import type { ConnectorCall } from '../ast/nodes.ts'
import { NO_SPAN } from '../text/span.ts'
import { ident, nodeOf } from './literal.ts'
import type { AnyColumns, Columns, ColumnTypes, columnsOf, Operand, TypeOf } from './row-types.ts'

const span = NO_SPAN

declare const roleOf: unique symbol
type Role = 'source' | 'sink'

/** What is given by name: `{ follow: true }` is `follow => TRUE`. */
export type Options = Readonly<Record<string, Operand>>

export class Connector<C, R extends Role> {
  declare readonly [columnsOf]: C
  declare readonly [roleOf]: { readonly [K in R]: true }
  readonly node: ConnectorCall

  constructor(node: ConnectorCall) {
    this.node = node
  }

  /** Says what columns the rows have, to the compiler only: of a Parquet file, of a table. */
  typed<const D extends ColumnTypes>(_columns?: D): Connector<D, R> {
    return new Connector(this.node)
  }
}

export type Source<C = Columns> = Connector<C, 'source'>
export type Sink = Connector<unknown, 'sink'>
export type Lines = { readonly line: 'string' }

function make<C, R extends Role>(
  name: string,
  values: readonly (Operand | undefined)[],
  options: Options = {},
): Connector<C, R> {
  const byPlace = values.filter((value) => value !== undefined).map((value) => ({ value: nodeOf(value) }))
  const byName = Object.entries(options).map(([key, value]) => ({ name: ident(key), value: nodeOf(value) }))
  const args = [...byPlace, ...byName].map((arg) => ({ kind: 'arg' as const, ...arg, span }))
  return new Connector({ kind: 'connector', name: ident(name), args, span })
}

/** A connector of the catalog that has no function here: `connector('pulsar', [url, topic], { ... })`. */
export function connector(
  name: string,
  values: readonly Operand[] = [],
  options?: Options,
): Connector<Lines, 'source' | 'sink'> {
  return make(name, values, options)
}

// ---------------------------------------------------------------------------------------------- sources

/** Text over TCP, a record a line. */
export function socket(host: Operand, port: Operand, options?: Options): Source<Lines> {
  return make('socket', [host, port], options)
}
export function stdin(options?: Options): Source<Lines> {
  return make('stdin', [], options)
}
/** New files as they appear in a directory or under a glob. */
export function files(path: Operand, options?: Options): Source<Lines> {
  return make('files', [path], options)
}
/** One batch each: `queue([], [0], [0, 1])`; the rows have one column, `value`. */
export function queue<const V extends Operand>(...batches: readonly (readonly V[])[]): Source<{ value: TypeOf<V> }> {
  return make('queue', batches)
}
/** Made-up rows: `generate({ rate: 1000 })`. */
export function generate(options?: Options): Source<AnyColumns> {
  return make('generate', [], options)
}
export function amqp(url: Operand, queueName: Operand, options?: Options): Source<Lines> {
  return make('amqp', [url, queueName], options)
}

// ---------------------------------------------------------------------------------------------- sources and sinks

/** A file that is read, or one that results go to. */
export function file(path: Operand, options?: Options): Connector<Lines, 'source' | 'sink'> {
  return make('file', [path], options)
}
/** Others push records to `http(8080, '/orders')`; results are pushed to `http('https://...')`. */
export function http(
  portOrUrl: Operand,
  path?: Operand | Options,
  options?: Options,
): Connector<Lines, 'source' | 'sink'> {
  return isOptions(path) ? make('http', [portOrUrl], path) : make('http', [portOrUrl, path], options)
}
export function kafka(brokers: Operand, topic: Operand, options?: Options): Connector<Lines, 'source' | 'sink'> {
  return make('kafka', [brokers, topic], options)
}
export function mqtt(url: Operand, topic: Operand, options?: Options): Connector<Lines, 'source' | 'sink'> {
  return make('mqtt', [url, topic], options)
}
export function nats(url: Operand, subject: Operand, options?: Options): Connector<Lines, 'source' | 'sink'> {
  return make('nats', [url, subject], options)
}
export function redis(url: Operand, stream: Operand, options?: Options): Connector<Lines, 'source' | 'sink'> {
  return make('redis', [url, stream], options)
}

function isOptions(value: Operand | Options | undefined): value is Options {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

// ---------------------------------------------------------------------------------------------- sinks

/** Where results go when nothing is said: the terminal. */
export function console(options?: Options): Sink {
  return make('console', [], options)
}
export function postgres(url: Operand, table: Operand, options?: Options): Sink {
  return make('postgres', [url, table], options)
}
export function sqlite(path: Operand, table: Operand, options?: Options): Sink {
  return make('sqlite', [path, table], options)
}
export function duckdb(path: Operand, table: Operand, options?: Options): Sink {
  return make('duckdb', [path, table], options)
}
/** The page in the browser. */
export function live(options?: Options): Sink {
  return make('live', [], options)
}
