/**
 * Which overload of a function or an aggregate a call means: the one that the arguments fit as they are, else the one
 * with the least conversions (all lossless, or from json and checked by row); of equal ones the first.
 *
 * A type variable stands for the common type of the arguments in its places.
 */
import { commonType, conversionCost, type Operand } from '../types/coerce.ts'
import { arrayOf, STRING, type Type, typeName } from '../types/type.ts'
import type { TypePattern } from './function-spec.ts'

/** What functions and aggregates have in common. */
export interface Callable {
  readonly name: string
  readonly overloads: readonly OverloadShape[]
}

interface OverloadShape {
  readonly params: readonly TypePattern[]
  readonly paramNames: readonly string[]
  readonly optional?: number
  readonly rest?: TypePattern
  readonly result: TypePattern
}

export type Resolution =
  | {
      readonly kind: 'match'
      readonly overload: number
      /** The type of each argument given: where it differs from the argument's own, a cast is due. */
      readonly params: readonly Type[]
      readonly result: Type
    }
  | {
      readonly kind: 'mismatch'
      /** `count`: no overload takes that many arguments. */
      readonly reason: 'count' | 'types'
      /** Signatures, those with the right number of arguments first. */
      readonly candidates: readonly string[]
    }

export function resolveOverload(spec: Callable, args: readonly Operand[]): Resolution {
  let best: { cost: number; overload: number; params: readonly Type[]; result: Type } | undefined
  for (const [overload, shape] of spec.overloads.entries()) {
    const fit = fitOverload(shape, args)
    if (fit !== undefined && (best === undefined || fit.cost < best.cost)) best = { ...fit, overload }
  }
  if (best !== undefined) return { kind: 'match', overload: best.overload, params: best.params, result: best.result }
  const counted = spec.overloads.some((shape) => takes(shape, args.length))
  return { kind: 'mismatch', reason: counted ? 'types' : 'count', candidates: candidates(spec, args.length) }
}

type Bindings = ReadonlyMap<string, Type>

function fitOverload(
  shape: OverloadShape,
  args: readonly Operand[],
): { cost: number; params: readonly Type[]; result: Type } | undefined {
  if (!takes(shape, args.length)) return undefined
  const patterns = args.map((_, i) => shape.params[i] ?? shape.rest)
  const bindings = bindVariables(patterns, args)
  if (bindings === undefined) return undefined
  let cost = 0
  const params: Type[] = []
  for (const [i, arg] of args.entries()) {
    const pattern = patterns[i]
    const param = pattern && substitute(pattern, bindings)
    const step = param && (pattern.kind === 'text' ? textCost(arg) : conversionCost(arg, param))
    if (param === undefined || step === undefined) return undefined
    cost += step
    params.push(param)
  }
  const result = substitute(shape.result, bindings)
  return result && { cost, params, result }
}

/** A parameter of any type as text: free for text, else a conversion that always works. */
function textCost(arg: Operand): number {
  return arg.type.kind === 'string' ? 0 : 1
}

function takes({ params, optional = 0, rest }: OverloadShape, count: number): boolean {
  return count >= params.length - optional && (rest !== undefined || count <= params.length)
}

function bindVariables(patterns: readonly (TypePattern | undefined)[], args: readonly Operand[]): Bindings | undefined {
  const facing = new Map<string, Operand[]>()
  for (const [i, pattern] of patterns.entries()) {
    const arg = args[i]
    if (pattern === undefined || arg === undefined) continue
    const found = variableOf(pattern, arg)
    if (found !== undefined) facing.set(found.name, [...(facing.get(found.name) ?? []), found.operand])
  }
  const bindings = new Map<string, Type>()
  for (const [name, operands] of facing) {
    const type = commonType(operands)
    if (type === undefined) return undefined
    bindings.set(name, type)
  }
  return bindings
}

/** The variable inside a pattern and the part of the argument that faces it. */
function variableOf(pattern: TypePattern, arg: Operand): { name: string; operand: Operand } | undefined {
  if (pattern.kind === 'var') return { name: pattern.name, operand: arg }
  if (pattern.kind !== 'arrayOf') return undefined
  const { type } = arg
  const inner = type.kind === 'array' ? type.of : type.kind === 'json' || type.kind === 'null' ? type : undefined
  return inner && variableOf(pattern.of, { ...arg, type: inner })
}

function substitute(pattern: TypePattern, bindings: Bindings): Type | undefined {
  switch (pattern.kind) {
    case 'var':
      return bindings.get(pattern.name)
    case 'text':
      return STRING
    case 'arrayOf': {
      const of = substitute(pattern.of, bindings)
      return of && arrayOf(of)
    }
    default:
      return pattern
  }
}

// ---------------------------------------------------------------------------------------------- signatures

/**
 * `round(x: float, digits?: int) -> float`, a line for each overload; those that differ in one type only, in all their
 * parameters, share a line with that type written `T`.
 */
export function signatureText(spec: Callable): readonly string[] {
  const families = new Map<string, Family>()
  for (const shape of spec.overloads) {
    const type = repeatedType(shape)
    const params = paramsText(shape, type)
    const family = families.get(params) ?? { types: [], results: [] }
    families.set(params, {
      types: [...family.types, type ?? ''],
      results: [...family.results, patternName(shape.result)],
    })
  }
  return [...families].flatMap(([params, family]) => familyLines(`${spec.name}(${params})`, family))
}

interface Family {
  /** What `T` stands for in each overload; empty where there is no T. */
  readonly types: readonly string[]
  readonly results: readonly string[]
}

function familyLines(head: string, { types, results }: Family): readonly string[] {
  const same = types.every((type, i) => type === results[i])
  const lines = new Map<string, string[]>()
  for (const [i, type] of types.entries()) {
    const line = `${head} -> ${same ? 'T' : results[i]}`
    lines.set(line, [...(lines.get(line) ?? []), type])
  }
  return [...lines].map(([line, of]) => (of[0] === '' ? line : `${line} (T: ${of.join(', ')})`))
}

function candidates(spec: Callable, count: number): readonly string[] {
  const fitting = spec.overloads.filter((shape) => takes(shape, count))
  return signatureText({ name: spec.name, overloads: fitting.length > 0 ? fitting : spec.overloads })
}

/** Two parameters or more, all of one plain type: written `T`. */
function repeatedType({ params, rest }: OverloadShape): string | undefined {
  const names = new Set([...params, ...(rest === undefined ? [] : [rest])].map((pattern) => patternName(pattern)))
  const [name] = names
  const [first] = params
  return names.size === 1 && first?.kind !== 'var' && first?.kind !== 'text' ? name : undefined
}

function paramsText({ params, paramNames, optional = 0, rest }: OverloadShape, type: string | undefined): string {
  const shown = (pattern: TypePattern) => (patternName(pattern) === type ? 'T' : patternName(pattern))
  const parts = params.map(
    (pattern, i) => `${paramNames[i]}${i >= params.length - optional ? '?' : ''}: ${shown(pattern)}`,
  )
  if (rest !== undefined) parts.push(`...${paramNames[params.length] ?? 'rest'}: ${shown(rest)}`)
  return parts.join(', ')
}

function patternName(pattern: TypePattern): string {
  if (pattern.kind === 'var') return pattern.name
  if (pattern.kind === 'text') return 'any'
  if (pattern.kind === 'arrayOf') return `array<${patternName(pattern.of)}>`
  return typeName(pattern)
}
