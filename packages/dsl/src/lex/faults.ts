/** What is wrong with a single token, as diagnostics. */
import type { IToken } from 'chevrotain'
import { report } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { DSL_CODES } from '../diagnostics/dsl-codes.ts'
import { nearest } from '../diagnostics/suggest.ts'
import type { Span } from '../text/span.ts'
import { decodeName, decodeRegex, decodeString, type EscapeFault } from './decode.ts'
import { UNIT_SPELLINGS, unitOf } from './numbers.ts'
import { isCurlyQuote } from './scan.ts'
import * as t from './tokens.ts'

const NONE: readonly Diagnostic[] = []

/** The faults of `token`: none for nearly every one, and then without a new array. */
export function faultsOf(token: IToken): readonly Diagnostic[] {
  const check = CHECKS.get(token.tokenType)
  return check === undefined ? NONE : check(token)
}

/** `6sSLIDE`: a number or length directly before a word. */
export function missingSpace(token: IToken, before: IToken | undefined): readonly Diagnostic[] {
  if (before === undefined || before.startOffset + before.image.length !== token.startOffset) return NONE
  if (before.tokenType !== t.Number && before.tokenType !== t.Duration) return NONE
  if (!/^[\p{L}_]/u.test(token.image)) return NONE
  const place = { start: before.startOffset, end: token.startOffset + token.image.length }
  const at = { start: token.startOffset, end: token.startOffset }
  return [report(DSL_CODES, 'MR0008', { first: before.image, second: token.image, at }, place)]
}

const CHECKS: ReadonlyMap<unknown, (token: IToken) => readonly Diagnostic[]> = new Map([
  [t.StringLiteral, stringFaults],
  [t.RawString, stringFaults],
  [t.BrokenString, brokenString],
  [t.QuotedIdentifier, quotedName],
  [t.BrokenName, brokenName],
  [t.BrokenNumber, brokenNumber],
  [t.Regex, regexFlags],
  [t.BrokenComment, (token) => [report(DSL_CODES, 'MR0004', {}, first(token, 2))]],
  [t.Unexpected, unexpected],
])

function whole(token: IToken): Span {
  return { start: token.startOffset, end: token.startOffset + token.image.length }
}

function first(token: IToken, length: number): Span {
  return { start: token.startOffset, end: token.startOffset + length }
}

function stringFaults(token: IToken): readonly Diagnostic[] {
  const surrogate = token.image.isWellFormed() ? [] : [report(DSL_CODES, 'MR0013', {}, whole(token))]
  if (!token.image.includes('\\')) return surrogate
  const wrong = decodeString(token.image).faults.map((fault) => escapeFault(token, fault))
  return [...surrogate, ...wrong]
}

function escapeFault(token: IToken, { at, length, text }: EscapeFault): Diagnostic {
  const start = token.startOffset + at
  return report(DSL_CODES, 'MR0009', { escape: text }, { start, end: start + length })
}

function brokenString(token: IToken): readonly Diagnostic[] {
  const { image } = token
  if (image.startsWith("'")) return [report(DSL_CODES, 'MR0002', {}, first(token, 1))]
  const closed = image.length > 1 && isCurlyQuote(image.at(-1) ?? '')
  const inside = closed ? image.slice(1, -1) : ''
  const replacement = closed ? `'${inside.replaceAll('\\', '\\\\').replaceAll("'", "''")}'` : "'"
  return [report(DSL_CODES, 'MR0005', { quote: image.charAt(0), replacement }, whole(token))]
}

function quotedName(token: IToken): readonly Diagnostic[] {
  const name = decodeName(token.image)
  if (!name.isWellFormed()) return [report(DSL_CODES, 'MR0013', {}, whole(token))]
  return name === '' ? [report(DSL_CODES, 'MR0012', {}, whole(token))] : NONE
}

function brokenName(token: IToken): readonly Diagnostic[] {
  if (token.image.startsWith('"')) return [report(DSL_CODES, 'MR0003', {}, first(token, 1))]
  const name = token.image.replaceAll('`', '')
  return [report(DSL_CODES, 'MR0011', { replacement: `"${name.replaceAll('"', '""')}"` }, whole(token))]
}

/** `1M`, `6x`, `1_`, `1.2.3`: a unit that is none, or no number. */
function brokenNumber(token: IToken): readonly Diagnostic[] {
  const parts = /^(\d+(?:_\d+)*(?:\.\d+)?)([\p{L}]+)(\d+)?$/u.exec(token.image)
  if (parts === null || /^0x/i.test(token.image)) {
    return [report(DSL_CODES, 'MR0006', { text: token.image }, whole(token))]
  }
  const unit = parts[2]!
  const known = unitOf(unit) !== undefined
  const near = unit === 'M' || known ? undefined : nearest(unit.toLowerCase(), UNIT_SPELLINGS)
  const params = { text: token.image, amount: parts[1]!, unit, known, ...(near === undefined ? {} : { near }) }
  return [report(DSL_CODES, 'MR0007', params, whole(token))]
}

function regexFlags(token: IToken): readonly Diagnostic[] {
  const { wrong } = decodeRegex(token.image)
  if (wrong === '') return NONE
  const start = token.startOffset + token.image.lastIndexOf('/') + 1
  return [report(DSL_CODES, 'MR0010', { flags: wrong }, { start, end: token.startOffset + token.image.length })]
}

function unexpected(token: IToken): readonly Diagnostic[] {
  return [report(DSL_CODES, 'MR0001', { character: token.image }, whole(token))]
}
