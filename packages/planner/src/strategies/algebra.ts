/** The algebra that a call has, and where even a good one does not help. */
import type { Algebra } from '../catalog/aggregate-spec.ts'
import type { WindowUse } from './cost.ts'
import { slicesOf } from './slices.ts'

/** That of the aggregate, or with DISTINCT that of its reference counts; undefined where it has none. */
export function algebraOf({ call, spec }: WindowUse): Algebra | undefined {
  return call.distinct ? spec.distinctAlgebra : spec.algebra
}

/** Why partial results per slice do not do, whatever the algebra; undefined where they do. */
export function needsTheRows({ deduplicated, scope }: WindowUse): string | undefined {
  if (!deduplicated || slicesOf(scope).perWindow === 1) return undefined
  return 'DISTINCT keeps the first of equal rows, which changes as rows leave'
}

/** The call as a sentence's subject: `COUNT(DISTINCT ...)`. */
export function callName({ call }: WindowUse): string {
  return call.distinct ? `${call.fn.toUpperCase()}(DISTINCT)` : call.fn.toUpperCase()
}

/** A window of one slice shares nothing with the next, so that nothing is to be kept between them. */
export function sharesNothing({ scope }: WindowUse): string | undefined {
  return slicesOf(scope).perWindow === 1 ? 'windows do not overlap: nothing goes on into the next' : undefined
}
