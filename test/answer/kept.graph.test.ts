import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { gql } from 'graphql-tag'
import { RequestError } from '../../src/errors.js'
import { readQuestions } from '../../src/server/saved-questions.js'
import { type Api, FAMILIAR, startApi } from '../support/ask.js'
import { KEEP_BYTES, type KeepingAndFresh, startKeepingAndFresh } from './keeping.js'

let both: KeepingAndFresh
let keeping: Api
let fresh: Api
beforeAll(async () => {
  both = await startKeepingAndFresh()
  ;({ keeping, fresh } = both)
})
afterAll(() => both.close())

const NAMES = gql`
  {
    organization(id: "league") {
      name
      members {
        totalCount
        nodes {
          id
          name
        }
      }
    }
    organizations {
      nodes {
        id
        name
      }
    }
  }
`

/** Gives a body another name, as no import would, and in one transaction. */
const rename = (id: string, name: string): Promise<unknown> =>
  both.database.write(run =>
    run({ text: 'MATCH (n:Entity {id: $id}) SET n.nameEnglish = $name', params: { id, name } }),
  )

describe('an answer that is kept', () => {
  test('takes one round trip, which asks for nothing, and is the same letter by letter', async () => {
    const first = await keeping.ask(NAMES)
    keeping.queries.length = 0
    const again = await keeping.ask(NAMES)
    expect(keeping.queries.map(({ text }) => text)).toEqual(['RETURN 1'])
    expect(keeping.kept().bodies.hits).toBe(1)
    expect({ ...again, headers: null }).toEqual({ ...first, headers: null })
  })

  test('is another one for another language, and for other values', async () => {
    const query = 'query ($id: ID!) { organization(id: $id) { id name } }'
    const asked = (id: string, language: string) =>
      keeping.ask(query, { id }, { 'accept-language': language })
    const answers = []
    for (const [id, language] of [
      ['league', 'en'],
      ['league', 'id'],
      ['watch', 'en'],
      ['league', 'en'],
    ] as const)
      answers.push((await asked(id, language)).data.organization)
    expect(answers[3]).toEqual(answers[0])
    expect(answers[1].id).toBe('league')
    expect(answers[2].id).toBe('watch')
    expect(answers[2].name).not.toBe(answers[0].name)
  })

  test('is not used once anything was written', async () => {
    await keeping.ask(NAMES)
    await rename('league', 'League of Moved Ports')
    expect((await keeping.ask(NAMES)).data.organization.name).toBe('League of Moved Ports')
  })

  test('is what an error is never', async () => {
    const query = '{ organization(id: "nobody") { name } }'
    const [first, again] = [await keeping.ask(query), await keeping.ask(query)]
    expect(again.errors).toEqual(first.errors)
    expect(first.errors![0]!.extensions.code).toBe('NOT_FOUND')
  })
})

test('what is refused while the database is away is not kept: it is answered once the database is back', async () => {
  let isAway = false
  const api = await startApi(
    both.own.instance,
    FAMILIAR.singles,
    reached => ({
      read: (query, options) =>
        isAway
          ? Promise.reject(new RequestError('DATABASE_UNAVAILABLE', 'AWAY', 'Away.'))
          : reached.read(query, options),
    }),
    undefined,
    KEEP_BYTES,
  )
  // A count that the version of the graph holds takes no query of its own.
  const query = '{ organizations { totalCount } }'
  try {
    const before = await api.ask(query)
    isAway = true
    expect((await api.ask(`${query} # another text`)).status).toBe(503)
    expect((await api.ask(query)).status).toBe(503)
    isAway = false
    expect((await api.ask(query)).data).toEqual(before.data)
    expect((await api.ask(`${query} # another text`)).data).toEqual(before.data)
  } finally {
    await api.close()
  }
})

test('rows are kept for other operations that ask the same of the graph', async () => {
  await keeping.ask('{ organization(id: "watch") { id } organizations(first: 2) { nodes { id name } } }')
  keeping.queries.length = 0
  await keeping.ask('{ list: organizations(first: 2) { nodes { called: name id } } }')
  expect(keeping.queries.map(({ text }) => text)).toEqual(['RETURN 1'])
})

test('the saved questions answer the same, kept and fresh', async () => {
  for (const { query, variables } of readQuestions('examples/questions')) {
    const expected = await fresh.ask(query, variables)
    for (let times = 0; times < 2; times++) {
      const { data, errors } = await keeping.ask(query, variables)
      expect([data, errors]).toEqual([expected.data, expected.errors])
    }
  }
})
