import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'

let api: Api
beforeAll(async () => (api = await startApi(sharedInstance('TEST_WORLD'))))
afterAll(() => api.close())

async function data(query: string): Promise<Reply['data']> {
  const { data: found, errors } = await api.ask(query)
  expect(errors).toBeUndefined()
  return found
}

const ids = (link: { nodes: { id: string }[] }): string[] => link.nodes.map(({ id }) => id).sort()

describe('the modality goes down like the clocks', () => {
  test('from a root field to its links, until one sets it again; null goes back to facts', async () => {
    const { country } = await data(`{ country(id: "eastland", modality: [PLANNED]) {
      memberOf { nodes { id members { nodes { id } } facts: members(modality: [FACT]) { nodes { id } } none: members(modality: null) { nodes { id } } } }
      facts: memberOf(modality: null) { nodes { id members { nodes { id } } } } } }`)
    expect(country.memberOf.nodes).toEqual([
      {
        id: 'ports-forum',
        members: { nodes: [{ id: 'eastland' }] },
        facts: { nodes: [] },
        none: { nodes: [] },
      },
    ])
    expect(ids(country.facts)).toEqual(['league'])
    expect(ids(country.facts.nodes[0].members)).toContain('southland')
  })

  test('from a link to the links below it', async () => {
    const { country } = await data(`{ country(id: "eastland") {
      memberOf(modality: [FACT, PLANNED]) { nodes { id members { totalCount } } } } }`)
    expect(country.memberOf.nodes).toContainEqual({ id: 'ports-forum', members: { totalCount: 1 } })
  })

  test('to conditions, which count what the list or the link counts', async () => {
    const where = 'where: { memberOf: { some: { node: { id: { eq: "ports-forum" } } } } }'
    const answer = await data(`{
      facts: countries(${where}) { nodes { id } }
      planned: countries(modality: [PLANNED], ${where}) { nodes { id } }
      not: countries(modality: [PLANNED], where: { memberOf: { none: {} } }) { nodes { id } }
      claim: countries(modality: [FACT], where: { memberOf: { some: { claim: { modality: { eq: PLANNED } } } } }) { nodes { id } }
      link: organization(id: "league") { members(modality: [FACT, PLANNED], where: { node: { id: { in: ["eastland", "southland"] } } }) { nodes { id } } } }`)
    expect(ids(answer.facts)).toEqual([])
    expect(ids(answer.planned)).toEqual(['eastland'])
    expect(ids(answer.not)).not.toContain('eastland')
    expect(ids(answer.claim)).toEqual(['eastland'])
    expect(ids(answer.link.members)).toEqual(['eastland', 'southland'])
  })

  test('to statements and their evidence', async () => {
    const answer = await data(`{ organization(id: "league", modality: [PLANNED]) {
      statements { totalCount } evidence { claimId } } }`)
    expect(answer.organization).toEqual({ statements: { totalCount: 0 }, evidence: [] })
  })
})

describe('a link that is empty for want of other modalities', () => {
  const hints = async (query: string): Promise<unknown> => (await api.ask(query)).extensions!.hints

  test('says so, with what stands besides and the argument that shows it', async () => {
    const found = (await hints(
      '{ organizations(where: { id: { eq: "ports-forum" } }) { nodes { all: members { totalCount } } } }',
    )) as {
      modality: string[]
    }[]
    expect(found).toEqual([
      {
        path: ['organizations', 'nodes', 0, 'all'],
        reason: 'OTHER_MODALITIES',
        message:
          'No claim here is FACT, and that is not all there is: 1 PLANNED. Set `modality: [FACT, PLANNED]` to see them.',
        leftOut: { PLANNED: 1 },
        modality: ['FACT', 'PLANNED'],
      },
    ])
    const shown = await data(
      `{ organization(id: "ports-forum") { members(modality: [${found[0]!.modality.join()}]) { totalCount } } }`,
    )
    expect(shown.organization.members.totalCount).toBe(1)
  })

  test('says nothing where it is not empty, where nothing stands besides, and of what conditions or a day exclude', async () => {
    const quiet = [
      '{ organization(id: "watch") { addresses { totalCount } } }',
      '{ organization(id: "league") { observers { totalCount } } }',
      '{ organization(id: "ports-forum") { members(where: { node: { id: { eq: "southland" } } }) { nodes { id } } } }',
      '{ organization(id: "ports-forum", asOf: "2010-01-01") { members(certainty: CERTAIN) { nodes { id } } } }',
      '{ organization(id: "ports-forum") { members { __typename } } }',
      '{ organization(id: "ports-forum", modality: [FACT, PLANNED, PROPOSED, INTENDED, POTENTIAL, DENIED]) { members(where: { node: { id: { eq: "x" } } }) { nodes { id } } } }',
    ]
    for (const query of quiet) expect([query, await hints(query)]).toEqual([query, undefined])
  })

  test('is told in twenty places, with what it left out in the last hint, and costs no query more', async () => {
    const seed = await startApi(sharedInstance('TEST_SEED'))
    const question = (modality: string): string =>
      `{ undertakings(first: 60, modality: [DENIED]) { nodes { byMeansOf${modality} { totalCount } } } }`
    const { data: all } = await seed.ask(
      question('(modality: [FACT, DENIED, POTENTIAL, PROPOSED, PLANNED, INTENDED])'),
    )
    const counts = all.undertakings.nodes.map((node: Reply['data']) => node.byMeansOf.totalCount as number)
    seed.queries.length = 0
    const { data: found, extensions } = await seed.ask(question(''))
    // The list, and the link of all that it lists.
    expect(seed.queries).toHaveLength(2)
    const shown = found.undertakings.nodes.map((node: Reply['data']) => node.byMeansOf.totalCount as number)
    expect(shown).toHaveLength(60)
    const hidden = counts.filter((count: number, place: number) => count > 0 && shown[place] === 0)
    const told = extensions!.hints as { reason: string; message: string; leftOut: Record<string, number> }[]
    expect(told).toHaveLength(21)
    expect(told.slice(0, 20).every(({ reason }) => reason === 'OTHER_MODALITIES')).toBe(true)
    expect(
      told.slice(0, 20).map(({ leftOut }) => Object.values(leftOut).reduce((sum, one) => sum + one, 0)),
    ).toEqual(hidden.slice(0, 20))
    expect(told.at(-1)!.message).toMatch(new RegExp(`^${hidden.length - 20} more hints are left out here`))
    await seed.close()
  })

  test('says that facts stand besides where facts are left out', async () => {
    expect(
      await hints('{ organization(id: "league", modality: [PROPOSED]) { members { summary { total } } } }'),
    ).toEqual([expect.objectContaining({ leftOut: { FACT: 3 }, modality: ['PROPOSED', 'FACT'] })])
  })
})

describe('the key of an object', () => {
  const keysOf = async (args: string, lang?: string): Promise<string[]> => {
    const fields = `{ organization(id: "league"${args}) { key members(first: 1, orderBy: [{ id: ASC }]) { edges { key node { key } } } statements(first: 1) { nodes { key } } } }`
    const { data: found } = await api.ask(fields, {}, lang === undefined ? {} : { 'accept-language': lang })
    const { key, members, statements } = found.organization
    return [key, members.edges[0].key, members.edges[0].node.key, statements.nodes[0].key]
  }

  test('is another on another day, at another release, in another language, and for other modalities', async () => {
    const asked = [
      await keysOf(''),
      await keysOf(', asOf: "2012-01-01"'),
      await keysOf(', asOf: "2020-01-01"'),
      await keysOf(', modality: [FACT, PLANNED]'),
      await keysOf('', 'id'),
    ]
    expect(new Set(asked.flat()).size).toBe(asked.length * 4)
    expect(await keysOf(', asOf: null')).toEqual(asked[0])
    expect(asked[0]![0]).toMatch(/^league;r\d+(-draft)?;en$/)
  })

  test('of an edge tells the two lists apart on which the same claim stands', async () => {
    const { a, b } = await data(`{
      a: organization(id: "league") { members(first: 2) { edges { id key } } }
      b: organization(id: "league") { members(first: 2, orderBy: [{ id: DESC }]) { edges { id key } } } }`)
    const keys = [...a.members.edges, ...b.members.edges].map(({ key }: { key: string }) => key)
    expect(new Set(keys).size).toBe(4)
  })
})

describe('look-ups of anything', () => {
  test('node takes the id alone; entity and claim take the clocks', async () => {
    const answer = await data(`{
      node(id: "league") { id ... on Organization { name } }
      entity(id: "league", asOf: "2011-01-01") { __typename id ... on Organization { members { totalCount } } }
      claim(id: "MEMBER_OF:southland:league", asOf: "2011-01-01") { __typename id to { id } } }`)
    expect(answer).toMatchObject({
      node: { id: 'league' },
      entity: { __typename: 'Organization', members: { totalCount: 2 } },
      claim: { __typename: 'MemberOf', to: { id: 'league' } },
    })
  })

  test('what is not there, or is something else, is told in one sentence', async () => {
    const message = async (query: string): Promise<string> => (await api.ask(query)).errors![0]!.message
    expect(await message('{ entity(id: "leage") { id } }')).toBe(
      'There is no entity with the id “leage”. Did you mean league?',
    )
    expect(await message('{ entity(id: "MEMBER_OF:southland:league") { id } }')).toBe(
      'There is no entity with the id “MEMBER_OF:southland:league”. It is a MemberOf.',
    )
    expect(await message('{ claim(id: "league") { id } }')).toBe(
      'There is no claim with the id “league”. It is an Organization.',
    )
    expect(await message('{ claim(id: "MEMBER_OF:a:b") { id } }')).toContain('TYPE:from:to')
    expect(await message('{ organization(id: "MEMBER_OF:southland:league") { id } }')).toContain(
      'It is a MemberOf.',
    )
  })
})
