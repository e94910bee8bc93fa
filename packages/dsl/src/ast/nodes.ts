/**
 * The syntax tree: what the text says, before anyone asks what it means.
 *
 * Every node is plain JSON data (no class, no `undefined` value, no NaN), so that a tree can be stored, sent and
 * compared. Trees made from text and by the builder are equal but for their spans; `equal.ts` compares them so.
 * Optional parts are absent, never `undefined` and never `null`.
 */
import type { Span } from '../text/span.ts'

interface Node {
  readonly span: Span
}

/** A name as the user means it: quotes and escapes are gone, case is kept. */
export interface Ident extends Node {
  readonly kind: 'ident'
  readonly name: string
}

// ---------------------------------------------------------------------------------------------- lengths of time

/** `month` and `year` have no fixed length; `d` and `w` are calendar lengths where a `ZONE` is given, else 24 h, 7 d. */
export type DurationUnit = 'ms' | 's' | 'm' | 'h' | 'd' | 'w' | 'month' | 'year'

/** `1h30m`: the parts as written, largest first is not required. `amount` is a decimal numeral such as `1` or `1.5`. */
export interface Duration extends Node {
  readonly kind: 'duration'
  readonly parts: readonly { readonly amount: string; readonly unit: DurationUnit }[]
}

// ---------------------------------------------------------------------------------------------- expressions

export type Expr =
  | NullLiteral
  | BoolLiteral
  | NumberLiteral
  | StringLiteral
  | RegexLiteral
  | TimestampLiteral
  | Duration
  | ArrayLiteral
  | NameExpr
  | ParamExpr
  | MemberExpr
  | IndexExpr
  | UnaryExpr
  | BinaryExpr
  | IsExpr
  | BetweenExpr
  | InExpr
  | LikeExpr
  | CaseExpr
  | CastExpr
  | CallExpr
  | ReduceExpr

export interface NullLiteral extends Node {
  readonly kind: 'null'
}

export interface BoolLiteral extends Node {
  readonly kind: 'bool'
  readonly value: boolean
}

/**
 * `1`, `1_000`, `2.5`, `1e-3`, `0xff`. `text` is canonical: decimal digits, no `_`, no sign, hexadecimal turned into
 * decimal; a point or an exponent stays (`2.5`, `1e-3`). An integer is one whose text is digits only.
 */
export interface NumberLiteral extends Node {
  readonly kind: 'number'
  readonly text: string
}

export interface StringLiteral extends Node {
  readonly kind: 'string'
  readonly value: string
}

/** `/\s+/i`. `pattern` is the text between the slashes with `\/` turned into `/`; `flags` are of `i`, `m`, `s`, sorted. */
export interface RegexLiteral extends Node {
  readonly kind: 'regex'
  readonly pattern: string
  readonly flags: string
}

/** `TIMESTAMP '2026-01-01T00:00:00Z'`: the text as written; the planner reads it. */
export interface TimestampLiteral extends Node {
  readonly kind: 'timestamp'
  readonly text: string
}

/** `['a', 'b']`, `[]`. */
export interface ArrayLiteral extends Node {
  readonly kind: 'array'
  readonly items: readonly Expr[]
}

/** A column, or the alias of an input where `.` follows. */
export interface NameExpr extends Node {
  readonly kind: 'name'
  readonly name: string
}

/** `$name`: a value given at the start, never text. */
export interface ParamExpr extends Node {
  readonly kind: 'param'
  readonly name: string
}

/** `target.name`: a column of an input, or a field of a json value; the binder knows which. */
export interface MemberExpr extends Node {
  readonly kind: 'member'
  readonly target: Expr
  readonly name: Ident
}

/** `target[index]`: an element of an array or json value (from 0), or a json field by text. */
export interface IndexExpr extends Node {
  readonly kind: 'index'
  readonly target: Expr
  readonly index: Expr
}

export type UnaryOp = '-' | '+' | 'NOT'

export interface UnaryExpr extends Node {
  readonly kind: 'unary'
  readonly op: UnaryOp
  readonly operand: Expr
}

/**
 * Loosest to tightest: OR · AND · (NOT) · `= <> < <= > >=` and IS/IN/LIKE/BETWEEN (do not chain) · `||` · `+ -` ·
 * `* / % DIV` · unary `- +` · `::` · `. []`. `!=` and `==` are read as `<>` and `=`; `//` as `DIV`.
 */
export type BinaryOp =
  | 'OR'
  | 'AND'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | '||'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | 'DIV'

export interface BinaryExpr extends Node {
  readonly kind: 'binary'
  readonly op: BinaryOp
  readonly left: Expr
  readonly right: Expr
}

/** `x IS [NOT] NULL | TRUE | FALSE`, `x IS [NOT] DISTINCT FROM y`. */
export interface IsExpr extends Node {
  readonly kind: 'is'
  readonly operand: Expr
  readonly not: boolean
  readonly what: 'null' | 'true' | 'false' | 'distinct'
  /** Present for `distinct` only. */
  readonly from?: Expr
}

export interface BetweenExpr extends Node {
  readonly kind: 'between'
  readonly operand: Expr
  readonly not: boolean
  readonly low: Expr
  readonly high: Expr
}

export interface InExpr extends Node {
  readonly kind: 'in'
  readonly operand: Expr
  readonly not: boolean
  /** At least one. */
  readonly items: readonly Expr[]
}

/** `LIKE` (`%`, `_`, `\` escapes), `ILIKE` (case-insensitive), `MATCHES` (a regular expression found anywhere). */
export interface LikeExpr extends Node {
  readonly kind: 'like'
  readonly op: 'LIKE' | 'ILIKE' | 'MATCHES'
  readonly operand: Expr
  readonly not: boolean
  readonly pattern: Expr
}

export interface CaseExpr extends Node {
  readonly kind: 'case'
  readonly operand?: Expr
  /** At least one. */
  readonly whens: readonly { readonly when: Expr; readonly then: Expr }[]
  readonly else?: Expr
}

/** `CAST(x AS int)`, `TRY_CAST(x AS int)` (NULL where it fails), `x::int` (printed as CAST). */
export interface CastExpr extends Node {
  readonly kind: 'cast'
  readonly operand: Expr
  readonly type: TypeName
  readonly try: boolean
}

/** `int`, `array<string>`: lower case; the planner knows which exist. */
export interface TypeName extends Node {
  readonly kind: 'type'
  readonly name: string
  /** `array<of>`. */
  readonly of?: TypeName
}

/**
 * A call of a function or an aggregate: which it is, the catalog knows. A function's name keeps the user's spelling and
 * is compared without case. `COUNT` without parentheses in an aggregate clause is a call with `bare: true`, no args.
 */
export interface CallExpr extends Node {
  readonly kind: 'call'
  readonly name: Ident
  readonly args: readonly Expr[]
  /** `COUNT`: written without parentheses. `COUNT()` and `COUNT(*)` are read as this too. */
  readonly bare: boolean
  /** `COUNT(DISTINCT x)`. */
  readonly distinct: boolean
  /** `FILTER (WHERE x)`. */
  readonly filter?: Expr
}

export interface Lambda extends Node {
  readonly kind: 'lambda'
  readonly params: readonly Ident[]
  readonly body: Expr
}

/** `REDUCE (a, b) -> a + b OF x [INVERSE (a, b) -> a - b] [FILTER (WHERE ...)]`; only in an aggregate clause. */
export interface ReduceExpr extends Node {
  readonly kind: 'reduce'
  readonly fn: Lambda
  readonly of: Expr
  readonly inverse?: Lambda
  readonly filter?: Expr
}

// ---------------------------------------------------------------------------------------------- inputs

/** An argument of a source or a sink: by place (no name) or `name => value`. */
export interface Arg extends Node {
  readonly kind: 'arg'
  readonly name?: Ident
  readonly value: Expr
}

/** `socket('localhost', 9999)`: also a sink, where it stands behind INTO. */
export interface ConnectorCall extends Node {
  readonly kind: 'connector'
  readonly name: Ident
  readonly args: readonly Arg[]
}

/** A name made by CREATE STREAM. */
export interface StreamRef extends Node {
  readonly kind: 'stream'
  readonly name: Ident
}

export interface Subquery extends Node {
  readonly kind: 'subquery'
  readonly query: Query
}

export interface Input extends Node {
  readonly kind: 'input'
  readonly from: ConnectorCall | StreamRef | Subquery
  /** `AS name`. */
  readonly as?: Ident
}

// ---------------------------------------------------------------------------------------------- clauses

export type Clause =
  | FormatClause
  | OnClause
  | SplitClause
  | WhereClause
  | LetClause
  | SelectClause
  | DistinctClause
  | AggregateClause
  | BackfillClause
  | OrderClause
  | JoinClause
  | TableJoinClause
  | UnionClause
  | EveryClause
  | IntoClause
  | ErrorsClause
  | CheckpointClause

/**
 * `FROM input clause...`: clauses in the order in which rows flow. The clauses that belong to an aggregate are parts
 * of its node, whatever their order in the text.
 */
export interface Query extends Node {
  readonly kind: 'query'
  readonly from: Input
  readonly clauses: readonly Clause[]
}

export interface ColumnDef extends Node {
  readonly kind: 'column'
  readonly name: Ident
  readonly type: TypeName
}

/** `lines`, `json[(...)]`, `csv[(...)]`, `logfmt`, `regex('...')`; options by name, as `csv(a int, header => true)`. */
export interface FormatClause extends Node {
  readonly kind: 'format'
  readonly name: Ident
  readonly columns: readonly ColumnDef[]
  /** Values by place (the pattern of `regex`) and by name. */
  readonly args: readonly Arg[]
}

/** `ON ts [WATERMARK 5s] [LATENESS 1m] [LATE INTO sink] [IDLE 30s] [MAX AHEAD 1 day]`. */
export interface OnClause extends Node {
  readonly kind: 'on'
  readonly column: Expr
  readonly watermark?: Duration
  readonly lateness?: Duration
  readonly lateInto?: ConnectorCall
  readonly idle?: Duration
  readonly maxAhead?: Duration
}

export type Separator =
  | { readonly kind: 'text'; readonly value: StringLiteral | ParamExpr }
  | { readonly kind: 'pattern'; readonly value: RegexLiteral }
  | { readonly kind: 'words' }
  /** The column is an array or json array already. */
  | { readonly kind: 'elements' }

/** `SPLIT ' ' AS word`, `SPLIT tags BY ',' AS tag`, `SPLIT WORDS`, `SPLIT line BY WORDS`, `SPLIT entities.hashtags AS tag`. */
export interface SplitClause extends Node {
  readonly kind: 'split'
  readonly column?: Expr
  readonly separator: Separator
  readonly as?: Ident
}

export interface WhereClause extends Node {
  readonly kind: 'where'
  readonly condition: Expr
}

export interface LetClause extends Node {
  readonly kind: 'let'
  readonly bindings: readonly { readonly name: Ident; readonly value: Expr }[]
}

export type SelectItem =
  | { readonly kind: 'star'; readonly except: readonly Ident[]; readonly span: Span }
  | { readonly kind: 'item'; readonly value: Expr; readonly as?: Ident; readonly span: Span }

export interface SelectClause extends Node {
  readonly kind: 'select'
  readonly items: readonly SelectItem[]
}

/** `DISTINCT [BY a, b]`: without BY, all columns. */
export interface DistinctClause extends Node {
  readonly kind: 'distinct'
  readonly by: readonly Expr[]
}

/** An expression over aggregate calls and keys: `COUNT`, `SUM(x) AS s`, `MAX(ts) - MIN(ts) AS length`; also a key of BY. */
export interface NamedExpr extends Node {
  readonly kind: 'named'
  readonly value: Expr
  readonly as?: Ident
}

export type WindowSpec =
  | { readonly kind: 'time'; readonly size: Duration; readonly slide?: Duration }
  | { readonly kind: 'session'; readonly gap: Duration }
  | { readonly kind: 'cumulate'; readonly size: Duration; readonly step: Duration }
  | { readonly kind: 'rows'; readonly size: NumberLiteral; readonly slide?: NumberLiteral }

export interface WindowClause extends Node {
  readonly kind: 'window'
  readonly spec: WindowSpec
  readonly offset?: Duration
  readonly zone?: StringLiteral
}

/** `RUNNING [EXPIRE AFTER 1h]`. */
export interface RunningClause extends Node {
  readonly kind: 'running'
  readonly expireAfter?: Duration
}

export interface EmitClause extends Node {
  readonly kind: 'emit'
  readonly mode: 'final' | 'changes' | 'early'
  /** Present for `early` only. */
  readonly every?: Duration
}

/** `FILL 0 | NULL | PREVIOUS [EXPIRE AFTER d]`. */
export interface FillClause extends Node {
  readonly kind: 'fill'
  readonly with: Expr | 'previous'
  readonly expireAfter?: Duration
}

/** `items [BY keys] [WINDOW ... | RUNNING ...] [ON ...] [EVERY d] [EMIT ...] [FILL ...] [HAVING cond]`. */
export interface AggregateClause extends Node {
  readonly kind: 'aggregate'
  /** At least one. */
  readonly items: readonly NamedExpr[]
  readonly by: readonly NamedExpr[]
  readonly scope?: WindowClause | RunningClause
  readonly on?: OnClause
  readonly every?: EveryClause
  readonly emit?: EmitClause
  readonly fill?: FillClause
  readonly having?: Expr
}

export interface BackfillClause extends Node {
  readonly kind: 'backfill'
  readonly from: ConnectorCall
}

/** `ORDER BY x DESC, y LIMIT 3 PER country`, or `LIMIT 3` alone (`by` is empty then). */
export interface OrderClause extends Node {
  readonly kind: 'order'
  readonly by: readonly { readonly value: Expr; readonly desc: boolean }[]
  readonly limit?: NumberLiteral
  readonly per: readonly Expr[]
}

export interface JoinClause extends Node {
  readonly kind: 'join'
  readonly side: 'inner' | 'left'
  readonly input: Input
  /** A condition, or a column that both sides have. */
  readonly on: Expr
  readonly within: Duration
}

export interface TableJoinClause extends Node {
  readonly kind: 'tableJoin'
  readonly side: 'inner' | 'left'
  readonly input: Input
  readonly on: Expr
}

export interface UnionClause extends Node {
  readonly kind: 'union'
  readonly input: Input
}

/** `EVERY 1s` where no aggregate stands before it; else it is a part of that aggregate. */
export interface EveryClause extends Node {
  readonly kind: 'every'
  readonly interval: Duration
}

export interface IntoClause extends Node {
  readonly kind: 'into'
  readonly sinks: readonly ConnectorCall[]
}

/** `ERRORS INTO sink` or `ERRORS STOP` (`into` absent). */
export interface ErrorsClause extends Node {
  readonly kind: 'errors'
  readonly into?: ConnectorCall
}

export interface CheckpointClause extends Node {
  readonly kind: 'checkpoint'
  readonly path: StringLiteral | ParamExpr
}

// ---------------------------------------------------------------------------------------------- statements

export type Statement =
  | QueryStatement
  | CreateStream
  | CreateFunction
  | Explain
  | Verify
  | Describe
  | Sample
  | Show
  | Why
  | Start
  | Stop
  | SetOption

export interface QueryStatement extends Node {
  readonly kind: 'queryStatement'
  readonly query: Query
}

export interface CreateStream extends Node {
  readonly kind: 'createStream'
  readonly name: Ident
  readonly query: Query
}

export interface CreateFunction extends Node {
  readonly kind: 'createFunction'
  readonly name: Ident
  readonly params: readonly Ident[]
  readonly body: Expr
}

/** `EXPLAIN [ANALYZE] [AS text|json|mermaid] query`. */
export interface Explain extends Node {
  readonly kind: 'explain'
  readonly analyze: boolean
  readonly as: 'text' | 'json' | 'mermaid'
  readonly query: Query
}

/** `VERIFY query`: the naive reference runs beside. */
export interface Verify extends Node {
  readonly kind: 'verify'
  readonly query: Query
}

export interface Describe extends Node {
  readonly kind: 'describe'
  readonly target: Query | Ident
}

/** `SAMPLE 10 query`. */
export interface Sample extends Node {
  readonly kind: 'sample'
  readonly rows: NumberLiteral
  readonly query: Query
}

export type ShowWhat = 'streams' | 'functions' | 'sources' | 'sinks' | 'queries'

export interface Show extends Node {
  readonly kind: 'show'
  readonly what: ShowWhat
}

export interface Why extends Node {
  readonly kind: 'why'
  readonly name?: Ident
}

export interface Start extends Node {
  readonly kind: 'start'
  readonly name: Ident
  readonly query: Query
}

export interface Stop extends Node {
  readonly kind: 'stop'
  readonly name: Ident
}

export interface SetOption extends Node {
  readonly kind: 'set'
  readonly option: Ident
  readonly value: Expr
}

export interface Script extends Node {
  readonly kind: 'script'
  readonly statements: readonly Statement[]
}
