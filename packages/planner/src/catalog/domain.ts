/** What functions say of arguments that they have no result for. */
import { EvaluationError } from './function-spec.ts'

export function outsideDomain(message: string): never {
  throw new EvaluationError('DOMAIN', message)
}

/** The longest text that a function makes out of shorter ones, in UTF-16 units: past it the row is bad. */
const RESULT_LENGTH_MAX = 16 * 1024 * 1024

export function checkLength(length: number): void {
  if (length > RESULT_LENGTH_MAX) {
    throw new EvaluationError('TOO_LONG', `The result has more than ${RESULT_LENGTH_MAX} characters.`)
  }
}
