/**
 * The schema sentinel: what holds for every logical plan, checked after binding and after each rule. A violation is a
 * bug of the binder or of a rule, never of the user's text.
 */
import { BOOL, TIMESTAMP, type Field, type Schema, type Type, sameType, typeName } from '../types/type.ts'
import type { BoundExpr } from './expr.ts'
import type { Aggregate, LogicalPlan, Scope } from './plan.ts'
import { printExpr } from './print-expr.ts'
import { printNode } from './print.ts'
import { exprsOf, inputsOf, nodesOf, operandsOf } from './walk.ts'

/** The columns that say when a result holds: at the end of every aggregate's rows. */
export function timeColumns(scope: Scope): Schema {
  const names = scope.kind === 'window' ? ['window_start', 'window_end'] : ['batch_time']
  return names.map((name) => ({ name, type: TIMESTAMP }))
}

function schemaText(schema: Schema): string {
  return `(${schema.map((field) => `${field.name} ${typeName(field.type)}`).join(', ')})`
}

function sameSchema(a: Schema, b: Schema): boolean {
  return a.length === b.length && a.every((field, i) => field.name === b[i]!.name && sameType(field.type, b[i]!.type))
}

function duplicates(names: readonly string[]): string[] {
  const seen = new Set<string>()
  const twice: string[] = []
  for (const name of names) {
    if (seen.has(name)) twice.push(name)
    seen.add(name)
  }
  return twice
}

/** The type that the expression's form asks of each operand; undefined where any will do. */
function wanted(expr: BoundExpr): Type | undefined {
  if (expr.kind === 'and' || expr.kind === 'or' || expr.kind === 'not') return BOOL
  return expr.kind === 'coalesce' ? expr.type : undefined
}

function checkExpr(root: BoundExpr, input: ReadonlyMap<string, Type>): string[] {
  const found: string[] = []
  const open: BoundExpr[] = [root]
  for (let expr = open.pop(); expr !== undefined; expr = open.pop()) {
    if (expr.kind === 'column') {
      const type = input.get(expr.name)
      if (type === undefined) found.push(`no column ${expr.name} below`)
      else if (!sameType(type, expr.type)) {
        found.push(`column ${expr.name} is ${typeName(type)}, used as ${typeName(expr.type)}`)
      }
    }
    if ((expr.kind === 'and' || expr.kind === 'or') && expr.args.length < 2) found.push(`${expr.kind} of one operand`)
    const type = wanted(expr)
    for (const operand of operandsOf(expr)) {
      if (type !== undefined && !sameType(operand.type, type)) {
        found.push(`${printExpr(operand)} is ${typeName(operand.type)}, ${typeName(type)} wanted`)
      }
      open.push(operand)
    }
    if (expr.kind === 'case') {
      for (const { when, then } of expr.whens) {
        if (!sameType(when.type, BOOL)) found.push(`WHEN ${printExpr(when)} is ${typeName(when.type)}`)
        if (!sameType(then.type, expr.type)) found.push(`THEN ${printExpr(then)} is ${typeName(then.type)}`)
      }
      if (!sameType(expr.else.type, expr.type)) found.push(`ELSE ${printExpr(expr.else)} is ${typeName(expr.else.type)}`)
    }
  }
  return found
}

function aggregateSchema(plan: Aggregate): Schema {
  const keys = plan.keys.map((key): Field => ({ name: key.name, type: key.value.type }))
  return [...keys, ...plan.calls.map((call): Field => ({ name: call.name, type: call.type })), ...timeColumns(plan.scope)]
}

/** The schema that follows from a node's parts; undefined where the node itself is the authority. */
function expectedSchema(plan: LogicalPlan): Schema | undefined {
  switch (plan.kind) {
    case 'source':
      return undefined
    case 'decode':
      return plan.columns.filter((column) => plan.schema.some((field) => field.name === column.name))
    case 'split': {
      const type = plan.schema.at(-1)?.type
      if (type === undefined) return [{ name: plan.as, type: plan.value.type }]
      return [...plan.input.schema.filter((field) => field.name !== plan.drop), { name: plan.as, type }]
    }
    case 'project':
      return plan.columns.map((column) => ({ name: column.name, type: column.value.type }))
    case 'aggregate':
      return aggregateSchema(plan)
    case 'union':
      return plan.inputs[0]?.schema ?? []
    case 'filter':
    case 'distinct':
    case 'topN':
      return plan.input.schema
    default: {
      const never: never = plan
      return never
    }
  }
}

function checkNode(plan: LogicalPlan): string[] {
  const found: string[] = []
  const inputs = inputsOf(plan)
  const columns = new Map(inputs.flatMap((input) => input.schema.map((field) => [field.name, field.type] as const)))
  for (const expr of exprsOf(plan)) found.push(...checkExpr(expr, columns))
  for (const name of duplicates(plan.schema.map((field) => field.name))) found.push(`two columns are named ${name}`)
  const expected = expectedSchema(plan)
  if (expected !== undefined && !sameSchema(expected, plan.schema)) {
    found.push(`schema is ${schemaText(plan.schema)}, its parts give ${schemaText(expected)}`)
  }
  if (plan.kind === 'filter' && !sameType(plan.condition.type, BOOL)) found.push('the condition is not bool')
  if (plan.kind === 'source' && plan.delivers === 'bytes' && plan.schema.length > 0) found.push('bytes have no columns')
  if (plan.kind === 'union') {
    if (inputs.length < 2) found.push('a union of one input')
    for (const input of inputs) {
      if (!sameSchema(input.schema, plan.schema)) {
        found.push(`an input is ${schemaText(input.schema)}, the union ${schemaText(plan.schema)}`)
      }
    }
  }
  const byteInput = inputs.some((input) => input.kind === 'source' && input.delivers === 'bytes')
  if (byteInput && plan.kind !== 'decode') found.push('bytes are read without a format')
  return found
}

/** What does not hold, each with the line of its node; empty for a sound plan. */
export function checkPlan(plan: LogicalPlan): readonly string[] {
  const found: string[] = []
  for (const node of nodesOf(plan)) for (const fault of checkNode(node)) found.push(`${printNode(node)}: ${fault}`)
  return found
}
