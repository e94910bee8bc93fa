/** Documents of inputs, clauses and queries, each clause in the order of the language's table. */
import type {
  AggregateClause,
  Arg,
  Clause,
  EmitClause,
  FillClause,
  FormatClause,
  Input,
  NamedExpr,
  OnClause,
  OrderClause,
  Query,
  RunningClause,
  SelectItem,
  Separator,
  SplitClause,
  WindowClause,
} from '../ast/nodes.ts'
import type { AnyNode } from '../ast/walk.ts'
import type { PrintContext } from './context.ts'
import { concat, type Doc, group, indent, joined, LINE, phrase, text } from './doc.ts'
import { operand } from './expressions.ts'
import { bracketed, commas, headed } from './lists.ts'
import { LEVEL } from './precedence.ts'

type Of = PrintContext['of']

function maybe(keyword: string, node: AnyNode | undefined, of: Of): Doc | undefined {
  return node === undefined ? undefined : phrase(keyword, of(node))
}

export function inputDoc(input: Input, of: Of): Doc {
  return phrase(of(input.from), maybe('AS', input.as, of))
}

export function argDoc(arg: Arg, of: Of): Doc {
  return arg.name === undefined ? of(arg.value) : phrase(of(arg.name), '=>', of(arg.value))
}

export function queryDoc(query: Query, of: Of): Doc {
  const clauses = query.clauses.map((clause) => concat(LINE, of(clause)))
  return group(phrase('FROM', of(query.from)), indent(concat(...clauses)))
}

export function clauseDoc(clause: Clause, context: PrintContext): Doc {
  const { of } = context
  switch (clause.kind) {
    case 'format':
      return phrase('FORMAT', format(clause, context))
    case 'on':
      return on(clause, of)
    case 'split':
      return split(clause, context)
    case 'where':
      return phrase('WHERE', of(clause.condition))
    case 'let':
      return headed(
        'LET',
        clause.bindings.map(({ name, value }) => phrase(of(name), '=', of(value))),
      )
    case 'select':
      return headed('SELECT', clause.items.map(of))
    case 'distinct':
      return clause.by.length === 0 ? text('DISTINCT') : headed('DISTINCT BY', clause.by.map(of))
    case 'aggregate':
      return aggregate(clause, of)
    case 'backfill':
      return phrase('BACKFILL FROM', of(clause.from))
    case 'order':
      return order(clause, of)
    case 'join':
      return phrase(joinWord(clause.side), of(clause.input), 'ON', of(clause.on), 'WITHIN', of(clause.within))
    case 'tableJoin':
      return phrase(joinWord(clause.side), 'TABLE', of(clause.input), 'ON', of(clause.on))
    case 'union':
      return phrase('UNION', of(clause.input))
    case 'every':
      return phrase('EVERY', of(clause.interval))
    case 'into':
      return headed('INTO', clause.sinks.map(of))
    case 'errors':
      return clause.into === undefined ? text('ERRORS STOP') : phrase('ERRORS INTO', of(clause.into))
    case 'checkpoint':
      return phrase('CHECKPOINT', of(clause.path))
  }
}

function joinWord(side: 'inner' | 'left'): string {
  return side === 'left' ? 'LEFT JOIN' : 'JOIN'
}

function format(clause: FormatClause, { of, places }: PrintContext): Doc {
  const inside = [...clause.columns, ...clause.args].map(of)
  return inside.length === 0 && !places.called.has(clause) ? of(clause.name) : concat(of(clause.name), bracketed('(', inside, ')'))
}

function on(clause: OnClause, of: Of): Doc {
  return phrase(
    'ON',
    of(clause.column),
    maybe('WATERMARK', clause.watermark, of),
    maybe('LATENESS', clause.lateness, of),
    maybe('LATE INTO', clause.lateInto, of),
    maybe('IDLE', clause.idle, of),
    maybe('MAX AHEAD', clause.maxAhead, of),
  )
}

function split(clause: SplitClause, context: PrintContext): Doc {
  const { of } = context
  const by = separator(clause.separator, of)
  const column = clause.column === undefined ? undefined : operand(clause.column, LEVEL.unary, context)
  const between = column !== undefined && by !== undefined ? 'BY' : undefined
  return phrase('SPLIT', column, between, by, maybe('AS', clause.as, of))
}

function separator(by: Separator, of: Of): Doc | string | undefined {
  switch (by.kind) {
    case 'text':
    case 'pattern':
      return of(by.value)
    case 'words':
      return 'WORDS'
    case 'elements':
      return undefined
  }
}

export function selectItemDoc(item: SelectItem, of: Of): Doc {
  if (item.kind === 'item') return namedDoc(item, of)
  if (item.except.length === 0) return text('*')
  return phrase('*', 'EXCEPT', bracketed('(', item.except.map(of), ')'))
}

/** `expr [AS name]`: an aggregate, a key, a column of SELECT. */
export function namedDoc(item: Pick<NamedExpr, 'value' | 'as'>, of: Of): Doc {
  return phrase(of(item.value), maybe('AS', item.as, of))
}

/** The items, then what belongs to them: on one line, or the items and under them the rest. */
function aggregate(clause: AggregateClause, of: Of): Doc {
  const items = group(commas(clause.items.map(of)))
  const by = clause.by.length === 0 ? undefined : headed('BY', clause.by.map(of))
  const own = [clause.scope, clause.on, clause.every, clause.emit, clause.fill].map((part) => part && of(part))
  const parts = [by, ...own, maybe('HAVING', clause.having, of)].filter((part) => part !== undefined)
  if (parts.length === 0) return items
  return group(items, LINE, group(joined(parts, LINE)))
}

export function windowDoc(clause: WindowClause, of: Of): Doc {
  return phrase('WINDOW', windowSpec(clause, of), maybe('OFFSET', clause.offset, of), maybe('ZONE', clause.zone, of))
}

function windowSpec({ spec }: WindowClause, of: Of): Doc {
  switch (spec.kind) {
    case 'time':
      return phrase(of(spec.size), maybe('SLIDE', spec.slide, of))
    case 'session':
      return phrase('SESSION', of(spec.gap))
    case 'cumulate':
      return phrase('CUMULATE', of(spec.size), 'STEP', of(spec.step))
    case 'rows': {
      const slide = spec.slide === undefined ? undefined : phrase('SLIDE', of(spec.slide), 'ROWS')
      return phrase(of(spec.size), 'ROWS', slide)
    }
  }
}

export function runningDoc(clause: RunningClause, of: Of): Doc {
  return phrase('RUNNING', maybe('EXPIRE AFTER', clause.expireAfter, of))
}

export function emitDoc(clause: EmitClause, of: Of): Doc {
  return phrase('EMIT', clause.mode.toUpperCase(), clause.every === undefined ? undefined : of(clause.every))
}

export function fillDoc(clause: FillClause, context: PrintContext): Doc {
  const value = clause.with === 'previous' ? text('PREVIOUS') : operand(clause.with, LEVEL.concat, context)
  return phrase('FILL', value, maybe('EXPIRE AFTER', clause.expireAfter, context.of))
}

function order(clause: OrderClause, of: Of): Doc {
  const keys = clause.by.map(({ value, desc }) => phrase(of(value), desc ? 'DESC' : undefined))
  return phrase(
    keys.length === 0 ? undefined : headed('ORDER BY', keys),
    maybe('LIMIT', clause.limit, of),
    clause.per.length === 0 ? undefined : headed('PER', clause.per.map(of)),
  )
}
