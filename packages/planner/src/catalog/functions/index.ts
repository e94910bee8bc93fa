/** All scalar functions and operators, in the order of the reference. */
import type { FunctionSpec } from '../function-spec.ts'
import { add, divide, divideWhole, multiply, negate, remainder, subtract } from './arithmetic.ts'
import { equal, greater, greaterOrEqual, isDistinct, less, lessOrEqual, notEqual } from './comparison.ts'

export const functions: readonly FunctionSpec[] = [
  add,
  subtract,
  multiply,
  divide,
  remainder,
  divideWhole,
  negate,
  equal,
  notEqual,
  less,
  lessOrEqual,
  greater,
  greaterOrEqual,
  isDistinct,
]
