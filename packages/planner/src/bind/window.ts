/** The scope of an aggregate: its window in ms, its running totals, or the batch. */
import type { AggregateClause, Duration, RunningClause, Span, WindowClause } from '@millrace/dsl'
import type { LogicalPlan, Scope } from '../logical/plan.ts'
import { nodesOf } from '../logical/walk.ts'
import { durationText } from '../types/duration.ts'
import { type Context, fail } from './context.ts'
import { bindDuration, writtenDuration } from './duration.ts'

/** A length that has to be a multiple of the batch interval. */
export interface Length {
  readonly what: 'window' | 'slide' | 'offset'
  readonly ms: number
  readonly text: string
  /** Absent where the length stands in another text: the EVERY is pointed at then. */
  readonly span?: Span
}

export interface BoundScope {
  readonly scope: Scope
  readonly lengths: readonly Length[]
}

export function notYet(context: Context, clause: string, span: Span, instead = ''): undefined {
  return fail(context, 'MR0450', { clause, instead }, span)
}

function lengthOf(what: Length['what'], ms: number, duration: Duration): Length {
  return { what, ms, text: writtenDuration(duration), span: duration.span }
}

function bindWindow(context: Context, clause: WindowClause): BoundScope | undefined {
  const { spec, offset, zone } = clause
  if (zone !== undefined) notYet(context, 'ZONE', zone.span, 'windows are aligned to UTC; OFFSET shifts them')
  if (spec.kind === 'session') return notYet(context, 'WINDOW SESSION', clause.span)
  if (spec.kind === 'cumulate') return notYet(context, 'WINDOW CUMULATE', clause.span)
  if (spec.kind === 'rows') return notYet(context, 'WINDOW ... ROWS', clause.span, 'windows take a length of time: WINDOW 6s')
  const sizeMs = bindDuration(context, spec.size, 'the window')
  const slideMs = spec.slide === undefined ? sizeMs : bindDuration(context, spec.slide, 'the slide')
  const offsetMs = offset === undefined ? 0 : bindDuration(context, offset, 'the offset', 'zero')
  if (sizeMs === undefined || slideMs === undefined || offsetMs === undefined || zone !== undefined) return undefined
  if (slideMs > sizeMs && spec.slide !== undefined) {
    const params = { slide: durationText(slideMs), gap: durationText(slideMs - sizeMs) }
    fail(context, 'MR0406', params, spec.slide.span)
  }
  const lengths = [lengthOf('window', sizeMs, spec.size)]
  if (spec.slide !== undefined) lengths.push(lengthOf('slide', slideMs, spec.slide))
  if (offset !== undefined && offsetMs > 0) lengths.push(lengthOf('offset', offsetMs, offset))
  return { scope: { kind: 'window', sizeMs, slideMs, offsetMs: offsetMs % slideMs }, lengths }
}

function bindRunning(
  context: Context,
  clause: RunningClause,
  { emit }: AggregateClause,
  plan: LogicalPlan | undefined,
): BoundScope | undefined {
  const { expireAfter } = clause
  const expireAfterMs = expireAfter && bindDuration(context, expireAfter, 'the time-out')
  if (expireAfter !== undefined && expireAfterMs === undefined) return undefined
  if (emit?.mode === 'early') return undefined
  const endless = emit?.mode === 'final' ? endlessSource(plan) : undefined
  if (endless !== undefined && emit !== undefined) return fail(context, 'MR0409', { source: endless }, emit.span)
  const expire = expireAfterMs === undefined ? {} : { expireAfterMs }
  return { scope: { kind: 'running', ...expire, emit: emit?.mode ?? 'all' }, lengths: [] }
}

/** A source below that never ends. */
function endlessSource(plan: LogicalPlan | undefined): string | undefined {
  if (plan === undefined) return undefined
  for (const node of nodesOf(plan)) if (node.kind === 'source' && !node.bounded) return node.alias
  return undefined
}

/** The scope of an aggregate over `plan`, with what EMIT says; undefined where something of it is wrong. */
export function bindScope(
  context: Context,
  clause: AggregateClause,
  plan: LogicalPlan | undefined,
): BoundScope | undefined {
  const { scope, emit, by } = clause
  if (emit?.mode === 'early') notYet(context, 'EMIT EARLY', emit.span)
  if (scope?.kind === 'running') return bindRunning(context, scope, clause, plan)
  if (scope?.kind === 'window') {
    const window = bindWindow(context, scope)
    if (emit?.mode === 'changes') return notYet(context, 'EMIT CHANGES of a window', emit.span)
    return emit?.mode === 'early' ? undefined : window
  }
  if (emit?.mode === 'changes' && by.length === 0) return fail(context, 'MR0422', { clause: 'CHANGES' }, emit.span)
  return emit?.mode === 'early' ? undefined : { scope: { kind: 'batch' }, lengths: [] }
}

/** The two multiples of `every` around `ms`; one where `ms` is less than the first. */
function nearestMultiples(ms: number, every: number): readonly string[] {
  const below = Math.floor(ms / every) * every
  return [below, below + every].filter((multiple) => multiple > 0).map(durationText)
}

/** Every length against the batch interval that the query asks for. */
export function checkMultiples(
  context: Context,
  lengths: readonly Length[],
  everyMs: number,
  every: string,
  place: Span,
): void {
  for (const { what, ms, text, span } of lengths) {
    if (ms % everyMs === 0) continue
    fail(context, 'MR0405', { what, text, every, nearest: nearestMultiples(ms, everyMs), own: span !== undefined }, span ?? place)
  }
}
