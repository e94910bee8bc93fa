/** The bounds of the parser. Each is an error that names the number, never a crash. */

/** Parentheses, arrays, calls, CASE and subqueries inside each other: the parser recurses so deep. */
export const NESTING_MAX = 200

/** How deep a tree may be: `a + b + c` is two deep. Whoever walks a tree may recurse so far. */
export const TREE_DEPTH_MAX = 1000

/** So many faults of a text are reported. */
export const DIAGNOSTICS_MAX = 100
