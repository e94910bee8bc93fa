/**
 * A tree as canonical text on one line: keywords in capitals, clauses in the order of the language's table, the fewest
 * parentheses that keep the meaning. `parse(print(tree))` is the tree again.
 *
 * A document is made for each node from those of its children, bottom up, without recursion: a chain of operators is
 * as deep as the text is long.
 */
import { type AnyNode, bottomUp } from '../ast/walk.ts'
import { type Doc, group, render } from './doc.ts'
import { docOf } from './nodes.ts'
import { placesOf } from './places.ts'

/** Prints a whole script, a query, an expression or any part of them. */
export function print(node: AnyNode): string {
  const docs = new Map<AnyNode, Doc>()
  const places = placesOf(node)
  const context = { of: (child: AnyNode) => docs.get(child)!, places, spelling: () => undefined }
  for (const each of bottomUp(node)) docs.set(each, docOf(each, context))
  return render(group(docs.get(node)!), Number.POSITIVE_INFINITY)
}
