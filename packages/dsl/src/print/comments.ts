/**
 * Which node a comment belongs to. The tree has no comments, so each is tied to the node beside it by the tokens
 * around it, and moves with that node.
 *
 * A comment on the same line behind a token trails that token's node (`a, -- about a`); any other leads the node that
 * begins with the next token. Where none begins there (before SLIDE in `WINDOW 6s SLIDE 3s`) the nearest one takes it.
 * The choice only looks at what survives printing, so that the printed text gives the same choice again.
 * Cost: linear in tokens and comments.
 */
import type { Script } from '../ast/nodes.ts'
import { type AnyNode, walk } from '../ast/walk.ts'
import type { Span } from '../text/span.ts'

export interface Comment {
  readonly text: string
  readonly span: Span
  /** It has a line of its own, or ends the line that it is on. */
  readonly own: boolean
}

/** The comments of one node, by where they are printed. */
export interface Attached {
  /** Before the node: on own lines, or inline. */
  readonly leading: Comment[]
  /** Behind the node, on its line: where `own`, on lines of their own. */
  readonly after: Comment[]
  /** At the end of the node's last line. */
  readonly trailing: Comment[]
}

export interface Attachment {
  readonly byNode: ReadonlyMap<AnyNode, Attached>
  /** Behind the last statement. */
  readonly tail: readonly Comment[]
}

/** A comment-free stretch between two tokens, and the comments in it. */
interface Gap {
  /** Index of the token in front, -1 at the start. */
  readonly previous: number
  readonly spans: readonly Span[]
}

function gaps(tokens: readonly Span[], comments: readonly Span[]): Gap[] {
  const found: Gap[] = []
  let previous = -1
  for (let i = 0; i < comments.length; ) {
    const first = comments[i]!
    while (previous + 1 < tokens.length && tokens[previous + 1]!.start < first.start) previous++
    const next = tokens[previous + 1]?.start ?? Number.POSITIVE_INFINITY
    const spans: Span[] = []
    for (; i < comments.length && comments[i]!.start < next; i++) spans.push(comments[i]!)
    found.push({ previous, spans })
  }
  return found
}

/** The outermost nodes by the offset where they start, and by that where they end. */
function edges(script: Script): { starts: Map<number, AnyNode>; ends: Map<number, AnyNode> } {
  const starts = new Map<number, AnyNode>()
  const ends = new Map<number, AnyNode>()
  for (const node of walk(script)) {
    if (node === script || node.span.start === node.span.end) continue
    if (!starts.has(node.span.start)) starts.set(node.span.start, node)
    if (!ends.has(node.span.end)) ends.set(node.span.end, node)
  }
  return { starts, ends }
}

/** For each token, the node that starts at it or at the next one where one does, unless a node ends before that. */
function upcoming(tokens: readonly Span[], { starts, ends }: ReturnType<typeof edges>): (AnyNode | undefined)[] {
  const found: (AnyNode | undefined)[] = []
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!
    found[i] = starts.get(token.start) ?? (ends.has(token.end) ? undefined : found[i + 1])
  }
  return found
}

/** For each token, the node that ends at it or at the nearest one in front. */
function finished(tokens: readonly Span[], { ends }: ReturnType<typeof edges>): (AnyNode | undefined)[] {
  const found: (AnyNode | undefined)[] = []
  for (const [i, token] of tokens.entries()) found[i] = ends.get(token.end) ?? found[i - 1]
  return found
}

/** Ties every comment of `text` to a node of `script`. `tokens` and `comments` are in the order of the text. */
export function attach(
  text: string,
  script: Script,
  tokens: readonly Span[],
  comments: readonly Span[],
): Attachment {
  const byNode = new Map<AnyNode, Attached>()
  const tail: Comment[] = []
  const found = edges(script)
  const next = upcoming(tokens, found)
  const last = finished(tokens, found)
  const attached = (node: AnyNode): Attached => {
    const known = byNode.get(node) ?? { leading: [], after: [], trailing: [] }
    byNode.set(node, known)
    return known
  }
  const separates = (token: Span): boolean => token.end - token.start === 1 && /[,;]/.test(text[token.start]!)

  for (const { previous, spans } of gaps(tokens, comments)) {
    const following = tokens[previous + 1]
    const { trailing, leading } = split(text, tokens[previous], spans, following)
    const behind = previous > 0 && separates(tokens[previous]!) ? previous - 1 : previous
    const ended = behind < 0 ? undefined : found.ends.get(tokens[behind]!.end)
    const started = following === undefined ? undefined : found.starts.get(following.start)
    const ahead = next[previous + 1]
    const nearest = ended ?? (behind < 0 ? undefined : last[behind])

    if (ended !== undefined) attached(ended).trailing.push(...trailing)
    else if (ahead !== undefined) attached(ahead).leading.push(...trailing)
    else if (nearest !== undefined) attached(nearest).trailing.push(...trailing)
    else tail.push(...trailing)

    if (following === undefined) tail.push(...leading)
    else if (started !== undefined) attached(started).leading.push(...leading)
    else if (ended !== undefined) attached(ended).after.push(...leading)
    else if (ahead !== undefined) attached(ahead).leading.push(...leading)
    else if (nearest !== undefined) attached(nearest).after.push(...leading)
    else tail.push(...leading)
  }
  return { byNode, tail }
}

/** The comments of a gap: those on the line of the token in front, if that line ends in the gap, and the others. */
function split(
  text: string,
  before: Span | undefined,
  spans: readonly Span[],
  after: Span | undefined,
): { trailing: Comment[]; leading: Comment[] } {
  const breaks = (start: number, end: number | undefined): boolean =>
    end === undefined || /[\n\r]/.test(text.slice(start, end))
  const comments: Comment[] = []
  let own = false
  let trailingCount = 0
  for (let i = spans.length - 1; i >= 0; i--) {
    const span = spans[i]!
    if (breaks(span.end, spans[i + 1]?.start ?? after?.start)) {
      own = true
      trailingCount = i + 1
    }
    comments[i] = { text: text.slice(span.start, span.end).trimEnd(), span, own }
  }
  if (before === undefined || breaks(before.end, spans[0]!.start)) trailingCount = 0
  return { trailing: comments.slice(0, trailingCount), leading: comments.slice(trailingCount) }
}
