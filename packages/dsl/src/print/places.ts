/**
 * What a node's place asks of its text: where a word would be read as a keyword, an aggregate or the name of a call,
 * and where brackets must say what no precedence does. Each rule here answers one of the grammar's.
 */
import type {
  AggregateClause,
  CallExpr,
  Clause,
  ConnectorCall,
  Expr,
  FillClause,
  FormatClause,
  Ident,
  Query,
  SplitClause,
} from '../ast/nodes.ts'
import { type AnyNode, walk } from '../ast/walk.ts'
import { AGGREGATES, KEYWORDS } from '../lex/words.ts'
import { binaryLevel, LEVEL, levelOf } from './precedence.ts'

export interface Places {
  /** Where COUNT stands for the aggregate and not for a column: in the items of an aggregate, outside of calls. */
  readonly bare: ReadonlySet<AnyNode>
  /** Names that need quotes at their place. */
  readonly quoted: ReadonlySet<AnyNode>
  /** Expressions that need brackets at their place. */
  readonly wrapped: ReadonlySet<AnyNode>
  /** A COUNT or a format that needs its empty `()`. */
  readonly called: ReadonlySet<AnyNode>
}

interface Draft {
  readonly bare: Set<AnyNode>
  readonly quoted: Set<AnyNode>
  readonly wrapped: Set<AnyNode>
  readonly called: Set<AnyNode>
}

export function placesOf(root: AnyNode): Places {
  const draft: Draft = { bare: new Set(), quoted: new Set(), wrapped: new Set(), called: new Set() }
  for (const node of walk(root)) visit(node, draft)
  return draft
}

function visit(node: AnyNode, draft: Draft): void {
  switch (node.kind) {
    case 'call':
    case 'connector':
    case 'createFunction':
      return calledName(node, draft)
    case 'format':
      return format(node, draft)
    case 'case':
      if (node.operand !== undefined && !mayFollowCase(node.operand)) draft.wrapped.add(node.operand)
      return
    case 'split':
      return split(node, draft)
    case 'fill':
      return fill(node, draft)
    case 'aggregate':
      return aggregate(node, draft)
    case 'query':
      return query(node, draft)
    case 'join':
    case 'tableJoin':
      if (node.input.from.kind === 'connector') quoteIf(isWord(node.input.from.name, 'TABLE'), node.input.from.name, draft)
      return
    case 'union':
      if (node.input.from.kind === 'stream') quoteIf(isWord(node.input.from.name, 'ALL'), node.input.from.name, draft)
      return
    case 'describe':
      if (node.target.kind === 'ident') quoteIf(isWord(node.target, 'FROM'), node.target, draft)
      return
    default:
      return
  }
}

function quoteIf(condition: boolean, node: AnyNode, draft: Draft): void {
  if (condition) draft.quoted.add(node)
}

function isWord({ name }: { readonly name: string }, word: string): boolean {
  return name.toUpperCase() === word
}

// ------------------------------------------------------------------------------------------------ names of calls

/** Words in front of `(` that call nothing. */
const NEVER_CALLED: ReadonlySet<string> = new Set(
  'AND OR IN IS LIKE ILIKE MATCHES BETWEEN DIV WHEN THEN ELSE WHERE HAVING BY SELECT AS CAST TRY_CAST REDUCE'.split(' '),
)

function calledName(node: CallExpr | ConnectorCall | { readonly kind: 'createFunction'; readonly name: Ident }, draft: Draft) {
  quoteIf(NEVER_CALLED.has(node.name.name.toUpperCase()), node.name, draft)
  // `COUNT()` is the aggregate without parentheses.
  if (node.kind === 'call' && !node.bare && node.args.length === 0) quoteIf(isWord(node.name, 'COUNT'), node.name, draft)
}

function format(clause: FormatClause, draft: Draft): void {
  const hasBrackets = clause.columns.length > 0 || clause.args.length > 0
  quoteIf(hasBrackets && NEVER_CALLED.has(clause.name.name.toUpperCase()), clause.name, draft)
  // A word there would be the name of a column.
  for (const { name, value } of clause.args) {
    if (name === undefined && beginsWithWord(value)) draft.wrapped.add(value)
  }
}

// ------------------------------------------------------------------------------------------------ first and last

/** The expression whose first token begins `expr`; undefined where that is a bracket. */
function leading(expr: Expr): Expr | undefined {
  for (let first = expr; ; ) {
    const [next, level] = leftOf(first)
    if (next === undefined) return first
    if (levelOf(next) < level) return undefined
    first = next
  }
}

function leftOf(expr: Expr): readonly [Expr | undefined, number] {
  switch (expr.kind) {
    case 'binary': {
      const level = binaryLevel(expr.op)
      return [expr.left, level === LEVEL.compare ? level + 1 : level]
    }
    case 'is':
    case 'between':
    case 'in':
    case 'like':
      return [expr.operand, LEVEL.concat]
    case 'member':
    case 'index':
      return [expr.target, LEVEL.postfix]
    default:
      return [undefined, 0]
  }
}

/** The expression whose last token ends `expr`; undefined where that is a bracket. */
function trailing(expr: Expr): Expr | undefined {
  for (let last = expr; ; ) {
    const [next, level] = rightOf(last)
    if (next === undefined) return last
    if (levelOf(next) < level) return undefined
    last = next
  }
}

function rightOf(expr: Expr): readonly [Expr | undefined, number] {
  switch (expr.kind) {
    case 'binary':
      return [expr.right, binaryLevel(expr.op) + 1]
    case 'unary':
      return [expr.operand, expr.op === 'NOT' ? LEVEL.not : LEVEL.unary]
    case 'is':
      return [expr.from, LEVEL.concat]
    case 'between':
      return [expr.high, LEVEL.concat]
    case 'like':
      return [expr.pattern, LEVEL.concat]
    case 'reduce':
      return [expr.filter === undefined ? (expr.inverse?.body ?? expr.of) : undefined, LEVEL.reduce]
    default:
      return [undefined, 0]
  }
}

function beginsWithWord(expr: Expr): boolean {
  const first = leading(expr)
  switch (first?.kind) {
    case 'name':
    case 'null':
    case 'bool':
    case 'case':
    case 'timestamp':
    case 'reduce':
      return true
    case 'unary':
      return first.op === 'NOT'
    case 'call':
      return first.bare
    default:
      return false
  }
}

/** CASE in front of a keyword or a plus sign is taken for a column of that name. */
function mayFollowCase(expr: Expr): boolean {
  const first = leading(expr)
  switch (first?.kind) {
    case 'name':
      return !KEYWORDS.has(first.name.toUpperCase())
    case 'call':
      return !KEYWORDS.has(first.name.name.toUpperCase())
    case 'unary':
      return first.op !== '+'
    case 'cast':
    case 'timestamp':
    case 'reduce':
      return false
    default:
      return true
  }
}

// ------------------------------------------------------------------------------------------------ clauses

/** A text, a pattern or a parameter right behind SPLIT is the separator; WORDS is one too. */
function split({ column }: SplitClause, draft: Draft): void {
  if (column === undefined) return
  const first = leading(column)
  if (first?.kind === 'string' || first?.kind === 'regex' || first?.kind === 'param') draft.wrapped.add(column)
  if (first?.kind === 'name') quoteIf(isWord(first, 'WORDS'), first, draft)
}

function fill(clause: FillClause, draft: Draft): void {
  if (clause.with === 'previous') return
  const first = leading(clause.with)
  if (first?.kind === 'name') quoteIf(isWord(first, 'PREVIOUS'), first, draft)
}

function aggregate(clause: AggregateClause, draft: Draft): void {
  for (const { value } of clause.items) markBare(value, draft)
  const { value } = clause.items[0]!
  const first = leading(value)
  if (first?.kind === 'call') quoteIf(KEYWORDS.has(first.name.name.toUpperCase()), first.name, draft)
  if (!beginsClause(value)) draft.wrapped.add(value)
}

/** A name that is also that of an aggregate would be one here. */
function markBare(value: Expr, draft: Draft): void {
  const open: (Expr | undefined)[] = [value]
  while (open.length > 0) {
    const expr = open.pop()
    if (expr === undefined) continue
    draft.bare.add(expr)
    if (expr.kind === 'name') quoteIf(AGGREGATES.has(expr.name.toUpperCase()), expr, draft)
    open.push(...seenThrough(expr))
  }
}

function seenThrough(expr: Expr): readonly (Expr | undefined)[] {
  switch (expr.kind) {
    case 'binary':
      return [expr.left, expr.right]
    case 'unary':
    case 'cast':
      return [expr.operand]
    case 'member':
    case 'index':
      return [expr.target]
    case 'is':
      return [expr.operand, expr.from]
    case 'between':
      return [expr.operand, expr.low, expr.high]
    case 'in':
      return [expr.operand, ...expr.items]
    case 'like':
      return [expr.operand, expr.pattern]
    case 'case':
      return [expr.operand, expr.else, ...expr.whens.flatMap(({ when, then }) => [when, then])]
    default:
      return []
  }
}

/** Whether the grammar sees from the first tokens that an aggregate begins. */
function beginsClause(value: Expr): boolean {
  const first = leading(value)
  if (first === undefined) return holdsAggregate(firstBracket(value))
  return first.kind === 'call' || first.kind === 'cast' || first.kind === 'reduce'
}

/** What stands in the brackets that `expr` begins with. */
function firstBracket(expr: Expr): Expr {
  for (let outer = expr; ; ) {
    const [next, level] = leftOf(outer)
    if (next === undefined || levelOf(next) < level) return next ?? outer
    outer = next
  }
}

function holdsAggregate(expr: Expr): boolean {
  for (const node of walk(expr)) if (node.kind === 'call' && AGGREGATES.has(node.name.name.toUpperCase())) return true
  return false
}

// ------------------------------------------------------------------------------------------------ clause and clause

/** A bracket that begins an aggregate would call the name in front of it. */
function query({ clauses }: Query, draft: Draft): void {
  for (const [i, clause] of clauses.entries()) {
    const before = clauses[i - 1]
    if (before === undefined) continue
    if (clause.kind === 'aggregate') {
      const { value } = clause.items[0]!
      if (!beginsClause(value) || leading(value) === undefined) guardEnd(before, draft)
    }
    // `COUNT DISTINCT x` counts different values.
    if (clause.kind === 'distinct' && clauses[i + 1]?.kind === 'aggregate') guardCount(before, draft)
  }
}

function guardEnd(clause: Clause, draft: Draft): void {
  if (clause.kind === 'format') draft.called.add(clause)
  for (const expr of ends(clause)) {
    const last = expr === undefined ? undefined : trailing(expr)
    if (last?.kind === 'name') draft.wrapped.add(last)
  }
  guardCount(clause, draft)
}

function guardCount(clause: Clause, draft: Draft): void {
  if (clause.kind !== 'aggregate') return
  const last = trailing(clause.items.at(-1)!.value)
  if (last?.kind === 'call' && last.bare && last.filter === undefined) draft.called.add(last)
}

/** The expressions that a clause may end with. */
function ends(clause: Clause): readonly (Expr | undefined)[] {
  switch (clause.kind) {
    case 'where':
      return [clause.condition]
    case 'on':
      return [clause.column]
    case 'split':
      return [clause.column]
    case 'let':
      return [clause.bindings.at(-1)?.value]
    case 'select': {
      const last = clause.items.at(-1)
      return [last?.kind === 'item' ? last.value : undefined]
    }
    case 'distinct':
      return [clause.by.at(-1)]
    case 'order':
      return [clause.by.at(-1)?.value, clause.per.at(-1)]
    case 'join':
    case 'tableJoin':
      return [clause.on]
    case 'aggregate':
      return [clause.items.at(-1)?.value, clause.by.at(-1)?.value, clause.on?.column, clause.having, fillOf(clause)]
    default:
      return []
  }
}

function fillOf({ fill: clause }: AggregateClause): Expr | undefined {
  return clause === undefined || clause.with === 'previous' ? undefined : clause.with
}
