/**
 * How a window is cut into slices: the longest pieces of time that no window of its series cuts through, so that every
 * window is a run of whole slices. Boundaries stand where a window starts and where one ends. Where the slide divides
 * the size, those are the same places and a slice is a slide long; else each slide has a pair of unequal slices
 * (Krishnamurthy et al., "On-the-fly sharing for streamed aggregation", 2006). Where the slide is longer than the size,
 * the window is one slice and the rows between windows belong to none.
 */
import type { WindowScope } from '../logical/plan.ts'

export interface Slices {
  /** R: slices in one window. */
  readonly perWindow: number
  /** 1, or 2 for a pair. */
  readonly perSlide: number
  /** Lengths of the slices of one slide, in order of time. */
  readonly lengthsMs: readonly number[]
}

export function slicesOf({ sizeMs, slideMs }: Pick<WindowScope, 'sizeMs' | 'slideMs'>): Slices {
  if (slideMs >= sizeMs) return { perWindow: 1, perSlide: 1, lengthsMs: [sizeMs] }
  const restMs = sizeMs % slideMs
  if (restMs === 0) return { perWindow: sizeMs / slideMs, perSlide: 1, lengthsMs: [slideMs] }
  return { perWindow: 2 * Math.floor(sizeMs / slideMs) + 1, perSlide: 2, lengthsMs: [restMs, slideMs - restMs] }
}
