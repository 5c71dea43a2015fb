import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Api, type Reply, startApi } from '../support/ask.js'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'
import { type OwnDatabase, loadThrough, ownDatabase } from './database.js'

let own: OwnDatabase
let api: Api
let seed: TempSeed
beforeAll(async () => {
  own = await ownDatabase()
  api = await startApi(own.instance)
  seed = tempSeed()
  const evidence = [{ source: 'site' }]
  const named = { field: 'name', value: 'Ann Harbour', lang: 'en', kind: 'OFFICIAL', evidence }
  const office = { en: 'Harbour Master', id: 'Syahbandar' }
  const claims = [{ HOLDS_OFFICE_IN: 'league', office, evidence }]
  seed.write('people.yaml', JSON.stringify([{ id: 'ann', statements: [named], claims }]))
  const because = { field: 'yearBecause', value: { en: 'By its seal', id: 'Menurut meterainya' } }
  seed.entity('sources.yaml', 'register', row => row.statements.push(because))
  await loadThrough(own.database, seed)
})
afterAll(async () => {
  await api.close()
  await own.close()
  seed.remove()
})

async function data(query: string, headers?: Record<string, string>): Promise<Reply['data']> {
  const { data, errors } = await api.ask(query, {}, headers)
  expect(errors).toBeUndefined()
  return data
}

test('a text in both languages answers in the one that is asked for, on the edge, the claim and the entity', async () => {
  const both = (field: string): string => `en: ${field}(lang: EN) id: ${field}(lang: ID)`
  const answer = await data(`{
    person(id: "ann") { officesIn { edges { ${both('office')} } } }
    node(id: "HOLDS_OFFICE_IN:ann:league") { ... on HoldsOfficeIn { ${both('office')} } }
    source(id: "register") { ${both('yearBecause')} }
    bare: source(id: "site") { ${both('yearBecause')} }
  }`)
  const office = { en: 'Harbour Master', id: 'Syahbandar' }
  expect(answer.person.officesIn.edges).toEqual([office])
  expect(answer.node).toEqual(office)
  expect(answer.source).toEqual({ en: 'By its seal', id: 'Menurut meterainya' })
  expect(answer.bare).toEqual({ en: null, id: null })
})

test('conditions hold in either language, and “another” means in neither', async () => {
  const people = (office: string): Promise<Reply['data']> =>
    data(`{ people(where: { officesIn: { some: { claim: { office: ${office} } } } }) { totalCount } }`)
  for (const [office, total] of [
    ['{ eq: "harbour master" }', 1],
    ['{ eq: "SYAHBANDAR" }', 1],
    ['{ startsWith: "syah" }', 1],
    ['{ in: ["captain", "syahbandar"] }', 1],
    ['{ eq: "captain" }', 0],
    ['{ ne: "captain" }', 1],
    ['{ ne: "syahbandar" }', 0],
    ['{ ne: "harbour master" }', 0],
  ] as const)
    expect([office, (await people(office)).people.totalCount]).toEqual([office, total])
  const sources = '{ sources(where: { yearBecause: { contains: "meterai" } }) { nodes { id } } }'
  expect((await data(sources)).sources.nodes).toEqual([{ id: 'register' }])
})

test('its statement says both, as a value and as a sentence, and the ids of the two that it was answer as it', async () => {
  const fields =
    '... on Statement { id field en: statedValue(lang: EN) id_: statedValue(lang: ID) sentence(lang: ID) }'
  const ids = ['register:yearBecause:1', 'register:yearBecauseEn:1', 'register:yearBecauseId:1']
  for (const id of ids) {
    const answer = await data(`{ node(id: "${id}") { ${fields} } }`)
    expect(answer.node).toEqual({
      id: 'register:yearBecause:1',
      field: 'yearBecause',
      en: 'By its seal',
      id_: 'Menurut meterainya',
      sentence: expect.stringContaining('dengan alasan berikut: Menurut meterainya'),
    })
  }
})

test('a database that holds the two statements of a release takes the one, and loses nothing', async () => {
  const old = `MATCH (s:Statement {id: 'register:yearBecause:1'})<-[r]-(n)
SET s.id = 'register:yearBecauseEn:1', s.digest = 'old'
CREATE (n)-[:HAS_STATEMENT]->(t:Statement) SET t = s {.*, id: 'register:yearBecauseId:1'}`
  seed.release()
  await loadThrough(own.database, seed)
  await own.database.write(async run => void (await run({ text: old, params: {} })))
  await loadThrough(own.database, seed)
  const { rows } = await own.database.read({
    text: "MATCH (s:Statement) WHERE s.id STARTS WITH 'register:yearBecause' RETURN s.id",
    params: {},
  })
  expect(rows).toEqual([['register:yearBecause:1']])
})
