/**
 * The physical plan: how it is computed. Versioned JSON data, a graph as a flat list: a node's inputs stand before it,
 * so that parts which queries of a script share are there once. A plan made in a browser runs in a runtime elsewhere.
 */
import type { Span } from '@millrace/dsl'
import type { BoundExpr } from '../logical/expr.ts'
import type { AggregateCall, BoundOption, BoundSeparator, BoundSink, Scope } from '../logical/plan.ts'
import type { StrategyName } from '../strategies/names.ts'
import type { Schema } from '../types/type.ts'

export const PLAN_VERSION = 1

export interface PhysicalPlan {
  readonly version: typeof PLAN_VERSION
  /** In topological order; `id` is the place in this list. */
  readonly nodes: readonly PhysicalNode[]
  readonly queries: readonly PhysicalQuery[]
  /**
   * The clock ticks at every multiple of this: the greatest common divisor of the queries' intervals. Null: the input
   * is bounded and asks for no interval, so all of it is one batch.
   */
  readonly tickMs: number | null
}

export interface PhysicalQuery {
  readonly name?: string
  readonly root: number
  /** The query's batch interval, a multiple of `tickMs`; null with it. */
  readonly everyMs: number | null
  readonly sinks: readonly BoundSink[]
  readonly errors: { readonly stop: boolean; readonly into?: BoundSink }
  readonly checkpoint?: string
}

interface Node {
  readonly id: number
  readonly schema: Schema
  readonly span: Span
}

export type PhysicalNode = Scan | Map | SplitNode | DistinctNode | AggregateNode | TopNNode | UnionNode

/** Reads a source and decodes it, at most the columns of `schema`. */
export interface Scan extends Node {
  readonly kind: 'scan'
  readonly source: string
  readonly options: readonly BoundOption[]
  readonly alias: string
  readonly bounded: boolean
  readonly decode: ScanDecode
}

export type ScanDecode =
  /** The source delivers rows of the schema. */
  | { readonly kind: 'rows' }
  /** Lines cut into pieces as they are scanned: the schema is the one column of pieces. `byte` is ASCII, not `\n`. */
  | {
      readonly kind: 'pieces'
      readonly separator: { readonly kind: 'byte'; readonly byte: number } | { readonly kind: 'words' }
    }
  | {
      readonly kind: 'format'
      readonly format: 'lines' | 'json' | 'csv' | 'logfmt' | 'regex'
      readonly options: readonly BoundOption[]
      readonly columns: Schema
      readonly declared: boolean
    }

/** A fused stage: steps in order over one batch. */
export interface Map extends Node {
  readonly kind: 'map'
  readonly input: number
  readonly steps: readonly MapStep[]
}

export type MapStep =
  | { readonly kind: 'filter'; readonly condition: BoundExpr }
  | {
      readonly kind: 'project'
      readonly columns: readonly { readonly name: string; readonly value: BoundExpr }[]
      readonly schema: Schema
    }

export interface SplitNode extends Node {
  readonly kind: 'split'
  readonly input: number
  readonly value: BoundExpr
  readonly separator: BoundSeparator
  readonly as: string
}

export interface DistinctNode extends Node {
  readonly kind: 'distinct'
  readonly input: number
  readonly by: readonly BoundExpr[]
  readonly everyMs: number | null
}

export interface PhysicalCall extends AggregateCall {
  readonly strategy: StrategyName
}

export interface AggregateNode extends Node {
  readonly kind: 'aggregate'
  readonly input: number
  readonly keys: readonly { readonly name: string; readonly value: BoundExpr }[]
  /** For scope `batch` and `running` the strategy is `direct`: one accumulator per group. */
  readonly calls: readonly PhysicalCall[]
  readonly scope: Scope
  readonly distinctBy?: readonly BoundExpr[]
  /** The batch interval of the query; null: one batch. */
  readonly everyMs: number | null
}

export interface TopNNode extends Node {
  readonly kind: 'topN'
  readonly input: number
  readonly orderBy: readonly { readonly value: BoundExpr; readonly desc: boolean }[]
  readonly limit?: number
  readonly per: readonly BoundExpr[]
  readonly everyMs: number | null
}

export interface UnionNode extends Node {
  readonly kind: 'union'
  readonly inputs: readonly number[]
}
