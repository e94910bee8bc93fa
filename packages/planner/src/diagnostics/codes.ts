/**
 * What can be wrong with the meaning of a text: the planner's table of codes.
 *
 * MR02xx names · MR03xx types and values · MR04xx clauses, MR045x what a later version brings · MR05xx sources, sinks,
 * formats and their options · MR06xx window strategies. The rows stand in a file a group; here they become one table.
 */
import { type CodeTable, type Diagnostic, type Span, report } from '@millrace/dsl'
import { CLAUSE_CODES } from './clause-codes.ts'
import { CONNECTOR_CODES } from './connector-codes.ts'
import { NAME_CODES } from './name-codes.ts'
import { STRATEGY_CODES } from './strategy-codes.ts'
import { TYPE_CODES } from './type-codes.ts'

export const PLANNER_CODES = { ...NAME_CODES, ...TYPE_CODES, ...CLAUSE_CODES, ...CONNECTOR_CODES, ...STRATEGY_CODES }

type Table = typeof PLANNER_CODES
export type PlannerCode = keyof Table
type ParamsOf = { [C in PlannerCode]: Parameters<Table[C]>[0] }
export type PlannerParams<C extends PlannerCode> = ParamsOf[C]

const TYPED: CodeTable<ParamsOf> = PLANNER_CODES

/** The diagnostic that a code of the planner stands for, at `span`. */
export function plannerDiagnostic<C extends PlannerCode>(code: C, params: PlannerParams<C>, span: Span): Diagnostic {
  return report(TYPED, code, params, span)
}
