/**
 * The grammar of the language. It reads as the grammar does; what a rule asks about tokens further ahead is in
 * `cursor.ts`, what a text means once it is parsed in `to-ast.ts`.
 *
 * Operators stand in a flat list (`arithmetic`, `expression`) and get their precedence in `expressions.ts`: a long
 * chain then costs no recursion. An `ERR_MSG` is a key of the table in `messages.ts`.
 */
import type { IToken } from 'chevrotain'
import * as t from '../lex/tokens.ts'
import { keyword } from '../lex/tokens.ts'
import { Cursor } from './cursor.ts'

const k = {
  AND: keyword('AND'),
  AFTER: keyword('AFTER'),
  AHEAD: keyword('AHEAD'),
  ANALYZE: keyword('ANALYZE'),
  AS: keyword('AS'),
  ASC: keyword('ASC'),
  BACKFILL: keyword('BACKFILL'),
  BETWEEN: keyword('BETWEEN'),
  BY: keyword('BY'),
  CASE: keyword('CASE'),
  CAST: keyword('CAST'),
  CHANGES: keyword('CHANGES'),
  CHECKPOINT: keyword('CHECKPOINT'),
  CREATE: keyword('CREATE'),
  CUMULATE: keyword('CUMULATE'),
  DESC: keyword('DESC'),
  DESCRIBE: keyword('DESCRIBE'),
  DISTINCT: keyword('DISTINCT'),
  EARLY: keyword('EARLY'),
  ELSE: keyword('ELSE'),
  EMIT: keyword('EMIT'),
  END: keyword('END'),
  ERRORS: keyword('ERRORS'),
  EVERY: keyword('EVERY'),
  EXCEPT: keyword('EXCEPT'),
  EXPIRE: keyword('EXPIRE'),
  EXPLAIN: keyword('EXPLAIN'),
  FALSE: keyword('FALSE'),
  FILL: keyword('FILL'),
  FILTER: keyword('FILTER'),
  FINAL: keyword('FINAL'),
  FORMAT: keyword('FORMAT'),
  FROM: keyword('FROM'),
  FUNCTION: keyword('FUNCTION'),
  HAVING: keyword('HAVING'),
  IDLE: keyword('IDLE'),
  ILIKE: keyword('ILIKE'),
  IN: keyword('IN'),
  INTO: keyword('INTO'),
  INVERSE: keyword('INVERSE'),
  IS: keyword('IS'),
  JOIN: keyword('JOIN'),
  LATE: keyword('LATE'),
  LATENESS: keyword('LATENESS'),
  LEFT: keyword('LEFT'),
  LET: keyword('LET'),
  LIKE: keyword('LIKE'),
  LIMIT: keyword('LIMIT'),
  MATCHES: keyword('MATCHES'),
  NOT: keyword('NOT'),
  NULL: keyword('NULL'),
  OF: keyword('OF'),
  OFFSET: keyword('OFFSET'),
  ON: keyword('ON'),
  OR: keyword('OR'),
  ORDER: keyword('ORDER'),
  PER: keyword('PER'),
  PREVIOUS: keyword('PREVIOUS'),
  REDUCE: keyword('REDUCE'),
  ROWS: keyword('ROWS'),
  RUNNING: keyword('RUNNING'),
  SAMPLE: keyword('SAMPLE'),
  SELECT: keyword('SELECT'),
  SESSION: keyword('SESSION'),
  SET: keyword('SET'),
  SHOW: keyword('SHOW'),
  SLIDE: keyword('SLIDE'),
  SPLIT: keyword('SPLIT'),
  START: keyword('START'),
  STEP: keyword('STEP'),
  STOP: keyword('STOP'),
  STREAM: keyword('STREAM'),
  TABLE: keyword('TABLE'),
  THEN: keyword('THEN'),
  TIMESTAMP: keyword('TIMESTAMP'),
  TRUE: keyword('TRUE'),
  TRY_CAST: keyword('TRY_CAST'),
  UNION: keyword('UNION'),
  VERIFY: keyword('VERIFY'),
  WATERMARK: keyword('WATERMARK'),
  WHEN: keyword('WHEN'),
  WHERE: keyword('WHERE'),
  WHY: keyword('WHY'),
  WINDOW: keyword('WINDOW'),
  WITHIN: keyword('WITHIN'),
  WORDS: keyword('WORDS'),
  ZONE: keyword('ZONE'),
} as const

export class Grammar extends Cursor {
  constructor() {
    super()
    this.performSelfAnalysis()
  }

  // ---------------------------------------------------------------------------------------- statements

  readonly script = this.RULE('script', () => {
    this.MANY(() => {
      this.OR({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { ALT: () => this.CONSUME(t.Semicolon) },
          { ALT: () => this.recover(() => this.SUBRULE(this.statement)) },
        ],
      })
    })
  })

  readonly statement = this.RULE('statement', () => {
    this.mend('statement')
    this.OR({
      ERR_MSG: 'statement',
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.SUBRULE1(this.query, { ARGS: [false] }) },
        { ALT: () => this.SUBRULE(this.create) },
        { ALT: () => this.SUBRULE(this.explain) },
        { ALT: () => this.SUBRULE(this.verify) },
        { ALT: () => this.SUBRULE(this.describe) },
        { ALT: () => this.SUBRULE(this.sample) },
        { ALT: () => this.SUBRULE(this.show) },
        { ALT: () => this.SUBRULE(this.why) },
        { ALT: () => this.SUBRULE(this.start) },
        { ALT: () => this.SUBRULE(this.stop) },
        { ALT: () => this.SUBRULE(this.set) },
        { ALT: () => this.SUBRULE(this.unknownStatement) },
      ],
    })
    this.missingSemicolon()
    this.OPTION({ GATE: () => !this.statementBegins(), DEF: () => this.SUBRULE(this.rest) })
  })

  /** Nothing that begins a statement: reported, and skipped up to a FROM or the end of the statement. */
  readonly unknownStatement = this.RULE('unknownStatement', () => {
    this.fault('statement')
    this.CONSUME(t.Any)
    this.skipToFrom()
    this.OPTION(() => this.SUBRULE(this.query, { ARGS: [false] }))
  })

  /** What follows a whole statement without a `;`. */
  readonly rest = this.RULE('rest', () => {
    this.fault('statementEnd')
    this.CONSUME(t.Any)
    this.skipToSemicolon()
  })

  readonly create = this.RULE('create', () => {
    this.CONSUME(k.CREATE)
    this.OR({
      ERR_MSG: 'create',
      DEF: [
        {
          ALT: () => {
            this.CONSUME(k.STREAM)
            this.SUBRULE1(this.name)
            this.CONSUME1(k.AS)
            this.SUBRULE(this.query, { ARGS: [false] })
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.FUNCTION)
            this.SUBRULE2(this.name)
            this.SUBRULE(this.params)
            this.CONSUME2(k.AS)
            this.SUBRULE(this.expression)
          },
        },
      ],
    })
  })

  readonly params = this.RULE('params', () => {
    this.CONSUME(t.ParenOpen, { ERR_MSG: 'openNames' })
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.name) })
    this.CONSUME(t.ParenClose, { ERR_MSG: 'closeNames' })
  })

  readonly explain = this.RULE('explain', () => {
    this.CONSUME(k.EXPLAIN)
    this.OPTION1(() => this.CONSUME(k.ANALYZE))
    this.OPTION2(() => {
      this.CONSUME(k.AS)
      this.CONSUME(t.Word, { LABEL: 'as', ERR_MSG: 'explainAs' })
    })
    this.SUBRULE(this.query, { ARGS: [false] })
  })

  readonly verify = this.RULE('verify', () => {
    this.CONSUME(k.VERIFY)
    this.SUBRULE(this.query, { ARGS: [false] })
  })

  readonly describe = this.RULE('describe', () => {
    this.CONSUME(k.DESCRIBE)
    this.OR({
      ERR_MSG: 'describe',
      IGNORE_AMBIGUITIES: true,
      DEF: [{ ALT: () => this.SUBRULE(this.query, { ARGS: [false] }) }, { ALT: () => this.SUBRULE(this.name) }],
    })
  })

  readonly sample = this.RULE('sample', () => {
    this.CONSUME(k.SAMPLE)
    this.CONSUME(t.Number, { ERR_MSG: 'sampleRows' })
    this.SUBRULE(this.query, { ARGS: [false] })
  })

  readonly show = this.RULE('show', () => {
    this.CONSUME(k.SHOW)
    this.CONSUME(t.Word, { ERR_MSG: 'show' })
  })

  readonly why = this.RULE('why', () => {
    this.CONSUME(k.WHY)
    this.OPTION(() => this.SUBRULE(this.name))
  })

  readonly start = this.RULE('start', () => {
    this.CONSUME(k.START)
    this.SUBRULE(this.name)
    this.CONSUME(k.AS)
    this.SUBRULE(this.query, { ARGS: [false] })
  })

  readonly stop = this.RULE('stop', () => {
    this.CONSUME(k.STOP)
    this.SUBRULE(this.name)
  })

  readonly set = this.RULE('set', () => {
    this.CONSUME(k.SET)
    this.SUBRULE(this.name)
    this.SUBRULE(this.becomes)
    this.SUBRULE(this.expression)
  })

  /** `=`; `:=` is understood and reported. */
  readonly becomes = this.RULE('becomes', () => {
    this.OR({
      ERR_MSG: 'becomes',
      DEF: [
        { ALT: () => this.CONSUME(t.Equal) },
        {
          ALT: () => {
            this.fault('colonEqual')
            this.CONSUME(t.ColonEqual)
          },
        },
      ],
    })
  })

  // ---------------------------------------------------------------------------------------- queries and inputs

  readonly query = this.RULE('query', (inside?: boolean) => {
    this.enter()
    this.CONSUME(k.FROM, { ERR_MSG: 'from' })
    this.recover(() => this.SUBRULE(this.source))
    this.MANY({
      GATE: () => !(inside === true ? this.nextIs(t.ParenClose) : this.statementBegins()),
      DEF: () => this.recover(() => this.SUBRULE(this.clauseOrFault)),
    })
    this.leave()
  })

  readonly source = this.RULE('source', () => {
    this.OR({
      ERR_MSG: 'input',
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.ParenOpen)
            this.SUBRULE(this.query, { ARGS: [true] })
            this.CONSUME(t.ParenClose, { ERR_MSG: 'closeQuery' })
          },
        },
        {
          GATE: () => this.nameBegins(),
          ALT: () => {
            this.SUBRULE1(this.name)
            this.OPTION1(() => this.SUBRULE(this.args))
          },
        },
      ],
    })
    this.OPTION2(() => {
      this.CONSUME(k.AS)
      this.SUBRULE2(this.name, { LABEL: 'as' })
    })
  })

  /** `name(args)`: a sink, or the source of BACKFILL. */
  readonly connector = this.RULE('connector', () => {
    this.OR({
      ERR_MSG: 'connector',
      DEF: [{ GATE: () => this.nameBegins(), ALT: () => this.SUBRULE(this.name) }],
    })
    this.SUBRULE(this.args)
  })

  readonly args = this.RULE('args', () => {
    this.CONSUME(t.ParenOpen, { ERR_MSG: 'openArgs' })
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.arg) })
    this.CONSUME(t.ParenClose, { ERR_MSG: 'closeArgs' })
  })

  readonly arg = this.RULE('arg', () => {
    this.OPTION({
      GATE: () => this.nextIs(t.NamedArrow, 2) || this.nextIs(t.ColonEqual, 2),
      DEF: () => {
        this.SUBRULE(this.name)
        this.OR([
          { ALT: () => this.CONSUME(t.NamedArrow) },
          {
            ALT: () => {
              this.fault('colonEqualArg')
              this.CONSUME(t.ColonEqual)
            },
          },
        ])
      },
    })
    this.SUBRULE(this.expression)
  })

  readonly name = this.RULE('name', () => {
    this.OR({
      ERR_MSG: 'name',
      DEF: [{ GATE: () => this.nameBegins(), ALT: () => this.CONSUME(t.Word) }],
    })
  })

  // ---------------------------------------------------------------------------------------- clauses

  readonly clauseOrFault = this.RULE('clauseOrFault', () => {
    this.mend('clause')
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.clauseBegins(), ALT: () => this.SUBRULE(this.clause) },
        { ALT: () => this.SUBRULE(this.unknownClause) },
      ],
    })
  })

  readonly unknownClause = this.RULE('unknownClause', () => {
    this.fault('clause')
    this.CONSUME(t.Any)
    this.skipClosers()
    this.skipRest()
  })

  readonly clause = this.RULE('clause', () => {
    this.OR({
      ERR_MSG: 'clause',
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.SUBRULE(this.format) },
        { ALT: () => this.SUBRULE(this.split) },
        { ALT: () => this.SUBRULE(this.where) },
        { ALT: () => this.SUBRULE(this.let) },
        { ALT: () => this.SUBRULE(this.select) },
        { ALT: () => this.SUBRULE(this.distinct) },
        { ALT: () => this.SUBRULE(this.backfill) },
        { ALT: () => this.SUBRULE(this.order) },
        { ALT: () => this.SUBRULE(this.join) },
        { ALT: () => this.SUBRULE(this.union) },
        { ALT: () => this.SUBRULE(this.into) },
        { ALT: () => this.SUBRULE(this.deadLetters) },
        { ALT: () => this.SUBRULE(this.checkpoint) },
        { ALT: () => this.SUBRULE(this.belonging) },
        { ALT: () => this.SUBRULE(this.aggregate) },
      ],
    })
  })

  readonly format = this.RULE('format', () => {
    this.CONSUME(k.FORMAT)
    this.SUBRULE(this.name)
    this.OPTION(() => {
      this.CONSUME(t.ParenOpen)
      this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.formatItem) })
      this.CONSUME(t.ParenClose, { ERR_MSG: 'closeFormat' })
    })
  })

  readonly formatItem = this.RULE('formatItem', () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => !this.nextIs(t.NamedArrow, 2) && !this.nextIs(t.ColonEqual, 2) && !this.nextIs(t.ParenOpen, 2),
          ALT: () => {
            this.CONSUME(t.Word)
            this.SUBRULE(this.type)
          },
        },
        { ALT: () => this.SUBRULE(this.arg) },
      ],
    })
  })

  readonly type = this.RULE('type', () => {
    this.enter()
    this.CONSUME(t.Word, { ERR_MSG: 'type' })
    this.OPTION(() => {
      this.CONSUME(t.Less)
      this.SUBRULE(this.type, { LABEL: 'of' })
      this.CONSUME(t.Greater, { ERR_MSG: 'closeType' })
    })
    this.leave()
  })

  readonly split = this.RULE('split', () => {
    this.CONSUME(k.SPLIT)
    this.OR({
      ERR_MSG: 'split',
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.separatorBegins(), ALT: () => this.SUBRULE1(this.separator) },
        {
          ALT: () => {
            this.SUBRULE(this.operand, { LABEL: 'column' })
            this.OPTION1(() => {
              this.CONSUME(k.BY)
              this.SUBRULE2(this.separator)
            })
          },
        },
      ],
    })
    this.OPTION2(() => {
      this.CONSUME(k.AS)
      this.SUBRULE(this.name, { LABEL: 'as' })
    })
  })

  private separatorBegins(): boolean {
    if (!this.next('WORDS')) return this.nextIs(t.Regex) || this.nextIs(t.Param) || this.isText()
    return ![t.Dot, t.BracketOpen, t.ParenOpen].some((type) => this.nextIs(type, 2)) && this.LA(2).tokenType !== k.BY
  }

  private isText(): boolean {
    return [t.StringLiteral, t.RawString, t.BrokenString].some((type) => this.nextIs(type))
  }

  readonly separator = this.RULE('separator', () => {
    this.OR({
      ERR_MSG: 'separator',
      DEF: [
        { ALT: () => this.CONSUME(t.Text) },
        { ALT: () => this.CONSUME(t.Regex) },
        { ALT: () => this.CONSUME(t.Param) },
        { ALT: () => this.CONSUME(k.WORDS) },
      ],
    })
  })

  readonly where = this.RULE('where', () => {
    this.CONSUME(k.WHERE)
    this.SUBRULE(this.expression)
  })

  readonly let = this.RULE('let', () => {
    this.CONSUME(k.LET)
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, ERR_MSG: 'name', DEF: () => this.SUBRULE(this.binding) })
  })

  readonly binding = this.RULE('binding', () => {
    this.SUBRULE(this.name)
    this.SUBRULE(this.becomes)
    this.SUBRULE(this.expression)
  })

  readonly select = this.RULE('select', () => {
    this.CONSUME(k.SELECT)
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, ERR_MSG: 'selectItem', DEF: () => this.SUBRULE(this.selectItem) })
  })

  readonly selectItem = this.RULE('selectItem', () => {
    this.OR({
      ERR_MSG: 'selectItem',
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Star)
            this.OPTION(() => {
              this.CONSUME(k.EXCEPT)
              this.SUBRULE(this.params, { LABEL: 'except' })
            })
          },
        },
        { ALT: () => this.SUBRULE(this.named) },
      ],
    })
  })

  /** `expression [AS name]`. */
  readonly named = this.RULE('named', () => {
    this.SUBRULE(this.expression)
    this.OPTION(() => {
      this.CONSUME(k.AS)
      this.SUBRULE(this.name)
    })
  })

  readonly distinct = this.RULE('distinct', () => {
    this.CONSUME(k.DISTINCT)
    this.OPTION(() => {
      this.CONSUME(k.BY)
      this.SUBRULE(this.expressions)
    })
  })

  readonly expressions = this.RULE('expressions', () => {
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, ERR_MSG: 'expression', DEF: () => this.SUBRULE(this.expression) })
  })

  readonly backfill = this.RULE('backfill', () => {
    this.CONSUME(k.BACKFILL)
    this.CONSUME(k.FROM)
    this.SUBRULE(this.connector)
  })

  readonly order = this.RULE('order', () => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(k.ORDER)
            this.CONSUME(k.BY)
            this.AT_LEAST_ONE_SEP({ SEP: t.Comma, ERR_MSG: 'expression', DEF: () => this.SUBRULE(this.orderItem) })
            this.OPTION(() => this.SUBRULE1(this.limit))
          },
        },
        { ALT: () => this.SUBRULE2(this.limit) },
      ],
    })
  })

  readonly orderItem = this.RULE('orderItem', () => {
    this.SUBRULE(this.expression)
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(k.ASC) }, { ALT: () => this.CONSUME(k.DESC) }])
    })
  })

  readonly limit = this.RULE('limit', () => {
    this.CONSUME(k.LIMIT)
    this.CONSUME(t.Number, { ERR_MSG: 'rowCount' })
    this.OPTION(() => {
      this.CONSUME(k.PER)
      this.SUBRULE(this.expressions)
    })
  })

  readonly join = this.RULE('join', () => {
    this.OPTION1(() => this.CONSUME(k.LEFT))
    this.CONSUME(k.JOIN)
    this.OPTION2({ GATE: () => this.tableBegins(), DEF: () => this.CONSUME(k.TABLE) })
    this.SUBRULE(this.source)
    this.CONSUME(k.ON, { ERR_MSG: 'joinOn' })
    this.SUBRULE(this.expression)
    this.OPTION3(() => {
      this.CONSUME(k.WITHIN)
      this.SUBRULE(this.duration)
    })
  })

  /** `JOIN TABLE x`, unlike a stream of the name `table`. */
  private tableBegins(): boolean {
    return !['ON', 'AS', 'EOF'].includes(this.LA(2).tokenType.name)
  }

  readonly union = this.RULE('union', () => {
    this.CONSUME(k.UNION)
    this.OPTION({
      GATE: () =>
        this.LA(1).image.toUpperCase() === 'ALL' && !this.nextIs(t.ParenOpen, 2) && this.nextIs(t.Identifier, 2),
      DEF: () => {
        this.fault('unionAll')
        this.CONSUME(t.Identifier)
      },
    })
    this.SUBRULE(this.source)
  })

  readonly into = this.RULE('into', () => {
    this.CONSUME(k.INTO)
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, ERR_MSG: 'connector', DEF: () => this.SUBRULE(this.connector) })
  })

  readonly deadLetters = this.RULE('deadLetters', () => {
    this.CONSUME(k.ERRORS)
    this.OR({
      ERR_MSG: 'errors',
      DEF: [
        {
          ALT: () => {
            this.CONSUME(k.INTO)
            this.SUBRULE(this.connector)
          },
        },
        { ALT: () => this.CONSUME(k.STOP) },
      ],
    })
  })

  readonly checkpoint = this.RULE('checkpoint', () => {
    this.CONSUME(k.CHECKPOINT)
    this.OR({
      ERR_MSG: 'path',
      DEF: [{ ALT: () => this.CONSUME(t.Text) }, { ALT: () => this.CONSUME(t.Param) }],
    })
  })

  // ---------------------------------------------------------------------------------------- aggregates

  readonly aggregate = this.RULE('aggregate', () => {
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, ERR_MSG: 'aggregateItem', DEF: () => this.SUBRULE(this.named) })
    this.MANY(() => this.recover(() => this.SUBRULE(this.belonging)))
  })

  /** A clause that belongs to an aggregate. */
  readonly belonging = this.RULE('belonging', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.by) },
      { ALT: () => this.SUBRULE(this.window) },
      { ALT: () => this.SUBRULE(this.running) },
      { ALT: () => this.SUBRULE(this.on) },
      { ALT: () => this.SUBRULE(this.every) },
      { ALT: () => this.SUBRULE(this.emit) },
      { ALT: () => this.SUBRULE(this.fill) },
      { ALT: () => this.SUBRULE(this.having) },
    ])
  })

  readonly by = this.RULE('by', () => {
    this.CONSUME(k.BY)
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, ERR_MSG: 'key', DEF: () => this.SUBRULE(this.named) })
  })

  readonly window = this.RULE('window', () => {
    this.CONSUME(k.WINDOW)
    this.OR({
      ERR_MSG: 'window',
      DEF: [
        {
          ALT: () => {
            this.CONSUME(k.SESSION)
            this.SUBRULE1(this.duration, { LABEL: 'session' })
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.CUMULATE)
            this.SUBRULE2(this.duration, { LABEL: 'cumulate' })
          },
        },
        { ALT: () => this.SUBRULE1(this.extent, { LABEL: 'size' }) },
      ],
    })
    this.MANY(() => {
      this.OR1([
        {
          ALT: () => {
            this.CONSUME(k.SLIDE)
            this.SUBRULE2(this.extent, { LABEL: 'slide' })
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.STEP)
            this.SUBRULE3(this.duration, { LABEL: 'step' })
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.OFFSET)
            this.SUBRULE4(this.duration, { LABEL: 'offset' })
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.ZONE)
            this.CONSUME(t.Text, { LABEL: 'zone', ERR_MSG: 'zone' })
          },
        },
      ])
    })
  })

  /** `6s` or `100 ROWS`. */
  readonly extent = this.RULE('extent', () => {
    this.OR({
      ERR_MSG: 'extent',
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => this.LA(2).tokenType === k.ROWS,
          ALT: () => {
            this.CONSUME(t.Number)
            this.CONSUME(k.ROWS)
          },
        },
        { ALT: () => this.SUBRULE(this.duration) },
      ],
    })
  })

  readonly duration = this.RULE('duration', () => {
    this.OR({
      ERR_MSG: 'duration',
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.CONSUME(t.Duration) },
        {
          ALT: () => {
            this.CONSUME(t.Number)
            this.OPTION({ GATE: () => this.unitMeant(), DEF: () => this.CONSUME(t.Word, { LABEL: 'unit' }) })
          },
        },
      ],
    })
  })

  readonly running = this.RULE('running', () => {
    this.CONSUME(k.RUNNING)
    this.OPTION(() => this.SUBRULE(this.expire))
  })

  readonly expire = this.RULE('expire', () => {
    this.CONSUME(k.EXPIRE)
    this.CONSUME(k.AFTER)
    this.SUBRULE(this.duration)
  })

  readonly on = this.RULE('on', () => {
    this.CONSUME(k.ON)
    this.SUBRULE(this.expression)
    this.MANY({
      GATE: () => !this.nextIs(t.Aggregate) || this.maxAheadBegins(),
      DEF: () => {
        this.OR([
          {
            ALT: () => {
              this.CONSUME(k.WATERMARK)
              this.SUBRULE1(this.duration, { LABEL: 'watermark' })
            },
          },
          {
            ALT: () => {
              this.CONSUME(k.LATENESS)
              this.SUBRULE2(this.duration, { LABEL: 'lateness' })
            },
          },
          {
            ALT: () => {
              this.CONSUME(k.LATE)
              this.CONSUME(k.INTO)
              this.SUBRULE(this.connector, { LABEL: 'lateInto' })
            },
          },
          {
            ALT: () => {
              this.CONSUME(k.IDLE)
              this.SUBRULE3(this.duration, { LABEL: 'idle' })
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.Aggregate, { LABEL: 'max' })
              this.CONSUME(k.AHEAD)
              this.SUBRULE4(this.duration, { LABEL: 'maxAhead' })
            },
          },
        ])
      },
    })
  })

  private maxAheadBegins(): boolean {
    return this.LA(1).image.toUpperCase() === 'MAX' && this.LA(2).tokenType === k.AHEAD
  }

  readonly every = this.RULE('every', () => {
    this.CONSUME(k.EVERY)
    this.SUBRULE(this.duration)
  })

  readonly emit = this.RULE('emit', () => {
    this.CONSUME(k.EMIT)
    this.OR({
      ERR_MSG: 'emit',
      DEF: [
        { ALT: () => this.CONSUME(k.FINAL) },
        { ALT: () => this.CONSUME(k.CHANGES) },
        {
          ALT: () => {
            this.CONSUME(k.EARLY)
            this.SUBRULE(this.duration)
          },
        },
      ],
    })
  })

  readonly fill = this.RULE('fill', () => {
    this.CONSUME(k.FILL)
    this.OR({
      ERR_MSG: 'fill',
      IGNORE_AMBIGUITIES: true,
      DEF: [{ ALT: () => this.CONSUME(k.PREVIOUS) }, { ALT: () => this.SUBRULE(this.arithmetic) }],
    })
    this.OPTION(() => this.SUBRULE(this.expire))
  })

  readonly having = this.RULE('having', () => {
    this.CONSUME(k.HAVING)
    this.SUBRULE(this.expression)
  })

  // ---------------------------------------------------------------------------------------- expressions

  readonly expression = this.RULE('expression', () => {
    this.enter()
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        // The same without the steps between: half of all expressions are one token.
        { GATE: () => this.isSingle(), ALT: () => this.SUBRULE(this.value) },
        {
          ALT: () => {
            this.SUBRULE(this.negated)
            this.MANY(() => this.SUBRULE(this.predicate))
          },
        },
      ],
    })
    this.leave()
  })

  /** `NOT* arithmetic`. */
  readonly negated = this.RULE('negated', () => {
    this.MANY(() => this.CONSUME(k.NOT))
    this.SUBRULE(this.arithmetic)
  })

  /** What follows an operand: a comparison, AND, OR, IS, IN, ... with its right side. */
  readonly predicate = this.RULE('predicate', () => {
    this.OR([
      {
        ALT: () => {
          this.OR1([
            { ALT: () => this.CONSUME(t.Comparison, { LABEL: 'op' }) },
            { ALT: () => this.CONSUME(k.AND, { LABEL: 'op' }) },
            { ALT: () => this.CONSUME(k.OR, { LABEL: 'op' }) },
            {
              ALT: () => {
                this.fault('andAnd')
                this.CONSUME(t.AndAnd, { LABEL: 'op' })
              },
            },
          ])
          this.SUBRULE(this.negated)
        },
      },
      { ALT: () => this.SUBRULE(this.isTest) },
      {
        ALT: () => {
          this.OPTION(() => this.CONSUME(k.NOT))
          this.OR2({
            ERR_MSG: 'afterNot',
            DEF: [
              { ALT: () => this.SUBRULE(this.between) },
              { ALT: () => this.SUBRULE(this.inList) },
              { ALT: () => this.SUBRULE(this.like) },
            ],
          })
        },
      },
    ])
  })

  readonly isTest = this.RULE('isTest', () => {
    this.CONSUME(k.IS)
    this.OPTION(() => this.CONSUME(k.NOT))
    this.OR({
      ERR_MSG: 'is',
      DEF: [
        { ALT: () => this.CONSUME(k.NULL) },
        { ALT: () => this.CONSUME(k.TRUE) },
        { ALT: () => this.CONSUME(k.FALSE) },
        {
          ALT: () => {
            this.CONSUME(k.DISTINCT)
            this.CONSUME(k.FROM)
            this.SUBRULE(this.arithmetic)
          },
        },
      ],
    })
  })

  readonly between = this.RULE('between', () => {
    this.CONSUME(k.BETWEEN)
    this.SUBRULE1(this.arithmetic)
    this.CONSUME(k.AND, { ERR_MSG: 'betweenAnd' })
    this.SUBRULE2(this.arithmetic)
  })

  readonly inList = this.RULE('inList', () => {
    this.CONSUME(k.IN)
    this.CONSUME(t.ParenOpen, { ERR_MSG: 'inList' })
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, ERR_MSG: 'expression', DEF: () => this.SUBRULE(this.expression) })
    this.CONSUME(t.ParenClose, { ERR_MSG: 'closeList' })
  })

  readonly like = this.RULE('like', () => {
    this.OR([
      { ALT: () => this.CONSUME(k.LIKE, { LABEL: 'op' }) },
      { ALT: () => this.CONSUME(k.ILIKE, { LABEL: 'op' }) },
      { ALT: () => this.CONSUME(k.MATCHES, { LABEL: 'op' }) },
    ])
    this.SUBRULE(this.arithmetic)
  })

  /** `operand (operator operand)*`. */
  readonly arithmetic = this.RULE('arithmetic', () => {
    this.SUBRULE1(this.operand)
    this.MANY(() => {
      this.CONSUME(t.ArithmeticOperator, { LABEL: 'op' })
      this.SUBRULE2(this.operand)
    })
  })

  /** `sign* value postfix*`. */
  readonly operand = this.RULE('operand', () => {
    this.MANY1(() => {
      this.OR1([
        { ALT: () => this.CONSUME(t.Minus, { LABEL: 'sign' }) },
        { ALT: () => this.CONSUME(t.Plus, { LABEL: 'sign' }) },
      ])
    })
    this.SUBRULE(this.value)
    this.MANY2(() => this.SUBRULE(this.postfix))
  })

  readonly postfix = this.RULE('postfix', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Dot)
          this.CONSUME(t.Word, { ERR_MSG: 'member' })
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.BracketOpen)
          this.SUBRULE(this.expression)
          this.CONSUME(t.BracketClose, { ERR_MSG: 'closeIndex' })
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.DoubleColon)
          this.SUBRULE(this.type)
        },
      },
    ])
  })

  readonly value = this.RULE('value', () => {
    this.OR({
      ERR_MSG: 'expression',
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Number)
            this.OPTION({ GATE: () => this.unitFollows(), DEF: () => this.CONSUME(t.Word, { LABEL: 'unit' }) })
          },
        },
        { ALT: () => this.CONSUME(t.Duration) },
        { ALT: () => this.CONSUME(t.Text) },
        { ALT: () => this.CONSUME(t.Regex) },
        { ALT: () => this.CONSUME(t.Param) },
        { ALT: () => this.CONSUME(k.NULL) },
        { ALT: () => this.CONSUME(k.TRUE) },
        { ALT: () => this.CONSUME(k.FALSE) },
        { GATE: () => this.caseBegins(), ALT: () => this.SUBRULE(this.choice) },
        { GATE: () => this.nextIs(t.ParenOpen, 2), ALT: () => this.SUBRULE(this.cast) },
        {
          GATE: () => this.nextIs(t.ParenOpen, 2) || this.nextIs(t.Identifier, 2),
          ALT: () => this.SUBRULE(this.reduce),
        },
        { GATE: () => this.timestampBegins(), ALT: () => this.SUBRULE(this.timestamp) },
        { GATE: () => this.nameBegins(), ALT: () => this.SUBRULE(this.nameOrCall) },
        { ALT: () => this.SUBRULE(this.array) },
        {
          ALT: () => {
            this.CONSUME(t.ParenOpen)
            this.SUBRULE(this.expression)
            this.CONSUME(t.ParenClose, { ERR_MSG: 'closeGroup' })
          },
        },
      ],
    })
  })

  private timestampBegins(): boolean {
    return [t.StringLiteral, t.RawString, t.BrokenString].some((type) => this.nextIs(type, 2))
  }

  readonly timestamp = this.RULE('timestamp', () => {
    this.CONSUME(k.TIMESTAMP)
    this.CONSUME(t.Text)
  })

  readonly array = this.RULE('array', () => {
    this.CONSUME(t.BracketOpen)
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.expression) })
    this.CONSUME(t.BracketClose, { ERR_MSG: 'closeArray' })
  })

  readonly nameOrCall = this.RULE('nameOrCall', () => {
    this.CONSUME(t.Word)
    this.OR({
      DEF: [
        { ALT: () => this.SUBRULE(this.callArgs) },
        {
          GATE: () => this.countsDistinct(),
          ALT: () => {
            this.CONSUME(k.DISTINCT)
            this.SUBRULE(this.operand, { LABEL: 'distinctOf' })
          },
        },
        { ALT: () => {} },
      ],
    })
    this.OPTION({ GATE: () => this.filterBegins(), DEF: () => this.SUBRULE(this.filter) })
  })

  private filterBegins(): boolean {
    return this.nextIs(t.ParenOpen, 2) && this.LA(3).tokenType === k.WHERE
  }

  readonly callArgs = this.RULE('callArgs', () => {
    this.CONSUME(t.ParenOpen)
    this.OPTION1({ GATE: () => this.distinctBegins(), DEF: () => this.CONSUME(k.DISTINCT) })
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.nextIs(t.ParenClose, 2), ALT: () => this.CONSUME(t.Star) },
        { ALT: () => this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.expression) }) },
      ],
    })
    this.CONSUME(t.ParenClose, { ERR_MSG: 'closeArgs' })
  })

  /** `COUNT(DISTINCT x)`, unlike a column of the name `distinct`. */
  private distinctBegins(): boolean {
    return ![t.ParenClose, t.Comma, t.Dot, t.Equal].some((type) => this.nextIs(type, 2))
  }

  readonly filter = this.RULE('filter', () => {
    this.CONSUME(k.FILTER)
    this.CONSUME(t.ParenOpen)
    this.CONSUME(k.WHERE)
    this.SUBRULE(this.expression)
    this.CONSUME(t.ParenClose, { ERR_MSG: 'closeGroup' })
  })

  readonly choice = this.RULE('choice', () => {
    this.enter()
    this.CONSUME(k.CASE)
    this.OPTION1({ GATE: () => !this.next('WHEN'), DEF: () => this.SUBRULE1(this.expression, { LABEL: 'operand' }) })
    this.AT_LEAST_ONE({
      ERR_MSG: 'when',
      DEF: () => {
        this.CONSUME(k.WHEN)
        this.SUBRULE2(this.expression, { LABEL: 'when' })
        this.CONSUME(k.THEN, { ERR_MSG: 'then' })
        this.SUBRULE3(this.expression, { LABEL: 'then' })
      },
    })
    this.OPTION2(() => {
      this.CONSUME(k.ELSE)
      this.SUBRULE4(this.expression, { LABEL: 'else' })
    })
    this.CONSUME(k.END, { ERR_MSG: 'end' })
    this.leave()
  })

  readonly cast = this.RULE('cast', () => {
    this.OR([{ ALT: () => this.CONSUME(k.CAST) }, { ALT: () => this.CONSUME(k.TRY_CAST) }])
    this.CONSUME(t.ParenOpen)
    this.SUBRULE(this.expression)
    this.CONSUME(k.AS, { ERR_MSG: 'castAs' })
    this.SUBRULE(this.type)
    this.CONSUME(t.ParenClose, { ERR_MSG: 'closeGroup' })
  })

  readonly reduce = this.RULE('reduce', () => {
    this.CONSUME(k.REDUCE)
    this.SUBRULE1(this.lambda, { LABEL: 'fn' })
    this.CONSUME(k.OF, { ERR_MSG: 'reduceOf' })
    this.SUBRULE(this.expression)
    this.OPTION1(() => {
      this.CONSUME(k.INVERSE)
      this.SUBRULE2(this.lambda, { LABEL: 'inverse' })
    })
    this.OPTION2({ GATE: () => this.filterBegins(), DEF: () => this.SUBRULE(this.filter) })
  })

  readonly lambda = this.RULE('lambda', () => {
    this.SUBRULE(this.params)
    this.CONSUME(t.LambdaArrow, { ERR_MSG: 'lambdaArrow' })
    this.SUBRULE(this.expression)
  })

  // ---------------------------------------------------------------------------------------- entries

  /** Runs `rule` over `tokens`, then checks that nothing is left. */
  readonly soleQuery = this.RULE('soleQuery', () => {
    this.recover(() => this.SUBRULE(this.query, { ARGS: [false] }))
    this.OPTION1(() => this.CONSUME(t.Semicolon))
    this.OPTION2(() => this.SUBRULE(this.rest))
  })

  readonly soleExpression = this.RULE('soleExpression', () => {
    this.recover(() => this.SUBRULE(this.expression))
    this.OPTION(() => this.SUBRULE(this.restOfExpression))
  })

  readonly restOfExpression = this.RULE('restOfExpression', () => {
    this.fault('expressionEnd')
    this.CONSUME(t.Any)
    this.skipToSemicolon()
  })

  /** Tokens in, tree and faults out. */
  run(rule: 'script' | 'soleQuery' | 'soleExpression', tokens: IToken[]) {
    this.begin(tokens)
    const tree = this[rule]()
    return { tree, faults: this.faultsSoFar() }
  }
}
