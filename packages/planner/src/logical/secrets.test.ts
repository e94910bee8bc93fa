import { describe, expect, it } from 'vitest'
import type { LiteralData } from './expr.ts'
import { shownOption } from './secrets.ts'

const shown = (name: string, value: LiteralData): LiteralData => {
  return shownOption({ name, type: { kind: 'string' }, value }).value
}

describe('options as people may see them', () => {
  it('hides values by the name of the option', () => {
    expect(shown('password', 'hunter2')).toBe('***')
    expect(shown('auth_token', 'abc')).toBe('***')
    expect(shown('clientSecret', 'abc')).toBe('***')
    expect(shown('password', null)).toBe(null)
  })

  it('hides who logs in to a URL, and secrets behind its question mark', () => {
    expect(shown('url', 'postgres://me:p@ss@db.example/orders?sslmode=on')).toBe(
      'postgres://***@db.example/orders?sslmode=on',
    )
    expect(shown('url', 'https://x.example/hook?token=abc&n=1')).toBe('https://x.example/hook?token=***&n=1')
    expect(shown('path', ['mqtt://a:b@one', 'two'])).toEqual(['mqtt://***@one', 'two'])
  })

  it('leaves everything else as it is', () => {
    expect(shown('path', '/var/log/a@b.txt')).toBe('/var/log/a@b.txt')
    expect(shown('host', 'localhost')).toBe('localhost')
  })
})
