/**
 * The logical plan: what is computed, not how. A tree of plain JSON data; each node has the schema of the rows that it
 * hands on and the place of its clause in the text.
 */
import type { Span } from '@millrace/dsl'
import type { Schema, Type } from '../types/type.ts'
import type { BoundExpr, LiteralData } from './expr.ts'

interface Node {
  readonly schema: Schema
  readonly span: Span
}

export type LogicalPlan =
  | Source
  | Decode
  | Split
  | Filter
  | Project
  | Distinct
  | Aggregate
  | TopN
  | Union

export interface BoundOption {
  readonly name: string
  readonly type: Type
  readonly value: LiteralData
}

/** `bytes` sources have an empty schema: only a Decode can read them. */
export interface Source extends Node {
  readonly kind: 'source'
  readonly source: string
  readonly options: readonly BoundOption[]
  readonly delivers: 'bytes' | 'rows'
  readonly bounded: boolean
  /** The alias of `AS`, or the source's name: how `replay` inputs and messages call it. */
  readonly alias: string
}

export interface Decode extends Node {
  readonly kind: 'decode'
  readonly input: Source
  readonly format: 'lines' | 'json' | 'csv' | 'logfmt' | 'regex'
  readonly options: readonly BoundOption[]
  /** All columns of the format in its order (csv: by place), with those that nobody uses; `schema` has the used ones. */
  readonly columns: Schema
  /** True: the columns are declared, a record that does not fit is bad. False: open (`json` without a list). */
  readonly declared: boolean
}

export type BoundSeparator =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly flags: string }
  | { readonly kind: 'words' }
  | { readonly kind: 'elements' }

/** One row per piece of `value`: the input's columns without `drop`, then `as`. NULL gives no row. */
export interface Split extends Node {
  readonly kind: 'split'
  readonly input: LogicalPlan
  readonly value: BoundExpr
  readonly separator: BoundSeparator
  readonly as: string
  /** The column that the pieces replace: set where `value` is a plain column. */
  readonly drop?: string
}

export interface Filter extends Node {
  readonly kind: 'filter'
  readonly input: LogicalPlan
  readonly condition: BoundExpr
}

/** LET and SELECT: exactly these columns, in this order. */
export interface Project extends Node {
  readonly kind: 'project'
  readonly input: LogicalPlan
  readonly columns: readonly { readonly name: string; readonly value: BoundExpr }[]
}

/** Within each batch, of rows with equal `by` only the first. (Inside a window it is `Aggregate.distinctBy`.) */
export interface Distinct extends Node {
  readonly kind: 'distinct'
  readonly input: LogicalPlan
  readonly by: readonly BoundExpr[]
}

export interface AggregateCall {
  /** The column that holds its result in the aggregate's schema. */
  readonly name: string
  readonly fn: string
  readonly overload: number
  readonly args: readonly BoundExpr[]
  readonly distinct: boolean
  readonly filter?: BoundExpr
  readonly type: Type
}

/** Processing time: at every multiple of `slideMs` (plus `offsetMs`), the rows of the last `sizeMs`. */
export interface WindowScope {
  readonly kind: 'window'
  readonly sizeMs: number
  readonly slideMs: number
  readonly offsetMs: number
}

export interface RunningScope {
  readonly kind: 'running'
  /** A group without a row for this long is forgotten; absent: never. */
  readonly expireAfterMs?: number
  /** all: every group at every batch; changes: those that the batch touched; final: once, at the end. */
  readonly emit: 'all' | 'changes' | 'final'
}

export interface BatchScope {
  readonly kind: 'batch'
}

export type Scope = WindowScope | RunningScope | BatchScope

/**
 * Keys, then one column per call, then the time columns (`window_start`, `window_end` for a window, else `batch_time`).
 * Items that are expressions over calls stand in a Project above. Without keys: one group, with a row also when it is
 * empty (but not in `changes`).
 */
export interface Aggregate extends Node {
  readonly kind: 'aggregate'
  readonly input: LogicalPlan
  readonly keys: readonly { readonly name: string; readonly value: BoundExpr }[]
  readonly calls: readonly AggregateCall[]
  readonly scope: Scope
  /** DISTINCT before it: within each window (or batch, or since the start) only the first row of equal values counts. */
  readonly distinctBy?: readonly BoundExpr[]
}

/** Per emission: the first `limit` rows (all, if absent) by `orderBy`, of each group of `per`. Ties keep the input's order. */
export interface TopN extends Node {
  readonly kind: 'topN'
  readonly input: LogicalPlan
  readonly orderBy: readonly { readonly value: BoundExpr; readonly desc: boolean }[]
  readonly limit?: number
  readonly per: readonly BoundExpr[]
}

/** All inputs have equal schemas. */
export interface Union extends Node {
  readonly kind: 'union'
  readonly inputs: readonly LogicalPlan[]
}

export interface BoundSink {
  readonly sink: string
  readonly options: readonly BoundOption[]
  readonly span: Span
}

/** One query of a script, bound and typed. */
export interface BoundQuery {
  readonly name?: string
  readonly plan: LogicalPlan
  /** Empty: the console. */
  readonly sinks: readonly BoundSink[]
  /** EVERY; absent: the planner chooses. */
  readonly everyMs?: number
  readonly errors: { readonly stop: boolean; readonly into?: BoundSink }
  readonly checkpoint?: string
  readonly span: Span
}
