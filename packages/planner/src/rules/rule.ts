/**
 * What an optimizer rule is: a name, a sentence "before -> after", and a function that looks at one node. Recursion,
 * the fixed point, the trace and the checks belong to the driver.
 */
import type { BoundExpr, Cast, FunctionCall, Literal } from '../logical/expr.ts'
import type { AggregateCall, LogicalPlan } from '../logical/plan.ts'

/** In this order, round by round; each runs to its fixed point before the next starts. */
export const PHASES = ['simplify', 'push down', 'prune'] as const

export type Phase = (typeof PHASES)[number]

export interface Rule {
  readonly name: string
  readonly phase: Phase
  /** The order in which the nodes of a plan are offered. */
  readonly order: 'top-down' | 'bottom-up'
  /** One line, `before -> after`: a line of EXPLAIN. */
  readonly doc: string
  /** The node that takes this node's place, with the same rows in the same order; undefined: nothing to do here. */
  readonly apply: (node: LogicalPlan, facts: Facts) => LogicalPlan | undefined
}

/** What rules may know about functions and aggregates: answers out of the catalog. */
export interface Facts {
  /** This call cannot fail, whatever its arguments are. */
  readonly totalCall: (call: FunctionCall) => boolean
  readonly totalCast: (cast: Cast) => boolean
  /** NULL in any argument gives NULL without looking at the others. */
  readonly propagatesNull: (call: FunctionCall) => boolean
  /** No state of this call can end in an error (a SUM past 64 bits does). */
  readonly totalAggregate: (call: AggregateCall) => boolean
  /** The value of an expression without columns; undefined where its evaluation fails. */
  readonly fold: (expr: BoundExpr) => Literal | undefined
}
