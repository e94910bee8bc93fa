/**
 * What binding one script carries along: the catalog, the values of parameters, the definitions so far, and the
 * diagnostics. A part that fails reports once and gives `undefined`; what is built upon it is then silent.
 */
import type { Diagnostic, Span } from '@millrace/dsl'
import type { Catalog } from '../catalog/catalog.ts'
import { type PlannerCode, type PlannerParams, plannerDiagnostic } from '../diagnostics/codes.ts'
import type { Definitions } from './definitions.ts'

/** A parameter's value: text is read as whatever type is wanted where it stands, else it is a string. */
export type ParamValue = null | boolean | number | bigint | string

/** Levels of an expression, and of queries inside queries. Everything downstream may recurse that deep. */
export const DEPTH_MAX = 400
/** Operations of one expression once functions are put in. */
export const OPERATIONS_MAX = 20_000
/** Nodes of one plan once streams are put in. */
export const STEPS_MAX = 5_000

export interface Context {
  readonly catalog: Catalog
  readonly params: ReadonlyMap<string, ParamValue>
  readonly diagnostics: Diagnostic[]
  /** The call whose function is being put in: what is wrong inside is reported at its place. */
  readonly inside?: { readonly name: string; readonly span: Span }
  readonly definitions: Definitions
}

/** Reports what is wrong and gives the value of a failed part. */
export function fail<C extends PlannerCode>(context: Context, code: C, params: PlannerParams<C>, span: Span): undefined {
  const { inside } = context
  const found = plannerDiagnostic(code, params, inside?.span ?? span)
  context.diagnostics.push(
    inside === undefined ? found : { ...found, message: `in ${inside.name}: ${found.message}`, fixes: [] },
  )
  return undefined
}
