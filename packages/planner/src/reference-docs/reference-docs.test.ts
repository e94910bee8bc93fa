/** The reference tables: every entry of the catalog is in them, and no text of it breaks a table. */
import { describe, expect, test } from 'vitest'
import { defaultCatalog, entriesOf } from '../catalog/catalog.ts'
import { aggregatesReference } from './aggregates.ts'
import { formatsReference, sinksReference, sourcesReference } from './connectors.ts'
import { functionsReference } from './functions.ts'
import { code, prose } from './markdown.ts'

/** The cells of a table's line: a bar counts unless it is escaped. */
function cells(line: string): number {
  return line.replaceAll('\\|', '').split('|').length - 2
}

describe('reference', () => {
  test('every function has a row of four cells', () => {
    const rows = functionsReference(defaultCatalog)
      .split('\n')
      .filter((line) => line.startsWith('| `'))
    const first = rows.map((row) => row.split('`')[1]?.replaceAll('\\', ''))
    expect(entriesOf(defaultCatalog.functions).filter(({ name }) => !first.includes(name))).toEqual([])
    expect(rows.filter((row) => cells(row) !== 4)).toEqual([])
  })

  test('every aggregate has a row of five cells, in one of the two tables', () => {
    const text = `${aggregatesReference(defaultCatalog, 'available')}\n${aggregatesReference(defaultCatalog, 'later')}`
    const rows = text.split('\n').filter((line) => line.startsWith('| `'))
    expect(rows.map((row) => row.split('`')[1]?.toLowerCase())).toEqual(
      entriesOf(defaultCatalog.aggregates).map(({ name }) => name),
    )
    expect(rows.filter((row) => cells(row) !== 5)).toEqual([])
  })

  test('sources, sinks and formats have a section each', () => {
    const heads = [sourcesReference, sinksReference, formatsReference].map(
      (reference) => reference(defaultCatalog).match(/^### .*$/gm) ?? [],
    )
    expect(heads.map((sections) => sections.length)).toEqual([
      defaultCatalog.sources.size,
      defaultCatalog.sinks.size,
      defaultCatalog.formats.size,
    ])
    expect(heads[0]?.[2]).toEqual('### `file(path, [follow => ...])`')
  })
})

describe('markdown', () => {
  test('bars and angles do not end a cell or start a tag', () => {
    expect(prose('a | b < `c | d`')).toEqual('a \\| b &lt; `c \\| d`')
    expect(code('a`b')).toEqual('``a`b``')
    expect(code('||')).toEqual('`\\|\\|`')
  })
})
