/** What sources of later versions have in common: bytes from elsewhere, without an end. The planner refuses them by name. */
import type { SourceSpec } from '../connector-spec.ts'

export const REFUSED = {
  kind: 'source',
  available: false,
  delivers: 'bytes',
  bounded: () => false,
  replayable: false,
} as const satisfies Partial<SourceSpec>
