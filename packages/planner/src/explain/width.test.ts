import { describe, expect, it } from 'vitest'
import { cutTo, padEnd, padStart, widthOf, wrap } from './width.ts'

describe('text in columns', () => {
  it('counts what a terminal shows', () => {
    expect(widthOf('abc')).toBe(3)
    expect(widthOf('单词')).toBe(4)
    expect(widthOf('e\u0301')).toBe(1)
    expect(widthOf('😀')).toBe(2)
    expect(widthOf('│ → µs ×')).toBe(8)
  })

  it('cuts with a mark', () => {
    expect(cutTo('abcdef', 6)).toBe('abcdef')
    expect(cutTo('abcdef', 5)).toBe('abcd…')
    expect(cutTo('单词单词', 5)).toBe('单词…')
  })

  it('pads to a column', () => {
    expect(padEnd('单', 4)).toBe('单  ')
    expect(padStart('x', 3)).toBe('  x')
    expect(padStart('long', 3)).toBe('long')
  })

  it('breaks at spaces', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three'])
    expect(wrap('', 8)).toEqual([''])
  })

  it('breaks a word that fits no line', () => {
    expect(wrap('ab abcdefgh x', 4)).toEqual(['ab', 'abcd', 'efgh', 'x'])
  })

  it('stops after so many lines', () => {
    expect(wrap('one two three four', 5, 2)).toEqual(['one', 'two…'])
    expect(wrap('one two', 5, 2)).toEqual(['one', 'two'])
  })

  it('shows what would break the line', () => {
    expect(wrap('a\nb', 20)).toEqual(['a\\u{a}b'])
  })
})
