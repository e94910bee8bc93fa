/**
 * The types of rows, worked out by the compiler: everything type-level of the builder is in this file.
 *
 * A column's type is named as in the language (`'int'`, `'array<string>'`), so that a compile error reads like one of
 * the language; `RowOf` turns the columns of a finished query into what arrives in JavaScript. A column that may be
 * NULL has `| 'null'`: that comes from the outer side of a join, from `FILL NULL`, from TRY_CAST and from a literal,
 * and goes through operators and aggregates. The builder does not follow NULLs that only the data knows (a JSON field
 * that is absent, a sum over nothing because of FILTER): a declared column counts as always there.
 */
import type { Expr as Node } from '../ast/nodes.ts'
import type { Expr } from './expr.ts'

export type ScalarType = 'string' | 'int' | 'float' | 'decimal' | 'bool' | 'timestamp' | 'duration' | 'json'
/** What a declared column may be. */
export type ColumnType = ScalarType | `array<${string}>`
export type SqlType = ColumnType | 'null'
export type Numeric = 'int' | 'float' | 'decimal'

/** Column name -> type. `AnyColumns` are those of an input that says its columns only when it runs. */
export type Columns = Readonly<Record<string, SqlType>>
export type ColumnTypes = Readonly<Record<string, ColumnType>>
export type AnyColumns = Readonly<Record<string, 'json'>>
export type NoColumns = Record<never, never>
/** Alias of an input -> its columns, for `r.orders.id`. */
export type Inputs = Readonly<Record<string, Columns>>

// ---------------------------------------------------------------------------------------------- rows in JavaScript

/**
 * `int` beyond 2^53 arrives as a bigint; the type says `number`, as nearly all are. `decimal` is text, so that no digit
 * is lost; a `duration` is milliseconds.
 */
export type JsOf<T extends SqlType> = T extends 'string' | 'decimal'
  ? string
  : T extends 'int' | 'float' | 'duration'
    ? number
    : T extends 'bool'
      ? boolean
      : T extends 'timestamp'
        ? Date
        : T extends 'null'
          ? null
          : T extends `array<${infer Item}>`
            ? Item extends SqlType
              ? JsOf<Item>[]
              : unknown[]
            : unknown

export type JsRow<C> = { -readonly [K in keyof C]: C[K] extends SqlType ? JsOf<C[K]> : never }

export declare const columnsOf: unique symbol

/** The row type of a query, a stream or a source: `RowOf<typeof query>`. */
export type RowOf<Q> = Q extends { readonly [columnsOf]: infer C } ? JsRow<C> : never

// ---------------------------------------------------------------------------------------------- values

export declare const typeOf: unique symbol
export declare const nameOf: unique symbol

/** An expression of type `T` that is called `N` where it becomes a column; `string`: it needs an `.as(name)`. */
export interface Value<T extends SqlType = SqlType, N extends string = string> {
  readonly node: Node
  readonly alias: string | undefined
  readonly [typeOf]: T
  readonly [nameOf]: N
}

/** What may stand for a value: an expression, or a JavaScript value that becomes a literal. */
export type Operand = Value | string | number | bigint | boolean | null | Date | RegExp | readonly Operand[]

/** The language's type of an operand. A `number` whose value the compiler does not know counts as `float`. */
export type TypeOf<O> = O extends readonly (infer Item)[] ? ArrayOf<ScalarOf<Item>> : ScalarOf<O>

type ScalarOf<O> =
  O extends Value<infer T>
    ? T
    : O extends string | RegExp
      ? 'string'
      : O extends number
        ? `${O}` extends `${bigint}`
          ? 'int'
          : 'float'
        : O extends bigint
          ? 'int'
          : O extends boolean
            ? 'bool'
            : O extends Date
              ? 'timestamp'
              : O extends null
                ? 'null'
                : 'json'

export type NullIn<T> = Extract<T, 'null'>
export type ArrayOf<T extends SqlType> = `array<${Exclude<T, 'null'>}>`
type Loose<T extends SqlType> = Value<T | 'null' | 'json'>

/** What a value of type `T` can be compared with. A json value can be compared with anything. */
export type ComparableTo<T> = [Exclude<T, 'null'>] extends [Numeric]
  ? Loose<Numeric> | number | bigint | null
  : [Exclude<T, 'null'>] extends ['string']
    ? Loose<'string'> | string | null
    : [Exclude<T, 'null'>] extends ['bool']
      ? Loose<'bool'> | boolean | null
      : [Exclude<T, 'null'>] extends ['timestamp']
        ? Loose<'timestamp'> | Date | null
        : [Exclude<T, 'null'>] extends ['duration']
          ? Loose<'duration'> | null
          : Operand

/** What can be added to, subtracted from, multiplied with a value of type `T`. */
export type AddableTo<T> = [Exclude<T, 'null'>] extends [Numeric]
  ? Loose<Numeric | 'duration'> | number | bigint | null
  : [Exclude<T, 'null'>] extends ['timestamp']
    ? Loose<'timestamp' | 'duration'> | Date | null
    : [Exclude<T, 'null'>] extends ['duration']
      ? Loose<Numeric | 'timestamp' | 'duration'> | Date | number | bigint | null
      : [Exclude<T, 'null'>] extends ['json']
        ? Operand
        : never

type Plain<A, B> = A extends 'json'
  ? 'json'
  : B extends 'json'
    ? 'json'
    : A extends 'timestamp'
      ? B extends 'timestamp'
        ? 'duration'
        : 'timestamp'
      : B extends 'timestamp'
        ? 'timestamp'
        : A extends 'duration'
          ? 'duration'
          : B extends 'duration'
            ? 'duration'
            : A extends 'float'
              ? 'float'
              : B extends 'float'
                ? 'float'
                : A extends 'decimal'
                  ? 'decimal'
                  : B extends 'decimal'
                    ? 'decimal'
                    : 'int'

/** `A + B`: float wins over decimal, decimal over int; a difference of timestamps is a duration. */
export type Sum<A, B> = Plain<Exclude<A, 'null'>, Exclude<B, 'null'>> | NullIn<A> | NullIn<B>

/** `A / B`: never an integer. */
export type Quotient<A, B> = Fraction<Plain<Exclude<A, 'null'>, Exclude<B, 'null'>>> | NullIn<A> | NullIn<B>
type Fraction<T extends SqlType> = T extends 'int' ? 'float' : T

export type BoolOf<A, B = never> = 'bool' | NullIn<A> | NullIn<B>

/** An element of an array, a part of a json value. */
export type ElementOf<T> = T extends 'null'
  ? 'null'
  : T extends `array<${infer Item}>`
    ? Item extends SqlType
      ? Item
      : 'json'
    : 'json'

// ---------------------------------------------------------------------------------------------- columns of a row

export type Names<C> = keyof C & string
export type Flat<C> = { [K in keyof C]: C[K] }
/** `B` over `A`: a column of both is B's. Where one says its columns only at run time, so does the whole. */
export type Merge<A, B> = string extends keyof A ? A : string extends keyof B ? B : Flat<Omit<A, keyof B> & B>
export type Nullable<C> = { [K in keyof C]: C[K] | 'null' }

/** The columns as expressions: `r.word`, and `r.orders.id` where an input has an alias. */
export type Row<C, I = NoColumns> = {
  readonly [K in keyof C as K extends keyof I ? never : K]: C[K] extends SqlType ? Expr<C[K], K & string> : never
} & {
  readonly [A in keyof I]: { readonly [K in keyof I[A]]: I[A][K] extends SqlType ? Expr<I[A][K], K & string> : never }
}

/** A column: by its name, as an expression, or out of the row: `r => r.word`. */
export type Pick<C, I = NoColumns> = Names<C> | Value | ((row: Row<C, I>) => Value)

export type PickedType<C, P> = P extends keyof C
  ? C[P] extends SqlType
    ? C[P]
    : never
  : P extends (row: never) => infer V
    ? TypeOf<V>
    : TypeOf<P>

export type PickedName<P> = P extends string ? P : P extends (row: never) => infer V ? NameOf<V> : NameOf<P>
type NameOf<V> = V extends { readonly [nameOf]: infer N extends string } ? N : never

/** The columns that a list of picks makes. One without a name is not among them: it needs `.as(name)`. */
export type Picked<C, P> = Flat<{
  readonly [K in P as KnownName<PickedName<K>>]: PickedType<C, K>
}>
type KnownName<N> = N extends string ? (string extends N ? never : N) : never

/** `*` without some columns. */
export interface Star<E extends string = string> {
  readonly except: readonly E[]
}
/** What SELECT takes: picks, `all()`, and a function from the row to several of them. */
export type Choice<C, I = NoColumns> =
  | Names<C>
  | Value
  | Star<Names<C>>
  | ((row: Row<C, I>) => Value | Star<Names<C>> | readonly (Value | Star<Names<C>>)[])

type Listed<P> = P extends (row: never) => infer V ? Listed<V> : P extends readonly (infer V)[] ? V : P
export type Chosen<C, P> = Merge<Omit<C, Exclude<keyof C, Kept<C, Listed<P>>>>, Picked<C, Exclude<Listed<P>, Star>>>
type Kept<C, V> = V extends Star<infer E> ? Exclude<keyof C, E> : never

/** The column that SPLIT cuts where none is named: `line`, else the one that is text. */
export type SplitColumn<C> = 'line' extends keyof C ? 'line' : TextColumn<C>
type TextColumn<C> = { [K in keyof C]: C[K] extends 'string' ? K : never }[keyof C]
/** The piece takes the place of the column that was cut; a piece of an expression stands beside it. */
export type SplitOff<C, From, As extends string, T> = Merge<Omit<C, From & keyof C>, { readonly [K in As]: T }>

/** The columns behind a join: those of the left side win. */
export type Joined<C, D> = Merge<D, C>

/** The columns of `{ name: expression }`. */
export type Bound<B> = { readonly [K in keyof B]: B[K] extends Operand ? TypeOf<B[K]> : never }

/** The columns of a list of expressions, or of `{ name: expression }`. */
export type NamedBy<B> = B extends readonly (infer V)[]
  ? Flat<{ readonly [K in V as KnownName<NameOf<K>>]: TypeOf<K> }>
  : Bound<B>

/** What is said of a column list or taken from a row: the expressions, or a function from the row to them. */
export type Given<C, I, B> = B | ((row: Row<C, I>) => B)

// ---------------------------------------------------------------------------------------------- aggregates

/** `SUM(x)` over a plain column is called `sum_x`, over anything else `sum`. */
export type DefaultName<F extends string, N extends string> = string extends N ? F : `${F}_${N}`

export type SumOf<T extends SqlType> = T
export type AvgOf<T extends SqlType> = T extends 'int' | 'json' ? 'float' : T

export type Scope = 'batch' | 'window' | 'running'

/**
 * The row of an aggregate: keys, then aggregates, then time. `Many`: a window may give more than one row (EMIT CHANGES
 * or EARLY, LATENESS), and `emission` says which this is.
 */
export type ResultOf<Keys, Items, S extends Scope, Many extends boolean> = Merge<
  Merge<Keys, Items>,
  S extends 'window'
    ? { window_start: 'timestamp'; window_end: 'timestamp' } & (Many extends true ? { emission: 'string' } : NoColumns)
    : { batch_time: 'timestamp' }
>
