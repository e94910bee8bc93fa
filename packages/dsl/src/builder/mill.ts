/**
 * Text with values in it: mill`FROM ${socket('localhost', 9999)} SPLIT ${' '} COUNT BY ${col('word')} WINDOW ${duration('6s')}`.
 *
 * A value becomes a node of the tree and never text (see `stand-in.ts`). A string is a string, so a length of time is
 * `duration('6s')` and a name is `col('word')`; a `Date` is a timestamp, a `RegExp` a pattern. A text with faults, and a
 * value where the language takes none of its kind, throw a `MillraceSyntaxError` with all of them: what comes back is
 * valid. A backslash is the language's own, not JavaScript's: `/\d+/` is written as in a file.
 * Templates are expected to be part of the program, short and trusted; values may be anything.
 */
import type { Expr as ExprNode, Query } from '../ast/nodes.ts'
import { report } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { parse, parseExpr } from '../parse/parse.ts'
import type { Span } from '../text/span.ts'
import { Expr } from './expr.ts'
import { ident } from './literal.ts'
import { Stream } from './query.ts'
import { BUILDER_CODES, MillraceSyntaxError } from './refuse.ts'
import type { AnyColumns, NoColumns, SqlType } from './row-types.ts'
import { Script } from './script.ts'
import { type StandIn, standIn, type TemplateValue } from './stand-in.ts'

/** What a template says. */
export class Mill extends Script {
  /** Warnings; with an error there is no `Mill`. */
  readonly diagnostics: readonly Diagnostic[]

  constructor(statements: Script['statements'], diagnostics: readonly Diagnostic[]) {
    super(statements)
    this.diagnostics = diagnostics
  }

  /** The query, where the text is a single one. */
  get query(): Query | undefined {
    const [only, second] = this.statements
    return only?.kind === 'queryStatement' && second === undefined ? only.query : undefined
  }

  /** The query to go on with in the builder, where the text is a single one. */
  get rows(): Stream<AnyColumns, NoColumns> | undefined {
    const { query } = this
    return query === undefined ? undefined : new Stream({ from: query.from, clauses: query.clauses, aliases: [] })
  }
}

/** A query or a script as text. */
export function mill(parts: TemplateStringsArray, ...values: readonly TemplateValue[]): Mill {
  const { text, slots } = filled(parts, values)
  const { script, diagnostics } = parse(text)
  refuseErrors(diagnostics, text)
  const { statements } = placed(script, slots, text)
  return new Mill(statements, diagnostics)
}

/** An expression as text: expr<'bool'>`status >= ${500} AND path LIKE ${prefix}`. */
export function expr<T extends SqlType = 'json'>(
  parts: TemplateStringsArray,
  ...values: readonly TemplateValue[]
): Expr<T> {
  const { text, slots } = filled(parts, values)
  const { expr: parsed, diagnostics } = parseExpr(text)
  refuseErrors(diagnostics, text)
  if (parsed === undefined) {
    throw new MillraceSyntaxError([report(BUILDER_CODES, 'MR0205', {}, { start: 0, end: text.length })], text)
  }
  const node: ExprNode = placed(parsed, slots, text)
  return new Expr(node)
}

interface Slot {
  readonly span: Span
  readonly standIn: StandIn
}

function filled(parts: TemplateStringsArray, values: readonly TemplateValue[]) {
  let text = ''
  const slots: Slot[] = []
  for (const [i, part] of parts.raw.entries()) {
    text += part
    if (i === values.length) break
    const each = standIn(values[i]!, text)
    // White space keeps what stands beside a placeholder from growing together with it.
    text += each.enclosed ? ' (' : ' '
    slots.push({ span: { start: text.length, end: text.length + each.text.length }, standIn: each })
    text += each.enclosed ? `${each.text}) ` : `${each.text} `
  }
  return { text, slots }
}

function refuseErrors(diagnostics: readonly Diagnostic[], text: string): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new MillraceSyntaxError(errors, text)
}

/**
 * The tree with the values in place. Needs a tree of bounded depth, as the parser gives it; its nodes are plain data,
 * so reading them back from JSON is a map over all of them, children first.
 */
function placed<N extends object>(tree: N, slots: readonly Slot[], text: string): N {
  const used = new Set<Slot>()
  const found: N = JSON.parse(JSON.stringify(tree), (_, value: unknown) => {
    if (!isNode(value)) return value
    const slot = slots.find(({ span }) => covers(value.span, span, text))
    if (slot === undefined) return value
    const { nodes, alias } = slot.standIn
    if (alias !== undefined && (value.kind === 'named' || value.kind === 'item') && !('as' in value)) {
      return { ...value, as: ident(alias) }
    }
    const node = nodes.get(value.kind)
    if (node === undefined) return value
    used.add(slot)
    return node
  })
  const lost = slots.filter((slot) => !used.has(slot))
  if (lost.length === 0) return found
  const diagnostics = lost.map(({ span, standIn: { kind, places } }) =>
    report(BUILDER_CODES, 'MR0204', { kind, places }, span),
  )
  throw new MillraceSyntaxError(diagnostics, text)
}

interface Placed {
  readonly kind: string
  readonly span: Span
}

function isNode(value: unknown): value is Placed {
  return typeof value === 'object' && value !== null && 'kind' in value && 'span' in value
}

const OPENING = /^(?:[\s(]|--[^\n]*\n|\/\*.*?\*\/)*$/s
const CLOSING = /^(?:[\s)]|--[^\n]*\n|\/\*.*?\*\/)*$/s

/** Whether the outer span is the inner one and nothing but parentheses around it. */
function covers(outer: Span, inner: Span, text: string): boolean {
  if (outer.start > inner.start || outer.end < inner.end) return false
  return OPENING.test(text.slice(outer.start, inner.start)) && CLOSING.test(text.slice(inner.end, outer.end))
}
