/**
 * How a scalar function is written down: `fn(['text', string]).to(int, (text) => ...)`. The types of `evaluate` follow
 * from the signature, so a function's file needs no check and no cast.
 *
 * `to`: it may fail (EvaluationError). `total`: it cannot. `nullable()` before them: `evaluate` sees NULLs itself;
 * otherwise NULL in, NULL out.
 */
import type { Value } from '../types/value.ts'
import type { FunctionSpec, Overload, TypePattern } from './function-spec.ts'
import type { Tag } from './tags.ts'

type Param<T> = readonly [name: string, tag: Tag<T>]

interface Shape {
  readonly params: readonly TypePattern[]
  readonly paramNames: readonly string[]
  readonly optional: number
  readonly rest?: TypePattern
  readonly nulls: Overload['nulls']
}

export interface Signature<Args extends readonly unknown[]> {
  /** A further argument that may be left out. */
  optional<T>(name: string, tag: Tag<T>): Signature<[...Args, T?]>
  /** Any number of further arguments. */
  rest<T>(name: string, tag: Tag<T>): Signature<[...Args, ...T[]]>
  nullable(): Signature<{ [K in keyof Args]: Args[K] | null }>
  to<R extends Value>(result: Tag<R>, evaluate: (...args: Args) => R | null): Overload
  total<R extends Value>(result: Tag<R>, evaluate: (...args: Args) => R | null): Overload
}

/** The parameters that must be there, each with its name. */
export function fn<const P extends readonly Param<Value>[]>(
  ...params: P
): Signature<{ -readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never }> {
  const paramNames = params.map(([name]) => name)
  return signature({ params: params.map(([, tag]) => tag.pattern), paramNames, optional: 0, nulls: 'propagate' })
}

function signature<Args extends readonly unknown[]>(shape: Shape): Signature<Args> {
  const overload =
    (total: boolean) =>
    <R extends Value>(result: Tag<R>, evaluate: (...args: Args) => R | null): Overload => ({
      ...shape,
      result: result.pattern,
      total,
      evaluate,
    })
  return {
    optional: (name, tag) =>
      signature({
        ...shape,
        params: [...shape.params, tag.pattern],
        paramNames: [...shape.paramNames, name],
        optional: shape.optional + 1,
      }),
    rest: (name, tag) => signature({ ...shape, paramNames: [...shape.paramNames, name], rest: tag.pattern }),
    nullable: () => signature({ ...shape, nulls: 'handle' }),
    to: overload(false),
    total: overload(true),
  }
}

interface Definition extends Omit<FunctionSpec, 'kind' | 'aliases'> {
  readonly aliases?: readonly string[]
}

export function scalar(definition: Definition): FunctionSpec {
  return { kind: 'function', aliases: [], ...definition }
}
