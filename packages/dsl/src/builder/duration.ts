/**
 * Lengths of time in the builder: `'6s'`, `'1h30m'`, `'1 day'`, a number of milliseconds, or `duration('6s')`.
 *
 * The text has the language's own units. A form with up to two parts is checked by the compiler; any other text goes
 * through `duration(text)`, which checks it when it runs.
 */
import type { Duration, DurationUnit } from '../ast/nodes.ts'
import { canonicalNumber, unitOf } from '../lex/numbers.ts'
import { NO_SPAN } from '../text/span.ts'
import { Expr } from './expr.ts'
import { refuse } from './refuse.ts'

type Short = 'ms' | 's' | 'm' | 'h' | 'd' | 'w'
type Spelled = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
type Unit = Short | Spelled | `${Spelled}s`

/** `6s`, `1h30m`, `6 seconds`, `1 day`. */
export type DurationText = `${number}${Unit}` | `${number} ${Unit}` | `${number}${Short}${number}${Short}`
/** A number is milliseconds. */
export type DurationInput = DurationText | number | DurationExpr

/** A length of time as an expression: also usable in WHERE and LET. */
export class DurationExpr extends Expr<'duration', string> {
  readonly duration: Duration

  constructor(node: Duration) {
    super(node)
    this.duration = node
  }
}

const PART = /(\d+(?:\.\d+)?)\s*(\p{L}+)\s*/guy

function parts(text: string): Duration['parts'] | undefined {
  const found: { amount: string; unit: DurationUnit }[] = []
  let at = 0
  for (const match of text.matchAll(PART)) {
    const unit = unitOf(match[2]!)
    if (unit === undefined) return undefined
    found.push({ amount: canonicalNumber(match[1]!), unit })
    at = match.index + match[0].length
  }
  return at === text.length && found.length > 0 ? found : undefined
}

/** A length of time from any text; what is none is refused. */
export function duration(text: DurationText | (string & NoHint) | number): DurationExpr {
  return new DurationExpr(durationNode(text))
}

/** Lets any string in, and still has the editor suggest the checked forms. */
type NoHint = Record<never, never>

export function durationNode(input: string | number | DurationExpr): Duration {
  if (input instanceof DurationExpr) return input.duration
  if (typeof input === 'number') {
    if (!Number.isSafeInteger(input) || input < 0) return refuse('MR0201', { found: String(input) })
    return { kind: 'duration', parts: [{ amount: String(input), unit: 'ms' }], span: NO_SPAN }
  }
  const found = parts(input.trim())
  if (found === undefined) return refuse('MR0201', { found: `'${input}'` })
  return { kind: 'duration', parts: found, span: NO_SPAN }
}
