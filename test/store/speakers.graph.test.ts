import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, FAMILIAR, type Reply, startApi } from '../support/ask.js'
import { type GivenSaid, tempSeed } from '../support/temp-seed.js'
import { type OwnDatabase, loadThrough, ownDatabase } from './database.js'

/** Who speaks within a source, over three releases: nobody at first, then four claims have a speaker, then one speaker is merged away. */
let own: OwnDatabase
const apis: Api[] = []
const seed = tempSeed()

const COOPERATES = 'COOPERATES_WITH:league:watch'
const SEATED = 'SEATED_IN:league:harbour-town'
const COVERS = 'COVERS:ports-convention:piracy'
const KIND = 'watch:organizationKind:1'

const by = (speaker: string): GivenSaid[] => [{ source: 'daily-report', speaker }]

beforeAll(async () => {
  own = await ownDatabase()
  for (const familiar of [FAMILIAR.nothing, FAMILIAR.wholes])
    apis.push(await startApi(own.instance, familiar))
  seed.release('the first')
  seed.entity('organizations.yaml', 'league', row => {
    row.claims![0]!.evidence = [...by('eastland'), ...by('watch'), { source: 'site' }]
    row.claims![1]!.evidence = [{ source: 'site', speaker: 'watch' }]
  })
  seed.entity('organizations.yaml', 'watch', row => (row.statements[2]!.evidence = by('watch')))
  seed.entity('instruments.yaml', 'ports-convention', row => (row.claims![1]!.evidence = by('watch')))
  seed.release('who says so')
  seed.rows('countries.yaml', rows => rows.splice(2, 1))
  seed.entity('countries.yaml', 'northland', row => (row.formerIds = ['eastland']))
  seed.entity(
    'organizations.yaml',
    'league',
    row => (row.claims![0]!.evidence = [...by('northland'), ...by('watch'), { source: 'site' }]),
  )
  seed.release('one for another')
  await loadThrough(own.database, seed)
})
afterAll(async () => {
  await Promise.all(apis.map(api => api.close()))
  await own.close()
  seed.remove()
})

/** The answer, which is the same however it is read. */
async function data(query: string, variables = {}): Promise<Reply['data']> {
  const replies = await Promise.all(apis.map(api => api.ask(query, variables)))
  for (const { errors, data: found } of replies)
    expect({ errors, found }).toEqual({ found: replies[0]!.data })
  return replies[0]!.data
}

describe('the speaker of evidence', () => {
  const evidence = 'evidence { source { id } speaker { __typename id name ... on Country { iso2 } } }'

  test('is an entity with all that it has, and null where the source speaks for itself', async () => {
    const { claim } = await data(`{ claim(id: "${COOPERATES}") { ${evidence} } }`)
    expect(claim.evidence).toEqual([
      {
        source: { id: 'daily-report' },
        speaker: { __typename: 'Country', id: 'northland', name: 'Northland', iso2: 'NL' },
      },
      {
        source: { id: 'daily-report' },
        speaker: { __typename: 'Organization', id: 'watch', name: 'Coast Watch' },
      },
      { source: { id: 'site' }, speaker: null },
    ])
  })

  test('is that of the release that is asked: none before, and one that is gone since', async () => {
    const speakers = '{ recordedIn evidence { speaker { id } } }'
    const answer = await data(`{
      r1: claim(id: "${COOPERATES}", knownAt: 1) ${speakers}
      r2: claim(id: "${COOPERATES}", knownAt: 2) ${speakers}
      r3: claim(id: "${COOPERATES}", knownAt: 3) ${speakers}
    }`)
    const spoken = (release: number, ...ids: (string | null)[]): object => ({
      recordedIn: release,
      evidence: ids.map(id => ({ speaker: id === null ? null : { id } })),
    })
    expect(answer).toEqual({
      r1: spoken(1, null),
      r2: spoken(2, 'eastland', 'watch', null),
      r3: spoken(3, 'northland', 'watch', null),
    })
  })

  test('stands on edges, on statements and on the evidence of an entity as well, and is followed on', async () => {
    const answer = await data(`{ organization(id: "watch") {
      cooperatesWith { edges { evidence { speaker { id ... on Country { memberOf { nodes { id } } } } } } }
      statements(field: "organizationKind") { nodes { evidence { speaker { id } } } }
      evidence { claimId speaker { id } }
    } }`)
    const { cooperatesWith, statements, evidence: all } = answer.organization
    expect(cooperatesWith.edges[0].evidence[0]).toEqual({
      speaker: { id: 'northland', memberOf: { nodes: [{ id: 'league' }] } },
    })
    expect(statements.nodes).toEqual([{ evidence: [{ speaker: { id: 'watch' } }] }])
    expect(all.filter(({ speaker }: { speaker: unknown }) => speaker !== null)).toEqual([
      { claimId: KIND, speaker: { id: 'watch' } },
    ])
  })
})

describe('what a speaker said', () => {
  const ids = async (id: string, clocks = ''): Promise<unknown> => {
    const said = 'said { totalCount nodes { id } }'
    const found = await data(
      `{ entity(id: "${id}"${clocks}) { ... on Organization { ${said} } ... on Country { ${said} } } }`,
    )
    const { totalCount, nodes } = found.entity.said
    expect(totalCount).toBe(nodes.length)
    return nodes.map((node: { id: string }) => node.id)
  }

  test('is every claim and statement with it in its evidence, in the order of the ids, and nothing that it is about', async () => {
    expect(await ids('watch')).toEqual([COOPERATES, COVERS, SEATED, KIND])
    expect(await ids('northland')).toEqual([COOPERATES])
    expect(await ids('league')).toEqual([])
  })

  test('is that of a release, and of the heir where the speaker was merged away', async () => {
    expect(await ids('watch', ', knownAt: 1')).toEqual([])
    expect(await ids('eastland', ', knownAt: 2')).toEqual([COOPERATES])
    expect(await ids('northland', ', knownAt: 2')).toEqual([])
    expect(await ids('eastland')).toEqual([COOPERATES])
    const then = 'organization(id: "watch") { said(knownAt: 1) { totalCount nodes { id } } }'
    expect(await data(`{ ${then} }`)).toEqual({ organization: { said: { totalCount: 0, nodes: [] } } })
  })

  test('comes page by page, whole at every size, with the claims as they are', async () => {
    const query = `query ($first: Int!, $after: Cursor) { organization(id: "watch") { said(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } edges { cursor node { id sentence ... on Covers { to { id } } } } } } }`
    for (const first of [1, 3, 4]) {
      const found: { id: string }[] = []
      let after: string | null = null
      do {
        const said: Reply['data'] = (await data(query, { first, after })).organization.said
        found.push(...said.edges.map((edge: { node: { id: string } }) => edge.node))
        after = said.pageInfo.hasNextPage ? said.pageInfo.endCursor : null
      } while (after !== null)
      expect(found.map(({ id }) => id)).toEqual([COOPERATES, COVERS, SEATED, KIND])
      expect(found[1]).toMatchObject({ sentence: expect.stringMatching(/\w/), to: { id: 'piracy' } })
    }
  })

  test('has cursors of its own: one of what rests on a source is refused', async () => {
    const { source } = await data(
      '{ source(id: "daily-report") { claims(first: 1) { pageInfo { endCursor } } } }',
    )
    const { errors } = await apis[0]!.ask(
      'query ($after: Cursor) { organization(id: "watch") { said(after: $after) { totalCount } } }',
      { after: source.claims.pageInfo.endCursor },
    )
    expect(errors?.map(({ extensions }) => extensions.reason)).toEqual(['WRONG_CURSOR'])
  })

  test('is bounded like any list', async () => {
    const level = 'said(first: 100) { nodes { evidence { speaker { ... on Organization { '
    const { errors } = await apis[0]!.ask(
      `{ organization(id: "watch") { ${level.repeat(3)} id ${'} } } } } '.repeat(3)} } }`,
    )
    expect(errors?.[0]?.extensions).toMatchObject({
      reason: 'TOO_COSTLY',
      field: expect.stringMatching(/said$/),
    })
  })
})
