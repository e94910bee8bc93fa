/** MR04xx: clauses that do not fit where they stand, and those that come with a later version. */
import type { CodeTable } from '@millrace/dsl'
import { shownList, shownName } from './shown.ts'

interface Multiple {
  /** The duration at fault, as written, and what it is: `window`, `slide`, `offset`. */
  readonly what: string
  readonly text: string
  readonly every: string
  /** The nearest multiples, smaller first. */
  readonly nearest: readonly string[]
  /** Whether the duration itself is pointed at, and can be mended there. */
  readonly own: boolean
}

export const CLAUSE_CODES = {
  MR0401: ({ name, place, help }: { name: string; place: string; help: string }) => ({
    message: `the aggregate ${name} cannot stand in ${place}`,
    help,
  }),
  MR0402: ({ outer, inner }: { outer: string; inner: string }) => ({
    message: `${inner} cannot stand inside ${outer}: aggregates do not nest`,
    help: 'aggregate in a query of its own: FROM (query) ...',
  }),
  MR0403: ({ name, keys }: { name: string; keys: readonly string[] }) => ({
    message: `${shownName(name)} is neither a key nor inside an aggregate${keys.length === 0 ? '' : `; the keys are ${shownList(keys)}`}`,
    help: `add it to BY, or wrap it in an aggregate: FIRST(${shownName(name)})`,
  }),
  MR0404: ({ scope }: { scope: 'WINDOW' | 'RUNNING' }) => ({
    message: `DISTINCT must stand directly before an aggregate with ${scope}`,
    help: 'there it drops the repeats inside the window; further up it would drop those inside a batch only',
  }),
  MR0405: ({ what, text, every, nearest, own }: Multiple) => ({
    message: `the ${what} (${text}) must be a multiple of the batch interval (${every})`,
    help: `write ${nearest.join(' or ')}, or leave EVERY out`,
    fixes: (own ? nearest : []).map((replacement) => ({ title: `Write ${replacement}`, replacement })),
  }),
  MR0406: ({ slide, gap }: { slide: string; gap: string }) => ({
    severity: 'warning' as const,
    message: `the slide is longer than the window: records in ${gap} of every ${slide} are ignored`,
    help: 'that is a sample; for every record once, leave SLIDE out',
  }),
  MR0407: ({ what, text, reason }: { what: string; text: string; reason: string }) => ({
    message: `${what} cannot be ${text}: ${reason}`,
  }),
  MR0408: ({ unit }: { unit: string }) => ({
    message: `${unit} has no fixed length`,
    help: 'use d or h: 30d, 720h',
  }),
  MR0409: ({ source }: { source: string }) => ({
    message: `EMIT FINAL waits for the end of the input, and ${shownName(source)} has none`,
    help: 'leave EMIT out for all groups at every batch, or write EMIT CHANGES',
  }),
  MR0410: ({ columns }: { columns: readonly string[] }) => ({
    message: `SPLIT does not know which column to split; the columns here are ${shownList(columns)}`,
    help: `name it: SPLIT ${columns[0] ?? 'column'} BY ' '`,
  }),
  MR0411: ({ left, right }: { left: string; right: string }) => ({
    message: `the two sides of UNION have different columns: (${left}) and (${right})`,
    help: 'bring them to the same names and types with SELECT',
  }),
  MR0412: ({ clause }: { clause: string }) => ({ message: `${clause} is given twice`, help: 'leave one of them out' }),
  MR0413: ({ clause, place }: { clause: string; place: string }) => ({
    message: `${clause} cannot stand in ${place}`,
    help: `it belongs to the query that runs`,
  }),
  MR0414: ({ text }: { text: string }) => ({
    message: `${text} is no number of rows; a whole number from 1 to 1000000000 is expected`,
  }),
  MR0415: () => ({
    severity: 'warning' as const,
    message: 'CHECKPOINT is not in this version: state is not kept across restarts yet',
  }),
  MR0416: ({ type }: { type: string }) => ({
    message: `SPLIT cannot cut ${type} by its elements`,
    help: "a text is split by a separator: SPLIT column BY ','",
  }),
  MR0417: ({ source }: { source: string }) => ({
    message: `${shownName(source)} delivers rows, not bytes: FORMAT has nothing to read`,
    help: 'leave FORMAT out',
  }),
  MR0418: ({ what, name }: { what: string; name: string }) => ({
    message: `${what} belongs to aggregates, and ${name} is none`,
  }),
  MR0419: ({ name }: { name: string }) => ({
    message: `${name}(DISTINCT ...) is not possible`,
    help: `leave DISTINCT out`,
  }),
  MR0420: ({ most }: { most: number }) => ({
    message: `this query has more than ${most} steps once its streams are put in`,
  }),
  MR0421: ({ type }: { type: string }) => ({
    message: `SPLIT needs a text to cut, found ${type}`,
    help: 'string(x) makes a text of a value',
  }),
  MR0422: ({ clause }: { clause: string }) => ({
    message: `EMIT ${clause} means nothing for one result per batch`,
    help: 'leave it out, or add WINDOW or RUNNING',
  }),
  MR0423: ({ given, wanted }: { given: string; wanted: string }) => ({
    message: `EVERY ${given} stands beside EVERY ${wanted} of its input`,
    help: 'a query has one batch interval: leave one of them out',
  }),
  MR0424: () => ({
    message: 'SPLIT needs a separator of one character or more',
    help: "SPLIT ' ' splits at spaces, SPLIT WORDS at any white space",
  }),
  MR0425: ({ text }: { text: string }) => ({
    message: `ORDER BY ${text} would order by a constant`,
    help: 'name the column',
  }),
  /** A clause of the language that a later version brings. */
  MR0450: ({ clause, instead }: { clause: string; instead: string }) => ({
    message: `${clause} is not in this version yet`,
    ...(instead === '' ? {} : { help: instead }),
  }),
  MR0451: ({ name, known }: { name: string; known: readonly string[] }) => ({
    message: `the aggregate ${name} is not in this version yet`,
    help: `aggregates that are: ${known.join(', ')}`,
  }),
  MR0452: ({ clause }: { clause: string }) => ({
    message: `${clause} is not offered here`,
  }),
} satisfies CodeTable
