/**
 * `hash crc32`: the same on every machine and in every version.
 *
 * `hash` is FNV-1a with 64 bits over the UTF-8 bytes of the value's key (see `keyOf`), then mixed by the last step of
 * MurmurHash3, so that each of its bits can be used; the top one is dropped, so that a remainder of it is never negative.
 */
import { keyOf } from '../../types/compare.ts'
import { BOOL, DECIMAL, DURATION, FLOAT, INT, JSON_TYPE, STRING, TIMESTAMP, type Type } from '../../types/type.ts'
import type { Value } from '../../types/value.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { bool, decimal, duration, float, int, json, string, timestamp } from '../tags.ts'
import { utf8Bytes } from '../text/utf8.ts'

function hashOf(value: Value, type: Type): bigint {
  let state = 0xcbf29ce484222325n
  for (const byte of utf8Bytes(keyOf(value, type))) state = BigInt.asUintN(64, (state ^ BigInt(byte)) * 0x100000001b3n)
  state = BigInt.asUintN(64, (state ^ (state >> 33n)) * 0xff51afd7ed558ccdn)
  state = BigInt.asUintN(64, (state ^ (state >> 33n)) * 0xc4ceb9fe1a85ec53n)
  return BigInt.asUintN(63, state ^ (state >> 33n))
}

export const hash: FunctionSpec = scalar({
  name: 'hash',
  category: 'hash',
  doc: 'A number from 0 to 2^63 - 1 that equal values share: for sampling and for spreading over buckets, not for secrets.',
  examples: [
    ["hash('a') = hash('a')", 'true'],
    ["hash('user-17') % 10", '9'],
    ['hash(NULL)', 'NULL'],
  ],
  overloads: [
    fn(['value', string]).total(int, (value) => hashOf(value, STRING)),
    fn(['value', int]).total(int, (value) => hashOf(value, INT)),
    fn(['value', float]).total(int, (value) => hashOf(value, FLOAT)),
    fn(['value', decimal]).total(int, (value) => hashOf(value, DECIMAL)),
    fn(['value', bool]).total(int, (value) => hashOf(value, BOOL)),
    fn(['value', timestamp]).total(int, (value) => hashOf(value, TIMESTAMP)),
    fn(['value', duration]).total(int, (value) => hashOf(value, DURATION)),
    fn(['value', json]).total(int, (value) => hashOf(value, JSON_TYPE)),
  ],
})

/** The polynomial of Ethernet and zip, bits from the low end. */
const CRC_POLYNOMIAL = 0xedb88320

function crcOf(bytes: readonly number[]): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? CRC_POLYNOMIAL : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

export const crc32: FunctionSpec = scalar({
  name: 'crc32',
  category: 'hash',
  doc: 'The CRC-32 of the UTF-8 bytes of the text, as zip has it.',
  examples: [["crc32('123456789')", '3421780262']],
  overloads: [fn(['text', string]).total(int, (text) => BigInt(crcOf(utf8Bytes(text))))],
})
