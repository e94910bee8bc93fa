/**
 * Options as people may see them. EXPLAIN, messages and traces end up in terminals, logs and tickets: what looks like a
 * secret is shown as `***`, the plan itself keeps it.
 */
import type { LiteralData } from './expr.ts'
import type { BoundOption } from './plan.ts'

const SECRET_NAME = /password|passwd|token|secret|credential|api_?key/i
const USER_INFO = /(:\/\/)[^/\s]*@/g
const SECRET_PAIR = /(password|passwd|token|secret|api_?key)=[^&;\s]*/gi
const MASK = '***'

export function shownOption(option: BoundOption): BoundOption {
  if (SECRET_NAME.test(option.name) && option.value !== null) {
    return { name: option.name, type: { kind: 'string' }, value: MASK }
  }
  return { ...option, value: shownData(option.value) }
}

/** `postgres://me:pw@host/db?token=abc` -> `postgres://***@host/db?token=***`. */
function shownData(value: LiteralData): LiteralData {
  if (typeof value === 'string') return value.replace(USER_INFO, `$1${MASK}@`).replace(SECRET_PAIR, `$1=${MASK}`)
  if (Array.isArray(value)) return value.map((item: LiteralData) => shownData(item))
  return value
}
