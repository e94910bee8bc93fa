/** LIKE held against the same pattern as a regular expression. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { like } from './like.ts'

const numRuns = 500 * Number(process.env.MILLRACE_RUNS ?? 1)
const seed = Number(process.env.MILLRACE_SEED ?? 1)

function asRegExp(pattern: string): RegExp {
  const parts = pattern.match(/\\[\s\S]|[\s\S]/gu) ?? []
  const source = parts.map((part) => {
    if (part === '%') return '.*'
    if (part === '_') return '.'
    const sign = part.length > 1 && part.startsWith('\\') ? part.slice(1) : part
    return sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  })
  return new RegExp(`^${source.join('')}$`, 'su')
}

test('as the regular expression', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '\n'), maxLength: 8 })
  const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '%', '_', '😀', '\\%'), maxLength: 6 })
  fc.assert(
    fc.property(texts, patterns, (text, pattern) => {
      expect(like(text, pattern)).toEqual(asRegExp(pattern).test(text))
    }),
    { numRuns, seed },
  )
})

test('a backslash at the end is one, and many wild cards take no time', () => {
  expect(like('a\\', 'a\\')).toEqual(true)
  expect(like('50%', '50\\%')).toEqual(true)
  expect(like('a'.repeat(50_000), `${'%a'.repeat(50)}%b`)).toEqual(false)
})
