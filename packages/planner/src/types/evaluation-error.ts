/** A row whose expression fails: it becomes a dead letter with this code and message, and the stream goes on. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError'
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
