/** All aggregates, in the order of the reference. */
import type { AggregateSpec } from '../aggregate-spec.ts'
import { approxDistinct } from './approx-distinct.ts'
import { argMax } from './arg-max.ts'
import { argMin } from './arg-min.ts'
import { avg } from './avg.ts'
import { boolAnd } from './bool-and.ts'
import { boolOr } from './bool-or.ts'
import { collect } from './collect.ts'
import { count } from './count.ts'
import { first } from './first.ts'
import { last } from './last.ts'
import { max } from './max.ts'
import { median } from './median.ts'
import { min } from './min.ts'
import { quantile } from './quantile.ts'
import { stddev } from './stddev.ts'
import { stddevPop } from './stddev-pop.ts'
import { stringAgg } from './string-agg.ts'
import { sum } from './sum.ts'
import { top } from './top.ts'
import { varPop } from './var-pop.ts'
import { variance } from './variance.ts'

export const aggregates: readonly AggregateSpec[] = [
  count,
  sum,
  avg,
  min,
  max,
  first,
  last,
  variance,
  varPop,
  stddev,
  stddevPop,
  median,
  quantile,
  approxDistinct,
  top,
  collect,
  stringAgg,
  argMin,
  argMax,
  boolAnd,
  boolOr,
]
