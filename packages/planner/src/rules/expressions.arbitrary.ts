/** Random well-typed expressions for property tests: every kind of node, values that matter, and ways to fail. */
import fc from 'fast-check'
import { defaultCatalog } from '../catalog/catalog.ts'
import { resolveOverload } from '../catalog/resolve-overload.ts'
import type { BoundExpr, Literal } from '../logical/expr.ts'
import { BOOL, INT, type Schema, STRING, sameType, type Type } from '../types/type.ts'

export interface Expressions {
  readonly bool: fc.Arbitrary<BoundExpr>
  readonly int: fc.Arbitrary<BoundExpr>
  readonly text: fc.Arbitrary<BoundExpr>
}

/** A call of a function of the catalog with arguments that fit as they are. */
export function callOf(fn: string, args: readonly BoundExpr[]): BoundExpr {
  const spec = defaultCatalog.functions.get(fn)
  if (spec === undefined) throw new Error(`no function ${fn}`)
  const found = resolveOverload(spec, args)
  if (found.kind !== 'match') throw new Error(`${fn} does not fit`)
  return { kind: 'call', type: found.result, fn, overload: found.overload, args }
}

/** Of the columns of `schema`; `maxDepth` levels. */
export function expressionsOver(schema: Schema, maxDepth: number): Expressions {
  const leaf = (type: Type, ...values: readonly Literal['value'][]): fc.Arbitrary<BoundExpr> => {
    const literals = values.map((value): BoundExpr => ({ kind: 'literal', type, value }))
    const columns = schema.filter((field) => sameType(field.type, type))
    return fc.constantFrom(...literals, ...columns.map(({ name }): BoundExpr => ({ kind: 'column', type, name })))
  }
  return fc.letrec<{ bool: BoundExpr; int: BoundExpr; text: BoundExpr }>((tie) => {
    type Kind = 'bool' | 'int' | 'text'
    const pair = (of: Kind): fc.Arbitrary<readonly BoundExpr[]> => fc.tuple(tie(of), tie(of))
    const list = (of: Kind): fc.Arbitrary<readonly BoundExpr[]> => fc.array(tie(of), { minLength: 2, maxLength: 3 })
    const branches = (of: Kind, type: Type): fc.Arbitrary<BoundExpr> => {
      const branch = fc.tuple(tie('bool'), tie(of)).map(([when, then]) => ({ when, then }))
      return fc.tuple(fc.array(branch, { minLength: 1, maxLength: 3 }), tie(of)).map(([whens, last]) => {
        return { kind: 'case', type, whens, else: last }
      })
    }
    return {
      bool: fc.oneof(
        { maxDepth, withCrossShrink: true },
        leaf(BOOL, true, false, null),
        list('bool').map((args): BoundExpr => ({ kind: 'and', type: BOOL, args })),
        list('bool').map((args): BoundExpr => ({ kind: 'or', type: BOOL, args })),
        tie('bool').map((arg): BoundExpr => ({ kind: 'not', type: BOOL, arg })),
        fc.oneof(tie('bool'), tie('int')).map((arg): BoundExpr => ({ kind: 'isNull', type: BOOL, arg })),
        list('bool').map((args): BoundExpr => ({ kind: 'coalesce', type: BOOL, args })),
        branches('bool', BOOL),
        pair('int').map((args) => callOf('<', args)),
        pair('int').map((args) => callOf('=', args)),
        pair('text').map((args) => callOf('<>', args)),
      ),
      int: fc.oneof(
        { maxDepth, withCrossShrink: true },
        leaf(INT, '0', '1', '9223372036854775807', null),
        pair('int').map((args) => callOf('+', args)),
        pair('int').map((args) => callOf('div', args)),
        fc.tuple(tie('text'), fc.boolean()).map(([arg, attempt]): BoundExpr => {
          return { kind: 'cast', type: INT, arg, try: attempt }
        }),
        list('int').map((args): BoundExpr => ({ kind: 'coalesce', type: INT, args })),
        branches('int', INT),
      ),
      text: fc.oneof(
        { maxDepth, withCrossShrink: true },
        leaf(STRING, '1', 'x y', null),
        tie('int').map((arg): BoundExpr => ({ kind: 'cast', type: STRING, arg, try: false })),
        tie('text').map((arg) => callOf('upper', [arg])),
        list('text').map((args): BoundExpr => ({ kind: 'coalesce', type: STRING, args })),
      ),
    }
  })
}
