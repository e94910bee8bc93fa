/** Expressions as trees: what the rules ask of them, and how they rebuild them. All of it is pure. */
import type { BoundExpr, ColumnRef } from '../../logical/expr.ts'
import { operandsOf } from '../../logical/walk.ts'

/** The expression with each child replaced; itself where no child changed. */
export function mapChildren(expr: BoundExpr, change: (child: BoundExpr) => BoundExpr): BoundExpr {
  switch (expr.kind) {
    case 'literal':
    case 'column':
      return expr
    case 'call':
    case 'and':
    case 'or':
    case 'coalesce': {
      const args = mapSame(expr.args, change)
      return args === expr.args ? expr : { ...expr, args }
    }
    case 'cast':
    case 'not':
    case 'isNull': {
      const arg = change(expr.arg)
      return arg === expr.arg ? expr : { ...expr, arg }
    }
    case 'case': {
      const whens = mapSame(expr.whens, (branch) => {
        const when = change(branch.when)
        const then = change(branch.then)
        return when === branch.when && then === branch.then ? branch : { when, then }
      })
      const otherwise = change(expr.else)
      return whens === expr.whens && otherwise === expr.else ? expr : { ...expr, whens, else: otherwise }
    }
    default: {
      const never: never = expr
      return never
    }
  }
}

/** `list.map`, but the same list where every item stayed the same: "did anything change" is then one comparison. */
export function mapSame<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  let changed = false
  const mapped = list.map((item) => {
    const next = change(item)
    if (next !== item) changed = true
    return next
  })
  return changed ? mapped : list
}

/** Adds the names of the columns that `expr` reads to `into`. */
export function addColumns(expr: BoundExpr, into: Set<string>): void {
  if (expr.kind === 'column') into.add(expr.name)
  for (const child of operandsOf(expr)) addColumns(child, into)
}

export function columnsOf(exprs: readonly BoundExpr[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const expr of exprs) addColumns(expr, names)
  return names
}

/** How often each column is read. */
export function countColumns(exprs: readonly BoundExpr[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const visit = (expr: BoundExpr): void => {
    if (expr.kind === 'column') counts.set(expr.name, (counts.get(expr.name) ?? 0) + 1)
    for (const child of operandsOf(expr)) visit(child)
  }
  for (const expr of exprs) visit(expr)
  return counts
}

/** The expression with columns replaced by what `values` says they are. */
export function substitute(expr: BoundExpr, values: ReadonlyMap<string, BoundExpr>): BoundExpr {
  if (expr.kind === 'column') return values.get(expr.name) ?? expr
  return mapChildren(expr, (child) => substitute(child, values))
}

/** A column or a literal: reading it twice costs nothing. */
export function isTrivial(expr: BoundExpr): boolean {
  return expr.kind === 'column' || expr.kind === 'literal'
}

export function isColumn(expr: BoundExpr, name: string): expr is ColumnRef {
  return expr.kind === 'column' && expr.name === name
}

/** The parts of a conjunction, in order. */
export function conjuncts(condition: BoundExpr): readonly BoundExpr[] {
  return condition.kind === 'and' ? condition.args : [condition]
}

/** The conjunction of `parts` (at least one), without an AND inside an AND. */
export function conjunction(parts: readonly BoundExpr[]): BoundExpr {
  const args = parts.flatMap(conjuncts)
  const [only] = args
  if (only !== undefined && args.length === 1) return only
  return { kind: 'and', type: { kind: 'bool' }, args }
}

/** Levels of an expression that rules may make. The binder admits no deeper ones, and what runs them may recurse. */
const DEPTH_MAX = 400

/** Whether an expression that grew by substitution is still shallow enough to be walked by recursion. */
export function isShallow(expr: BoundExpr, levels = DEPTH_MAX): boolean {
  return levels > 0 && operandsOf(expr).every((operand) => isShallow(operand, levels - 1))
}
