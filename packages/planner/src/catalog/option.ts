/** How options of sources, sinks and formats are written down. */
import type { OptionSpec } from './connector-spec.ts'

type OptionType = OptionSpec['type']
type More = Partial<Pick<OptionSpec, 'default' | 'check'>>

export function required(name: string, type: OptionType, doc: string, more: More = {}): OptionSpec {
  return { name, type, doc, required: true, ...more }
}

export function optional(name: string, type: OptionType, doc: string, more: More = {}): OptionSpec {
  return { name, type, doc, required: false, ...more }
}

export function choice(...of: readonly string[]): OptionType {
  return { kind: 'choice', of }
}

/** A check that a whole number lies between two bounds. */
export function between(low: number, high: number): (value: unknown) => string | undefined {
  return (value) => {
    const number = typeof value === 'bigint' ? Number(value) : value
    if (typeof number === 'number' && number >= low && number <= high) return undefined
    return `expected ${low} to ${high}`
  }
}

export function notEmpty(value: unknown): string | undefined {
  return value === '' ? 'expected a text that is not empty' : undefined
}

/** A TCP port. */
export const checkPort: (value: unknown) => string | undefined = (value) =>
  between(1, 65535)(value) === undefined ? undefined : 'a port is a number from 1 to 65535'

const REMOTE = /^(s3|webhdfs|hdfs|https?|gs|azure):\/\//i

/** A path of this machine: schemes of other stores come with later versions and are refused by name. */
export function checkPath(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const scheme = REMOTE.exec(value)?.[1]
  if (scheme !== undefined) return `${scheme}:// paths are not supported in this version`
  return value.includes('\0') ? 'a path has no NUL character' : notEmpty(value)
}
