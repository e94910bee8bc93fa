/** Bounds of a run. Each ends the query with a `QueryFailure` that names it, before the process would die. */
export interface Limits {
  /** Groups that one aggregate holds. */
  readonly groupsMax: number
  /** Bytes of state of all operators, the dictionary included. */
  readonly stateBytesMax: number
  /** Bytes of one text record; a longer one is a dead letter. */
  readonly lineBytesMax: number
}

export const DEFAULT_LIMITS: Limits = {
  groupsMax: 20_000_000,
  stateBytesMax: 4 * 1024 ** 3,
  lineBytesMax: 1024 ** 2,
}
