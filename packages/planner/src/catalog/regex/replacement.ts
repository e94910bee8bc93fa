/** The replacement text of a pattern: `$1`, `${1}` and `\1` stand for groups, `$0` and `\0` for the match, `$$` and `\\` for the signs. */
const REFERENCE = /\$(?:(\d{1,2})|\{(\d{1,2})\}|\$)|\\(?:(\d{1,2})|\\)/g

export function expandReplacement(replacement: string, groups: readonly (string | null)[]): string {
  return replacement.replace(REFERENCE, (sign: string, dollar?: string, braces?: string, backslash?: string) => {
    const digits = dollar ?? braces ?? backslash
    return digits === undefined ? sign.charAt(0) : (groups[Number(digits)] ?? '')
  })
}
