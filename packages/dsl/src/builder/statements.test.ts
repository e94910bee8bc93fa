import { expect, test } from 'vitest'
import { equal } from '../ast/equal.ts'
import { parse } from '../parse/parse.ts'
import { stdin } from './connectors.ts'
import { duration } from './duration.ts'
import { from } from './from.ts'
import { fn } from './functions.ts'
import { stream } from './input.ts'
import { script } from './script.ts'
import {
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
} from './statements.ts'

const query = from(stdin()).count()

test.each<[string, HasStatement]>([
  ['FROM stdin() COUNT', query],
  ['CREATE STREAM s AS FROM stdin() COUNT', createStream('s', query)],
  ['CREATE STREAM s AS FROM stdin() COUNT', query.named('s')],
  ['CREATE FUNCTION f() AS 1', createFunction('f', [], () => 1)],
  ['CREATE FUNCTION f(a, b) AS lower(a) || b', createFunction('f', ['a', 'b'], (a, b) => fn.lower(a).concat(b))],
  ['EXPLAIN FROM stdin() COUNT', explain(query)],
  ['EXPLAIN ANALYZE AS json FROM stdin() COUNT', explain(query, { analyze: true, as: 'json' })],
  ['EXPLAIN AS mermaid FROM stdin() COUNT', explain(query, { as: 'mermaid' })],
  ['VERIFY FROM stdin() COUNT', verify(query)],
  ['DESCRIBE FROM stdin() COUNT', describe(query)],
  ['DESCRIBE lower', describe('lower')],
  ['DESCRIBE orders', describe(stream('orders'))],
  ['SAMPLE 10 FROM stdin() COUNT', sample(10, query)],
  ['SHOW streams', show('streams')],
  ['SHOW functions', show('functions')],
  ['SHOW sources', show('sources')],
  ['SHOW sinks', show('sinks')],
  ['SHOW queries', show('queries')],
  ['WHY', why()],
  ['WHY q', why('q')],
  ['START q AS FROM stdin() COUNT', start('q', query)],
  ['STOP q', stop('q')],
  ['SET batch = 5s', set('batch', duration('5s'))],
])('%s', (text, statement) => {
  const { script: tree, diagnostics } = parse(text)
  const built = script(statement)
  expect(diagnostics).toEqual([])
  if (!equal(built.toAst(), tree)) expect(built.toAst()).toEqual(tree)
  expect(equal(parse(built.toText()).script, tree)).toBe(true)
})
