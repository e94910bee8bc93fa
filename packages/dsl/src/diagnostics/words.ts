/** How messages name pieces of the text. */

const SHOWN_MAX = 30

/** A piece of the text in a message: on one line, not too long, with control characters made visible. */
export function quoted(text: string): string {
  const characters = [...text]
  const cut = characters.length > SHOWN_MAX ? [...characters.slice(0, SHOWN_MAX - 1), '…'] : characters
  return `\`${cut.map(visible).join('')}\``
}

/** A control character or half of a character as something that can be seen. */
export function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  if ((code >= 0x80 && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  return /^[\p{Cf}\u2028\u2029]$/u.test(character) && code !== 0x200d ? '\ufffd' : character
}

/** `a, b or c`. */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`
}
