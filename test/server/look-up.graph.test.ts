import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_WORLD'))
})
afterAll(() => api.close())

test('an entity answers by its id, and by an id that was merged into it', async () => {
  const { data, errors } = await api.ask(
    '{ watch: organization(id: "watch") { id name } old: organization(id: "coast-guard") { id name(lang: ID) } }',
  )
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    watch: { id: 'watch', name: 'Coast Watch' },
    old: { id: 'watch', name: 'Penjaga Pantai' },
  })
})

test('an unknown id gives null and one sentence with the nearest id', async () => {
  const { status, data, errors } = await api.ask('{ organization(id: "leage") { name } }')
  expect(status).toBe(200)
  expect(data).toEqual({ organization: null })
  expect(errors).toHaveLength(1)
  expect(errors![0]).toMatchObject({
    message: 'There is no Organization with the id “leage”. Did you mean league?',
    extensions: { code: 'NOT_FOUND', reason: 'NO_SUCH_ID', nearest: 'league' },
  })
})

describe('the nearest of an id that is long or odd', () => {
  const nearestOf = async (id: string): Promise<[nearest: unknown, words: unknown[]]> => {
    await api.ask('{ dataset { release } }')
    api.queries.length = 0
    const { errors } = await api.ask('query ($id: ID!) { organization(id: $id) { id } }', { id })
    expect(errors![0]!.extensions.reason).toBe('NO_SUCH_ID')
    const words = api.queries
      .filter(({ text }) => text.includes('entity_ids'))
      .map(({ params }) => params.query)
    return [errors![0]!.extensions.nearest, words]
  }

  test('is not looked for where it is longer than any id', async () => {
    for (const id of ['x'.repeat(201), 'a-b '.repeat(400), '\u0301'.repeat(2_000)])
      expect(await nearestOf(id)).toEqual([null, []])
  })

  test('is looked for by its first words, and by none that is longer than any in an id', async () => {
    const [long, [words]] = await nearestOf(`leage-${'x'.repeat(190)}`)
    expect(long).toBe('league')
    expect(words).not.toContain('xx')
    const [, [first]] = await nearestOf('aa bb cc dd ee ff gg hh leage')
    expect(first).not.toContain('leage')
    expect(await nearestOf('日'.repeat(150))).toEqual([null, []])
  })

  test('is looked for with no sign that means something to the index', async () => {
    const [, [words]] = await nearestOf('*:* OR leage~9 AND /l.*/ [a TO z] \\"(')
    const terms = String(words).split(' OR ')
    expect(terms).toContain('leage~2')
    for (const term of terms) expect(term).toMatch(/^(\w+(~[12])?|"\w+ \w+")$/)
    expect(await nearestOf('***')).toEqual([null, []])
  })
})

describe('the nearest id is one of the type that is wanted', () => {
  const nearest = async (field: string, id: string): Promise<unknown> => {
    const { errors } = await api.ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id })
    return errors![0]!.extensions.nearest
  }

  test.each([
    ['meeting', '17th-ports-forum', 'ports-forum-17'],
    ['meeting', 'forum ports ke-8', 'ports-forum-8'],
    ['meeting', 'portsforum8', 'ports-forum-8'],
    ['meeting', '17th Forum of Ports', 'ports-forum-17'],
    ['meeting', 'prots-forum-17', 'ports-forum-17'],
    ['organization', 'ports forum 17', 'ports-forum'],
    ['organization', 'LNP', 'league'],
    ['organization', 'Liga Pelabuhan Utara', 'league'],
    ['country', 'negeriutara', 'northland'],
    ['instrument', 'convention on port', 'ports-convention'],
    ['entity', 'penjagapantai', 'watch'],
    ['country', 'qqqqqqq', null],
  ])('%s “%s” is %s', async (field, id, meant) => {
    expect(await nearest(field, id)).toBe(meant)
  })
})

test('node and nodes give null without an error for an unknown id, and say beside the answer which was meant', async () => {
  const { data, errors, extensions } = await api.ask(
    '{ node(id: "leage") { id } nodes(ids: ["watch", "ports forum 17", "MEMBER_OF:a:b"]) { id } known: node(id: "watch") { id } }',
  )
  expect(errors).toBeUndefined()
  expect(data).toEqual({ node: null, nodes: [{ id: 'watch' }, null, null], known: { id: 'watch' } })
  expect(extensions!.hints).toEqual([
    {
      path: ['node'],
      reason: 'NO_SUCH_ID',
      message: 'Nothing has the id “leage”. Did you mean league?',
      id: 'leage',
      nearest: 'league',
    },
    expect.objectContaining({ path: ['nodes', 1], nearest: 'ports-forum-17' }),
    expect.objectContaining({
      path: ['nodes', 2],
      nearest: null,
      message:
        'Nothing has the id “MEMBER_OF:a:b”. Ids of claims stand in the links and lists that show them: TYPE:from:to.',
    }),
  ])
})

test('an id of another type says which type it is of', async () => {
  const { data, errors } = await api.ask('{ organization(id: "northland") { name } }')
  expect(data).toEqual({ organization: null })
  expect(errors![0]!.message).toBe('There is no Organization with the id “northland”. It is a Country.')
})

test('node and nodes take ids of entities, claims and statements, and give null for unknown ones', async () => {
  const { data, errors } = await api.ask(`{
    node(id: "PARTY_TO:northland:ports-convention") { __typename id ... on PartyTo { since until from { id } to { id name } sentence } }
    nodes(ids: ["ports-convention", "nothing", "league:name:en:1", "NO_TYPE:a:b"]) { __typename id ... on Statement { statedValue nameKind entity { name } } }
  }`)
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    node: {
      __typename: 'PartyTo',
      id: 'PARTY_TO:northland:ports-convention',
      since: '2001-05-04',
      until: '..',
      from: { id: 'northland' },
      to: { id: 'ports-convention', name: 'Convention on Ports' },
      sentence: 'Northland has been a party to the Convention on Ports since 4 May 2001',
    },
    nodes: [
      { __typename: 'Instrument', id: 'ports-convention' },
      null,
      {
        __typename: 'Statement',
        id: 'league:name:en:1',
        statedValue: 'League of Northern Ports',
        nameKind: 'OFFICIAL',
        entity: { name: 'League of Northern Ports' },
      },
      null,
    ],
  })
})

test('names answer in the language of the argument, then of the request, then in the one there is', async () => {
  const query =
    '{ country(id: "northland") { name inEnglish: name(lang: EN) label { value lang kind isFallback } } southland: country(id: "southland") { label(lang: ID) { value lang isFallback } } }'
  const { data } = await api.ask(query, {}, { 'accept-language': 'fr, id-ID;q=0.9, en;q=0.5' })
  expect(data.country).toEqual({
    name: 'Negeri Utara',
    inEnglish: 'Northland',
    label: { value: 'Negeri Utara', lang: 'id', kind: 'TRANSLATION', isFallback: false },
  })
  expect(data.southland.label).toEqual({ value: 'Ékuador Selatan', lang: 'en', isFallback: true })
})

test('the more precise of two dates that agree is the value of the field; both stay as statements', async () => {
  const { data } = await api.ask(
    '{ instrument(id: "ports-convention") { adoptedOn statements(field: "adoptedOn") { totalCount nodes { statedValue verdict grade evidence { source { id } } } } } }',
  )
  expect(data.instrument).toEqual({
    adoptedOn: '2000-11-20',
    statements: {
      totalCount: 2,
      nodes: [
        {
          statedValue: '2000-11-20',
          verdict: 'ACCEPTED',
          grade: 'PRIMARY',
          evidence: [{ source: { id: 'register' } }],
        },
        {
          statedValue: '2000-11',
          verdict: 'ACCEPTED',
          grade: 'NEWS',
          evidence: [{ source: { id: 'daily-report' } }],
        },
      ],
    },
  })
})

test('from a source, every claim and statement that rests on it can be read', async () => {
  const { data, errors } = await api.ask(
    '{ source(id: "daily-report") { url claims(first: 3) { totalCount pageInfo { hasNextPage endCursor } nodes { id claimType } } } }',
  )
  expect(errors).toBeUndefined()
  expect(data.source.claims.nodes.map((claim: { id: string }) => claim.id)).toEqual([
    'ADDRESSES:watch:smuggling',
    'AGREED_AT:ports-plan:ports-forum-17',
    'COOPERATES_WITH:league:watch',
  ])
  const { data: next } = await api.ask(
    'query ($after: Cursor!) { source(id: "daily-report") { claims(first: 100, after: $after) { nodes { id } } } }',
    { after: data.source.claims.pageInfo.endCursor },
  )
  const rest = next.source.claims.nodes.map((claim: { id: string }) => claim.id)
  expect(rest).toHaveLength(data.source.claims.totalCount - 3)
  expect(rest).toContain('watch:name:en:1')
  expect(rest).toContain('PARTY_TO:southland:ports-convention')
})
