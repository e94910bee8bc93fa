import { describe, expect, test } from 'vitest'
import { durationText, parseDuration } from './duration.ts'

test.each([
  [0, '0s'],
  [250, '250ms'],
  [5_400_000, '1h30m'],
  [90_061_001, '1d1h1m1s1ms'],
  [-90_000, '-1m30s'],
  [604_800_000, '7d'],
])('%i ms is %s and back', (ms, text) => {
  expect(durationText(ms)).toEqual(text)
  expect(parseDuration(text)).toEqual(ms)
})

describe('parseDuration', () => {
  test.each([
    ['1.5s', 1500],
    ['1 hour 30 minutes', 5_400_000],
    ['2 weeks', 1_209_600_000],
    [' 1H ', 3_600_000],
  ])('%s', (text, ms) => {
    expect(parseDuration(text)).toEqual(ms)
  })

  test.each(['', '5', 's', '1x', '1.5ms', '1h-5m', '1 month', '9'.repeat(50)])('%j is none', (text) => {
    expect(parseDuration(text)).toEqual(undefined)
  })
})
