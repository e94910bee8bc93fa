/**
 * The plain interpreter of bound expressions: constant folding, examples, tests, and rows that no faster way serves.
 * Three-valued logic throughout. The depth of the recursion is that of the expression, which the parser bounds.
 */
import type { BoundExpr, Case, FunctionCall } from '../logical/expr.ts'
import { cast } from '../types/cast.ts'
import { EvaluationError } from '../types/evaluation-error.ts'
import type { Value } from '../types/value.ts'
import { applyOverload } from './apply.ts'
import type { Catalog } from './catalog.ts'
import { literalValue } from './literal.ts'

/** The value of a column of the row at hand. */
export type RowReader = (name: string) => Value

/** Throws `EvaluationError` where the row is bad. */
export function evaluateExpr(expr: BoundExpr, row: RowReader, catalog: Catalog): Value {
  switch (expr.kind) {
    case 'literal':
      return literalValue(expr.value, expr.type)
    case 'column':
      return row(expr.name)
    case 'call':
      return evaluateCall(expr, row, catalog)
    case 'cast':
      return expr.try
        ? evaluateTry(expr, row, catalog)
        : cast(evaluateExpr(expr.arg, row, catalog), expr.arg.type, expr.type)
    case 'and':
      return evaluateLogic(expr.args, false, row, catalog)
    case 'or':
      return evaluateLogic(expr.args, true, row, catalog)
    case 'not': {
      const value = evaluateExpr(expr.arg, row, catalog)
      return value === null ? null : value === false
    }
    case 'isNull':
      return evaluateExpr(expr.arg, row, catalog) === null
    case 'case':
      return evaluateCase(expr, row, catalog)
    case 'coalesce':
      return evaluateCoalesce(expr.args, row, catalog)
  }
}

function evaluateCall(expr: FunctionCall, row: RowReader, catalog: Catalog): Value {
  const overload = catalog.functions.get(expr.fn)?.overloads[expr.overload]
  if (overload === undefined)
    throw new Error(`The plan calls ${expr.fn} (overload ${expr.overload}), which the catalog has not`)
  const args = expr.args.map((arg) => evaluateExpr(arg, row, catalog))
  return applyOverload(overload, args)
}

/** NULL where the conversion itself fails; an error of the argument stays one. */
function evaluateTry(expr: Extract<BoundExpr, { kind: 'cast' }>, row: RowReader, catalog: Catalog): Value {
  const value = evaluateExpr(expr.arg, row, catalog)
  try {
    return cast(value, expr.arg.type, expr.type)
  } catch (error) {
    if (error instanceof EvaluationError) return null
    throw error
  }
}

/** AND stops at the first false, OR at the first true; else NULL if one was. */
function evaluateLogic(args: readonly BoundExpr[], stop: boolean, row: RowReader, catalog: Catalog): Value {
  let sawNull = false
  for (const arg of args) {
    const value = evaluateExpr(arg, row, catalog)
    if (value === stop) return stop
    if (value === null) sawNull = true
  }
  return sawNull ? null : !stop
}

function evaluateCase(expr: Case, row: RowReader, catalog: Catalog): Value {
  const taken = expr.whens.find(({ when }) => evaluateExpr(when, row, catalog) === true)
  return evaluateExpr(taken === undefined ? expr.else : taken.then, row, catalog)
}

function evaluateCoalesce(args: readonly BoundExpr[], row: RowReader, catalog: Catalog): Value {
  for (const arg of args) {
    const value = evaluateExpr(arg, row, catalog)
    if (value !== null) return value
  }
  return null
}
