/** A script: statements and queries in order. `script(orders, from(orders).count())`. */
import type { Script as ScriptNode, Statement } from '../ast/nodes.ts'
import { print } from '../print/print.ts'
import { NO_SPAN } from '../text/span.ts'
import type { HasStatement } from './statements.ts'

export class Script {
  readonly statements: readonly Statement[]

  constructor(statements: readonly Statement[]) {
    this.statements = statements
  }
  toAst(): ScriptNode {
    return { kind: 'script', statements: this.statements, span: NO_SPAN }
  }
  toText(): string {
    return print(this.toAst())
  }
}

export function script(...parts: readonly HasStatement[]): Script {
  return new Script(parts.map((part) => part.toStatement()))
}
