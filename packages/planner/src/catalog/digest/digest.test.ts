/** Held against the platform's own digests, at every length around the edges of blocks. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { md5 } from './md5.ts'
import { sha256 } from './sha256.ts'

test('as OpenSSL has them', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Array.from({ length }, (_, i) => (i * 37 + length) & 0xff)
    const expected = (name: string) => createHash(name).update(Uint8Array.from(bytes)).digest('hex')
    expect(md5(bytes)).toEqual(expected('md5'))
    expect(sha256(bytes)).toEqual(expected('sha256'))
  }
})
