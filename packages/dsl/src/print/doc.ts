/**
 * Layout: a document says where a text may break, `render` decides where it does.
 *
 * A group is laid out on one line if it fits into the width, else every `line` of its own breaks. White space never
 * means anything in the language, so each `space` may become a newline too: that is how a comment that ends its line
 * never swallows what follows.
 * Source: P. Wadler, "A prettier printer" (2003); comments as line suffixes as in Prettier's document language.
 * Cost: linear in the text, times the width for nested groups.
 */

export type Doc =
  | { readonly kind: 'text'; readonly text: string }
  /** A blank that stays one, unless a comment that ends its line stands before it. */
  | { readonly kind: 'space' }
  /** A newline where the group is broken, else `flat`: nothing or a blank. */
  | { readonly kind: 'line'; readonly flat: '' | ' ' }
  /** Always a newline; `blank` leaves an empty line as well. */
  | { readonly kind: 'hardline'; readonly blank: boolean }
  /** A newline unless the line is still empty. */
  | { readonly kind: 'freshline' }
  /** A comment kept back until the line ends. */
  | { readonly kind: 'suffix'; readonly text: string }
  /** A comment on a line of its own: what follows starts a new line. */
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'concat'; readonly parts: readonly Doc[]; readonly breaks: boolean }
  | { readonly kind: 'indent'; readonly inner: Doc; readonly breaks: boolean }
  | { readonly kind: 'group'; readonly inner: Doc; readonly breaks: boolean }

export const SPACE: Doc = { kind: 'space' }
export const LINE: Doc = { kind: 'line', flat: ' ' }
export const SOFTLINE: Doc = { kind: 'line', flat: '' }
export const HARDLINE: Doc = { kind: 'hardline', blank: false }
export const BLANKLINE: Doc = { kind: 'hardline', blank: true }
export const FRESHLINE: Doc = { kind: 'freshline' }
export const NOTHING: Doc = { kind: 'concat', parts: [], breaks: false }

const INDENT_COLUMNS = 2

/** Whether a newline inside is certain: groups around it break then. */
function breaks(doc: Doc): boolean {
  switch (doc.kind) {
    case 'hardline':
    case 'freshline':
    case 'suffix':
    case 'comment':
      return true
    case 'concat':
    case 'indent':
    case 'group':
      return doc.breaks
    default:
      return false
  }
}

export function text(value: string): Doc {
  return { kind: 'text', text: value }
}

export function concat(...parts: readonly Doc[]): Doc {
  return { kind: 'concat', parts, breaks: parts.some(breaks) }
}

export function indent(inner: Doc): Doc {
  return { kind: 'indent', inner, breaks: breaks(inner) }
}

export function group(...parts: readonly Doc[]): Doc {
  const inner = concat(...parts)
  return { kind: 'group', inner, breaks: breaks(inner) }
}

/** `a, b, c` with `separator` between. */
export function joined(items: readonly Doc[], ...separator: readonly Doc[]): Doc {
  return concat(...items.flatMap((item, i) => (i === 0 ? [item] : [...separator, item])))
}

/** Words of one phrase: strings are keywords, and what is undefined is left out. */
export function phrase(...words: readonly (Doc | string | undefined)[]): Doc {
  const docs = words.filter((word) => word !== undefined).map((word) => (typeof word === 'string' ? text(word) : word))
  return joined(docs, SPACE)
}

interface Frame {
  readonly doc: Doc
  readonly indentColumns: number
  readonly flat: boolean
}

/** Whether `first`, laid out flat, and what follows it up to the next possible newline end before `columns`. */
function fits(first: Frame, rest: readonly Frame[], columns: number): boolean {
  let left = columns
  let next = rest.length
  const open: Frame[] = [first]
  while (left >= 0) {
    const frame = open.pop() ?? rest[--next]
    if (frame === undefined) return true
    const { doc, flat } = frame
    switch (doc.kind) {
      case 'text':
        left -= doc.text.length
        if (doc.text.includes('\n')) return left >= 0
        break
      case 'space':
        left -= 1
        break
      case 'line':
        if (!flat) return true
        left -= doc.flat.length
        break
      case 'concat':
        for (let i = doc.parts.length - 1; i >= 0; i--) open.push({ ...frame, doc: doc.parts[i]! })
        break
      case 'indent':
        open.push({ ...frame, doc: doc.inner })
        break
      case 'group':
        open.push({ ...frame, doc: doc.inner, flat: flat && !doc.breaks })
        break
      default:
        return true
    }
  }
  return false
}

/** What has been written so far, and the comments that wait for the end of the line. */
class Page {
  #done = ''
  #line = ''
  #suffixes: string[] = []
  #mustEnd = false

  get column(): number {
    return this.#line.length
  }

  get blocked(): boolean {
    return this.#mustEnd || this.#suffixes.length > 0
  }

  write(value: string, indentColumns: number): void {
    if (this.#mustEnd) this.newline(indentColumns)
    this.#line += value
    const lineEnd = this.#line.lastIndexOf('\n')
    if (lineEnd < 0) return
    this.#done += this.#line.slice(0, lineEnd + 1)
    this.#line = this.#line.slice(lineEnd + 1)
  }

  /** Keeps a comment back to the end of the line. */
  suffix(value: string): void {
    this.#suffixes.push(value)
  }

  /** Writes a comment after which the line ends. */
  comment(value: string, indentColumns: number): void {
    this.write(value, indentColumns)
    this.#mustEnd = true
  }

  #endLine(): void {
    const own = this.#line.trim() === '' ? this.#line : `${this.#line.trimEnd()} `
    this.#done += `${own}${this.#suffixes.join(' ')}`.trimEnd()
    this.#suffixes = []
    this.#mustEnd = false
    this.#line = ''
  }

  newline(indentColumns: number): void {
    this.#endLine()
    this.#done += '\n'
    this.#line = ' '.repeat(indentColumns)
  }

  freshline(indentColumns: number): void {
    if (this.#line.trim() === '' && !this.blocked) this.#line = ' '.repeat(indentColumns)
    else this.newline(indentColumns)
  }

  finish(): string {
    this.#endLine()
    return this.#done
  }
}

function place(frame: Frame, page: Page, open: Frame[], widthColumns: number): void {
  const { doc, indentColumns, flat } = frame
  switch (doc.kind) {
    case 'text':
      page.write(doc.text, indentColumns)
      break
    case 'space':
      if (page.blocked) page.newline(indentColumns)
      else page.write(' ', indentColumns)
      break
    case 'line':
      if (!flat || (page.blocked && doc.flat === ' ')) page.newline(indentColumns)
      else page.write(doc.flat, indentColumns)
      break
    case 'hardline':
      page.newline(indentColumns)
      if (doc.blank) page.newline(indentColumns)
      break
    case 'freshline':
      page.freshline(indentColumns)
      break
    case 'suffix':
      page.suffix(doc.text)
      break
    case 'comment':
      page.comment(doc.text, indentColumns)
      break
    case 'concat':
      for (let i = doc.parts.length - 1; i >= 0; i--) open.push({ ...frame, doc: doc.parts[i]! })
      break
    case 'indent':
      open.push({ ...frame, doc: doc.inner, indentColumns: indentColumns + INDENT_COLUMNS })
      break
    case 'group': {
      const inner: Frame = { doc: doc.inner, indentColumns, flat: true }
      const asOne = !doc.breaks && (flat || fits(inner, open, widthColumns - page.column))
      open.push(asOne ? inner : { ...inner, flat: false })
      break
    }
  }
}

/** The document as text, in lines of at most `widthColumns` where that can be done. */
export function render(doc: Doc, widthColumns: number): string {
  const page = new Page()
  const open: Frame[] = [{ doc, indentColumns: 0, flat: false }]
  for (let frame = open.pop(); frame !== undefined; frame = open.pop()) place(frame, page, open, widthColumns)
  return page.finish()
}
