/** Every example of the reference, from text to text: parsed, bound, evaluated, printed. */
import { type Diagnostic, parseExpr } from '@millrace/dsl'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../bind/context.ts'
import { bindWhole } from '../../bind/expr.ts'
import { printValue } from '../../types/print.ts'
import { defaultCatalog } from '../catalog.ts'
import { evaluateExpr } from '../evaluate.ts'
import { specialForms } from '../special-forms.ts'
import { functions } from './index.ts'

function run(text: string): string {
  const parsed = parseExpr(text)
  const diagnostics: Diagnostic[] = [...parsed.diagnostics]
  const context: Context = {
    catalog: defaultCatalog,
    params: new Map(),
    diagnostics,
    definitions: { functions: new Map(), streams: new Map() },
  }
  const scope = { rows: { columns: [], known: true, alias: '' }, place: 'an example', aggregateHelp: '' }
  const bound = parsed.expr && bindWhole(context, parsed.expr, scope)
  expect(diagnostics.map(({ message }) => message)).toEqual([])
  if (bound === undefined) return 'nothing'
  return printValue(
    evaluateExpr(bound.expr, () => null, defaultCatalog),
    bound.expr.type,
  )
}

describe.each([...functions, ...specialForms])('$name', ({ examples }) => {
  test.each(examples)('%s is %s', (query, result) => {
    expect(run(query)).toEqual(result)
  })
})
