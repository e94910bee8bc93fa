/** CASE: `when(cond, value).when(...).else(value)` and `caseOf(r.x).when('usa', 'USA').else('Unknown')`. */
import type { CaseExpr } from '../ast/nodes.ts'
import { NO_SPAN } from '../text/span.ts'
import { type Condition, Expr } from './expr.ts'
import { nodeOf } from './literal.ts'
import type { ComparableTo, Operand, SqlType, TypeOf, Value } from './row-types.ts'

type Whens = CaseExpr['whens']

function caseNode(operand: Value | undefined, whens: Whens, otherwise?: Operand): CaseExpr {
  return {
    kind: 'case',
    ...(operand === undefined ? {} : { operand: operand.node }),
    whens,
    ...(otherwise === undefined ? {} : { else: nodeOf(otherwise) }),
    span: NO_SPAN,
  }
}

function branch(when: Operand, value: Operand): Whens[number] {
  // biome-ignore lint/suspicious/noThenProperty: the branch of a CASE is data and never awaited
  return { when: nodeOf(when), then: nodeOf(value) }
}

/** A CASE that can take more branches; without `.else` it is NULL where none applies. */
export class Case<On extends Operand, T extends SqlType> extends Expr<T | 'null', string> {
  readonly #operand: Value | undefined
  readonly #whens: Whens

  constructor(operand: Value | undefined, whens: Whens) {
    super(caseNode(operand, whens))
    this.#operand = operand
    this.#whens = whens
  }

  when<const V extends Operand>(when: On, then: V): Case<On, T | TypeOf<V>> {
    return new Case(this.#operand, [...this.#whens, branch(when, then)])
  }

  else<const V extends Operand>(value: V): Expr<T | TypeOf<V>> {
    return new Expr(caseNode(this.#operand, this.#whens, value))
  }
}

/** `CASE WHEN condition THEN value`. */
export function when<const V extends Operand>(condition: Condition, then: V): Case<Condition, TypeOf<V>> {
  return new Case<Condition, TypeOf<V>>(undefined, [branch(condition, then)])
}

/** `CASE operand`: what follows compares with it. */
export function caseOf<T extends SqlType>(operand: Value<T>) {
  return {
    when: <const V extends Operand>(value: ComparableTo<T>, then: V): Case<ComparableTo<T>, TypeOf<V>> =>
      new Case<ComparableTo<T>, TypeOf<V>>(operand, [branch(value, then)]),
  }
}
