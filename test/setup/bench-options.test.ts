import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
// @ts-expect-error the benchmark is no part of the program, and has no types
import { readOptions } from '../../bench/lib/options.mjs'
// @ts-expect-error the benchmark is no part of the program, and has no types
import { readOperations } from '../../bench/operations/read-operations.mjs'

const OPERATIONS = 'bench/operations/sepakat.graphql'

test('an endpoint with its operations joins those that are measured', () => {
  const given = ['--only', 'byId,search', '--server', 'mine=https://host/graphql', '--operations', OPERATIONS]
  expect(readOptions(given)).toMatchObject({
    size: 'S',
    only: ['byId', 'search'],
    endpoints: [{ name: 'mine', url: 'https://host/graphql', operations: OPERATIONS }],
  })
})

test.each([
  [['--size', 'XL'], '--size XL is none of S, M, L, record.'],
  [['--only', 'byId,byName'], '--only byName is none of byId, filteredList, '],
  [['--size', 'record', '--only', 'search'], '--only search is none of byId, neighborhood, '],
  [['--server', 'mine=http://host/graphql'], 'Each --server needs one --operations, in the same order.'],
  [
    ['--server', 'mine', '--operations', OPERATIONS],
    '--server mine is not of the form NAME=http://HOST/graphql.',
  ],
  [
    ['--server', 'mine=http://[/', '--operations', OPERATIONS],
    '--server mine=http://[/ is not of the form NAME=http://HOST/graphql.',
  ],
  [
    ['--server', 'sepakat=http://host/graphql', '--operations', OPERATIONS],
    'Two servers are called sepakat; give --server another NAME.',
  ],
  [
    ['--server', 'mine=http://host/graphql', '--operations', 'nowhere.graphql'],
    '--operations nowhere.graphql is no file; name one that asks the questions of bench/operations.',
  ],
  [['--quik'], "Unknown option '--quik'; the options are:"],
])('%j is refused in one sentence', (given, sentence) => {
  const refused = expect.objectContaining({ name: 'SetupError', message: expect.stringContaining(sentence) })
  expect(() => readOptions(given)).toThrow(refused)
})

test('a file of operations that is no GraphQL is refused with its place', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sepakat-operations-')), 'mine.graphql')
  writeFileSync(file, 'query byId {\n  answer(\n}\n')
  const message = expect.stringContaining(`${file}, line 3: Syntax Error`)
  expect(() => readOperations(file)).toThrow(expect.objectContaining({ name: 'SetupError', message }))
})
