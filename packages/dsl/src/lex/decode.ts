/**
 * From the spelling of a text, name or pattern to what it means. A wrong escape is a fault with its place (offsets
 * from the start of the token) and stays in the value as it is written.
 */

export interface EscapeFault {
  readonly at: number
  readonly length: number
  readonly text: string
}

export interface Decoded {
  readonly value: string
  readonly faults: readonly EscapeFault[]
}

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\\', '\\'],
  ["'", "'"],
])

const UNICODE = /\\u\{([0-9a-fA-F]{1,6})\}/y

/** `'it''s'` or `r'raw'`, quotes included; a missing last quote is borne. */
export function decodeString(image: string): Decoded {
  if (image.startsWith('r') || image.startsWith('R')) return { value: unquote(image.slice(1), "'"), faults: [] }
  if (!image.includes('\\')) return { value: unquote(image, "'"), faults: [] }
  const end = image.length > 1 && image.endsWith("'") ? image.length - 1 : image.length
  const pieces: string[] = []
  const faults: EscapeFault[] = []
  for (let i = 1; i < end; ) {
    const c = image.charAt(i)
    if (c === "'") {
      pieces.push("'")
      i += 2
    } else if (c !== '\\') {
      pieces.push(c)
      i++
    } else {
      const { value, length, wrong } = escape(image, i)
      pieces.push(value)
      if (wrong) faults.push({ at: i, length, text: image.slice(i, i + length) })
      i += length
    }
  }
  return { value: pieces.join(''), faults }
}

function escape(image: string, at: number): { value: string; length: number; wrong: boolean } {
  const simple = SIMPLE.get(image.charAt(at + 1))
  if (simple !== undefined) return { value: simple, length: 2, wrong: false }
  UNICODE.lastIndex = at
  const hex = UNICODE.exec(image)
  if (hex !== null) {
    const code = Number.parseInt(hex[1]!, 16)
    if (code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) {
      return { value: String.fromCodePoint(code), length: hex[0].length, wrong: false }
    }
    return { value: hex[0], length: hex[0].length, wrong: true }
  }
  const next = String.fromCodePoint(image.codePointAt(at + 1) ?? 0x20)
  const length = Math.min(1 + next.length, image.length - at)
  return { value: image.slice(at, at + length), length, wrong: true }
}

function unquote(image: string, quote: string): string {
  const closed = image.length > 1 && image.endsWith(quote)
  return image.slice(1, closed ? -1 : undefined).replaceAll(quote + quote, quote)
}

/** `"a ""b"""` or a plain word. */
export function decodeName(image: string): string {
  return image.startsWith('"') ? unquote(image, '"') : image
}

/** `/a\/b/im` into pattern and flags, the flags sorted; `wrong` are letters that are no flag, or twice there. */
export function decodeRegex(image: string): { pattern: string; flags: string; wrong: string } {
  const end = image.lastIndexOf('/')
  const letters = [...image.slice(end + 1)]
  const flags = [...new Set(letters)].filter((letter) => 'ims'.includes(letter)).sort()
  const pattern = image.slice(1, end).replace(/\\([\s\S])/g, (pair, c: string) => (c === '/' ? '/' : pair))
  const wrong = letters.filter((letter, i) => !'ims'.includes(letter) || letters.indexOf(letter) !== i).join('')
  return { pattern, flags: flags.join(''), wrong }
}
