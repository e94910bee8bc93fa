/** MR05xx: sources, sinks and formats, and the values of their options. */
import type { CodeTable } from '@millrace/dsl'
import { either, shownList, shownName, shownText } from './shown.ts'

export const CONNECTOR_CODES = {
  MR0501: (p: { where: string; name: string; known: readonly string[]; near: string | undefined }) => ({
    message:
      p.known.length === 0
        ? `${p.where} has no option ${shownName(p.name)}; it takes none`
        : `${p.where} has no option ${shownName(p.name)}; it has ${shownList(p.known, p.near)}`,
    ...(p.near === undefined
      ? {}
      : { help: `did you mean ${p.near}?`, fixes: [{ title: `Write ${p.near}`, replacement: p.near }] }),
  }),
  MR0502: ({ where, name, doc }: { where: string; name: string; doc: string }) => ({
    message: `${where} needs ${shownName(name)}: ${doc}`,
    help: `write ${where}(${name} => ...)`,
  }),
  MR0503: ({ where, name }: { where: string; name: string }) => ({
    message: `${where} is given ${shownName(name)} twice`,
  }),
  MR0504: (p: { where: string; name: string; wanted: string; found: string }) => ({
    message: `${shownName(p.name)} of ${p.where} is ${p.wanted}, found ${p.found}`,
  }),
  MR0505: (p: { where: string; name: string; choices: readonly string[]; found: string; near: string | undefined }) => ({
    message: `${shownName(p.name)} of ${p.where} is ${either(p.choices.map((choice) => `'${choice}'`))}, found ${p.found}`,
    ...(p.near === undefined
      ? {}
      : { help: `did you mean '${p.near}'?`, fixes: [{ title: `Write '${p.near}'`, replacement: `'${p.near}'` }] }),
  }),
  MR0506: ({ where, name, reason }: { where: string; name: string; reason: string }) => ({
    message: `${shownName(name)} of ${where}: ${reason}`,
  }),
  MR0507: ({ where, most, takes }: { where: string; most: number; takes: readonly string[] }) => ({
    message:
      most === 0
        ? `${where} takes no values by place`
        : `${where} takes ${most === 1 ? 'one value' : `at most ${most} values`} by place: ${takes.join(', ')}`,
  }),
  MR0508: ({ what, name, known }: { what: string; name: string; known: readonly string[] }) => ({
    message: `the ${what} ${shownName(name)} is not in this version yet`,
    help: `${what}s that are: ${known.join(', ')}`,
  }),
  MR0509: ({ where, name, found }: { where: string; name: string; found: string }) => ({
    message: `${shownName(name)} of ${where} is a value, found the name ${shownName(found)}`,
    help: `write ${shownText(found)}, or $${shownName(found)} and give it with --param`,
  }),
  MR0510: ({ where }: { where: string }) => ({
    message: `env('NAME') cannot stand in ${where} in this version`,
    help: 'write $name and give it with --param name="$NAME"',
  }),
  MR0511: ({ format }: { format: string }) => ({
    message: `FORMAT ${format} needs its columns`,
    help: `write FORMAT ${format}(name type, ...)`,
  }),
  MR0512: ({ format }: { format: string }) => ({
    message: `FORMAT ${format} takes no columns`,
  }),
  MR0513: () => ({
    message: 'the pattern names no column',
    help: "name what each group holds: (?<name>...)",
  }),
} satisfies CodeTable
