/** Paths into documents: `$`, then `.name`, `."any name"`, `[0]`, `[-1]`, `["any name"]`, one after the other. */
import { isJsonArray, isJsonObject, jsonMember } from '../types/json.ts'
import type { Json } from '../types/value.ts'
import { outsideDomain } from './domain.ts'

const STEP = /\.([\p{L}\p{N}_$-]+)|\."([^"]*)"|\[(-?\d{1,9})\]|\[["']([^"']*)["']\]/uy

/** NULL where the document has no such part. */
export function followPath(document: Json, path: string): Json {
  if (!path.startsWith('$')) return wrongPath(path)
  let part: Json = document
  let at = 1
  while (at < path.length) {
    STEP.lastIndex = at
    const found = STEP.exec(path)
    if (found === null) return wrongPath(path)
    const [step, plain, quoted, index, bracketed] = found
    part = index === undefined ? memberOf(part, plain ?? quoted ?? bracketed ?? '') : elementOf(part, Number(index))
    at += step.length
  }
  return part
}

function memberOf(part: Json, name: string): Json {
  return isJsonObject(part) ? jsonMember(part, name) : null
}

function elementOf(part: Json, index: number): Json {
  return isJsonArray(part) ? (part.at(index) ?? null) : null
}

function wrongPath(path: string): never {
  return outsideDomain(`'${path}' is not a path such as $.name[0].`)
}
