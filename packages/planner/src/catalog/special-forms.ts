/**
 * Calls that the binder turns into something else than a function's call: not all of their arguments are evaluated, or
 * they are casts. Listed here for the reference, `.manual` and completion, in the shape that functions have there.
 */
import type { FunctionCategory } from './function-spec.ts'

export interface SpecialForm {
  readonly kind: 'form'
  readonly name: string
  readonly aliases: readonly string[]
  readonly category: FunctionCategory
  readonly signature: string
  readonly doc: string
  /** As those of functions. */
  readonly examples: readonly (readonly [query: string, result: string])[]
}

function form(
  category: FunctionCategory,
  [name = '', ...aliases]: readonly string[],
  signature: string,
  doc: string,
  examples: SpecialForm['examples'],
): SpecialForm {
  return { kind: 'form', name, aliases, category, signature, doc, examples }
}

export const specialForms: readonly SpecialForm[] = [
  form(
    'conditional',
    ['case'],
    'CASE WHEN condition THEN value ... [ELSE value] END',
    'The value of the first condition that is true; ELSE, or NULL, where none is. `CASE x WHEN 1 THEN ...` compares x.',
    [
      ["CASE WHEN 2 > 1 THEN 'more' ELSE 'less' END", "'more'"],
      ["CASE 3 WHEN 1 THEN 'one' END", 'NULL'],
    ],
  ),
  form(
    'conditional',
    ['if'],
    'if(condition, then, else?)',
    '`then` where the condition is true, else `else` (NULL when left out); what is not taken is not evaluated.',
    [
      ["if(1 < 2, 'yes', 'no')", "'yes'"],
      ['if(NULL, 1, 2)', '2'],
      ['if(true, 1, 1 / 0)', '1'],
    ],
  ),
  form(
    'conditional',
    ['coalesce', 'ifnull', 'nvl'],
    'coalesce(value, ...more)',
    'The first value that is not NULL; the rest is not evaluated.',
    [
      ['coalesce(NULL, 2, 3)', '2'],
      ["ifnull(NULL, 'none')", "'none'"],
    ],
  ),
  form('conditional', ['nullif'], 'nullif(a, b)', 'NULL where the two are equal, else the first.', [
    ["nullif('-', '-')", 'NULL'],
    ['nullif(5, 0)', '5'],
    ['nullif(5, NULL)', '5'],
  ]),
  form(
    'cast',
    ['cast'],
    'CAST(value AS type), value::type',
    'The value as that type; where it does not fit, the row is bad.',
    [
      ["CAST('12' AS int)", '12'],
      ["'2.5'::float", '2.5'],
    ],
  ),
  form('cast', ['try_cast'], 'TRY_CAST(value AS type)', 'As CAST, with NULL where the value does not fit.', [
    ["TRY_CAST('twelve' AS int)", 'NULL'],
  ]),
  form(
    'cast',
    ['string'],
    'string(value)',
    'The value as text: numbers in digits, times in ISO 8601, JSON as JSON text (a JSON string without its quotes).',
    [
      ['string(1.50)', "'1.5'"],
      ["string(timestamp('2026-01-01'))", "'2026-01-01T00:00:00.000Z'"],
    ],
  ),
  form(
    'cast',
    ['int'],
    'int(value)',
    'A whole number of 64 bits: text in digits; floats and decimals lose what is behind the point; times are ms since the epoch.',
    [
      ["int(' 42 ')", '42'],
      ['int(-2.7)', '-2'],
      ['int(true)', '1'],
    ],
  ),
  form(
    'cast',
    ['float'],
    'float(value)',
    'A double: text in digits, NaN or Infinity. An int that has no exact float is an error; `x * 1.0` rounds it.',
    [
      ["float('2.50')", '2.5'],
      ["float('Infinity')", 'Infinity'],
    ],
  ),
  form(
    'cast',
    ['decimal'],
    'decimal(value)',
    'An exact decimal; a float becomes the shortest decimal that reads back as it.',
    [
      ["decimal('0.1') + decimal('0.2')", '0.3'],
      ['decimal(5)', '5'],
    ],
  ),
  form(
    'cast',
    ['bool'],
    'bool(value)',
    'true or false: of true/false, t/f, yes/no, y/n, 1/0; numbers are true unless zero.',
    [
      ["bool('yes')", 'true'],
      ['bool(0)', 'false'],
    ],
  ),
  form(
    'cast',
    ['timestamp'],
    'timestamp(value)',
    'A time stamp: of ISO 8601 text (UTC without a zone), or of ms since the epoch.',
    [
      ["timestamp('2026-01-01T10:00:00+02:00')", '2026-01-01T08:00:00.000Z'],
      ['timestamp(0)', '1970-01-01T00:00:00.000Z'],
    ],
  ),
  form('cast', ['duration'], 'duration(value)', 'A length of time: of text such as `1h30m`, or of ms.', [
    ["duration('1 h 30 m')", '1h30m'],
    ['duration(1500)', '1s500ms'],
  ]),
  form('cast', ['json'], 'json(value)', 'Text read as JSON; other values as a JSON value.', [
    [`json('{"b": [1, 2.5], "a": null}')`, '{"a":null,"b":[1,2.5]}'],
    ['json(5)', '5'],
  ]),
  form(
    'operator',
    ['and', 'or', 'not'],
    'a AND b, a OR b, NOT a',
    'Logic of three values: NULL where the answer depends on a NULL. Evaluated from left to right as far as needed.',
    [
      ['NULL AND false', 'false'],
      ['NULL OR false', 'NULL'],
      ['NOT NULL', 'NULL'],
    ],
  ),
  form(
    'operator',
    ['is null'],
    'x IS [NOT] NULL, x IS [NOT] TRUE, x IS [NOT] FALSE',
    'Whether the value is NULL, true, false; never NULL.',
    [
      ['NULL IS NULL', 'true'],
      ['NULL IS NOT TRUE', 'true'],
    ],
  ),
  form('operator', ['between'], 'x BETWEEN low AND high', 'The same as `x >= low AND x <= high`.', [
    ['5 BETWEEN 1 AND 5', 'true'],
  ]),
]
