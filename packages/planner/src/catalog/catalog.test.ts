/** What has to hold of every entry, so that one that is added is checked by itself. */
import { parse } from '@millrace/dsl'
import { describe, expect, test } from 'vitest'
import { defaultCatalog, entriesOf, extendCatalog, findEntry } from './catalog.ts'
import type { OptionSpec } from './connector-spec.ts'
import { fn, scalar } from './scalar.ts'
import { int } from './tags.ts'

const functions = entriesOf(defaultCatalog.functions)
const connectors = [
  ...entriesOf(defaultCatalog.sources),
  ...entriesOf(defaultCatalog.sinks),
  ...entriesOf(defaultCatalog.formats),
]

describe('functions', () => {
  test('names and aliases are lower case, and none is there twice', () => {
    const names = functions.flatMap(({ name, aliases }) => [name, ...aliases])
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([])
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    expect(functions.length).toBeGreaterThanOrEqual(90)
  })

  test('each has a sentence, an example, and a name for each parameter', () => {
    expect(functions.filter(({ doc }) => !/^[^ ].*\.$/s.test(doc)).map(({ name }) => name)).toEqual([])
    expect(functions.filter(({ examples }) => examples.length === 0).map(({ name }) => name)).toEqual([])
    const unnamed = functions.filter(({ overloads }) =>
      overloads.some(
        ({ params, paramNames, rest }) => paramNames.length !== params.length + (rest === undefined ? 0 : 1),
      ),
    )
    expect(unnamed.map(({ name }) => name)).toEqual([])
  })
})

describe('connectors', () => {
  test.each(connectors)('$kind $name has a sentence and examples that parse', ({ doc, examples }) => {
    expect(doc).toMatch(/^[^ ].*\.$/s)
    expect(examples.length).toBeGreaterThanOrEqual(1)
    expect(examples.flatMap((text) => parse(text).diagnostics)).toEqual([])
  })

  const checkOf = (name: string, options: readonly OptionSpec[] | undefined) =>
    options?.find((option) => option.name === name)?.check
  const sources = defaultCatalog.sources

  test('ports, paths and counts are checked', () => {
    const port = checkOf('port', sources.get('socket')?.options)
    expect([0n, 1n, 65535n, 65536n].map((value) => port?.(value))).toEqual([
      'a port is a number from 1 to 65535',
      undefined,
      undefined,
      'a port is a number from 1 to 65535',
    ])
    const path = checkOf('path', sources.get('file')?.options)
    expect(['a.txt', '', 's3://bucket/a'].map((value) => path?.(value))).toEqual([
      undefined,
      'expected a text that is not empty',
      's3:// paths are not supported in this version',
    ])
    expect(checkOf('rate', sources.get('generate')?.options)?.(0n)).toEqual('expected 1 to 10000000')
  })

  test('the rows of a queue have the common type of its values', () => {
    const queue = sources.get('queue')
    const typeOf = (batches: unknown) => queue?.schema?.(new Map([['batches', batches]]))[0]?.type.kind
    expect([[[]], [[1n], [2.5, null]], [['a']], [[true]]].map(typeOf)).toEqual(['int', 'float', 'string', 'bool'])
    expect(queue?.rest?.check?.([[1n], ['a']])).toEqual('expected values of one type in all lists')
  })

  test('what ends by itself', () => {
    const bounded = (name: string, ...options: [string, unknown][]) => sources.get(name)?.bounded(new Map(options))
    expect([
      bounded('file'),
      bounded('file', ['follow', true]),
      bounded('generate'),
      bounded('generate', ['rows', 5n]),
      bounded('socket'),
    ]).toEqual([true, false, false, true, false])
  })
})

test('extendCatalog makes a new catalog, and names are found without case', () => {
  const twice = scalar({
    name: 'Twice',
    category: 'number',
    doc: 'Two of it.',
    examples: [['twice(2)', '4']],
    overloads: [fn(['x', int]).to(int, (x) => 2n * x)],
  })
  const catalog = extendCatalog(defaultCatalog, { functions: [twice] })
  expect(findEntry(catalog.functions, 'TWICE')).toEqual(twice)
  expect(findEntry(defaultCatalog.functions, 'twice')).toEqual(undefined)
  expect(findEntry(catalog.functions, '__proto__')).toEqual(undefined)
})
