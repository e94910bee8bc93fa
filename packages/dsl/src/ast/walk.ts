/**
 * Ways through a tree: the children of a node, all nodes before or after their children, the node at an offset.
 *
 * The tree is plain data, so one reading of "what is a child" serves every kind: a value with a `kind` and a `span` is
 * a node, a value without them (a WHEN of CASE, the spec of a window) is a part that only holds nodes. Nothing here
 * recurses along the tree's depth: `a + a + ...` of a megabyte is a tree of that depth.
 */
import type { Span } from '../text/span.ts'
import type {
  Arg,
  Clause,
  ColumnDef,
  ConnectorCall,
  EmitClause,
  Expr,
  FillClause,
  Ident,
  Input,
  Lambda,
  NamedExpr,
  Query,
  RunningClause,
  Script,
  SelectItem,
  Statement,
  StreamRef,
  Subquery,
  TypeName,
  WindowClause,
} from './nodes.ts'

/** Every node there is. */
export type AnyNode =
  | Script
  | Statement
  | Query
  | Clause
  | WindowClause
  | RunningClause
  | EmitClause
  | FillClause
  | Expr
  | Ident
  | TypeName
  | Lambda
  | Arg
  | ConnectorCall
  | StreamRef
  | Subquery
  | Input
  | ColumnDef
  | SelectItem
  | NamedExpr

function isNode(value: object): value is AnyNode {
  return 'kind' in value && 'span' in value
}

function collect(value: unknown, into: AnyNode[]): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value) && isNode(value)) into.push(value)
  else for (const part of Object.values(value)) collect(part, into)
}

/** The nodes directly under `node`, in the order of the text; in that of the fields where no text stands behind them. */
export function children(node: AnyNode): AnyNode[] {
  const found: AnyNode[] = []
  for (const [key, value] of Object.entries(node)) if (key !== 'span') collect(value, found)
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** Every node of the tree, a parent before its children. */
export function* walk(root: AnyNode): Generator<AnyNode> {
  const open: AnyNode[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    const under = children(node)
    for (let i = under.length - 1; i >= 0; i--) open.push(under[i]!)
  }
}

/** Every node of the tree, children before their parent: the order in which a tree is folded. */
export function bottomUp(root: AnyNode): AnyNode[] {
  const order: AnyNode[] = []
  const open: AnyNode[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    order.push(node)
    for (const child of children(node)) open.push(child)
  }
  return order.reverse()
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}

/** The nodes around `offset`, outermost first; empty where it lies outside of `root`. A cursor at an end is inside. */
export function pathAt(root: AnyNode, offset: number): AnyNode[] {
  const path: AnyNode[] = []
  for (let node: AnyNode | undefined = holds(root.span, offset) ? root : undefined; node !== undefined; ) {
    path.push(node)
    node = children(node).findLast((child) => holds(child.span, offset))
  }
  return path
}

/** The innermost node around `offset`. */
export function nodeAt(root: AnyNode, offset: number): AnyNode | undefined {
  return pathAt(root, offset).at(-1)
}
