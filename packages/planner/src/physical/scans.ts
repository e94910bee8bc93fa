/**
 * How each source is read. All reads of one source in one format are one scan, which decodes the columns that any of
 * them uses: two queries over a socket open one connection. Where nothing of a line is used but its pieces, the line is
 * cut while it is scanned and never becomes a column.
 */
import type { BoundQuery, LogicalPlan } from '../logical/plan.ts'
import { inputsOf, nodesOf } from '../logical/walk.ts'
import type { Field, Schema } from '../types/type.ts'
import type { ScanDecode } from './plan.ts'

type Decode = Extract<LogicalPlan, { kind: 'decode' }>
type Split = Extract<LogicalPlan, { kind: 'split' }>
type PieceDecode = Extract<ScanDecode, { kind: 'pieces' }>

/** One scan, whoever reads it. */
export interface ScanPlan {
  readonly schema: Schema
  readonly decode: ScanDecode
}

export class ScanPlans {
  readonly #reads = new Map<string, Reads>()

  constructor(queries: readonly BoundQuery[]) {
    for (const { plan } of queries) {
      for (const node of nodesOf(plan)) {
        for (const input of inputsOf(node)) {
          if (input.kind === 'decode') this.#add(input, node.kind === 'split' ? node : undefined)
        }
      }
      if (plan.kind === 'decode') this.#add(plan, undefined)
    }
  }

  /** The scan that stands for a decoder, and for the split above it where that is part of the scan. */
  of(decode: Decode): ScanPlan {
    const reads = this.#reads.get(readKey(decode))
    if (reads === undefined) throw new Error(`no read of ${decode.input.source}`)
    return reads.plan()
  }

  #add(decode: Decode, split: Split | undefined): void {
    const key = readKey(decode)
    const reads = this.#reads.get(key) ?? new Reads(decode)
    this.#reads.set(key, reads)
    reads.add(decode, split)
  }
}

/** Reads with equal keys are one scan. Columns that were not declared are those that a query names. */
function readKey({ input, format, options, columns, declared }: Decode): string {
  const types = new Set(columns.map(({ type }) => JSON.stringify(type)))
  const shape = declared ? columns : [...types].sort()
  return JSON.stringify([input.source, input.options, input.alias, format, options, declared, shape])
}

/** All reads of one source in one format. */
class Reads {
  readonly #first: Decode
  readonly #columns = new Map<string, Field>()
  readonly #used = new Set<string>()
  readonly #pieces = new Map<string, { readonly schema: Schema; readonly decode: PieceDecode }>()
  #wholeLines = false

  constructor(first: Decode) {
    this.#first = first
  }

  add(decode: Decode, split: Split | undefined): void {
    for (const column of decode.columns) if (!this.#columns.has(column.name)) this.#columns.set(column.name, column)
    for (const { name } of decode.schema) this.#used.add(name)
    const pieces = split === undefined ? undefined : piecesOf(decode, split)
    if (split === undefined || pieces === undefined) this.#wholeLines = true
    else this.#pieces.set(JSON.stringify([pieces, split.as]), { schema: split.schema, decode: pieces })
  }

  plan(): ScanPlan {
    const [pieces] = this.#pieces.values()
    if (pieces !== undefined && this.#pieces.size === 1 && !this.#wholeLines) return pieces
    const { format, options, declared } = this.#first
    const columns = [...this.#columns.values()]
    const schema = columns.filter(({ name }) => this.#used.has(name))
    return { schema, decode: { kind: 'format', format, options, columns, declared } }
  }
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const ASCII_MAX = 127

/** Lines cut at one ASCII byte or at white space, with nothing else of the line used. */
function piecesOf(decode: Decode, { value, separator, drop, schema }: Split): PieceDecode | undefined {
  if (decode.format !== 'lines' || decode.options.length > 0) return undefined
  if (value.kind !== 'column' || value.name !== drop || schema.length !== 1) return undefined
  if (separator.kind === 'words') return { kind: 'pieces', separator: { kind: 'words' } }
  if (separator.kind !== 'text' || separator.text.length !== 1) return undefined
  const byte = separator.text.charCodeAt(0)
  // The ends of lines are the scanner's business.
  if (byte > ASCII_MAX || byte === LINE_FEED || byte === CARRIAGE_RETURN) return undefined
  return { kind: 'pieces', separator: { kind: 'byte', byte } }
}
