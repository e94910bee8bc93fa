/** The language of Millrace: text to syntax tree and back, with everything an editor needs. */

export type * from './ast/nodes.ts'
export { type CodeTable, type Message, report } from './diagnostics/codes.ts'
export type { Diagnostic, Fix, Severity } from './diagnostics/diagnostic.ts'
export { DSL_CODES, type DslParams } from './diagnostics/dsl-codes.ts'
export { nearest } from './diagnostics/suggest.ts'
export type { Comment, Token } from './lex/lexer.ts'
export { TOKENS, type TokenClass, type TokenSpec } from './lex/tokens.ts'
export { AGGREGATES, KEYWORDS, type Keyword, type KeywordRole, keywordsOf } from './lex/words.ts'
export { type ExprResult, type ParseResult, parse, parseExpr, parseQuery, type QueryResult } from './parse/parse.ts'
export { type LineIndex, lineIndex, type Position } from './text/line-index.ts'
export { join, NO_SPAN, type Span } from './text/span.ts'
