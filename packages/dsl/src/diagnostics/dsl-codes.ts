/**
 * What can be wrong with a text: `MR00xx` with its characters, `MR01xx` with its grammar.
 *
 * A sentence says what was found and what was expected; the help says the way out, with an example where one helps.
 * Nobody is addressed, and nothing but words of the language and of the text is named.
 */
import type { Span } from '../text/span.ts'
import type { CodeTable } from './codes.ts'
import { listed, quoted } from './words.ts'

interface Unit {
  readonly text: string
  readonly amount: string
  readonly unit: string
  /** The unit exists, only not in this place. */
  readonly known: boolean
  readonly near?: string
}

export interface DslParams {
  readonly MR0001: { readonly character: string }
  readonly MR0002: object
  readonly MR0003: object
  readonly MR0004: object
  readonly MR0005: { readonly quote: string; readonly replacement: string }
  readonly MR0006: { readonly text: string }
  readonly MR0007: Unit
  readonly MR0008: { readonly first: string; readonly second: string; readonly at: Span }
  readonly MR0009: { readonly escape: string }
  readonly MR0010: { readonly flags: string }
  readonly MR0011: { readonly replacement: string }
  readonly MR0012: object
  readonly MR0013: object
  readonly MR0101: {
    readonly expected: readonly string[]
    readonly found: string
    readonly after?: string
    readonly help?: string
    readonly fix?: { readonly title: string; readonly replacement: string }
  }
  readonly MR0102: { readonly found: string; readonly near?: string; readonly expected: readonly string[] }
  readonly MR0103: { readonly message: string; readonly help: string; readonly instead?: string }
  readonly MR0104: { readonly word: string; readonly needs: { readonly what: string; readonly example: string } }
  readonly MR0105: { readonly word: string }
  readonly MR0106: { readonly amount: string }
  readonly MR0107: object
  readonly MR0108: { readonly max: number }
  readonly MR0109: { readonly max: number }
  readonly MR0110: { readonly bracket: string }
  readonly MR0111: { readonly name: string }
  readonly MR0112: { readonly found: string; readonly near?: string }
  readonly MR0113: { readonly max: number }
  readonly MR0114: { readonly first: string; readonly second: string }
  readonly MR0115: { readonly name: string }
  readonly MR0116: { readonly rows: boolean }
  readonly MR0117: object
  readonly MR0118: { readonly word: string }
  readonly MR0119: {
    readonly after: string
    readonly found: string
    readonly choices: readonly string[]
    readonly near?: string
  }
  readonly MR0120: { readonly found: string; readonly after: 'statement' | 'expression' }
  readonly MR0121: { readonly word: string; readonly what: string; readonly example: string }
  readonly MR0122: { readonly found: string }
  readonly MR0123: object
}

const UNITS = 'ms, s, m, h, d or w, and months and years are spelled out: 250ms, 6s, 5m, 1h30m, 1 month'

export const DSL_CODES: CodeTable<DslParams> = {
  MR0001: ({ character }) => ({ message: `the character ${named(character)} has no meaning here` }),
  MR0002: () => ({
    message: 'this text is not closed',
    help: "a text ends with ' and a quote inside it is written twice: 'it''s'",
  }),
  MR0003: () => ({
    message: 'this quoted name is not closed on its line',
    help: "a quoted name ends with \", and texts are written with single quotes: 'text'",
  }),
  MR0004: () => ({ message: 'this comment is not closed', help: 'a comment that begins with /* ends with */' }),
  MR0005: ({ quote, replacement }) => ({
    message: `the curly quote ${quote} does not begin a text`,
    help: "texts are written with straight single quotes: 'text'",
    fixes: [{ title: `replace with ${replacement}`, replacement }],
  }),
  MR0006: ({ text }) => ({
    message: `${quoted(text)} is not a number`,
    help: 'numbers are written 1, 1_000, 2.5, 1e-3 or 0xff',
  }),
  MR0007: ({ text, amount, unit, known, near }) => ({
    message: known
      ? `${quoted(text)} is not a length of time`
      : `${quoted(text)} is not a length of time: there is no unit ${quoted(unit)}`,
    help:
      unit === 'M'
        ? `minutes are ${amount}m, months are ${amount} month`
        : near === undefined
          ? `units are ${UNITS}`
          : `is ${near} meant? Units are ${UNITS}`,
    expected: ['ms', 's', 'm', 'h', 'd'],
    fixes:
      unit === 'M'
        ? [
            { title: `${amount} minutes`, replacement: `${amount}m` },
            { title: `${amount} months`, replacement: `${amount} month` },
          ]
        : near === undefined
          ? []
          : [{ title: `replace with ${amount} ${near}`, replacement: `${amount} ${near}` }],
  }),
  MR0008: ({ first, second, at }) => ({
    message: `a space is missing between ${quoted(first)} and ${quoted(second)}`,
    help: `write ${first} ${second}`,
    fixes: [{ title: 'insert a space', replacement: ' ', span: at }],
  }),
  MR0009: ({ escape }) => ({
    message: `${quoted(escape)} is not an escape`,
    help: "escapes are \\n \\t \\r \\\\ \\' and \\u{1F600}; a text without escapes is written r'...'",
  }),
  MR0010: ({ flags }) => ({
    message: `${quoted(flags)} behind a pattern is not understood`,
    help: 'the letters behind a pattern are i (no case), m (lines) and s (dot matches line breaks), once each',
    expected: ['i', 'm', 's'],
  }),
  MR0011: ({ replacement }) => ({
    message: 'back quotes do not quote a name',
    help: 'names are quoted with double quotes: "a name"',
    fixes: [{ title: `replace with ${replacement}`, replacement }],
  }),
  MR0012: () => ({ message: 'this name is empty', help: "texts are written with single quotes: the empty text is ''" }),
  MR0013: () => ({
    message: 'this text holds half of a character (a lone surrogate)',
    help: 'a character outside the basic plane is written whole, or as \\u{1F600}',
  }),
  MR0101: ({ expected, found, after, help, fix }) => ({
    message: `expected ${listed(expected)}${after === undefined ? '' : ` after ${after}`}, found ${found}`,
    ...(help === undefined ? {} : { help }),
    expected,
    fixes: fix === undefined ? [] : [fix],
  }),
  MR0102: ({ found, near, expected }) => ({
    message: `expected ${listed(expected)}, found ${found}`,
    ...(near === undefined ? {} : { help: `is ${near} meant?` }),
    expected: near === undefined ? expected : [near],
    fixes: near === undefined ? [] : [{ title: `replace with ${near}`, replacement: near }],
  }),
  MR0103: ({ message, help, instead }) => ({
    message,
    help,
    fixes: instead === undefined ? [] : [{ title: `replace with ${instead}`, replacement: instead }],
  }),
  MR0104: ({ word, needs }) => ({
    message: `${word} belongs to ${needs.what}, and none stands before it`,
    help: `for example: ${needs.example}`,
  }),
  MR0105: ({ word }) => ({
    message: `${word} stands here a second time`,
    help: `keep one of the two; ${word} is given once`,
  }),
  MR0106: ({ amount }) => ({
    message: `${quoted(amount)} has no unit, and a length of time is expected`,
    help: `units are ${UNITS}`,
    expected: ['ms', 's', 'm', 'h', 'd'],
    fixes: [{ title: `${amount} seconds`, replacement: `${amount}s` }],
  }),
  MR0107: () => ({
    message: 'comparisons do not chain',
    help: 'join two with AND: a < b AND b < c; or put one in parentheses',
  }),
  MR0108: ({ max }) => ({
    message: `the nesting is more than ${max} levels deep`,
    help: 'parentheses, calls, CASE and queries inside each other count; CREATE STREAM and CREATE FUNCTION give parts a name',
  }),
  MR0109: ({ max }) => ({
    message: `this expression chains more than ${max} operators`,
    help: 'a list of values is written x IN (1, 2, 3), which has no such limit',
  }),
  MR0110: ({ bracket }) => ({
    message: `${quoted(bracket)} closes a bracket that is not open`,
    help: 'take it out, or open the bracket before',
    fixes: [{ title: `take out ${bracket}`, replacement: '' }],
  }),
  MR0111: ({ name }) => ({
    message: `${name} says nothing about what it aggregates`,
    help: `write ${name}(column); only COUNT stands alone. A column of that name is written "${name}"`,
    expected: ['('],
  }),
  MR0112: ({ found, near }) => ({
    message: `expected FROM or another statement, found ${found}`,
    help:
      near === undefined
        ? "a query starts with FROM: FROM socket('localhost', 9999) COUNT BY line"
        : `is ${near} meant?`,
    expected: near === undefined ? ['FROM', 'CREATE', 'EXPLAIN', 'DESCRIBE', 'SHOW'] : [near],
    fixes: near === undefined ? [] : [{ title: `replace with ${near}`, replacement: near }],
  }),
  MR0113: ({ max }) => ({
    message: `more than ${max} errors; those after this place are not shown`,
    help: 'the first ones are worth mending first',
  }),
  MR0114: ({ first, second }) => ({
    message: `${second} does not go together with ${first}`,
    help: 'keep one of the two',
  }),
  MR0115: ({ name }) => ({
    message: 'a named argument is given with =>, not with =',
    help: `write ${name} => value`,
  }),
  MR0116: ({ rows }) => ({
    message: rows ? 'a window of rows slides by rows' : 'a window of time slides by time',
    help: rows ? 'for example: WINDOW 100 ROWS SLIDE 10 ROWS' : 'for example: WINDOW 6s SLIDE 3s',
  }),
  MR0117: () => ({
    message: 'REDUCE is an aggregate and cannot stand inside this expression',
    help: 'it begins an item of an aggregate: REDUCE (a, b) -> a + b OF x AS total BY key',
  }),
  MR0118: ({ word }) => ({
    message: `${word} stands right after the aggregate that it belongs to, and here another clause is between`,
    help: 'BY WINDOW RUNNING ON EMIT FILL HAVING come before ORDER BY, SELECT, WHERE and INTO',
  }),
  MR0119: ({ after, found, choices, near }) => ({
    message: `expected ${listed(choices)} after ${after}, found ${quoted(found)}`,
    ...(near === undefined ? {} : { help: `is ${near} meant?` }),
    expected: choices,
    fixes: near === undefined ? [] : [{ title: `replace with ${near}`, replacement: near }],
  }),
  MR0120: ({ found, after }) => ({
    message:
      after === 'statement'
        ? `the statement is complete, and ${found} follows`
        : `expected an operator or the end, found ${found}`,
    help: after === 'statement' ? '; ends a statement' : 'operators are + - * / = < > AND OR and their kin',
    expected: after === 'statement' ? [';'] : [],
  }),
  MR0121: ({ word, what, example }) => ({
    message: `${word} lacks its ${what}`,
    help: `for example: ${example}`,
    expected: [what],
  }),
  MR0123: () => ({
    message: 'a comma is missing between two sinks',
    help: "for example: INTO console(), file('out.jsonl')",
    expected: [','],
  }),
  MR0122: ({ found }) => ({
    message: `${found} begins another statement, and the one before has no ; at its end`,
    help: 'statements are separated by ;',
    expected: [';'],
    fixes: [{ title: 'end the statement before', replacement: `; ${found}` }],
  }),
}

/** A character that may be invisible, by its code point too. */
function named(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `${quoted(character)} (${hex})` : hex
}
