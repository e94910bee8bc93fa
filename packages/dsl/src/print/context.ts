import type { NumberLiteral, RegexLiteral, StringLiteral } from '../ast/nodes.ts'
import type { AnyNode } from '../ast/walk.ts'
import type { Doc } from './doc.ts'
import type { Places } from './places.ts'

/** What the printing of a node asks for. */
export interface PrintContext {
  /** The documents of its children. */
  readonly of: (child: AnyNode) => Doc
  readonly places: Places
  /** The text as the user spelled it, where that is to be kept (`1_000`, `0xff`, `r'\d'`); else undefined. */
  readonly spelling: (literal: NumberLiteral | StringLiteral | RegexLiteral) => string | undefined
}
