/**
 * A logical plan as indented text: the last operator first, what it reads below it. EXPLAIN shows it, and the fixtures
 * of the rules compare it.
 *
 *     Filter a > 1 AND b > 2
 *       Source stdin
 */
import { typeName } from '../types/type.ts'
import { durationText } from '../types/duration.ts'
import type { BoundExpr } from './expr.ts'
import type { Aggregate, AggregateCall, BoundOption, BoundSeparator, Decode, LogicalPlan, Scope } from './plan.ts'
import { printExpr, printLiteral, printName, printString } from './print-expr.ts'
import { shownOption } from './secrets.ts'
import { inputsOf } from './walk.ts'

/** `lower(a) AS b`; `a` where the name is that of the column. */
export function printNamed({ name, value }: { readonly name: string; readonly value: BoundExpr }): string {
  const text = printExpr(value)
  return text === printName(name) ? text : `${text} AS ${printName(name)}`
}

/** `host => 'localhost', port => 9999`; secrets are masked. */
export function printOptions(options: readonly BoundOption[]): string {
  return options.map(shownOption).map((option) => `${printName(option.name)} => ${printLiteral(option.type, option.value)}`).join(', ')
}

/** `SUM(DISTINCT x) FILTER (WHERE y > 1)`, without its name. */
export function printCall(call: AggregateCall): string {
  const args = call.args.map(printExpr).join(', ')
  const text = args === '' ? call.fn.toUpperCase() : `${call.fn.toUpperCase()}(${call.distinct ? 'DISTINCT ' : ''}${args})`
  return call.filter === undefined ? text : `${text} FILTER (WHERE ${printExpr(call.filter)})`
}

/** `WINDOW 6s SLIDE 3s`, `RUNNING EMIT CHANGES`; empty for a batch. */
export function printScope(scope: Scope): string {
  switch (scope.kind) {
    case 'window': {
      const slide = scope.slideMs === scope.sizeMs ? '' : ` SLIDE ${durationText(scope.slideMs)}`
      const offset = scope.offsetMs === 0 ? '' : ` OFFSET ${durationText(scope.offsetMs)}`
      return `WINDOW ${durationText(scope.sizeMs)}${slide}${offset}`
    }
    case 'running': {
      const expire = scope.expireAfterMs === undefined ? '' : ` EXPIRE AFTER ${durationText(scope.expireAfterMs)}`
      return `RUNNING${expire}${scope.emit === 'all' ? '' : ` EMIT ${scope.emit.toUpperCase()}`}`
    }
    case 'batch':
      return ''
    default: {
      const never: never = scope
      return never
    }
  }
}

/** `BY ','`. */
export function printSeparator(separator: BoundSeparator): string {
  switch (separator.kind) {
    case 'text':
      return `BY ${printString(separator.text)}`
    case 'pattern':
      return `BY /${separator.pattern.replaceAll('/', '\\/')}/${separator.flags}`
    case 'words':
      return 'BY WORDS'
    case 'elements':
      return 'elements'
    default: {
      const never: never = separator
      return never
    }
  }
}

function printAggregate(plan: Aggregate): string {
  const calls = plan.calls.map((call) => `${printCall(call)} AS ${printName(call.name)}`).join(', ')
  const parts = [calls]
  if (plan.keys.length > 0) parts.push(`BY ${plan.keys.map(printNamed).join(', ')}`)
  if (plan.distinctBy !== undefined) parts.push(`DISTINCT BY ${plan.distinctBy.map(printExpr).join(', ')}`)
  parts.push(printScope(plan.scope))
  return ['Aggregate', ...parts.filter((part) => part !== '')].join(' ')
}

function printDecode(plan: Decode): string {
  const columns = plan.columns.map((column) => `${printName(column.name)} ${typeName(column.type)}`)
  const inside = [...(plan.format === 'lines' || !plan.declared ? [] : columns), printOptions(plan.options)]
    .filter((part) => part !== '')
    .join(', ')
  const used = plan.schema.map((column) => printName(column.name)).join(', ')
  const reading = plan.schema.length === plan.columns.length ? '' : ` reading ${used === '' ? 'no column' : used}`
  return `Decode ${plan.format}${inside === '' ? '' : `(${inside})`}${reading}`
}

/** The line of a node itself, without what it reads. */
export function printNode(plan: LogicalPlan): string {
  switch (plan.kind) {
    case 'source': {
      const options = printOptions(plan.options)
      const alias = plan.alias === plan.source ? '' : ` AS ${printName(plan.alias)}`
      return `Source ${plan.source}${options === '' ? '' : `(${options})`}${alias}`
    }
    case 'decode':
      return printDecode(plan)
    case 'split':
      return `Split ${printExpr(plan.value)} ${printSeparator(plan.separator)} AS ${printName(plan.as)}`
    case 'filter':
      return `Filter ${printExpr(plan.condition)}`
    case 'project':
      return `Project ${plan.columns.map(printNamed).join(', ')}`
    case 'distinct':
      return `Distinct BY ${plan.by.map(printExpr).join(', ')}`
    case 'aggregate':
      return printAggregate(plan)
    case 'topN': {
      const keys = plan.orderBy.map(({ value, desc }) => `${printExpr(value)}${desc ? ' DESC' : ''}`).join(', ')
      const limit = plan.limit === undefined ? '' : ` LIMIT ${plan.limit}`
      const per = plan.per.length === 0 ? '' : ` PER ${plan.per.map(printExpr).join(', ')}`
      return `TopN${keys === '' ? '' : ` ORDER BY ${keys}`}${limit}${per}`
    }
    case 'union':
      return 'Union'
    default: {
      const never: never = plan
      return never
    }
  }
}

/** The whole plan, a line a node, without a line break at the end. */
export function printPlan(plan: LogicalPlan): string {
  const lines: string[] = []
  const open: { readonly node: LogicalPlan; readonly depth: number }[] = [{ node: plan, depth: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next
    lines.push(`${'  '.repeat(depth)}${printNode(node)}`)
    for (const input of inputsOf(node).toReversed()) open.push({ node: input, depth: depth + 1 })
  }
  return lines.join('\n')
}
