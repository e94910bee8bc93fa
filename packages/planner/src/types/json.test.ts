/** Held against `JSON.parse`, but for what it loses: digits of whole numbers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JSON_DEPTH_MAX, jsonText, parseJson } from './json.ts'
import type { Json } from './value.ts'

const numRuns = 300 * Number(process.env.MILLRACE_RUNS ?? 1)
const seed = Number(process.env.MILLRACE_SEED ?? 1)

function parsed(text: string): Json {
  const result = parseJson(text)
  if (result.kind === 'fault') throw new Error(`at ${result.at}: expected ${result.expected}`)
  return result.value
}

describe('parseJson', () => {
  test('what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.parse(jsonText(parsed(text)))).toEqual(JSON.parse(text))
      }),
      { numRuns, seed },
    )
  })

  test('what JSON.parse refuses is refused', () => {
    const broken = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([text, at, put]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + put + text.slice(place + 1)
    })
    fc.assert(
      fc.property(broken, (text) => {
        expect(parseJson(text).kind).toEqual(accepted(text) ? 'json' : 'fault')
      }),
      { numRuns, seed },
    )
  })

  test.each<[string, Json]>([
    ['12345678901234567890', 12345678901234567890n],
    ['-0', 0n],
    ['1.0', 1],
    ['1e2', 100],
    ['"\\u00e9\\n\\ud83d\\ude00"', 'é\n😀'],
    ['"\\ud83d"', '\ufffd'],
    [' [ ] ', []],
    ['{"a": {"b": null}}', { a: { b: null } }],
    ['{"a": 1, "a": 2}', { a: 2n }],
  ])('%s', (text, value) => {
    expect(parsed(text)).toEqual(value)
  })

  test('__proto__ is a member like others', () => {
    expect(jsonText(parsed('{"__proto__": {"x": 1}, "constructor": 2}'))).toEqual(
      '{"__proto__":{"x":1},"constructor":2}',
    )
  })

  test.each([
    ['{"a" 1}', 5, '`:`'],
    ['[1 2]', 3, '`,` or `]`'],
    ['', 0, 'a JSON value'],
    ['[1e999]', 1, 'a number within the range of floats'],
    ['1 2', 2, 'the end of the text'],
    ['{a: 1}', 1, 'a name in double quotes'],
  ])('%s fails at %i', (text, at, expected) => {
    expect(parseJson(text)).toEqual({ kind: 'fault', at, expected })
  })

  test('depth is bounded', () => {
    expect(parseJson('['.repeat(JSON_DEPTH_MAX) + ']'.repeat(JSON_DEPTH_MAX)).kind).toEqual('json')
    expect(parseJson('['.repeat(100_000))).toEqual({
      kind: 'fault',
      at: JSON_DEPTH_MAX,
      expected: 'at most 512 levels',
    })
  })
})

function accepted(text: string): boolean {
  try {
    let finite = true
    JSON.parse(text, (_, value) => {
      if (value === Infinity || value === -Infinity) finite = false
      return value
    })
    return finite
  } catch {
    return false
  }
}

test('jsonText sorts members by code point', () => {
  expect(jsonText(parsed('{"b": 1, "a": [true, "x"], "\\ud83d\\ude00": 0, "\\uffff": 0}'))).toEqual(
    '{"a":[true,"x"],"b":1,"\uffff":0,"😀":0}',
  )
})
