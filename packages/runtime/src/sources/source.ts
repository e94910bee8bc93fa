/**
 * Where records come from. The loop pulls: a reader that nobody asks stops taking from its peer (a socket is paused),
 * so that a slow query slows its source and nothing is dropped.
 */
import type { Value } from '@millrace/planner'

/** `bytes` of text records for the decoder, cut anywhere; or rows in the order of the source's schema. */
export type Chunk =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly arrivedMs: number }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Value[])[]; readonly arrivedMs: number }
  /** The text so far is over (a connection closed, a file ended): a last line without its end is a record. */
  | { readonly kind: 'end of text'; readonly arrivedMs: number }

export type SourceReader = StreamReader | BatchReader

/** Records as they come. */
export interface StreamReader {
  readonly kind: 'stream'
  /** The next chunk, or null at the end of the input. At most one call at a time. The bytes are valid until the next call. */
  read(): Promise<Chunk | null>
  /** Ends a pending `read` with null, frees what is open. May be called twice. */
  close(): Promise<void>
}

/** One list of rows for each batch of the clock (`queue`). */
export interface BatchReader {
  readonly kind: 'batch'
  /** The rows of the next batch; null: there are no more batches. */
  next(): readonly (readonly Value[])[] | null
  close(): Promise<void>
}

/** What happens to a source, for people: connected, closed, retrying. */
export interface SourceEvents {
  notice(text: string): void
  nowMs(): number
}

/** Makes the reader of a source from its decoded option values. */
export type SourceFactory = (options: ReadonlyMap<string, Value>, events: SourceEvents) => SourceReader
