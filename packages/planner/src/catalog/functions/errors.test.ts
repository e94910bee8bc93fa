/** What makes a row bad: code and message of the error, by functions. */
import { expect, test } from 'vitest'
import type { Value } from '../../types/value.ts'
import { applyOverload } from '../apply.ts'
import { defaultCatalog } from '../catalog.ts'
import { EvaluationError } from '../function-spec.ts'

function failure(name: string, args: readonly Value[], overload = 0): string {
  const found = defaultCatalog.functions.get(name)?.overloads[overload]
  if (found === undefined) return 'no such overload'
  try {
    return String(applyOverload(found, args))
  } catch (error) {
    return error instanceof EvaluationError ? `${error.code}: ${error.message}` : String(error)
  }
}

const big = 'x'.repeat(1_000_000)

test.each<[string, readonly Value[], string]>([
  ['repeat', ['x', 1_000_000_000_000n], 'TOO_LONG: The result has more than 16777216 characters.'],
  ['repeat', ['', 9223372036854775807n], ''],
  ['lpad', ['x', 1_000_000_000n], 'TOO_LONG: The result has more than 16777216 characters.'],
  ['replace', [big, 'x', 'y'.repeat(100)], 'TOO_LONG: The result has more than 16777216 characters.'],
  [
    'regexp_replace',
    [big, { kind: 'pattern', pattern: 'x', flags: '' }, 'y'.repeat(100)],
    'TOO_LONG: The result has more than 16777216 characters.',
  ],
  ['rpad', ['a', 3n, ''], 'DOMAIN: The text to pad with is empty.'],
  ['substring', ['a', 1n, -1n], 'DOMAIN: The length of substring is not negative.'],
  ['split_part', ['a', ',', 0n], 'DOMAIN: Pieces are counted from 1.'],
  ['chr', [55296n], 'DOMAIN: There is no character number 55296.'],
  ['from_hex', ['C3'], 'DOMAIN: These are not the hexadecimal digits of UTF-8 text.'],
  ['from_base64', ['a'], 'DOMAIN: This is not the Base64 of UTF-8 text.'],
  ['url_decode', ['%ff'], 'DOMAIN: A per cent sign is not followed by UTF-8 in hexadecimal digits.'],
  ['sqrt', [-1], 'DOMAIN: There is no square root of -1.'],
  ['ln', [0], 'DOMAIN: There is no logarithm of 0.'],
  ['asin', [2], 'DOMAIN: 2 is no sine or cosine: they lie between -1 and 1.'],
  ['power', [-8, 0.5], 'DOMAIN: There is no power 0.5 of -8.'],
  ['abs', [-9223372036854775808n], 'OVERFLOW: 9223372036854775808 does not fit an int (64 bits).'],
  ['round', [9223372036854775807n, -1n], 'OVERFLOW: 9223372036854775810 does not fit an int (64 bits).'],
  ['shift_left', [1n, -1n], 'DOMAIN: Bits are shifted by 0 or more places.'],
  ['element_at', [[1n], 0n], 'DOMAIN: element_at counts from 1; items[0] is the first.'],
  ['json_extract', [{ a: 1n }, 'a.b'], "DOMAIN: 'a.b' is not a path such as $.name[0]."],
  [
    'date_trunc',
    ['fortnight', 0],
    "DOMAIN: 'fortnight' is not a unit of time: millisecond, second, minute, hour, day, week, month, quarter, year.",
  ],
  ['to_timestamp', [9223372036854775807n], 'OVERFLOW: The result is past the range of time stamps.'],
  [
    'regexp_extract',
    ['a', { kind: 'pattern', pattern: 'a', flags: '' }, 1n],
    'DOMAIN: The pattern /a/ has the groups 0 to 0, not 1.',
  ],
  [
    'regexp_matches',
    ['a', { kind: 'pattern', pattern: '(', flags: '' }],
    'DOMAIN: The pattern /(/ is wrong: error parsing regexp: missing closing ): `(`.',
  ],
])('%s', (name, args, message) => {
  expect(failure(name, args)).toEqual(message)
})

test('json values of two kinds have no order, and only numbers are added', () => {
  const overloads = defaultCatalog.functions.get('<')?.overloads ?? []
  const json = overloads.findIndex(({ params }) => params[0]?.kind === 'json')
  expect(failure('<', ['500', 600n], json)).toEqual('TYPE: "500" (string) and 600 (number) have no order; convert one.')
  const sums = defaultCatalog.functions.get('+')?.overloads ?? []
  const sum = sums.findIndex(({ params }) => params[0]?.kind === 'json')
  expect(failure('+', ['1', 2n], sum)).toEqual('TYPE: "1" is not a number.')
  expect(failure('+', [9223372036854775807n, 1n], sum)).toEqual(
    'OVERFLOW: 9223372036854775808 does not fit an int (64 bits).',
  )
  expect(failure('+', [1n, 0.5], sum)).toEqual('1.5')
})
