import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type OwnDatabase, ownDatabase } from '../store/database.js'
import { type Api, FAMILIAR, startApi } from '../support/ask.js'
import { loadInto } from '../support/instances.js'
import { tempSeed } from '../support/temp-seed.js'

/** Codes of others: told, found and compared in one way, whether they stand in `externalId` or in a field that is there for them. */
let own: OwnDatabase
let api: Api
let familiar: Api
const seed = tempSeed()

beforeAll(async () => {
  own = await ownDatabase()
  seed.entity('instruments.yaml', 'ports-convention', ({ statements }) =>
    statements.push({
      field: 'externalId',
      scheme: 'UN_TREATY_SERIES',
      value: '39574',
      evidence: [{ source: 'register' }],
    }),
  )
  seed.release('the first')
  seed.entity('countries.yaml', 'eastland', ({ statements }) => {
    statements.find(({ scheme }) => scheme === 'WIKIDATA')!.value = 'Q700004'
  })
  seed.release('the second')
  await loadInto(own.database, seed.folder)
  api = await startApi(own.instance)
  familiar = await startApi(own.instance, FAMILIAR.wholes)
})
afterAll(async () => {
  await (api as Api | undefined)?.close()
  await (familiar as Api | undefined)?.close()
  await own.close()
  seed.remove()
})

const data = async (query: string): Promise<Record<string, unknown>> => {
  const reply = await api.ask(query)
  expect(reply.errors).toBeUndefined()
  const again = await familiar.ask(query)
  expect(again.data).toEqual(reply.data)
  return reply.data as Record<string, unknown>
}

const UN_M49 = { scheme: 'UN_M49', value: '004', url: null }
const ISO3 = { scheme: 'ISO_3166_1_ALPHA_3', value: 'EST', url: null }
const wikidata = (value: string): object => ({
  scheme: 'WIKIDATA',
  value,
  url: `https://www.wikidata.org/wiki/${value}`,
})

test('an entity tells its codes, those of its own fields among them, as the release gave them', async () => {
  const codes = 'externalIds { scheme value url }'
  const answer = await data(
    `{ now: country(id: "eastland") { ${codes} } then: country(id: "eastland", knownAt: 1) { ${codes} } none: place(id: "old-town") { ${codes} } }`,
  )
  expect(answer).toEqual({
    now: { externalIds: [ISO3, UN_M49, wikidata('Q700004')] },
    then: { externalIds: [ISO3, UN_M49, wikidata('Q700003')] },
    none: { externalIds: [] },
  })
})

describe('entity(externalId)', () => {
  const ask = (scheme: string, value: string, more = ''): string =>
    `entity(externalId: { scheme: ${scheme}, value: "${value}" }${more})`

  test('finds by a code of any scheme, with all that is asked below', async () => {
    const answer = await data(`{
      m49: ${ask('UN_M49', '004')} { id name }
      iso: ${ask('ISO_3166_1_ALPHA_3', 'EST')} { id ... on Country { iso3 memberOf { nodes { id } } } }
      treaty: ${ask('UN_DEPOSITARY', 'XVIII-12-a')} { __typename id sources { nodes { id } } }
    }`)
    expect(answer).toEqual({
      m49: { id: 'eastland', name: 'Eastland' },
      iso: { id: 'eastland', iso3: 'EST', memberOf: { nodes: [{ id: 'league' }] } },
      treaty: {
        __typename: 'Instrument',
        id: 'ports-plan',
        sources: { nodes: [{ id: 'site' }, { id: 'weekly-report' }, { id: 'daily-report' }] },
      },
    })
  })

  test('by what the graph knew at a release', async () => {
    const answer = await data(
      `{ now: ${ask('WIKIDATA', 'Q700004')} { id } then: ${ask('WIKIDATA', 'Q700003', ', knownAt: 1')} { id } }`,
    )
    expect(answer).toEqual({ now: { id: 'eastland' }, then: { id: 'eastland' } })
    const { data: gone } = await api.ask(`{ ${ask('WIKIDATA', 'Q700003')} { id } }`)
    expect(gone).toEqual({ entity: null })
  })

  test.each([
    [
      'WIKIDATA',
      'Q1',
      'There is no entity with the code WIKIDATA “Q1”. Look the thing up by its name, with search(text:).',
    ],
    [
      'WIKIDATA',
      'q700004',
      'There is no entity with the code WIKIDATA “q700004”. Such a code is written like Q7768.',
    ],
    ['UN_M49', '4', 'There is no entity with the code UN_M49 “4”. Such a code is written like 035.'],
    [
      'ISO_3166_1_NUMERIC',
      '004',
      'There is no entity with the code ISO_3166_1_NUMERIC “004”. Look the thing up by its name, with search(text:).',
    ],
  ])('an unknown code gives null and says so: %s %s', async (scheme, value, message) => {
    const { status, data: answer, errors } = await api.ask(`{ ${ask(scheme, value)} { id } }`)
    expect([status, answer]).toEqual([200, { entity: null }])
    expect(errors).toEqual([
      expect.objectContaining({
        message,
        extensions: expect.objectContaining({ code: 'NOT_FOUND', reason: 'NO_SUCH_EXTERNAL_ID' }) as unknown,
      }),
    ])
  })

  test('a code of several names them', async () => {
    const { data: answer, errors } = await api.ask(`{ ${ask('UN_TREATY_SERIES', '39574')} { id } }`)
    expect(answer).toEqual({ entity: null })
    expect(errors![0]).toMatchObject({
      message:
        'UN_TREATY_SERIES “39574” is the code of several: ports-convention, ports-plan. Look one up by its id.',
      extensions: { code: 'BAD_USER_INPUT', reason: 'SEVERAL_HAVE_IT' },
    })
  })

  test.each([
    'entity',
    'entity(id: null)',
    'entity(id: "league", externalId: { scheme: ROR, value: "02mhbdp94" })',
  ])('one of both is wanted: %s', async field => {
    const { data: answer, errors } = await api.ask(`{ ${field} { id } }`)
    expect(answer).toEqual({ entity: null })
    expect(errors![0]).toMatchObject({
      message: 'entity takes either `id` or `externalId`; give one of the two, and not the other.',
      extensions: { code: 'BAD_USER_INPUT', reason: 'ONE_OF_TWO' },
    })
  })
})

test('a search finds by a whole code, behind a name that is the same, and says which statement gives it', async () => {
  const answer = await data(
    `{ ${['EST', 'xviii 12 a', 'Q700004', '39574', '004'].map((text, place) => `s${place}: search(text: "${text}") { edges { matchKind matchedIn matchedText matchedClaim { id } node { id } } }`).join(' ')}
       only: search(text: "EST", in: [EXTERNAL_ID]) { totalCount nodes { id } } names: search(text: "EST", in: [NAME]) { edges { matchedIn } } }`,
  )
  const hit = (id: string, text: string, claim: string): object => ({
    matchKind: 'WHOLE_CODE',
    matchedIn: 'EXTERNAL_ID',
    matchedText: text,
    matchedClaim: { id: `${id}:${claim}:1` },
    node: { id },
  })
  const first = (place: number): unknown => (answer[`s${place}`] as { edges: unknown[] }).edges[0]
  expect(first(0)).toEqual(hit('eastland', 'EST', 'iso3'))
  expect(first(1)).toEqual(hit('ports-plan', 'XVIII-12-a', 'externalId:UN_DEPOSITARY'))
  expect(first(2)).toEqual(hit('eastland', 'Q700004', 'externalId:WIKIDATA'))
  expect((answer.s3 as { edges: unknown[] }).edges).toEqual([
    hit('ports-convention', '39574', 'externalId:UN_TREATY_SERIES'),
    hit('ports-plan', '39574', 'externalId:UN_TREATY_SERIES'),
  ])
  expect(first(4)).toEqual(hit('eastland', '004', 'externalId:UN_M49'))
  expect(answer.only).toEqual({ totalCount: 1, nodes: [{ id: 'eastland' }] })
  expect(JSON.stringify(answer.names)).not.toContain('EXTERNAL_ID')
})

describe('a condition on codes', () => {
  const found = async (type: string, where: string): Promise<unknown> =>
    ((await data(`{ ${type}(where: ${where}) { nodes { id } } }`))[type] as { nodes: { id: string }[] }).nodes
      .map(({ id }) => id)
      .join(' ')

  test.each([
    ['countries', '{ externalId: { scheme: UN_M49, eq: "004" } }', 'eastland'],
    ['countries', '{ externalId: { scheme: ISO_3166_1_NUMERIC, eq: "004" } }', ''],
    ['countries', '{ externalId: { scheme: WIKIDATA, in: ["Q1", "Q700004"] } }', 'eastland'],
    ['countries', '{ externalId: { scheme: ISO_3166_1_ALPHA_2 } }', 'northland'],
    ['countries', '{ externalId: { scheme: WIKIDATA, exists: true } }', 'eastland'],
    ['countries', '{ externalId: { scheme: WIKIDATA, exists: false } }', 'southland northland'],
    ['countries', '{ not: { externalId: { scheme: UN_M49, eq: "004" } } }', 'southland northland'],
    ['countries', '{ not: { externalId: { scheme: UN_M49, exists: false } } }', 'eastland'],
    [
      'instruments',
      '{ externalId: { scheme: UN_TREATY_SERIES, eq: "39574" } }',
      'ports-convention ports-plan',
    ],
    [
      'organizations',
      '{ members: { some: { node: { externalId: { scheme: WIKIDATA, eq: "Q700004" } } } } }',
      'league',
    ],
  ])('%s %s', async (type, where, ids) => {
    expect(((await found(type, where)) as string).split(' ').sort()).toEqual(ids.split(' ').sort())
  })
})

test('its statement tells the scheme, its evidence, and reads in both languages', async () => {
  const { country } = await data(`{ country(id: "eastland") {
    statements(field: "externalId") { nodes { id externalIdScheme statedValue evidence { source { id } } en: sentence(lang: EN) } }
    iso: statements(field: "iso3") { nodes { externalIdScheme id: sentence(lang: ID) } }
    name: statements(field: "name") { nodes { externalIdScheme } } } }`)
  const evidence = [{ source: { id: 'weekly-report' } }]
  expect(country).toEqual({
    statements: {
      nodes: [
        {
          id: 'eastland:externalId:UN_M49:1',
          externalIdScheme: 'UN_M49',
          statedValue: '004',
          evidence,
          en: 'Eastland is listed as 004 in UN M49',
        },
        {
          id: 'eastland:externalId:WIKIDATA:1',
          externalIdScheme: 'WIKIDATA',
          statedValue: 'Q700004',
          evidence,
          en: 'Eastland is listed as Q700004 in Wikidata',
        },
      ],
    },
    iso: {
      nodes: [
        {
          externalIdScheme: 'ISO_3166_1_ALPHA_3',
          id: 'Eastland terdaftar sebagai EST dalam ISO 3166-1 alpha-3',
        },
      ],
    },
    name: { nodes: [{ externalIdScheme: null }] },
  })
})

test('exports carry the codes in one text, zeros and all', async () => {
  const response = await fetch(`${api.url}/export/graph.json`)
  const { nodes } = (await response.json()) as { nodes: { id: string; externalIds?: string }[] }
  expect(nodes.find(({ id }) => id === 'eastland')!.externalIds).toBe(
    'ISO_3166_1_ALPHA_3 EST|UN_M49 004|WIKIDATA Q700004',
  )
  expect(nodes.find(({ id }) => id === 'old-town')!).not.toHaveProperty('externalIds')
})
