/** `md5 sha256`: digests of the UTF-8 bytes of a text, as hexadecimal digits in lower case. */
import { md5 as md5Of } from '../digest/md5.ts'
import { sha256 as sha256Of } from '../digest/sha256.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { string } from '../tags.ts'
import { utf8Bytes } from '../text/utf8.ts'

export const md5: FunctionSpec = scalar({
  name: 'md5',
  category: 'hash',
  doc: 'The MD5 digest of the text, to compare with that of other systems; it keeps no secret.',
  examples: [["md5('abc')", "'900150983cd24fb0d6963f7d28e17f72'"]],
  overloads: [fn(['text', string]).total(string, (text) => md5Of(utf8Bytes(text)))],
})

export const sha256: FunctionSpec = scalar({
  name: 'sha256',
  category: 'hash',
  doc: 'The SHA-256 digest of the text.',
  examples: [["sha256('abc')", "'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'"]],
  overloads: [fn(['text', string]).total(string, (text) => sha256Of(utf8Bytes(text)))],
})
