/** The algebras that aggregates have, by name. */
import type { Algebra } from '../aggregate-spec.ts'

/** What came in can be taken out again: COUNT, SUM. */
export const GROUP: Algebra = { associative: true, commutative: true, invertible: true, selective: false }

/** One of the values, whatever their order: MIN. */
export const SELECTIVE: Algebra = { associative: true, commutative: true, invertible: false, selective: true }

/** One of the values, by their order of arrival: FIRST. */
export const ORDERED_SELECTIVE: Algebra = { associative: true, commutative: false, invertible: false, selective: true }

/** All values in their order: COLLECT. */
export const SEQUENCE: Algebra = { associative: true, commutative: false, invertible: false, selective: false }

/** Merges in any order, but nothing can be taken out: BOOL_AND, sketches of distinct values. */
export const MONOID: Algebra = { associative: true, commutative: true, invertible: false, selective: false }
