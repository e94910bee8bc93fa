import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8Bytes, utf8Length, utf8Text } from './utf8.ts'

const numRuns = 200 * Number(process.env.MILLRACE_RUNS ?? 1)
const seed = Number(process.env.MILLRACE_SEED ?? 1)

test('as TextEncoder has it, and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 10 }), (text) => {
      const bytes = utf8Bytes(text)
      expect(bytes).toEqual([...new TextEncoder().encode(text)])
      expect(utf8Length(text)).toEqual(bytes.length)
      expect(utf8Text(bytes)).toEqual(text)
    }),
    { numRuns, seed },
  )
})

test('what is not UTF-8 is no text', () => {
  expect(utf8Text([0xc3])).toEqual(undefined)
  expect(utf8Text([0xed, 0xa0, 0x80])).toEqual(undefined)
})
