/**
 * JSON text to values and back. Unlike `JSON.parse`, whole numbers keep all their digits (bigint), the depth is bounded,
 * and a member called `__proto__` is a member. Linear in the text.
 *
 * `jsonText` is canonical: members sorted by name, no spaces; a whole number prints its exact digits, up to 10^21, whether
 * it is held as bigint or number, so that equal values have equal texts and read back equal.
 */
import { compareText } from './text-order.ts'
import type { Json, JsonObject } from './value.ts'

export const JSON_DEPTH_MAX = 512

/** The text is not JSON; `at` is the UTF-16 place where it stops being so. */
export interface JsonFault {
  readonly kind: 'fault'
  readonly at: number
  readonly expected: string
}

export type JsonResult = { readonly kind: 'json'; readonly value: Json } | JsonFault

export function parseJson(text: string): JsonResult {
  const reader = new JsonReader(text)
  const value = reader.value(0)
  if (value !== undefined && reader.atEnd()) return { kind: 'json', value }
  return reader.fault ?? { kind: 'fault', at: reader.at, expected: 'the end of the text' }
}

export function jsonText(json: Json): string {
  if (json === null) return 'null'
  if (typeof json === 'string') return JSON.stringify(json)
  if (typeof json === 'number') return numberText(json)
  if (typeof json !== 'object') return String(json)
  if (isJsonArray(json)) return `[${json.map(jsonText).join(',')}]`
  const members = jsonNames(json).map((name) => `${JSON.stringify(name)}:${jsonText(jsonMember(json, name))}`)
  return `{${members.join(',')}}`
}

/** From here on a float prints with an exponent. */
const EXPONENT_FROM = 1e21

/** Finite: what is not comes as text (see `cast.ts`), and `parseJson` reads none. */
function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < EXPONENT_FROM ? BigInt(value).toString() : String(value)
}

/** The names of an object's members, sorted. */
export function jsonNames(object: JsonObject): readonly string[] {
  return Object.keys(object).sort(compareText)
}

/** NULL where there is no such member. */
export function jsonMember(object: JsonObject, name: string): Json {
  return Object.hasOwn(object, name) ? (object[name] ?? null) : null
}

export function isJsonArray(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}

export function isJsonObject(json: Json): json is JsonObject {
  return typeof json === 'object' && json !== null && !isJsonArray(json)
}

/** An object without a prototype, so that `__proto__` and `constructor` are names like others. The last of equal names stays. */
export function jsonObject(members: Iterable<readonly [string, Json]>): JsonObject {
  const object: Record<string, Json> = Object.create(null)
  for (const [name, value] of members) object[name] = value
  return object
}

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const PLAIN = /[^"\\\u0000-\u001f]+/y
const SPACE = /[ \t\n\r]+/y
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])
/** More digits than any number has; bounds the conversion, whose cost grows faster than the length. */
const INTEGER_DIGITS_MAX = 1000

class JsonReader {
  private readonly text: string
  at = 0
  fault: JsonFault | undefined

  constructor(text: string) {
    this.text = text
  }

  atEnd(): boolean {
    this.space()
    return this.at === this.text.length
  }

  /** Undefined: `fault` says why. */
  value(depth: number): Json | undefined {
    this.space()
    switch (this.text[this.at]) {
      case '{':
        return depth < JSON_DEPTH_MAX ? this.object(depth + 1) : this.fail(`at most ${JSON_DEPTH_MAX} levels`)
      case '[':
        return depth < JSON_DEPTH_MAX ? this.array(depth + 1) : this.fail(`at most ${JSON_DEPTH_MAX} levels`)
      case '"':
        return this.string()
      case 't':
        return this.word('true', true)
      case 'f':
        return this.word('false', false)
      case 'n':
        return this.word('null', null)
      default:
        return this.number()
    }
  }

  private object(depth: number): Json | undefined {
    const members: [string, Json][] = []
    this.at++
    if (this.take('}')) return jsonObject(members)
    do {
      this.space()
      if (this.text[this.at] !== '"') return this.fail('a name in double quotes')
      const name = this.string()
      if (name === undefined) return undefined
      if (!this.take(':')) return this.fail('`:`')
      const value = this.value(depth)
      if (value === undefined) return undefined
      members.push([name, value])
    } while (this.take(','))
    return this.take('}') ? jsonObject(members) : this.fail('`,` or `}`')
  }

  private array(depth: number): Json | undefined {
    const items: Json[] = []
    this.at++
    if (this.take(']')) return items
    do {
      const value = this.value(depth)
      if (value === undefined) return undefined
      items.push(value)
    } while (this.take(','))
    return this.take(']') ? items : this.fail('`,` or `]`')
  }

  private string(): string | undefined {
    let result = ''
    this.at++
    for (;;) {
      result += this.match(PLAIN) ?? ''
      const next = this.text[this.at++]
      if (next === '"') return result.toWellFormed()
      const escaped = next === '\\' ? this.escape() : undefined
      if (escaped === undefined) {
        this.at--
        return this.fail('a string that ends with `"`, without control characters')
      }
      result += escaped
    }
  }

  private escape(): string | undefined {
    const letter = this.text[this.at++] ?? ''
    if (letter !== 'u') return ESCAPES.get(letter)
    const digits = this.text.slice(this.at, this.at + 4)
    this.at += 4
    return /^[0-9a-fA-F]{4}$/.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : undefined
  }

  private number(): Json | undefined {
    NUMBER.lastIndex = this.at
    const found = NUMBER.exec(this.text)
    if (found === null) return this.fail('a JSON value')
    const [text, fraction, exponent] = found
    const whole = fraction === undefined && exponent === undefined && text.length <= INTEGER_DIGITS_MAX
    const value = whole ? BigInt(text) : Number(text)
    if (value === Infinity || value === -Infinity) return this.fail('a number within the range of floats')
    this.at += text.length
    return value
  }

  private word(word: string, value: Json): Json | undefined {
    if (!this.text.startsWith(word, this.at)) return this.fail('a JSON value')
    this.at += word.length
    return value
  }

  private take(sign: string): boolean {
    this.space()
    if (this.text[this.at] !== sign) return false
    this.at++
    return true
  }

  private space(): void {
    this.match(SPACE)
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    this.at += found?.length ?? 0
    return found
  }

  private fail(expected: string): undefined {
    this.fault ??= { kind: 'fault', at: this.at, expected }
    return undefined
  }
}
