/** Documents of statements and of a whole script. */
import type { Script, Statement } from '../ast/nodes.ts'
import type { PrintContext } from './context.ts'
import { concat, type Doc, group, indent, joined, LINE, phrase, SPACE, text } from './doc.ts'
import { bracketed } from './lists.ts'

/** `head AS body`: the body goes on a line of its own where both do not fit. */
function defined(head: Doc, body: Doc): Doc {
  return group(head, text(' AS'), indent(concat(LINE, body)))
}

export function statementDoc(statement: Statement, { of }: PrintContext): Doc {
  switch (statement.kind) {
    case 'queryStatement':
      return of(statement.query)
    case 'createStream':
      return defined(phrase('CREATE STREAM', of(statement.name)), of(statement.query))
    case 'createFunction': {
      const params = bracketed('(', statement.params.map(of), ')')
      return defined(phrase('CREATE FUNCTION', concat(of(statement.name), params)), of(statement.body))
    }
    case 'explain': {
      const as = statement.as === 'text' ? undefined : `AS ${statement.as}`
      return phrase('EXPLAIN', statement.analyze ? 'ANALYZE' : undefined, as, of(statement.query))
    }
    case 'verify':
      return phrase('VERIFY', of(statement.query))
    case 'describe':
      return phrase('DESCRIBE', of(statement.target))
    case 'sample':
      return phrase('SAMPLE', of(statement.rows), of(statement.query))
    case 'show':
      return phrase('SHOW', statement.what.toUpperCase())
    case 'why':
      return phrase('WHY', statement.name === undefined ? undefined : of(statement.name))
    case 'start':
      return defined(phrase('START', of(statement.name)), of(statement.query))
    case 'stop':
      return phrase('STOP', of(statement.name))
    case 'set':
      return phrase('SET', of(statement.option), '=', of(statement.value))
  }
}

export function scriptDoc(script: Script, { of }: PrintContext): Doc {
  return joined(script.statements.map(of), text(';'), SPACE)
}
