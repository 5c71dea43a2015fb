import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { buildSchema } from 'graphql'
import { writeCurl, writePython } from '../../src/web/take-away.js'

const schema = buildSchema(`
  type Query { search(text: String!): Found! organization(id: ID!): Organization }
  type Found { totalCount: Int! nodes: [Organization!]! }
  type Organization { id: ID! name: String! members: Found! }
`)

test('the curl line brings quotes of every kind through the shell', () => {
  const request = {
    query: `{ search(text: "it's \\"so\\" \\\\ $HOME") { totalCount } }`,
    variables: { a: "'" },
  }
  const line = writeCurl('http://localhost:4000/graphql', request, 'id')
  const body = execFileSync('sh', ['-c', `curl() { printf %s "$8"; }; ${line}`], { encoding: 'utf8' })
  expect(JSON.parse(body)).toEqual(request)
})

test.each([
  ['a list of records', '{ search(text: "x") { totalCount nodes { id } } }', '["search"]["nodes"]'],
  [
    'a list further down',
    '{ organization(id: "x") { members { nodes { id } } } }',
    '["organization"]["members"]["nodes"]',
  ],
  [
    'aliases and fragments',
    '{ s: search(text: "x") { ...F } } fragment F on Found { rows: nodes { id } }',
    '["s"]["rows"]',
  ],
  ['no list', '{ organization(id: "x") { name } }', ''],
  ['a fragment in itself', '{ search(text: "x") { ...F } } fragment F on Found { totalCount ...F }', ''],
  ['half a query', '{ search(', ''],
])('the Python script makes its table of %s', (_, query, steps) => {
  expect(writePython('http://localhost:4000/graphql', { query }, schema, 'en')).toContain(
    `table = pd.json_normalize(answer["data"]${steps})`,
  )
})
