/**
 * The catalog: everything that a query can name. A value that is passed around, never a global: a library user adds
 * functions, aggregates, sources, sinks and formats with `extendCatalog` and gets a new one.
 *
 * The maps are by lower-case name and alias, in the order of the lists they were made from.
 */
import type { AggregateSpec } from './aggregate-spec.ts'
import { aggregates } from './aggregates/index.ts'
import type { FormatSpec, SinkSpec, SourceSpec } from './connector-spec.ts'
import { formats } from './formats/index.ts'
import type { FunctionSpec } from './function-spec.ts'
import { functions } from './functions/index.ts'
import { sinks } from './sinks/index.ts'
import { sources } from './sources/index.ts'

export interface Catalog {
  readonly functions: ReadonlyMap<string, FunctionSpec>
  readonly aggregates: ReadonlyMap<string, AggregateSpec>
  readonly sources: ReadonlyMap<string, SourceSpec>
  readonly sinks: ReadonlyMap<string, SinkSpec>
  readonly formats: ReadonlyMap<string, FormatSpec>
}

export interface CatalogEntries {
  readonly functions?: readonly FunctionSpec[]
  readonly aggregates?: readonly AggregateSpec[]
  readonly sources?: readonly SourceSpec[]
  readonly sinks?: readonly SinkSpec[]
  readonly formats?: readonly FormatSpec[]
}

const EMPTY: Catalog = {
  functions: new Map(),
  aggregates: new Map(),
  sources: new Map(),
  sinks: new Map(),
  formats: new Map(),
}

/** A catalog with these entries too; one of the same name takes the place of the old one. */
export function extendCatalog(catalog: Catalog, entries: CatalogEntries): Catalog {
  return {
    functions: extended(catalog.functions, entries.functions),
    aggregates: extended(catalog.aggregates, entries.aggregates),
    sources: extended(catalog.sources, entries.sources),
    sinks: extended(catalog.sinks, entries.sinks),
    formats: extended(catalog.formats, entries.formats),
  }
}

export const defaultCatalog: Catalog = extendCatalog(EMPTY, { functions, aggregates, sources, sinks, formats })

/** Names are compared without case. */
export function findEntry<T>(map: ReadonlyMap<string, T>, name: string): T | undefined {
  return map.get(name.toLowerCase())
}

/** Each entry once, in catalog order. */
export function entriesOf<T>(map: ReadonlyMap<string, T>): readonly T[] {
  return [...new Set(map.values())]
}

/** All names and aliases, for suggestions. */
export function namesOf<T>(map: ReadonlyMap<string, T>): readonly string[] {
  return [...map.keys()]
}

interface Named {
  readonly name: string
  readonly aliases?: readonly string[]
}

function extended<T extends Named>(map: ReadonlyMap<string, T>, entries: readonly T[] = []): ReadonlyMap<string, T> {
  const names = entries.flatMap((entry) =>
    [entry.name, ...(entry.aliases ?? [])].map((name) => [name.toLowerCase(), entry] as const),
  )
  return new Map([...map, ...names])
}
