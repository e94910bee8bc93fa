import { cast } from '../../types/cast.ts'
import { BOOL, DECIMAL, DURATION, FLOAT, INT, JSON_TYPE, STRING, TIMESTAMP, type Type } from '../../types/type.ts'
import type { Json, Value } from '../../types/value.ts'
import { isJson } from '../../types/value-kind.ts'
import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { bool, decimal, duration, float, int, json, string, timestamp } from '../tags.ts'

function wrapped(value: Value, type: Type): Json {
  const result = type === STRING ? value : cast(value, type, JSON_TYPE)
  return isJson(result) ? result : null
}

export const toJson: FunctionSpec = scalar({
  name: 'to_json',
  category: 'json',
  doc: 'The value as a JSON value: text as a JSON string (`json(text)` reads it as JSON instead), times as ISO 8601.',
  examples: [
    ["to_json('a')", '"a"'],
    ["to_json(timestamp('2026-01-01'))", '"2026-01-01T00:00:00.000Z"'],
  ],
  overloads: [
    fn(['value', json]).total(json, (value) => value),
    fn(['value', string]).total(json, (value) => wrapped(value, STRING)),
    fn(['value', int]).total(json, (value) => wrapped(value, INT)),
    fn(['value', float]).total(json, (value) => wrapped(value, FLOAT)),
    fn(['value', bool]).total(json, (value) => wrapped(value, BOOL)),
    fn(['value', decimal]).total(json, (value) => wrapped(value, DECIMAL)),
    fn(['value', timestamp]).total(json, (value) => wrapped(value, TIMESTAMP)),
    fn(['value', duration]).total(json, (value) => wrapped(value, DURATION)),
  ],
})
