/** Records that cannot be decoded and rows whose expression fails: counted, shown, kept where ERRORS INTO says. */
export interface DeadLetter {
  /** The stable code: `CAST`, `DIVISION_BY_ZERO`, `OVERFLOW`, `JSON`, `LINE_TOO_LONG`, ... */
  readonly code: string
  /** One sentence in the user's words. */
  readonly message: string
  /** The record as text (cut to a bound), or the row's values as JSON. */
  readonly record: string
}

/** Where operators and decoders report them. Throws `QueryStopped` for ERRORS STOP. */
export interface DeadLetters {
  add(letter: DeadLetter): void
}
