/** MR02xx: names that mean nothing here, mean two things, or are taken. */
import type { CodeTable, Message } from '@millrace/dsl'
import { shownCount, shownList, shownName } from './shown.ts'

interface Unknown {
  readonly name: string
  /** The names there are. */
  readonly known: readonly string[]
  /** The one that was probably meant. */
  readonly near: string | undefined
}

function unknown(what: string, { name, known, near }: Unknown, list: string, none: string): Message {
  const found = `unknown ${what} ${shownName(name)}`
  return {
    message: known.length === 0 ? `${found}; ${none}` : `${found}; ${list} ${shownList(known, near)}`,
    ...(near === undefined
      ? {}
      : { help: `did you mean ${shownName(near)}?`, fixes: [{ title: `Write ${near}`, replacement: near }] }),
  }
}

export const NAME_CODES = {
  MR0201: (p: Unknown) => unknown('column', p, 'the columns here are', 'there are no columns here'),
  MR0202: ({ name, near }: { name: string; near: string | undefined }) => ({
    message: `unknown function ${shownName(name)}`,
    help: near === undefined ? 'CREATE FUNCTION f(x) AS ... makes one of your own' : `did you mean ${near}?`,
    fixes: near === undefined ? [] : [{ title: `Write ${near}`, replacement: near }],
  }),
  MR0203: ({ isSource, ...p }: Unknown & { isSource: boolean }) => ({
    ...unknown('stream', p, 'the streams here are', 'no stream has been created'),
    ...(isSource ? { help: `${shownName(p.name)} is a source: write ${p.name}(...)` } : {}),
  }),
  MR0204: (p: Unknown) => unknown('source', p, 'sources are', 'there are no sources'),
  MR0205: (p: Unknown) => unknown('sink', p, 'sinks are', 'there are no sinks'),
  MR0206: (p: Unknown) => unknown('format', p, 'formats are', 'there are no formats'),
  MR0207: ({ name }: { name: string }) => ({
    message: `the parameter $${name} has no value`,
    help: `give it at the start: --param ${name}=value`,
  }),
  MR0208: ({ name }: { name: string }) => ({
    message: `two columns would be named ${shownName(name)}`,
    help: 'give one of them another name with AS',
  }),
  MR0209: (p: Unknown) => unknown('type', p, 'types are', 'there are no types'),
  MR0210: ({ what, name }: { what: 'stream' | 'function'; name: string }) => ({
    message: `the ${what} ${shownName(name)} is made twice`,
    help: `give the second another name`,
  }),
  MR0211: ({ name }: { name: string }) => ({
    message: `${shownName(name)} is a built-in function`,
    help: 'give yours another name',
  }),
  MR0212: ({ name }: { name: string }) => ({
    message: `${shownName(name)} calls itself`,
    help: 'a function may only call what exists before it; CASE and the array functions serve where a loop would',
  }),
  MR0213: ({ name }: { name: string }) => ({ message: `the parameter ${shownName(name)} stands twice` }),
  MR0214: ({ name }: { name: string }) => ({
    message: `${shownName(name)} is the name of a time column of the result`,
    help: `give it another name: AS my_${name}`,
  }),
  MR0215: ({ name, params, near }: { name: string; params: readonly string[]; near: string | undefined }) => ({
    message: `${shownName(name)} is not a parameter of this function; it has ${params.length === 0 ? 'none' : shownList(params, near)}`,
    help: 'columns are given to a function as arguments',
  }),
  MR0216: ({ name, given, wanted }: { name: string; given: number; wanted: string }) => ({
    message: `${shownName(name)} takes ${wanted}, found ${shownCount(given, 'argument')}`,
  }),
  MR0217: ({ name, known, near }: Unknown) => ({
    ...unknown('stream or function', { name, known, near }, 'there are', 'nothing has been created'),
  }),
} satisfies CodeTable
