/** Options of sources, sinks and formats: by place and by name against the spec, each a constant of its type. */
import { type Arg, type Span, nearest } from '@millrace/dsl'
import type { OptionSpec } from '../catalog/connector-spec.ts'
import { evaluateExpr } from '../catalog/evaluate.ts'
import { literalData, literalValue } from '../catalog/literal.ts'
import type { BoundOption } from '../logical/plan.ts'
import { printLiteral } from '../logical/print-expr.ts'
import { EvaluationError } from '../types/evaluation-error.ts'
import { STRING, type Type, arrayOf, typeName } from '../types/type.ts'
import type { Value } from '../types/value.ts'
import { type Context, fail } from './context.ts'
import { convert, convertAll, convertible, shownType } from './convert.ts'
import { bindWhole } from './expr.ts'
import type { Scope } from './scope.ts'
import { type Typed, literal, typed } from './typed.ts'

interface Configurable {
  readonly name: string
  readonly options: readonly OptionSpec[]
  readonly rest?: OptionSpec
}

export interface BoundOptions {
  readonly options: readonly BoundOption[]
  /** The decoded values by name, as specs see them. */
  readonly values: ReadonlyMap<string, Value>
}

const CONSTANT: Scope = {
  rows: { columns: [], known: true, alias: '' },
  place: 'an option',
  aggregateHelp: 'an option is a constant',
}

/** The value of an expression that reads no row; `undefined` after a report. */
export function bindConstant(context: Context, value: Typed): Typed | undefined {
  const { expr, span } = value
  if (expr.kind === 'literal') return value
  const noRow = (name: string): never => {
    throw new Error(`a constant reads the column ${name}`)
  }
  try {
    return typed(literal(expr.type, literalData(evaluateExpr(expr, noRow, context.catalog), expr.type)), span)
  } catch (error) {
    if (error instanceof EvaluationError) return fail(context, 'MR0317', { what: 'this constant', reason: error.message }, span)
    throw error
  }
}

function bindValue(context: Context, where: string, name: string, arg: Arg): Typed | undefined {
  const { value } = arg
  if (value.kind === 'name') return fail(context, 'MR0509', { where, name, found: value.name }, value.span)
  if (value.kind === 'call' && value.name.name.toLowerCase() === 'env') {
    return fail(context, 'MR0510', { where }, value.span)
  }
  if (value.kind === 'regex') {
    const flags = value.flags === '' ? '' : `(?${value.flags})`
    return typed(literal(STRING, `${flags}${value.pattern}`), value.span)
  }
  const bound = bindWhole(context, value, CONSTANT)
  return bound && bindConstant(context, bound)
}

function wantedType(spec: OptionSpec): string {
  if (spec.type.kind === 'list') return 'a list'
  return spec.type.kind === 'choice' ? 'a string' : typeName(spec.type)
}

/** The value as the option's type: undefined after a report. */
function fit(context: Context, where: string, spec: OptionSpec, value: Typed): Typed | undefined {
  const { name, type } = spec
  const wrong = () => {
    const params = { where, name, wanted: wantedType(spec), found: shownType(value.expr.type) }
    return fail(context, 'MR0504', params, value.span)
  }
  if (type.kind === 'list') return value.expr.type.kind === 'array' ? value : wrong()
  const wanted: Type = type.kind === 'choice' ? STRING : type
  const fitting = value.expr.type.kind === 'null' ? undefined : convertible(value, wanted)
  const converted = fitting && convert(context, fitting, wanted)
  if (fitting === undefined) return wrong()
  if (converted?.expr.kind !== 'literal' || type.kind !== 'choice') return converted
  const found = String(converted.expr.value)
  if (type.of.includes(found)) return converted
  const params = { where, name, choices: type.of, found: printLiteral(STRING, found), near: nearest(found, type.of) }
  return fail(context, 'MR0505', params, value.span)
}

/** Places of a call filled, its names found; the arguments that are wrong are reported and left out. */
function place(context: Context, spec: Configurable, args: readonly Arg[]): readonly (readonly [OptionSpec, Arg])[] {
  const { name: where, options, rest } = spec
  const known = options.map((option) => option.name)
  let byPlace = 0
  const placed: (readonly [OptionSpec, Arg])[] = []
  for (const arg of args) {
    const name = arg.name?.name
    const option = name === undefined ? (options[byPlace++] ?? rest) : options.find((each) => each.name === name)
    if (option !== undefined) placed.push([option, arg])
    else if (arg.name === undefined) {
      fail(context, 'MR0507', { where, most: options.length, takes: known }, arg.span)
    } else fail(context, 'MR0501', { where, name: arg.name.name, known, near: nearest(arg.name.name, known) }, arg.name.span)
  }
  return placed
}

/** All values by place beyond the options, as one list. */
function bindRest(context: Context, spec: Configurable, rest: OptionSpec, args: readonly Arg[]): Typed | undefined {
  const values = args.map((arg) => {
    const value = bindValue(context, spec.name, rest.name, arg)
    return value && fit(context, spec.name, rest, value)
  })
  if (!values.every((value) => value !== undefined)) return undefined
  const same = convertAll(context, values, spec.name)
  const data = same?.map(({ expr }) => (expr.kind === 'literal' ? expr.value : null))
  const type = same?.[0]?.expr.type
  const span = { start: args[0]!.span.start, end: args.at(-1)!.span.end }
  return data && type && typed(literal(arrayOf(type), data), span)
}

/** The options of a call; undefined where one of them is wrong, after all have been looked at. */
export function bindOptions(
  context: Context,
  spec: Configurable,
  args: readonly Arg[],
  span: Span,
): BoundOptions | undefined {
  const before = context.diagnostics.length
  const { name: where, options, rest } = spec
  const placed = place(context, spec, args)
  const bound: BoundOption[] = []
  const values = new Map<string, Value>()
  const add = (option: OptionSpec, value: Typed | undefined) => {
    if (value?.expr.kind !== 'literal') return
    const { expr } = value
    const decoded = literalValue(expr.value, expr.type)
    const reason = option.check?.(decoded)
    if (reason !== undefined) fail(context, 'MR0506', { where, name: option.name, reason }, value.span)
    bound.push({ name: option.name, type: expr.type, value: expr.value })
    values.set(option.name, decoded)
  }
  for (const option of options) {
    const [given, again] = placed.filter(([each]) => each === option).map(([, arg]) => arg)
    if (again !== undefined) fail(context, 'MR0503', { where, name: option.name }, again.span)
    if (given !== undefined) {
      const value = bindValue(context, where, option.name, given)
      add(option, value && fit(context, where, option, value))
    } else if (option.required) fail(context, 'MR0502', { where, name: option.name, doc: option.doc }, span)
  }
  const others = placed.filter(([each]) => each === rest).map(([, arg]) => arg)
  if (rest !== undefined && others.length > 0) add(rest, bindRest(context, spec, rest, others))
  else if (rest?.required) fail(context, 'MR0502', { where, name: rest.name, doc: rest.doc }, span)
  return context.diagnostics.slice(before).some(({ severity }) => severity === 'error') ? undefined : { options: bound, values }
}
