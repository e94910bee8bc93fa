/** `json_get json_extract json_extract_string json_text json_type json_length json_keys json_contains`. */
import { isJsonArray, isJsonObject, jsonMember, jsonNames, jsonText as textOfJson } from '../../types/json.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { jsonContains as containsJson } from '../json-contains.ts'
import { jsonKind } from '../json-kind.ts'
import { followPath } from '../json-path.ts'
import { fn, scalar } from '../scalar.ts'
import { array, bool, int, json, string } from '../tags.ts'

export const jsonGet: FunctionSpec = scalar({
  name: 'json_get',
  category: 'json',
  doc: '`document.name`, `document[0]`: a member by its name or an element by its place (from 0; -1 is the last); NULL where there is none.',
  examples: [
    [`json_get(json('{"a": {"b": 1}}'), 'a')`, '{"b":1}'],
    [`json('[10, 20]')[1]`, '20'],
    [`json('{"a": 1}').b`, 'NULL'],
  ],
  overloads: [
    fn(['document', json], ['name', string]).total(json, (document, name) =>
      isJsonObject(document) ? jsonMember(document, name) : null,
    ),
    fn(['document', json], ['index', int]).total(json, (document, index) =>
      isJsonArray(document) ? (document.at(Number(index)) ?? null) : null,
    ),
  ],
})

export const jsonExtract: FunctionSpec = scalar({
  name: 'json_extract',
  aliases: ['json_query'],
  category: 'json',
  doc: 'The part of the document at a path such as `$.a.b[0]`; NULL where there is none.',
  examples: [
    [`json_extract(json('{"a": {"b": [5, 6]}}'), '$.a.b[1]')`, '6'],
    [`json_extract(json('{"a": 1}'), '$.x.y')`, 'NULL'],
  ],
  overloads: [fn(['document', json], ['path', string]).to(json, followPath)],
})

export const jsonExtractString: FunctionSpec = scalar({
  name: 'json_extract_string',
  aliases: ['json_value', 'get_json_object'],
  category: 'json',
  doc: 'As json_extract, with text as text and anything else as JSON text.',
  examples: [[`json_extract_string(json('{"a": "x"}'), '$.a')`, "'x'"]],
  overloads: [
    fn(['document', json], ['path', string]).to(string, (document, path) => {
      const part = followPath(document, path)
      return part === null || typeof part === 'string' ? part : textOfJson(part)
    }),
  ],
})

export const jsonText: FunctionSpec = scalar({
  name: 'json_text',
  category: 'json',
  doc: 'The document as JSON text: members sorted by name, no spaces. `string(document)` gives a text without its quotes.',
  examples: [
    [`json_text(json('{"b": 1, "a": "x"}'))`, `'{"a":"x","b":1}'`],
    [`json_text(json('"x"'))`, `'"x"'`],
  ],
  overloads: [fn(['document', json]).total(string, textOfJson)],
})

export const jsonType: FunctionSpec = scalar({
  name: 'json_type',
  aliases: ['json_typeof'],
  category: 'json',
  doc: 'What the value is: object, array, string, number or boolean; NULL for a JSON null.',
  examples: [
    [`json_type(json('[1]'))`, "'array'"],
    [`json_type(json('null'))`, 'NULL'],
  ],
  overloads: [fn(['document', json]).total(string, jsonKind)],
})

export const jsonLength: FunctionSpec = scalar({
  name: 'json_length',
  aliases: ['json_array_length'],
  category: 'json',
  doc: 'How many elements an array or members an object has; 1 for anything else.',
  examples: [
    [`json_length(json('[1, 2, 3]'))`, '3'],
    [`json_length(json('{"a": 1}'))`, '1'],
  ],
  overloads: [
    fn(['document', json]).total(int, (document) => {
      if (isJsonArray(document)) return BigInt(document.length)
      return isJsonObject(document) ? BigInt(jsonNames(document).length) : 1n
    }),
  ],
})

export const jsonKeys: FunctionSpec = scalar({
  name: 'json_keys',
  aliases: ['json_object_keys'],
  category: 'json',
  doc: 'The names of the members of an object, sorted; NULL for anything else.',
  examples: [[`json_keys(json('{"b": 1, "a": 2}'))`, "['a', 'b']"]],
  overloads: [
    fn(['document', json]).total(array(string), (document) => (isJsonObject(document) ? jsonNames(document) : null)),
  ],
})

export const jsonContains: FunctionSpec = scalar({
  name: 'json_contains',
  category: 'json',
  doc: 'Whether the part is in the document: equal, an element of an array, or an object with some of the members.',
  examples: [
    [`json_contains(json('[1, 2]'), 2)`, 'true'],
    [`json_contains(json('{"a": 1, "b": 2}'), json('{"b": 2}'))`, 'true'],
    [`json_contains(json('[1, 2]'), 3)`, 'false'],
  ],
  overloads: [fn(['document', json], ['part', json]).total(bool, containsJson)],
})
