/** The language of Millrace: text to syntax tree and back, with everything an editor needs. */

export { equal } from './ast/equal.ts'
export type * from './ast/nodes.ts'
export { walk } from './ast/walk.ts'
export {
  Aggregate as AggregateExpr,
  aggregateCall,
  approxDistinct,
  argMax,
  argMin,
  avg,
  boolAnd,
  boolOr,
  collect,
  count,
  countDistinct,
  defaultName,
  first,
  last,
  max,
  median,
  min,
  quantile,
  type ReduceOptions,
  type Reducer,
  reduce,
  stddev,
  stringAgg,
  sum,
  top,
  variance,
} from './builder/aggregates.ts'
export { caseOf, when } from './builder/case.ts'
export type { EmitMode, ExpireOptions, OnOptions, SeparatorInput } from './builder/clauses.ts'
export {
  amqp,
  Connector,
  connector,
  console,
  duckdb,
  file,
  files,
  generate,
  http,
  kafka,
  type Lines,
  live,
  mqtt,
  nats,
  type Options as ConnectorOptions,
  postgres,
  queue,
  redis,
  type Sink as SinkConnector,
  type Source as SourceConnector,
  socket,
  sqlite,
  stdin,
} from './builder/connectors.ts'
export { DurationExpr, type DurationInput, type DurationText, duration } from './builder/duration.ts'
export { type Condition, col, Expr as TypedExpr, lit, param, timestamp } from './builder/expr.ts'
export { all, from } from './builder/from.ts'
export { call, type Functions, fn } from './builder/functions.ts'
export { type AnyInput, CreatedStream, NamedStream, type QuerySource, stream } from './builder/input.ts'
export { expr, Mill, mill } from './builder/mill.ts'
export { asc, desc, type Ordering } from './builder/ordering.ts'
export { Aggregation, Decodable, Items, Limited, Ordered, Stream, TimeWindow, Windowed } from './builder/query.ts'
export type { JoinOptions, QueryBuilder } from './builder/query-builder.ts'
export { BUILDER_CODES, type BuilderFaults, MillraceSyntaxError } from './builder/refuse.ts'
export type {
  AnyColumns,
  Columns,
  ColumnType,
  ColumnTypes,
  JsOf,
  JsRow,
  Operand,
  RowOf,
  SqlType,
  TypeOf,
  Value,
} from './builder/row-types.ts'
export { Script as ScriptBuilder, script } from './builder/script.ts'
export type { TemplateValue } from './builder/stand-in.ts'
export {
  type CreatedFunction,
  createFunction,
  createStream,
  describe,
  explain,
  type HasStatement,
  sample,
  set,
  show,
  start,
  stop,
  verify,
  why,
} from './builder/statements.ts'
export { type CodeTable, type Message, report } from './diagnostics/codes.ts'
export type { Diagnostic, Fix, Severity } from './diagnostics/diagnostic.ts'
export { DSL_CODES, type DslParams } from './diagnostics/dsl-codes.ts'
export { type RenderOptions, renderDiagnostics } from './diagnostics/render.ts'
export { nearest } from './diagnostics/suggest.ts'
export type { Comment, Token } from './lex/lexer.ts'
export { TOKENS, type TokenClass, type TokenSpec } from './lex/tokens.ts'
export { AGGREGATES, KEYWORDS, type Keyword, type KeywordRole, keywordsOf } from './lex/words.ts'
export { type ExprResult, type ParseResult, parse, parseExpr, parseQuery, type QueryResult } from './parse/parse.ts'
export { cells } from './text/cells.ts'
export { type LineIndex, lineIndex, type Position } from './text/line-index.ts'
export { type Source, source } from './text/source.ts'
export { join, NO_SPAN, type Span } from './text/span.ts'
