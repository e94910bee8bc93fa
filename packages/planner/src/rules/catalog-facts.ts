/** What the catalog tells the rules. */
import type { Catalog } from '../catalog/catalog.ts'
import { evaluateExpr } from '../catalog/evaluate.ts'
import type { Overload } from '../catalog/function-spec.ts'
import { literalData } from '../catalog/literal.ts'
import type { BoundExpr, FunctionCall, Literal } from '../logical/expr.ts'
import { castIsTotal } from '../types/cast.ts'
import { EvaluationError } from '../types/evaluation-error.ts'
import type { Facts } from './rule.ts'

export function catalogFacts(catalog: Catalog): Facts {
  const overloadOf = (call: FunctionCall): Overload | undefined =>
    catalog.functions.get(call.fn)?.overloads[call.overload]
  return {
    totalCall: (call) => overloadOf(call)?.total ?? false,
    totalCast: (cast) => cast.try || castIsTotal(cast.arg.type, cast.type),
    propagatesNull: (call) => overloadOf(call)?.nulls === 'propagate',
    totalAggregate: (call) => !(catalog.aggregates.get(call.fn)?.overloads[call.overload]?.mayFail ?? false),
    fold: (expr) => fold(expr, catalog),
  }
}

function fold(expr: BoundExpr, catalog: Catalog): Literal | undefined {
  try {
    const value = evaluateExpr(expr, (name) => unknownColumn(name), catalog)
    return { kind: 'literal', type: expr.type, value: literalData(value, expr.type) }
  } catch (error) {
    if (error instanceof EvaluationError) return undefined
    throw error
  }
}

function unknownColumn(name: string): never {
  throw new Error(`a constant reads the column ${name}`)
}
