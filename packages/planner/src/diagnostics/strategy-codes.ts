/** MR06xx: window strategies that are asked for by name. */
import type { CodeTable } from '@millrace/dsl'
import { either } from './shown.ts'

interface Unfit {
  readonly strategy: string
  /** The aggregate call, as text. */
  readonly call: string
  /** A clause that says why. */
  readonly reason: string
  /** Strategies that can serve it. */
  readonly able: readonly string[]
}

export const STRATEGY_CODES = {
  MR0601: ({ strategy, call, reason, able }: Unfit) => ({
    message: `the strategy ${strategy} cannot serve ${call}: ${reason}`,
    help: `leave the strategy to the planner, or ask for ${either(able)}`,
  }),
  MR0602: ({ strategy }: { strategy: string }) => ({
    message: `there is no window for the strategy ${strategy} to keep`,
    help: 'leave the strategy out, or add WINDOW to the aggregate',
  }),
} satisfies CodeTable
