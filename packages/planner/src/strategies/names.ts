/** The ways to keep a window. `direct` is for batch and running scopes, where nothing leaves a window. */
export type StrategyName = 'recompute' | 'pane merge' | 'inverse' | 'monotonic deque' | 'direct'
