import { describe, expect, it } from 'vitest'
import { slicesOf } from './slices.ts'

describe('slices of a window', () => {
  it.each([
    // size, slide, R, per slide, lengths
    [6, 3, 2, 1, [3]],
    [60, 1, 60, 1, [1]],
    [10, 10, 1, 1, [10]],
    [4, 10, 1, 1, [4]],
    // Starts at 0 3 6 9, ends at 5 8 11: cut at 0 2 3 5 6 8 9, and [0, 5) is three slices.
    [5, 3, 3, 2, [2, 1]],
    // Starts at 0 3 6 9, ends at 10 13: cut at 0 1 3 4 6 7 9 10, and [0, 10) is seven slices.
    [10, 3, 7, 2, [1, 2]],
  ])('of %i every %i', (sizeMs, slideMs, perWindow, perSlide, lengthsMs) => {
    expect(slicesOf({ sizeMs, slideMs })).toEqual({ perWindow, perSlide, lengthsMs })
  })

  it('are runs that no window cuts: every start and end stands on a boundary', () => {
    for (let sizeMs = 1; sizeMs <= 30; sizeMs++) {
      for (let slideMs = 1; slideMs < sizeMs; slideMs++) {
        const { lengthsMs, perWindow, perSlide } = slicesOf({ sizeMs, slideMs })
        const boundaries = [0]
        while (boundaries.length <= perWindow)
          boundaries.push(boundaries.at(-1)! + lengthsMs[(boundaries.length - 1) % perSlide]!)
        expect(boundaries.at(-1)).toBe(sizeMs)
        expect(lengthsMs.reduce((sum, ms) => sum + ms, 0)).toBe(slideMs)
      }
    }
  })
})
