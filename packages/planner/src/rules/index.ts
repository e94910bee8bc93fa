/**
 * The rules, in the order in which they are tried. Order matters only where a comment says so; within a phase the
 * driver goes round until no rule finds anything.
 */
import { dropIdentityProject } from './drop-identity-project.ts'
import { dropTrueFilter } from './drop-true-filter.ts'
import { flattenUnions } from './flatten-unions.ts'
import { foldConstants } from './fold-constants.ts'
import { mergeFilters } from './merge-filters.ts'
import { mergeProjects } from './merge-projects.ts'
import { pruneColumns } from './prune-columns.ts'
import { pushFilterBelowDistinct } from './push-filter-below-distinct.ts'
import { pushFilterBelowProject } from './push-filter-below-project.ts'
import { pushFilterBelowSplit } from './push-filter-below-split.ts'
import { pushFilterBelowUnion } from './push-filter-below-union.ts'
import { pushHavingBelowAggregate } from './push-having-below-aggregate.ts'
import { removeDistinctOnUnique } from './remove-distinct-on-unique.ts'
import type { Rule } from './rule.ts'
import { shareEqualCalls } from './share-equal-calls.ts'

export const rules: readonly Rule[] = [
  // simplify: expressions first, since a folded condition may drop its filter.
  foldConstants,
  dropTrueFilter,
  flattenUnions,
  removeDistinctOnUnique,
  shareEqualCalls,
  // push down
  pushFilterBelowProject,
  pushFilterBelowSplit,
  pushFilterBelowUnion,
  pushFilterBelowDistinct,
  pushHavingBelowAggregate,
  // prune: after the filters have found their places, since they read columns. Merging filters waits till here too: a
  // conjunction moves in parts, but two filters that met on the way down are one condition.
  mergeFilters,
  mergeProjects,
  pruneColumns,
  dropIdentityProject,
]
