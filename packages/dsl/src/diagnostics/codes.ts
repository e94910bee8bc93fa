/**
 * The table of what can be wrong: code -> typed parameters -> text. A package has one such table; `report` checks
 * code and parameters against it, so that a message can neither be misspelled nor lack a part.
 */
import type { Span } from '../text/span.ts'
import type { Diagnostic, Fix, Severity } from './diagnostic.ts'

/** What a code says once its parameters are known. A fix without a place of its own applies to the place of the fault. */
export interface Message {
  readonly message: string
  readonly help?: string
  readonly expected?: readonly string[]
  readonly fixes?: readonly (Omit<Fix, 'span'> & { readonly span?: Span })[]
  /** `error` when left out. */
  readonly severity?: Severity
}

/** Code -> the function from its parameters to its text. `P` is code -> parameters; it is inferred from a table. */
export type CodeTable<P = Readonly<Record<string, never>>> = { readonly [C in keyof P]: (params: P[C]) => Message }

/** Makes the diagnostic that `code` of `table` stands for, at `span`. */
export function report<P, C extends keyof P & string>(
  table: CodeTable<P>,
  code: C,
  params: P[C],
  span: Span,
): Diagnostic {
  const { message, help, expected, fixes, severity } = table[code](params)
  return {
    code,
    severity: severity ?? 'error',
    span,
    message,
    ...(help === undefined ? {} : { help }),
    expected: expected ?? [],
    fixes: (fixes ?? []).map((fix) => ({ span, ...fix })),
  }
}
