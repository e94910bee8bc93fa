/**
 * How the builder says no: an error that carries diagnostics, with the same codes table as everything else.
 *
 * The compiler refuses most wrong calls; what is left are values that only the run knows (a NaN, a text that is no
 * duration). A builder call has no text to point into, so its diagnostics have no place; those of `mill` have one.
 */
import { type CodeTable, report } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { NO_SPAN } from '../text/span.ts'

export interface BuilderFaults {
  readonly MR0201: { readonly found: string }
  readonly MR0202: { readonly found: string; readonly why: string }
  readonly MR0203: { readonly found: string }
  readonly MR0204: { readonly kind: string; readonly places: string }
  readonly MR0205: NoParams
}
type NoParams = Readonly<Record<never, never>>

export const BUILDER_CODES: CodeTable<BuilderFaults> = {
  MR0201: ({ found }) => ({
    message: `${found} is no length of time; expected one such as '6s', '1h30m', '1 day' or a whole number of milliseconds.`,
    help: 'The units are ms, s, m, h, d, w, month and year.',
  }),
  MR0202: ({ found, why }) => ({
    message: `${found} has no literal in the language: ${why}.`,
    help: 'Pass a string, a finite number, a bigint, a boolean, null, a valid Date, a RegExp or an array of these.',
  }),
  MR0203: ({ found }) => ({
    message: `${found} is no number of rows; expected a whole number from 0 up.`,
    help: 'Pass an integer.',
  }),
  MR0204: ({ kind, places }) => ({
    message: `${kind} cannot stand here; it can stand ${places}.`,
    help: 'A placeholder stands for one whole value: not inside quotes or comments, and not for a part of the text.',
  }),
  MR0205: () => ({
    message: 'Expected one expression and nothing behind it.',
    help: 'Use mill`...` for a whole query.',
  }),
}

/** A text or a value that the language has no place for. `text` is what the diagnostics' places point into. */
export class MillraceSyntaxError extends Error {
  override readonly name = 'MillraceSyntaxError'
  readonly diagnostics: readonly Diagnostic[]
  readonly text: string

  constructor(diagnostics: readonly Diagnostic[], text: string) {
    super(diagnostics.map(({ message }) => message).join('\n'))
    this.diagnostics = diagnostics
    this.text = text
  }
}

/** Ends the call with one diagnostic of the table. */
export function refuse<C extends keyof BuilderFaults>(code: C, params: BuilderFaults[C]): never {
  throw new MillraceSyntaxError([report(BUILDER_CODES, code, params, NO_SPAN)], '')
}
