import type { FunctionSpec } from '../function-spec.ts'
import { fn, scalar } from '../scalar.ts'
import { string } from '../tags.ts'
import { codePoints } from '../text/code-points.ts'

export const translate: FunctionSpec = scalar({
  name: 'translate',
  category: 'string',
  doc: 'Replaces each character of `from` by the one at the same place of `to`, and drops those that `to` is too short for.',
  examples: [["translate('a-b c', '- ', '_')", "'a_bc'"]],
  overloads: [
    fn(['text', string], ['from', string], ['to', string]).total(string, (text, from, to) => {
      const targets = codePoints(to)
      const map = new Map<string, string>()
      for (const [i, point] of codePoints(from).entries()) if (!map.has(point)) map.set(point, targets[i] ?? '')
      return codePoints(text)
        .map((point) => map.get(point) ?? point)
        .join('')
    }),
  ],
})
