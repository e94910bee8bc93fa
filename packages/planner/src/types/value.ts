/**
 * Values as evaluators, the reference and library users see them. Which variant stands behind a value is known from
 * its static `Type`:
 *
 * | type      | JavaScript                                             |
 * | --------- | ------------------------------------------------------ |
 * | string    | string (well-formed; ill-formed input became U+FFFD)   |
 * | int       | bigint, -2^63 .. 2^63-1                                |
 * | float     | number                                                 |
 * | decimal   | Decimal                                                |
 * | bool      | boolean                                                |
 * | timestamp | number, whole ms since the epoch                       |
 * | duration  | number, ms                                             |
 * | array     | readonly Value[]                                       |
 * | json      | Json                                                   |
 * | any NULL  | null                                                   |
 */
export type Value = null | boolean | number | bigint | string | Decimal | readonly Value[] | JsonObject | Pattern

/** `unscaled / 10^scale`, `scale >= 0`. Values that compare equal may differ in scale (1.0 and 1.00). */
export interface Decimal {
  readonly kind: 'decimal'
  readonly unscaled: bigint
  readonly scale: number
}

/** A regular expression argument, RE2 syntax (linear time). Flags of `i`, `m`, `s`. */
export interface Pattern {
  readonly kind: 'pattern'
  readonly pattern: string
  readonly flags: string
}

/** Whole numbers of a document are bigint, others number. A JSON null is NULL. Members are own properties only. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [name: string]: Json
}
