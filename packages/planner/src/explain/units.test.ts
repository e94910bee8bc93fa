import { expect, it } from 'vitest'
import { costText, ratioText } from './units.ts'

it('gives costs in the unit that suits them', () => {
  expect([0.006, 0.15, 1, 9.96, 96.7, 999, 1500, 14_951, 2_500_000].map(costText)).toEqual([
    '6.0 ns',
    '150 ns',
    '1.0 µs',
    '10 µs',
    '97 µs',
    '999 µs',
    '1.5 ms',
    '15 ms',
    '2.5 s',
  ])
})

it('gives ratios', () => {
  expect([1.2, 1, 15.51, 250].map(ratioText)).toEqual(['1.2×', '1.0×', '16×', '250×'])
})
