/** All formats, in the order of the reference. */
import type { FormatSpec } from '../connector-spec.ts'
import { csv } from './csv.ts'
import { json } from './json.ts'
import { lines } from './lines.ts'
import { logfmt } from './logfmt.ts'
import { regex } from './regex.ts'

export const formats: readonly FormatSpec[] = [lines, json, csv, logfmt, regex]
