/** The document of one node of any kind, from those of its children. */
import type { AnyNode } from '../ast/walk.ts'
import {
  argDoc,
  clauseDoc,
  emitDoc,
  fillDoc,
  inputDoc,
  namedDoc,
  queryDoc,
  runningDoc,
  selectItemDoc,
  windowDoc,
} from './clauses.ts'
import type { PrintContext } from './context.ts'
import { concat, type Doc, phrase, text } from './doc.ts'
import { exprDoc, lambdaDoc } from './expressions.ts'
import { bracketed } from './lists.ts'
import { nameText, quotedName } from './names.ts'
import { parenthesized } from './precedence.ts'
import { scriptDoc, statementDoc } from './statements.ts'

export function docOf(node: AnyNode, context: PrintContext): Doc {
  const doc = plainDocOf(node, context)
  return context.places.wrapped.has(node) ? parenthesized(doc) : doc
}

function plainDocOf(node: AnyNode, context: PrintContext): Doc {
  const { of } = context
  switch (node.kind) {
    case 'script':
      return scriptDoc(node, context)
    case 'query':
      return queryDoc(node, of)
    case 'input':
      return inputDoc(node, of)
    case 'subquery':
      return parenthesized(of(node.query))
    case 'connector':
      return concat(of(node.name), bracketed('(', node.args.map(of), ')'))
    case 'stream':
      return of(node.name)
    case 'arg':
      return argDoc(node, of)
    case 'ident':
      return text(context.places.quoted.has(node) ? quotedName(node.name) : nameText(node.name))
    case 'type':
      return node.of === undefined
        ? text(nameText(node.name))
        : concat(text(`${nameText(node.name)}<`), of(node.of), text('>'))
    case 'column':
      return phrase(of(node.name), of(node.type))
    case 'lambda':
      return lambdaDoc(node, context)
    case 'named':
      return namedDoc(node, of)
    case 'item':
    case 'star':
      return selectItemDoc(node, of)
    case 'window':
      return windowDoc(node, of)
    case 'running':
      return runningDoc(node, of)
    case 'emit':
      return emitDoc(node, of)
    case 'fill':
      return fillDoc(node, context)
    case 'format':
    case 'on':
    case 'split':
    case 'where':
    case 'let':
    case 'select':
    case 'distinct':
    case 'aggregate':
    case 'backfill':
    case 'order':
    case 'join':
    case 'tableJoin':
    case 'union':
    case 'every':
    case 'into':
    case 'errors':
    case 'checkpoint':
      return clauseDoc(node, context)
    case 'queryStatement':
    case 'createStream':
    case 'createFunction':
    case 'explain':
    case 'verify':
    case 'describe':
    case 'sample':
    case 'show':
    case 'why':
    case 'start':
    case 'stop':
    case 'set':
      return statementDoc(node, context)
    default:
      return exprDoc(node, context)
  }
}
