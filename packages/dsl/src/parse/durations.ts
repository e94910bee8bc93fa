/** Lengths of time: `6s`, `1h30m`, `6 seconds`. A number without its unit is a fault here, with the units in it. */
import type { CstNode, IToken } from 'chevrotain'
import type { Duration } from '../ast/nodes.ts'
import { nearest } from '../diagnostics/suggest.ts'
import { spanOf } from '../lex/lexer.ts'
import { canonicalNumber, durationParts, UNIT_SPELLINGS, unitOf } from '../lex/numbers.ts'
import { BrokenNumber } from '../lex/tokens.ts'
import { join } from '../text/span.ts'
import { type Context, fault } from './context.ts'
import { theToken, tokenOf } from './cst.ts'

/** The rule `duration`. */
export function durationOf(context: Context, node: CstNode): Duration {
  const single = tokenOf(node, 'Duration')
  if (single !== undefined) return durationLiteral(single)
  const number = theToken(node, 'Number')
  const unit = tokenOf(node, 'unit')
  if (unit !== undefined) return spacedDuration(context, number, unit)
  if (number.tokenType !== BrokenNumber) fault(context, 'MR0106', { amount: number.image }, spanOf(number))
  return { kind: 'duration', parts: [], span: spanOf(number) }
}

export function durationLiteral(token: IToken): Duration {
  return { kind: 'duration', parts: durationParts(token.image), span: spanOf(token) }
}

/** `6 seconds`. */
export function spacedDuration(context: Context, number: IToken, word: IToken): Duration {
  const span = join(spanOf(number), spanOf(word))
  context.roles.set(word, 'duration')
  const unit = unitOf(word.image)
  if (unit !== undefined && /^\d[\d_]*(\.[\d_]+)?$/.test(number.image)) {
    return { kind: 'duration', parts: [{ amount: canonicalNumber(number.image), unit }], span }
  }
  const near = word.image === 'M' ? undefined : nearest(word.image.toLowerCase(), UNIT_SPELLINGS)
  const params = {
    text: `${number.image} ${word.image}`,
    amount: number.image,
    unit: word.image,
    known: unit !== undefined,
  }
  fault(context, 'MR0007', near === undefined ? params : { ...params, near }, span)
  return { kind: 'duration', parts: [], span }
}
