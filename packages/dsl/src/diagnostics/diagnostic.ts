import type { Span } from '../text/span.ts'

export type Severity = 'error' | 'warning'

/** A change of the text that mends the fault: what an editor offers as a quick fix. */
export interface Fix {
  readonly title: string
  readonly span: Span
  readonly replacement: string
}

/**
 * One thing that is wrong with a text, in the user's words. `code` is stable and has a page under `docs/errors/`;
 * `message` says what was found and what was expected; `help` says the way out.
 */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly span: Span
  readonly message: string
  readonly help?: string
  /** What could stand here, in the user's words; at most a handful. */
  readonly expected: readonly string[]
  readonly fixes: readonly Fix[]
}
