/** What ends a query while it runs. Bad rows do not (they are dead letters), a broken peer does not (it is retried). */

/** The query ended for a reason that its user can do something about. */
export class QueryFailure extends Error {
  override readonly name = 'QueryFailure'
  /** Stable, as in `docs/errors/`. */
  readonly code: string
  /** The way out. */
  readonly help: string

  constructor(code: string, message: string, help: string) {
    super(message)
    this.code = code
    this.help = help
  }
}
