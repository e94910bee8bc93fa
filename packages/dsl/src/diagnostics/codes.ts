/**
 * The table of what can be wrong: code -> typed parameters -> text. A package has one such table; `report` checks
 * code and parameters against it, so that a message can neither be misspelled nor lack a part.
 */
import type { Span } from '../text/span.ts'
import type { Diagnostic, Fix, Severity } from './diagnostic.ts'

/** What a code says once its parameters are known. */
export interface Message {
  readonly message: string
  readonly help?: string
  readonly expected?: readonly string[]
  readonly fixes?: readonly Omit<Fix, 'span'>[]
  /** `error` when left out. */
  readonly severity?: Severity
}

/** Code -> the function from its parameters to its text. */
export type CodeTable = Readonly<Record<string, (params: never) => Message>>

/** Makes the diagnostic that `code` of `table` stands for, at `span`. Fixes without a place of their own apply to `span`. */
export function report<T extends CodeTable, C extends keyof T & string>(
  table: T,
  code: C,
  params: Parameters<T[C]>[0],
  span: Span,
): Diagnostic {
  const format: (params: never) => Message = table[code]!
  const { message, help, expected, fixes, severity } = format(params as never)
  return {
    code,
    severity: severity ?? 'error',
    span,
    message,
    ...(help === undefined ? {} : { help }),
    expected: expected ?? [],
    fixes: (fixes ?? []).map((fix) => ({ ...fix, span })),
  }
}
