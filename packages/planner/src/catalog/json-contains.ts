/** Whether a document holds another: the depth is bounded by that of documents, the time by the product of their sizes. */
import { compareJson } from '../types/compare.ts'
import { isJsonArray, isJsonObject, jsonMember, jsonNames } from '../types/json.ts'
import type { Json } from '../types/value.ts'

export function jsonContains(document: Json, part: Json): boolean {
  if (isJsonArray(document)) {
    if (isJsonArray(part)) return part.every((wanted) => document.some((item) => jsonContains(item, wanted)))
    return document.some((item) => jsonContains(item, part))
  }
  if (isJsonObject(document) && isJsonObject(part)) {
    return jsonNames(part).every(
      (name) => Object.hasOwn(document, name) && jsonContains(jsonMember(document, name), jsonMember(part, name)),
    )
  }
  return compareJson(document, part) === 0
}
