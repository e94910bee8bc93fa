/** The public surface of the planner. */

// the catalog
export type { AggregateOverload, AggregateSpec, Algebra } from './catalog/aggregate-spec.ts'
export { applyOverload } from './catalog/apply.ts'
export {
  type Catalog,
  type CatalogEntries,
  defaultCatalog,
  entriesOf,
  extendCatalog,
  findEntry,
  namesOf,
} from './catalog/catalog.ts'
export type { FormatSpec, OptionSpec, SinkSpec, SourceSpec } from './catalog/connector-spec.ts'
export { evaluateExpr, type RowReader } from './catalog/evaluate.ts'
export type { FunctionCategory, FunctionSpec, Overload, TypePattern } from './catalog/function-spec.ts'
export { literalData, literalValue } from './catalog/literal.ts'
export { type Callable, type Resolution, resolveOverload, signatureText } from './catalog/resolve-overload.ts'
export { fn, type Signature, scalar } from './catalog/scalar.ts'
export { type SpecialForm, specialForms } from './catalog/special-forms.ts'
export * as tags from './catalog/tags.ts'
// plans
export type * from './logical/expr.ts'
export type * from './logical/plan.ts'
export type * from './physical/plan.ts'
export { PLAN_VERSION } from './physical/plan.ts'
// reference tables as Markdown
export { aggregatesReference } from './reference-docs/aggregates.ts'
export { formatsReference, sinksReference, sourcesReference } from './reference-docs/connectors.ts'
export { CATEGORY_TITLES, functionsReference, functionTable } from './reference-docs/functions.ts'
export type { StrategyName } from './strategies/names.ts'
// types and values
export { cast, castable, castIsTotal } from './types/cast.ts'
export { commonType, conversionCost, type Operand } from './types/coerce.ts'
export { compareValues, keyOf, sameValue } from './types/compare.ts'
export {
  addDecimal,
  compareDecimal,
  decimal,
  decimalFromFloat,
  decimalFromInt,
  decimalText,
  decimalToFloat,
  divDecimal,
  modDecimal,
  mulDecimal,
  negDecimal,
  normalDecimal,
  parseDecimal,
  roundDecimal,
  subDecimal,
} from './types/decimal.ts'
export { durationText, parseDuration } from './types/duration.ts'
export { EvaluationError } from './types/evaluation-error.ts'
export { floatUnits, type Ratio, ratioToFloat, sqrtRatioToFloat, UNIT_EXPONENT } from './types/exact-float.ts'
export { checkedInt, compareIntFloat, fitsInt, INT_MAX, INT_MIN, parseInt64 } from './types/int.ts'
export {
  isJsonArray,
  isJsonObject,
  JSON_DEPTH_MAX,
  type JsonFault,
  type JsonResult,
  jsonMember,
  jsonNames,
  jsonObject,
  jsonText,
  parseJson,
} from './types/json.ts'
export { parseType, TYPE_NAMES, typeOfName } from './types/parse-type.ts'
export { floatText, printValue, quoted, textOf } from './types/print.ts'
export { compareText } from './types/text-order.ts'
export { parseTimestamp, timestampText } from './types/timestamp.ts'
export {
  arrayOf,
  BOOL,
  DECIMAL,
  DURATION,
  type Field,
  FLOAT,
  INT,
  JSON_TYPE,
  NULL,
  REGEX,
  type ScalarKind,
  type Schema,
  STRING,
  sameType,
  TIMESTAMP,
  type Type,
  typeName,
} from './types/type.ts'
export type { Decimal, Json, JsonObject, Pattern, Value } from './types/value.ts'
export { isArray, isDecimal, isJson, isPattern } from './types/value-kind.ts'
