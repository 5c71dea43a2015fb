import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type Api, type Reply, startApi } from '../support/ask.js'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'
import { type OwnDatabase, contents, loadThrough, ownDatabase } from './database.js'

let own: OwnDatabase
let api: Api
let seed: TempSeed
beforeAll(async () => {
  own = await ownDatabase()
  api = await startApi(own.instance)
})
beforeEach(async () => {
  seed = tempSeed()
  seed.release('the first')
  await loadThrough(own.database, seed)
})
afterEach(async () => {
  seed.remove()
  await own.wipe()
})
afterAll(async () => {
  await api.close()
  await own.close()
})

/** Publishes what the seed says now, and loads it. */
async function publishAndLoad(): Promise<void> {
  seed.release('a later one')
  await loadThrough(own.database, seed)
}

/** The answer of a question that has no errors. */
async function data(query: string): Promise<Reply['data']> {
  const { data, errors } = await api.ask(query)
  expect(errors).toBeUndefined()
  return data
}

const register = (more: Record<string, unknown> = {}): Record<string, unknown>[] => [
  { source: 'register', ...more },
]

test('a changed claim answers in each version at the releases in which it stood, and only in the new one without', async () => {
  seed.entity('countries.yaml', 'northland', row => (row.claims![0]!.since = '1991-05-01'))
  await publishAndLoad()
  const member = 'memberOf { totalCount edges { id since recordedIn retractedIn } }'
  const answer = await data(`{
    now: country(id: "northland") { ${member} }
    then: country(id: "northland", knownAt: 1) { ${member} }
    today: country(id: "northland", knownAt: "2026-01-01T12:00:00Z") { ${member} }
  }`)
  const id = 'MEMBER_OF:northland:league'
  const old = {
    totalCount: 1,
    edges: [{ id, since: '1990-05-01', recordedIn: 1, retractedIn: 2 }],
  }
  expect(answer.now.memberOf).toEqual({
    totalCount: 1,
    edges: [{ id, since: '1991-05-01', recordedIn: 2, retractedIn: null }],
  })
  expect(answer.then.memberOf).toEqual(old)
  expect(answer.today.memberOf).toEqual(old)
})

test('a claim that left stays to be asked for by its id and its release, and is followed no more', async () => {
  seed.entity('instruments.yaml', 'ports-convention', row => row.claims!.splice(1, 1))
  await publishAndLoad()
  const covers = '{ covers { totalCount nodes { id } } }'
  const answer = await data(`{
    now: instrument(id: "ports-convention") ${covers}
    then: instrument(id: "ports-convention", knownAt: 1) ${covers}
    gone: node(id: "COVERS:ports-convention:piracy") { id }
    there: claim(id: "COVERS:ports-convention:piracy", knownAt: 1) { id }
  }`)
  expect(answer.now.covers).toEqual({ totalCount: 1, nodes: [{ id: 'smuggling' }] })
  expect(answer.then.covers.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(['piracy', 'smuggling'])
  expect(answer.gone).toBeNull()
  expect(answer.there).toEqual({ id: 'COVERS:ports-convention:piracy' })
})

test('a verdict is that of the release that is asked', async () => {
  const seats = '{ seatedIn(modality: [FACT]) { edges { verdict node { id } } } }'
  const verdicts = (link: Reply['data']): Record<string, string> =>
    Object.fromEntries(link.seatedIn.edges.map((edge: Reply['data']) => [edge.node.id, edge.verdict]))
  const before = await data(`{ league: organization(id: "league") ${seats} }`)
  expect(verdicts(before.league)).toEqual({ 'harbour-town': 'ACCEPTED' })
  seed.entity('organizations.yaml', 'league', row => (row.claims![2]!.evidence = register()))
  await publishAndLoad()
  const answer = await data(
    `{ now: organization(id: "league") ${seats} then: organization(id: "league", knownAt: 1) ${seats} }`,
  )
  expect(verdicts(answer.now)).toEqual({ 'old-town': 'ACCEPTED' })
  expect(verdicts(answer.then)).toEqual({ 'harbour-town': 'ACCEPTED' })
})

test('an entity that left is null now, and there at the release that knew it', async () => {
  seed.rows('crime-types.yaml', rows => rows.splice(1, 1))
  seed.rows('instruments.yaml', rows =>
    rows.forEach(row => (row.claims = row.claims!.filter(claim => claim.COVERS !== 'piracy'))),
  )
  seed.entity('organizations.yaml', 'watch', row => (row.claims = []))
  await publishAndLoad()
  const answer = await data(`{
    now: node(id: "piracy") { id }
    then: entity(id: "piracy", knownAt: 1) { id name(lang: ID) }
    typed: crimeType(id: "piracy", knownAt: 1) { id coveredBy { totalCount } }
    list: crimeTypes { totalCount nodes { id } }
    listThen: crimeTypes(knownAt: 1) { totalCount }
  }`)
  expect(answer).toEqual({
    now: null,
    then: { id: 'piracy', name: 'perompakan' },
    typed: { id: 'piracy', coveredBy: { totalCount: 2 } },
    list: { totalCount: 1, nodes: [{ id: 'smuggling' }] },
    listThen: { totalCount: 2 },
  })
  const { data: typed, errors } = await api.ask('{ crimeType(id: "piracy") { id } }')
  expect(typed).toEqual({ crimeType: null })
  expect(errors![0]!.extensions.code).toBe('NOT_FOUND')
})

test('an entity whose type changes keeps its id and its claims, under the new type alone', async () => {
  const moved = seed.find('crime-types.yaml', 'piracy')
  seed.rows('crime-types.yaml', rows => rows.splice(1, 1))
  seed.write('challenges.yaml', JSON.stringify([moved]))
  await publishAndLoad()
  const answer = await data(`{
    node(id: "piracy") { __typename id ... on Entity { name(lang: ID) recordedIn } }
    challenge(id: "piracy") { id }
    instrument(id: "ports-convention") { covers { nodes { __typename id } } }
    crimeTypes { totalCount }
    challenges { totalCount }
  }`)
  expect(answer).toEqual({
    node: { __typename: 'Challenge', id: 'piracy', name: 'perompakan', recordedIn: 1 },
    challenge: { id: 'piracy' },
    instrument: {
      covers: {
        nodes: expect.arrayContaining([
          { __typename: 'Challenge', id: 'piracy' },
          { __typename: 'CrimeType', id: 'smuggling' },
        ]),
      },
    },
    crimeTypes: { totalCount: 1 },
    challenges: { totalCount: 1 },
  })
  const { rows } = await own.database.read({
    text: "MATCH (n:Entity {id: 'piracy'}) RETURN labels(n)",
    params: {},
  })
  expect(rows.map(([labels]) => [...(labels as string[])].sort())).toEqual([['Challenge', 'Entity', 'Stage']])
})

test('a merged id answers as its heir, moves with a later load, and ends with it', async () => {
  const ask = (): Promise<Reply['data']> =>
    data('{ old: node(id: "coast-guard") { id } older: node(id: "northern-kingdom") { id } }')
  expect(await ask()).toEqual({ old: { id: 'watch' }, older: null })
  seed.entity('organizations.yaml', 'watch', row => delete row.formerIds)
  seed.entity('organizations.yaml', 'ports-forum', row => (row.formerIds = ['coast-guard']))
  seed.entity('countries.yaml', 'northland', row => (row.formerIds = ['northern-kingdom']))
  await publishAndLoad()
  expect(await ask()).toEqual({ old: { id: 'ports-forum' }, older: { id: 'northland' } })
  seed.entity('countries.yaml', 'northland', row => delete row.formerIds)
  await publishAndLoad()
  expect(await ask()).toEqual({ old: { id: 'ports-forum' }, older: null })
})

test('an entity that no release has published yet leaves without a trace, merged ids and all', async () => {
  seed.entity('organizations.yaml', 'watch', row => delete row.formerIds)
  const before = seed.graph().wanted.hash
  await loadThrough(own.database, seed)
  const as = { formerIds: ['coast-guard'], id: 'new-watch' }
  seed.rows('organizations.yaml', rows => rows.push({ ...rows[2]!, ...as }))
  await loadThrough(own.database, seed)
  expect(await data('{ node(id: "coast-guard") { id } }')).toEqual({ node: { id: 'new-watch' } })
  seed.rows('organizations.yaml', rows => rows.pop())
  await loadThrough(own.database, seed)
  expect(await data('{ old: node(id: "coast-guard") { id } new: node(id: "new-watch") { id } }')).toEqual({
    old: null,
    new: null,
  })
  expect(seed.graph().wanted.hash).toBe(before)
})

test('an edit that no release has published answers as a draft of the next', async () => {
  const dataset = '{ dataset { release isDraft releases { release why(lang: ID) } } }'
  const releases = [{ release: 1, why: 'sebab: the first' }]
  expect(await data(dataset)).toEqual({ dataset: { release: 1, isDraft: false, releases } })
  seed.replace('organizations.yaml', 'Coast Watch', 'Coast Guard')
  await loadThrough(own.database, seed)
  expect(await data(dataset)).toEqual({ dataset: { release: 2, isDraft: true, releases } })
  expect((await data('{ organization(id: "watch") { name(lang: EN) } }')).organization.name).toBe(
    'Coast Guard',
  )
  seed.replace('organizations.yaml', 'Coast Guard', 'Coast Watch')
  await loadThrough(own.database, seed)
  expect(await data(dataset)).toEqual({ dataset: { release: 1, isDraft: false, releases } })
})

test('what a release said and the seed no longer knows is refused by name, and nothing changes', async () => {
  const before = await contents(own.database)
  const other = tempSeed()
  try {
    other.entity('organizations.yaml', 'league', row => row.claims!.splice(0, 1))
    const refused = loadThrough(own.database, other)
    await expect(refused).rejects.toMatchObject({
      name: 'SeedError',
      problems: [
        'COOPERATES_WITH:league:watch: release 1 said it, and the seed no longer knows; restore seed/released.ndjson and seed/retracted/ from git, or start from an empty database.',
      ],
    })
    expect(await contents(own.database)).toEqual(before)
  } finally {
    other.remove()
  }
})
