/**
 * Expressions of the builder: a node of the tree with the type of its value. `r.status.ge(500).and(r.path.like('/api/%'))`.
 *
 * Every method makes a new expression; JavaScript values among the operands become literals. The type parameters are
 * of the compiler only: at run time an expression is its node and the name that `.as` gave it.
 */
import type { BinaryOp, IsExpr, LikeExpr, NamedExpr, Expr as Node, TypeName } from '../ast/nodes.ts'
import { NO_SPAN } from '../text/span.ts'
import { ident, nodeOf } from './literal.ts'
import type {
  AddableTo,
  BoolOf,
  ColumnType,
  ComparableTo,
  ElementOf,
  NullIn,
  nameOf,
  Operand,
  Quotient,
  SqlType,
  Sum,
  TypeOf,
  typeOf,
  Value,
} from './row-types.ts'

const span = NO_SPAN

export class Expr<in out T extends SqlType = SqlType, in out N extends string = string> implements Value<T, N> {
  declare readonly [typeOf]: T
  declare readonly [nameOf]: N
  readonly node: Node
  readonly alias: string | undefined

  constructor(node: Node, alias?: string) {
    this.node = node
    this.alias = alias
  }

  /** The name of the column that this becomes. */
  as<const A extends string>(name: A): Expr<T, A> {
    return new Expr(this.node, name)
  }

  eq<U extends ComparableTo<T>>(other: U): Expr<BoolOf<T, TypeOf<U>>> {
    return binary('=', this, other)
  }
  ne<U extends ComparableTo<T>>(other: U): Expr<BoolOf<T, TypeOf<U>>> {
    return binary('<>', this, other)
  }
  lt<U extends ComparableTo<T>>(other: U): Expr<BoolOf<T, TypeOf<U>>> {
    return binary('<', this, other)
  }
  le<U extends ComparableTo<T>>(other: U): Expr<BoolOf<T, TypeOf<U>>> {
    return binary('<=', this, other)
  }
  gt<U extends ComparableTo<T>>(other: U): Expr<BoolOf<T, TypeOf<U>>> {
    return binary('>', this, other)
  }
  ge<U extends ComparableTo<T>>(other: U): Expr<BoolOf<T, TypeOf<U>>> {
    return binary('>=', this, other)
  }

  and(this: Value<'bool' | 'null' | 'json'>, other: Condition): Expr<BoolOf<T>> {
    return binary('AND', this, other)
  }
  or(this: Value<'bool' | 'null' | 'json'>, other: Condition): Expr<BoolOf<T>> {
    return binary('OR', this, other)
  }
  not(this: Value<'bool' | 'null' | 'json'>): Expr<BoolOf<T>> {
    return new Expr({ kind: 'unary', op: 'NOT', operand: this.node, span })
  }

  plus<const U extends AddableTo<T>>(other: U): Expr<Sum<T, TypeOf<U>>> {
    return binary('+', this, other)
  }
  minus<const U extends AddableTo<T>>(other: U): Expr<Sum<T, TypeOf<U>>> {
    return binary('-', this, other)
  }
  times<const U extends AddableTo<T>>(other: U): Expr<Sum<T, TypeOf<U>>> {
    return binary('*', this, other)
  }
  /** `/`: of integers a float. */
  div<const U extends AddableTo<T>>(other: U): Expr<Quotient<T, TypeOf<U>>> {
    return binary('/', this, other)
  }
  /** `DIV`: the integer quotient. */
  intDiv<const U extends AddableTo<T>>(other: U): Expr<Sum<T, TypeOf<U>>> {
    return binary('DIV', this, other)
  }
  mod<const U extends AddableTo<T>>(other: U): Expr<Sum<T, TypeOf<U>>> {
    return binary('%', this, other)
  }
  negate(): Expr<T> {
    return new Expr({ kind: 'unary', op: '-', operand: this.node, span })
  }
  /** `+x`. */
  positive(): Expr<T> {
    return new Expr({ kind: 'unary', op: '+', operand: this.node, span })
  }
  /** `||`. */
  concat<U extends Operand>(other: U): Expr<'string' | NullIn<T> | NullIn<TypeOf<U>>> {
    return binary('||', this, other)
  }

  isNull(): Expr<'bool'> {
    return is(this, 'null', false)
  }
  isNotNull(): Expr<'bool'> {
    return is(this, 'null', true)
  }
  isTrue(): Expr<'bool'> {
    return is(this, 'true', false)
  }
  isNotTrue(): Expr<'bool'> {
    return is(this, 'true', true)
  }
  isFalse(): Expr<'bool'> {
    return is(this, 'false', false)
  }
  isNotFalse(): Expr<'bool'> {
    return is(this, 'false', true)
  }
  /** `<>` that takes NULL for a value. */
  isDistinctFrom(other: ComparableTo<T>): Expr<'bool'> {
    return is(this, 'distinct', false, other)
  }
  /** `=` that takes NULL for a value. */
  isNotDistinctFrom(other: ComparableTo<T>): Expr<'bool'> {
    return is(this, 'distinct', true, other)
  }

  /** `low` and `high` are inside. */
  between(low: ComparableTo<T>, high: ComparableTo<T>): Expr<BoolOf<T>> {
    return between(this, false, low, high)
  }
  notBetween(low: ComparableTo<T>, high: ComparableTo<T>): Expr<BoolOf<T>> {
    return between(this, true, low, high)
  }
  in(first: ComparableTo<T>, ...others: readonly ComparableTo<T>[]): Expr<BoolOf<T>> {
    return within(this, false, [first, ...others])
  }
  notIn(first: ComparableTo<T>, ...others: readonly ComparableTo<T>[]): Expr<BoolOf<T>> {
    return within(this, true, [first, ...others])
  }

  /** `%` any text, `_` any one character, `\` takes them as they are. */
  like(this: Text, pattern: Pattern): Expr<BoolOf<T>> {
    return like(this, 'LIKE', false, pattern)
  }
  notLike(this: Text, pattern: Pattern): Expr<BoolOf<T>> {
    return like(this, 'LIKE', true, pattern)
  }
  ilike(this: Text, pattern: Pattern): Expr<BoolOf<T>> {
    return like(this, 'ILIKE', false, pattern)
  }
  notIlike(this: Text, pattern: Pattern): Expr<BoolOf<T>> {
    return like(this, 'ILIKE', true, pattern)
  }
  /** A regular expression found anywhere. */
  matches(this: Text, pattern: Pattern | RegExp): Expr<BoolOf<T>> {
    return like(this, 'MATCHES', false, pattern)
  }
  notMatches(this: Text, pattern: Pattern | RegExp): Expr<BoolOf<T>> {
    return like(this, 'MATCHES', true, pattern)
  }

  cast<const C extends ColumnType>(type: C): Expr<C | NullIn<T>> {
    return new Expr({ kind: 'cast', operand: this.node, type: typeName(type), try: false, span })
  }
  /** NULL where the value does not fit. */
  tryCast<const C extends ColumnType>(type: C): Expr<C | 'null'> {
    return new Expr({ kind: 'cast', operand: this.node, type: typeName(type), try: true, span })
  }

  /** A field of a json value. */
  field<const F extends string>(this: Json, name: F): Expr<'json', F> {
    return new Expr({ kind: 'member', target: this.node, name: ident(name), span })
  }
  /** An element of an array or a json array, from 0; a field of a json value by text. */
  at(index: Value | number | string): Expr<ElementOf<T>> {
    return new Expr({ kind: 'index', target: this.node, index: nodeOf(index), span })
  }
}

export type Condition = Value<'bool' | 'null' | 'json'> | boolean
type Text = Value<'string' | 'null' | 'json'>
type Json = Value<'json' | 'null'>
type Pattern = Value<'string' | 'null' | 'json'> | string

function binary<R extends SqlType>(op: BinaryOp, left: Value, right: Operand): Expr<R> {
  return new Expr({ kind: 'binary', op, left: left.node, right: nodeOf(right), span })
}

function is(operand: Value, what: IsExpr['what'], not: boolean, from?: Operand): Expr<'bool'> {
  const other = from === undefined ? {} : { from: nodeOf(from) }
  return new Expr({ kind: 'is', operand: operand.node, not, what, ...other, span })
}

function between<R extends SqlType>(operand: Value, not: boolean, low: Operand, high: Operand): Expr<R> {
  return new Expr({ kind: 'between', operand: operand.node, not, low: nodeOf(low), high: nodeOf(high), span })
}

function within<R extends SqlType>(operand: Value, not: boolean, items: readonly Operand[]): Expr<R> {
  return new Expr({ kind: 'in', operand: operand.node, not, items: items.map(nodeOf), span })
}

function like<R extends SqlType>(operand: Value, op: LikeExpr['op'], not: boolean, pattern: Operand): Expr<R> {
  return new Expr({ kind: 'like', op, operand: operand.node, not, pattern: nodeOf(pattern), span })
}

/** `array<string>` as the tree has it. */
export function typeName(type: string): TypeName {
  const item = /^array<(.*)>$/.exec(type)
  if (item === null) return { kind: 'type', name: type, span }
  return { kind: 'type', name: 'array', of: typeName(item[1]!), span }
}

/** A column by its name, of a type that only the query's run knows; `r => r.name` is the checked way. */
export function col<const N extends string>(name: N): Expr<'json', N> {
  return new Expr({ kind: 'name', name, span })
}

/** `$name`: a value given when the query starts. */
export function param<T extends SqlType = 'json'>(name: string): Expr<T> {
  return new Expr({ kind: 'param', name, span })
}

/** A JavaScript value as an expression, to go on with: `lit(1).plus(r.x)`. */
export function lit<const V extends Operand>(value: V): Expr<TypeOf<V>> {
  return new Expr(nodeOf(value))
}

/** A time as it is written in the text; a `Date` becomes one by itself. */
export function timestamp(text: string): Expr<'timestamp'> {
  return new Expr({ kind: 'timestamp', text, span })
}

/** An expression where it makes a column: with the name that `.as` gave it. */
export function named(value: Value): NamedExpr {
  const as = value.alias === undefined ? {} : { as: ident(value.alias) }
  return { kind: 'named', value: value.node, ...as, span }
}
