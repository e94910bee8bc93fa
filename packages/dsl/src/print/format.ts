/**
 * The formatter: canonical text that a person reads. A query that fits into the width stands on one line, a longer one
 * breaks by clause. Every comment is kept; numbers and texts are left as they were spelled. Formatting twice is
 * formatting once. A text with errors is given back as it is.
 */
import type { Script, Statement } from '../ast/nodes.ts'
import { type AnyNode, bottomUp } from '../ast/walk.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { parse } from '../parse/parse.ts'
import { type Attached, type Attachment, attach } from './comments.ts'
import {
  BLANKLINE,
  concat,
  type Doc,
  FRESHLINE,
  HARDLINE,
  render,
  SPACE,
  text as words,
} from './doc.ts'
import { docOf } from './nodes.ts'
import { placesOf } from './places.ts'

const WIDTH_COLUMNS = 100

export interface Formatted {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Formats a script. The last line keeps its line end, or its lack of one. */
export function format(text: string): Formatted {
  const { script, diagnostics, comments, tokens } = parse(text)
  if (diagnostics.some(({ severity }) => severity === 'error')) return { text, diagnostics }
  const seen = tokens.filter((token) => token.class !== 'comment')
  const attachment = attach(
    text,
    script,
    seen.map(({ span }) => span),
    comments.map(({ span }) => span),
  )
  const body = render(scriptDoc({ text, script, ...attachment }, seen.at(-1)?.text === ';'), WIDTH_COLUMNS)
  return { text: body !== '' && /[\n\r]\s*$/.test(text) ? `${body}\n` : body, diagnostics }
}

interface Source extends Attachment {
  readonly text: string
  readonly script: Script
}

/** The statements with what stands between them; `;` behind the last one is the user's choice. */
function scriptDoc(source: Source, lastEnds: boolean): Doc {
  const { text, script, byNode, tail } = source
  const docs = new Map<AnyNode, Doc>()
  const statements = new Set<AnyNode>(script.statements)
  const context = {
    of: (child: AnyNode) => docs.get(child)!,
    places: placesOf(script),
    spelling: ({ span }: AnyNode) => (text[span.start] === '(' ? undefined : text.slice(span.start, span.end)),
  }
  for (const node of bottomUp(script)) {
    if (node.kind === 'script') continue
    const comments = byNode.get(node)
    const doc = docOf(node, context)
    docs.set(node, comments === undefined ? doc : withComments(doc, node, comments, text, statements.has(node)))
  }

  const parts: Doc[] = []
  for (const [i, statement] of script.statements.entries()) {
    if (i > 0) parts.push(lineBreak(text, startOf(statement, source)))
    parts.push(docs.get(statement)!)
    if (lastEnds || script.statements.length > 1) parts.push(words(';'))
  }
  for (const [i, comment] of tail.entries()) {
    if (i > 0 || parts.length > 0) parts.push(lineBreak(text, comment.span.start))
    parts.push({ kind: 'comment', text: comment.text })
  }
  return concat(...parts)
}

/** Where the statement begins, its comments included. */
function startOf(statement: Statement, { byNode }: Source): number {
  return byNode.get(statement)?.leading[0]?.span.start ?? statement.span.start
}

/** A newline, and an empty line where the text has one or more in front of `offset`. */
function lineBreak(text: string, offset: number): Doc {
  let newlines = 0
  for (let i = offset - 1; i >= 0 && /\s/.test(text[i]!); i--) if (text[i] === '\n') newlines++
  return newlines > 1 ? BLANKLINE : HARDLINE
}

function withComments(doc: Doc, node: AnyNode, comments: Attached, text: string, isStatement: boolean): Doc {
  const leading = comments.leading.flatMap((comment, i): Doc[] => {
    if (!comment.own) return [words(comment.text), SPACE]
    const next = comments.leading[i + 1]?.span.start ?? node.span.start
    return [FRESHLINE, { kind: 'comment', text: comment.text }, isStatement ? lineBreak(text, next) : HARDLINE]
  })
  const trailing = comments.trailing.map((comment): Doc => ({ kind: 'suffix', text: comment.text }))
  const after = comments.after.flatMap((comment): Doc[] => {
    if (comment.own) return [FRESHLINE, { kind: 'comment', text: comment.text }]
    return [SPACE, words(comment.text)]
  })
  return concat(...leading, doc, ...trailing, ...after)
}
