/** MR03xx: types that do not fit, and literals that are no value of their type. */
import type { CodeTable } from '@millrace/dsl'
import { either, shownName, shownText } from './shown.ts'

export const TYPE_CODES = {
  MR0301: ({ left, right, help }: { left: string; right: string; help: string }) => ({
    message: `cannot compare ${left} with ${right}`,
    help,
  }),
  MR0302: ({ name, given, takes }: { name: string; given: readonly string[]; takes: readonly string[] }) => ({
    message: `${name} does not take (${given.join(', ')})`,
    help: `it takes ${either(takes)}`,
  }),
  MR0303: ({ op, left, right, help }: { op: string; left: string; right: string; help: string }) => ({
    message: `${op} does not work on ${left} and ${right}`,
    help,
  }),
  MR0304: ({ place, type, help }: { place: string; type: string; help: string }) => ({
    message: `${place} needs a condition (bool), found ${type}`,
    help,
  }),
  MR0305: ({ place, types }: { place: string; types: readonly string[] }) => ({
    message: `${place} needs values of one type, found ${types.slice(0, -1).join(', ')} and ${types.at(-1) ?? 'none'}`,
    help: 'convert them: string(x), int(x), float(x)',
  }),
  MR0306: ({ text }: { text: string }) => ({
    message: `${text.length > 40 ? `a number of ${text.length} digits` : text} does not fit into int (64 bits)`,
    help: `write it as a decimal: decimal('...')`,
  }),
  MR0307: ({ text, type, reason }: { text: string; type: string; reason: string }) => ({
    message: `${shownText(text)} is no ${type}${reason === '' ? '' : `: ${reason}`}`,
    ...(type === 'timestamp' ? { help: "write it as '2026-01-01T00:00:00Z' or '2026-01-01'" } : {}),
  }),
  MR0308: ({ reason }: { reason: string }) => ({
    message: `this pattern is not a regular expression: ${reason}`,
    help: 'patterns are those of RE2: no look-around and no back references',
  }),
  MR0309: ({ text, type, name }: { text: string; type: string; name: string }) => ({
    message: `${text} is ${type} and has no field ${shownName(name)}`,
    help: 'only json has fields; json(x) reads a text as json',
  }),
  MR0310: ({ from, to }: { from: string; to: string }) => ({ message: `${from} cannot become ${to}` }),
  MR0311: ({ what }: { what: string }) => ({
    message: `${what} works on several types, and json could be any of them`,
    help: 'say which: int(x), float(x), decimal(x) or string(x)',
  }),
  MR0312: () => ({
    message: 'a pattern cannot stand here',
    help: 'patterns are arguments of SPLIT, MATCHES and the regex functions',
  }),
  MR0313: ({ text, type, index }: { text: string; type: string; index: string }) => ({
    message: `${text} is ${type} and has no element [${index}]`,
    help: 'an array takes an int from 0, json an int or a text',
  }),
  MR0314: ({ place, wanted, found }: { place: string; wanted: string; found: string }) => ({
    message: `${place} needs ${wanted}, found ${found}`,
  }),
  MR0315: ({ deepest }: { deepest: number }) => ({
    message: `this expression is nested more than ${deepest} levels deep`,
    help: 'name parts of it with LET',
  }),
  MR0316: ({ largest }: { largest: number }) => ({
    message: `this becomes more than ${largest} operations once the functions in it are put in`,
    help: 'name parts of it with LET, so that each is computed once',
  }),
  MR0317: ({ what, reason }: { what: string; reason: string }) => ({
    message: `${what} fails: ${reason}`,
  }),
} satisfies CodeTable
