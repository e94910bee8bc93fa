/**
 * Bound expressions: every name resolved, every type known, every conversion explicit. Plain JSON data, so that a plan
 * can be sent to a runtime elsewhere. NULL is three-valued logic throughout.
 */
import type { Type } from '../types/type.ts'

/**
 * A literal as JSON: int and decimal as digits (`"12"`, `"-1.50"`), float as number (`"NaN"`, `"Infinity"`,
 * `"-Infinity"`, `"-0"` as text), timestamp and duration as ms, regex as `{ pattern, flags }`, array as list of these.
 * `catalog/literal.ts` turns it into a `Value` and back.
 */
export type LiteralData =
  | null
  | boolean
  | number
  | string
  | readonly LiteralData[]
  | { readonly [name: string]: LiteralData }

export type BoundExpr =
  | Literal
  | ColumnRef
  | FunctionCall
  | Cast
  | And
  | Or
  | Not
  | IsNull
  | Case
  | Coalesce

export interface Literal {
  readonly kind: 'literal'
  readonly type: Type
  readonly value: LiteralData
}

/** A column of the input's schema; names are unique there. */
export interface ColumnRef {
  readonly kind: 'column'
  readonly type: Type
  readonly name: string
}

/**
 * A call of a catalog function, operators included (`+`, `<`, `||`, ...). `overload` indexes the spec's overloads;
 * the arguments have exactly the parameter types of that overload (conversions are `cast` nodes).
 */
export interface FunctionCall {
  readonly kind: 'call'
  readonly type: Type
  readonly fn: string
  readonly overload: number
  readonly args: readonly BoundExpr[]
}

/** A conversion to `type`; where it fails the row is bad, with `try` the value is NULL. */
export interface Cast {
  readonly kind: 'cast'
  readonly type: Type
  readonly arg: BoundExpr
  readonly try: boolean
}

/** Left to right; stops at the first false. Two or more. */
export interface And {
  readonly kind: 'and'
  readonly type: Type
  readonly args: readonly BoundExpr[]
}

/** Left to right; stops at the first true. Two or more. */
export interface Or {
  readonly kind: 'or'
  readonly type: Type
  readonly args: readonly BoundExpr[]
}

export interface Not {
  readonly kind: 'not'
  readonly type: Type
  readonly arg: BoundExpr
}

export interface IsNull {
  readonly kind: 'isNull'
  readonly type: Type
  readonly arg: BoundExpr
}

/** The first branch whose `when` is true; a branch not taken is not evaluated. Simple CASE is bound to `=` calls. */
export interface Case {
  readonly kind: 'case'
  readonly type: Type
  readonly whens: readonly { readonly when: BoundExpr; readonly then: BoundExpr }[]
  readonly else: BoundExpr
}

/** The first that is not NULL; the rest is not evaluated. */
export interface Coalesce {
  readonly kind: 'coalesce'
  readonly type: Type
  readonly args: readonly BoundExpr[]
}
