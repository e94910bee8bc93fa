/** Plans as trees: how a node is rebuilt over other inputs. All of it is pure. */
import type { BoundExpr } from '../../logical/expr.ts'
import type { AggregateCall, LogicalPlan } from '../../logical/plan.ts'
import type { Schema } from '../../types/type.ts'
import { sameType } from '../../types/type.ts'
import { mapSame } from './expressions.ts'

/** The node over other inputs; the schema of a node that hands columns on follows its input. */
export function mapInputs(plan: LogicalPlan, change: (input: LogicalPlan) => LogicalPlan): LogicalPlan {
  switch (plan.kind) {
    case 'source':
      return plan
    case 'decode': {
      const input = change(plan.input)
      return input === plan.input || input.kind !== 'source' ? plan : { ...plan, input }
    }
    case 'union': {
      const inputs = mapSame(plan.inputs, change)
      return inputs === plan.inputs ? plan : { ...plan, inputs, schema: inputs[0]?.schema ?? plan.schema }
    }
    case 'split': {
      const input = change(plan.input)
      return input === plan.input ? plan : overSplit(plan, input)
    }
    case 'filter':
    case 'distinct':
    case 'topN': {
      const input = change(plan.input)
      return input === plan.input ? plan : { ...plan, input, schema: input.schema }
    }
    case 'project':
    case 'aggregate': {
      const input = change(plan.input)
      return input === plan.input ? plan : { ...plan, input }
    }
    default: {
      const never: never = plan
      return never
    }
  }
}

type Split = Extract<LogicalPlan, { kind: 'split' }>

/** The same split of other rows: the input's columns without `drop`, then the pieces. */
export function overSplit(split: Split, input: LogicalPlan): Split {
  const pieces = split.schema.filter(({ name }) => name === split.as)
  const carried = input.schema.filter(({ name }) => name !== split.drop)
  return { ...split, input, schema: [...carried, ...pieces] }
}

/** The node with each of its own expressions replaced. */
export function mapExpressions(plan: LogicalPlan, change: (expr: BoundExpr) => BoundExpr): LogicalPlan {
  switch (plan.kind) {
    case 'source':
    case 'decode':
    case 'union':
      return plan
    case 'split': {
      const value = change(plan.value)
      return value === plan.value ? plan : { ...plan, value }
    }
    case 'filter': {
      const condition = change(plan.condition)
      return condition === plan.condition ? plan : { ...plan, condition }
    }
    case 'project': {
      const columns = mapSame(plan.columns, (column) => changeValue(column, change))
      return columns === plan.columns ? plan : { ...plan, columns }
    }
    case 'distinct': {
      const by = mapSame(plan.by, change)
      return by === plan.by ? plan : { ...plan, by }
    }
    case 'topN': {
      const orderBy = mapSame(plan.orderBy, (order) => changeValue(order, change))
      const per = mapSame(plan.per, change)
      return orderBy === plan.orderBy && per === plan.per ? plan : { ...plan, orderBy, per }
    }
    case 'aggregate': {
      const keys = mapSame(plan.keys, (key) => changeValue(key, change))
      const calls = mapSame(plan.calls, (call) => changeCall(call, change))
      const by = plan.distinctBy === undefined ? undefined : mapSame(plan.distinctBy, change)
      if (keys === plan.keys && calls === plan.calls && by === plan.distinctBy) return plan
      return { ...plan, keys, calls, ...(by === undefined ? {} : { distinctBy: by }) }
    }
    default: {
      const never: never = plan
      return never
    }
  }
}

function changeValue<T extends { readonly value: BoundExpr }>(holder: T, change: (expr: BoundExpr) => BoundExpr): T {
  const value = change(holder.value)
  return value === holder.value ? holder : { ...holder, value }
}

function changeCall(call: AggregateCall, change: (expr: BoundExpr) => BoundExpr): AggregateCall {
  const args = mapSame(call.args, change)
  const filter = call.filter === undefined ? undefined : change(call.filter)
  if (args === call.args && filter === call.filter) return call
  return { ...call, args, ...(filter === undefined ? {} : { filter }) }
}

/** The expressions that one call reads for each row. */
export function callExpressions(call: AggregateCall): readonly BoundExpr[] {
  return call.filter === undefined ? call.args : [...call.args, call.filter]
}

export function sameSchema(a: Schema, b: Schema): boolean {
  return (
    a.length === b.length &&
    a.every((field, i) => {
      const other = b[i]
      return other !== undefined && field.name === other.name && sameType(field.type, other.type)
    })
  )
}
