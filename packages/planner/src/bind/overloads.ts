/**
 * A call's overload and its arguments converted to it, or a report in the user's words. Beyond `resolveOverload`, which
 * looks at types only: a parameter's text may be read as a number, a bool or a time, and where json could become one of
 * several types nothing is guessed.
 */
import type { Span } from '@millrace/dsl'
import { type Callable, resolveOverload } from '../catalog/resolve-overload.ts'
import type { BoundExpr } from '../logical/expr.ts'
import { printExpr } from '../logical/print-expr.ts'
import { conversionCost } from '../types/coerce.ts'
import { type Type, sameType, typeName } from '../types/type.ts'
import { type Context, fail } from './context.ts'
import { convert, operandOf, readings, shownType } from './convert.ts'
import type { Typed } from './typed.ts'

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '<', '<=', '>', '>='])

export interface Resolved {
  readonly overload: number
  readonly args: readonly BoundExpr[]
  readonly result: Type
}

interface Match {
  readonly overload: number
  readonly params: readonly Type[]
  readonly result: Type
}

/** Every overload that the arguments fit at the lowest cost, in the spec's order. */
function matches(spec: Callable, args: readonly Typed[]): readonly Match[] {
  const operands = args.map(operandOf)
  const best = resolveOverload(spec, operands)
  if (best.kind === 'mismatch') return []
  const cost = (params: readonly Type[]) =>
    params.reduce((sum, param, i) => sum + (conversionCost(operands[i]!, param) ?? 1), 0)
  const least = cost(best.params)
  return spec.overloads.flatMap((shape, overload) => {
    const one = resolveOverload({ name: spec.name, overloads: [shape] }, operands)
    return one.kind === 'match' && cost(one.params) === least ? [{ ...one, overload }] : []
  })
}

/** True where a json argument becomes one type in this overload and another in that. */
function ambiguous(found: readonly Match[], args: readonly Typed[]): boolean {
  return args.some(
    ({ expr }, i) =>
      expr.type.kind === 'json' && found.some((match) => !sameType(match.params[i]!, found[0]!.params[i]!)),
  )
}

function advice(value: Typed, other: Type): string | undefined {
  const { expr } = value
  const text = printExpr(expr)
  if (text.length > 40) return undefined
  if (expr.kind === 'literal' && other.kind === 'string') return `'${text.replaceAll("'", "''")}'`
  if (expr.type.kind === 'string' && expr.kind !== 'literal') return `${typeName(other)}(${text})`
  return undefined
}

/** `write int(x) or '1'`: what makes the two sides comparable. */
function pairHelp(left: Typed, right: Typed): string {
  const ways = [advice(left, right.expr.type), advice(right, left.expr.type)].filter((way) => way !== undefined)
  return ways.length > 0 ? `write ${ways.join(' or ')}` : 'convert one of them, as in int(x) or string(x)'
}

function mismatch(context: Context, spec: Callable, shown: string, args: readonly Typed[], span: Span): undefined {
  const [left, right] = args
  const given = args.map(({ expr }) => shownType(expr.type))
  if (left !== undefined && right !== undefined && args.length === 2 && !/^\p{L}/u.test(spec.name)) {
    const params = { left: given[0]!, right: given[1]!, help: pairHelp(left, right) }
    if (COMPARISONS.has(spec.name)) return fail(context, 'MR0301', params, span)
    return fail(context, 'MR0303', { ...params, op: shown }, span)
  }
  const resolution = resolveOverload(spec, args.map(operandOf))
  const takes = resolution.kind === 'mismatch' ? resolution.candidates : []
  if (resolution.kind === 'mismatch' && resolution.reason === 'count') {
    return fail(context, 'MR0216', { name: shown, given: args.length, wanted: takes.join(' or ') }, span)
  }
  return fail(context, 'MR0302', { name: shown, given, takes }, span)
}

/** All ways to read the arguments: more than one only where a parameter's text stands among them. */
function* choices(args: readonly Typed[], from = 0): Generator<readonly Typed[]> {
  const at = args.findIndex(({ written }, i) => i >= from && written?.kind === 'param')
  if (at < 0) yield args
  else for (const reading of readings(args[at]!)) yield* choices(args.with(at, reading), at + 1)
}

/** The overload that a call means. `shown` is its name as the user wrote it, `span` the place of the call. */
export function resolveCall(
  context: Context,
  spec: Callable,
  shown: string,
  args: readonly Typed[],
  span: Span,
): Resolved | undefined {
  for (const choice of choices(args)) {
    const found = matches(spec, choice)
    const [match] = found
    if (match === undefined) continue
    if (ambiguous(found, choice)) return fail(context, 'MR0311', { what: shown }, span)
    const { overload, params, result } = match
    const converted = choice.map((arg, i) => convert(context, arg, params[i]!)?.expr)
    return converted.every((arg) => arg !== undefined) ? { overload, args: converted, result } : undefined
  }
  return mismatch(context, spec, shown, args, span)
}
