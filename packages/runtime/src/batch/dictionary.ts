/**
 * The program's dictionary: text <-> id. Ids are dense, 0 is NULL. Ill-formed UTF-8 becomes U+FFFD as a
 * `TextDecoder` does it, and equal text has one id. Entries live until a compaction, which happens only between chunks,
 * when nothing but operator state holds ids: memory follows the live state and not the age of the stream.
 */
export interface Dictionary {
  /** One past the largest id. */
  readonly size: number
  /** Bytes of text held. */
  readonly bytes: number
  /** Counts compactions: memos by id are void when it changes. */
  readonly generation: number
  /** The id of the text in `bytes[start, end)`. */
  intern(bytes: Uint8Array, start: number, end: number): number
  internText(text: string): number
  /** Undefined behaviour for 0 (NULL). The string is made once per id and kept. */
  text(id: number): string
  /** The UTF-8 bytes of an id are `arena[offset(id), offset(id) + length(id))`; `arena` changes when it grows. */
  readonly arena: Uint8Array
  offset(id: number): number
  length(id: number): number
  /** Keeps the ids with `live[id] !== 0`; gives old id -> new id (-1: dropped). Order among the kept ids is preserved. */
  compact(live: Uint8Array): Int32Array
}

/** State that holds ids across chunks takes part in compactions. */
export interface DictionaryUser {
  /** Sets `live[id] = 1` for each id held. */
  mark(live: Uint8Array): void
  /** Every held id moves to `moved[id]`. */
  remap(moved: Int32Array): void
}
