import { afterAll, beforeAll, expect, test } from '@jest/globals'
// @ts-expect-error the benchmark is no part of the program, and has no types
import { recorder } from '../../bench/profile/queries.mjs'
import { sharedInstance } from '../support/ask.js'

interface Sent {
  readonly text: string
  readonly rows: number
}
interface Recorder {
  queriesOf(request: { readonly query: string; readonly variables?: object }): Promise<readonly Sent[]>
  close(): Promise<void>
}

let notes: Recorder
beforeAll(async () => {
  const { uri, username, password, database } = sharedInstance('TEST_WORLD')
  const env = {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  }
  notes = (await recorder('.', env)) as Recorder
})
afterAll(() => notes.close())

test('the profile of the bench sees the queries of a request: the server that it asks has the whole time of one', async () => {
  await notes.queriesOf({ query: '{ organizations(first: 1) { nodes { id } } }' })
  const sent = await notes.queriesOf({
    query: 'query ($id: ID!) { organization(id: $id) { members(first: 2) { nodes { id } } } }',
    variables: { id: 'league' },
  })
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.every(({ text, rows }) => text.includes('MATCH') && rows > 0)).toBe(true)
})

test('what is refused is told, and not taken for a request without queries', async () => {
  await expect(notes.queriesOf({ query: '{ nothing }' })).rejects.toThrow('Cannot query field "nothing"')
})
