/** Markdown tables and code, safe for any text of the catalog. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Text in a cell: what would end the cell or start markup is escaped, outside of code. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? cellCode(part) : part.replace(/[|<>]/g, (sign) => ENTITIES.get(sign) ?? sign)))
    .join('')
}

/** Code in a cell, however many backticks it holds. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return cellCode(`${fence}${space}${text}${space}${fence}`)
}

export function lines(parts: readonly string[]): string {
  return parts.join('<br>')
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['|', '\\|'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])

function cellCode(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
