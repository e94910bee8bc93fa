import type { FormatSpec } from '../connector-spec.ts'

export const json: FormatSpec = {
  kind: 'format',
  name: 'json',
  doc: 'A JSON object for each line. With a column list the types are checked and a member that is missing is NULL; without one every member can be named and is json.',
  examples: [
    'FROM stdin() FORMAT json(user string, ms float, at timestamp) AVG(ms) BY user',
    'FROM stdin() FORMAT json COUNT BY user.country AS country',
  ],
  options: [],
  available: true,
  columns: 'optional',
}
