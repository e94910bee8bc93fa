/**
 * Calls of functions: `fn.lower(r.word)`, typed for the functions listed here, and `call('any_name', ...)` for the rest.
 *
 * What a function is, which arguments it takes and whether it exists is the catalog's business, checked when the query
 * is planned. `Functions` only says what comes back, and is open: a library that adds functions to its catalog adds
 * their types by declaration merging.
 */
import { NO_SPAN } from '../text/span.ts'
import { Expr } from './expr.ts'
import { ident, nodeOf } from './literal.ts'
import type { NullIn, Operand, SqlType, TypeOf } from './row-types.ts'

/** A function that gives NULL where an argument is NULL. */
type Returns<R extends SqlType> = <const A extends readonly Operand[]>(
  ...args: A
) => Expr<R | NullIn<TypeOf<A[number]>>, string>
/** A function that gives one of its arguments. */
type ReturnsArgument = <const A extends readonly Operand[]>(...args: A) => Expr<TypeOf<A[number]>>
/** A function that may give NULL where no argument is. */
type MayReturn<R extends SqlType> = <const A extends readonly Operand[]>(...args: A) => Expr<R | 'null'>

export interface Functions {
  lower: Returns<'string'>
  upper: Returns<'string'>
  trim: Returns<'string'>
  ltrim: Returns<'string'>
  rtrim: Returns<'string'>
  left: Returns<'string'>
  right: Returns<'string'>
  lpad: Returns<'string'>
  rpad: Returns<'string'>
  repeat: Returns<'string'>
  reverse: Returns<'string'>
  replace: Returns<'string'>
  substring: Returns<'string'>
  split_part: Returns<'string'>
  regex_replace: Returns<'string'>
  regex_extract: MayReturn<'string'>
  md5: Returns<'string'>
  length: Returns<'int'>
  position: Returns<'int'>
  starts_with: Returns<'bool'>
  ends_with: Returns<'bool'>
  contains: Returns<'bool'>
  abs: ReturnsArgument
  ceil: Returns<'float'>
  floor: Returns<'float'>
  round: Returns<'float'>
  sqrt: Returns<'float'>
  pow: Returns<'float'>
  exp: Returns<'float'>
  ln: Returns<'float'>
  log10: Returns<'float'>
  sign: Returns<'int'>
  bit_and: Returns<'int'>
  bit_or: Returns<'int'>
  bit_xor: Returns<'int'>
  coalesce: ReturnsArgument
  greatest: ReturnsArgument
  least: ReturnsArgument
  year: Returns<'int'>
  month: Returns<'int'>
  day: Returns<'int'>
  hour: Returns<'int'>
  minute: Returns<'int'>
  second: Returns<'int'>
  date_trunc: Returns<'timestamp'>
  now: Returns<'timestamp'>
  string: Returns<'string'>
  int: Returns<'int'>
  float: Returns<'float'>
  decimal: Returns<'decimal'>
  bool: Returns<'bool'>
  env: Returns<'string'>
}

/** A call of the function `name`, which gives an `R`: `call<'string'>('country_name', r.line)`. */
export function call<R extends SqlType = 'json'>(name: string, ...args: readonly Operand[]): Expr<R> {
  return new Expr({
    kind: 'call',
    name: ident(name),
    args: args.map(nodeOf),
    bare: false,
    distinct: false,
    span: NO_SPAN,
  })
}

const noFunctions: Functions = Object.create(null)

/** The functions by name: `fn.lower(r.word)`. */
export const fn: Functions = new Proxy(noFunctions, {
  get: (_, name) => (typeof name === 'string' ? (...args: readonly Operand[]) => call(name, ...args) : undefined),
})
