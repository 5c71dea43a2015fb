import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type OwnDatabase, loadThrough, ownDatabase } from '../store/database.js'
import { type Api, type Reply, startApi } from '../support/ask.js'
import { tempSeed } from '../support/temp-seed.js'

/**
 * The tiny world in two releases. In the second, Northland joined the League a year later, the Convention no longer covers piracy,
 * the seat of the League is the other town, and Westland came.
 */
let own: OwnDatabase
let api: Api
const seed = tempSeed()
beforeAll(async () => {
  own = await ownDatabase()
  seed.release('the first')
  seed.entity('countries.yaml', 'northland', row => (row.claims![0]!.since = '1991-05-01'))
  seed.entity('instruments.yaml', 'ports-convention', row => row.claims!.splice(1, 1))
  seed.entity('organizations.yaml', 'league', row => (row.claims![2]!.evidence = [{ source: 'register' }]))
  seed.rows('countries.yaml', rows =>
    rows.push({
      id: 'westland',
      statements: [
        {
          field: 'name',
          value: 'Westland',
          lang: 'en',
          kind: 'OFFICIAL',
          evidence: [{ source: 'register' }],
        },
      ],
      claims: [{ MEMBER_OF: 'league', since: '2020-01-01', until: '..', evidence: [{ source: 'register' }] }],
    }),
  )
  seed.release('the second')
  await loadThrough(own.database, seed)
  api = await startApi(own.instance)
})
afterAll(async () => {
  await api.close()
  await own.close()
  seed.remove()
})

/** The answer of a question that has no errors. */
async function data(query: string, variables: Record<string, unknown> = {}): Promise<Reply['data']> {
  const { data, errors } = await api.ask(query, variables)
  expect(errors).toBeUndefined()
  return data
}

const ids = (link: Reply['data']): string[] => link.nodes.map(({ id }: { id: string }) => id)

describe('asOf', () => {
  // Northland from 1991-05-01 and still, Southland from some day of 1999 to some day of June 2010, Westland from 2020; Eastland at an unknown time.
  test.each([
    ['1990-04-30', [], []],
    ['1990-05-01', [], ['eastland']],
    ['1991-04-30', [], ['eastland']],
    ['1991-05-01', ['northland'], ['eastland']],
    ['1999-01-01', ['northland'], ['eastland', 'southland']],
    ['1999-12-31', ['northland', 'southland'], ['eastland']],
    ['2010-06-01', ['northland', 'southland'], ['eastland']],
    ['2010-06-30', ['northland'], ['eastland', 'southland']],
    ['2010-07-01', ['northland'], ['eastland']],
    ['2020-01-01', ['northland', 'westland'], ['eastland']],
  ])('on %s the certain members are %j, the possible ones %j', async (day, certain, possible) => {
    const { organization } = await data(
      `query ($day: Day) { organization(id: "league", asOf: $day) {
        all: members(orderBy: [{ id: ASC }]) { totalCount edges { certainty node { id } } summary { total certain possible asOf } }
        sure: members(certainty: CERTAIN, orderBy: [{ id: ASC }]) { nodes { id } }
        unsure: members(certainty: POSSIBLE, orderBy: [{ id: ASC }]) { nodes { id } } } }`,
      { day },
    )
    expect([ids(organization.sure), ids(organization.unsure)]).toEqual([certain, possible])
    const total = certain.length + possible.length
    expect(organization.all).toMatchObject({
      totalCount: total,
      summary: { total, certain: certain.length, possible: possible.length, asOf: day },
    })
    const expected = [...certain, ...possible].sort()
    expect(organization.all.edges).toEqual(
      expected.map(id => ({ certainty: certain.includes(id) ? 'CERTAIN' : 'POSSIBLE', node: { id } })),
    )
  })

  const MEMBERS = 'members { totalCount }'

  test('goes down every link, over interfaces, until a field sets its own; null undoes it', async () => {
    const answer = await data(`{ country(id: "southland", asOf: "2011-01-01") {
      memberOf { totalCount }
      other: memberOf(asOf: "2005-01-01") { nodes { ${MEMBERS} again: members(asOf: "1990-05-01") { totalCount } } }
      free: memberOf(asOf: null) { nodes { ${MEMBERS} } }
    }
    northland: country(id: "northland", asOf: "2011-01-01") {
      partyTo { nodes { parties { nodes { ... on Country { memberOf { nodes { members { totalCount } } } } } } } } } }`)
    expect(answer.country).toEqual({
      memberOf: { totalCount: 0 },
      other: { nodes: [{ members: { totalCount: 3 }, again: { totalCount: 1 } }] },
      free: { nodes: [{ members: { totalCount: 4 } }] },
    })
    const [party] = answer.northland.partyTo.nodes[0].parties.nodes
    expect(party).toEqual({ memberOf: { nodes: [{ members: { totalCount: 2 } }] } })
  })

  test('in a variable: absent inherits, null undoes, a day sets', async () => {
    const query = `query ($day: Day) { organization(id: "league", asOf: "2015-01-01") { members(asOf: $day) { totalCount summary { asOf } } } }`
    const members = async (variables: object): Promise<unknown> =>
      (await data(query, { ...variables })).organization.members
    expect(await members({})).toEqual({ totalCount: 2, summary: { asOf: '2015-01-01' } })
    expect(await members({ day: null })).toEqual({ totalCount: 4, summary: { asOf: null } })
    expect(await members({ day: '2021-01-01' })).toEqual({ totalCount: 3, summary: { asOf: '2021-01-01' } })
  })

  test('reaches statements, the ends of claims, and conditions through relations', async () => {
    const answer = await data(`{
      claim(id: "MEMBER_OF:southland:league", asOf: "2011-01-01") { ... on MemberOf { since to { ${MEMBERS} } from { ... on Country { memberOf { totalCount } } } } }
      organization(id: "league") { before: statements(field: "exists", asOf: "1980-01-01") { totalCount } after: statements(field: "exists", asOf: "2000-01-01") { totalCount } }
      then: countries(asOf: "2005-01-01", where: { memberOf: { some: { node: { id: { eq: "league" } } } } }, orderBy: [{ id: ASC }]) { nodes { id } }
      later: countries(asOf: "2021-01-01", where: { memberOf: { none: { node: { id: { eq: "league" } } } } }) { nodes { id } } }`)
    expect(answer.claim).toEqual({
      since: '1999',
      to: { members: { totalCount: 2 } },
      from: { memberOf: { totalCount: 0 } },
    })
    expect(answer.organization).toEqual({ before: { totalCount: 0 }, after: { totalCount: 1 } })
    expect([ids(answer.then), ids(answer.later)]).toEqual([
      ['eastland', 'northland', 'southland'],
      ['southland'],
    ])
  })

  test('leaves out of lists and search what did not exist yet, and not what is looked up by its id', async () => {
    const answer = await data(`{
      meetings(asOf: "2001-01-01") { totalCount summary { certain possible } nodes { id } }
      unsure: meetings(asOf: "2004-09-15", certainty: POSSIBLE) { nodes { id } }
      search(text: "forum of ports", types: ["Meeting"], asOf: "2001-01-01") { nodes { id } }
      meeting(id: "ports-forum-17", asOf: "2001-01-01") { id sessionOf { totalCount } } }`)
    expect(answer).toEqual({
      meetings: { totalCount: 1, summary: { certain: 1, possible: 0 }, nodes: [{ id: 'ports-forum-8' }] },
      unsure: { nodes: [{ id: 'ports-forum-17' }] },
      search: { nodes: [{ id: 'ports-forum-8' }] },
      meeting: { id: 'ports-forum-17', sessionOf: { totalCount: 0 } },
    })
  })
})

describe('knownAt', () => {
  const THEN = ['1', '"2026-01-01T00:00:00Z"', '"2026-01-02T06:59:59+07:00"']
  const NOW = ['2', 'null', '"2026-01-02T00:00:00Z"', '"2030-01-01T00:00:00Z"']
  const LEAGUE =
    '{ members(orderBy: [{ id: ASC }]) { totalCount nodes { id } summary { total knownAt } edges { since recordedIn } } seatedIn { nodes { id } summary { rejected } } }'

  test.each([...THEN, ...NOW])('%s answers what that release said, all the way down', async knownAt => {
    const isThen = THEN.includes(knownAt)
    const answer = await data(`{ organization(id: "league", knownAt: ${knownAt}) ${LEAGUE}
      instrument(id: "ports-convention", knownAt: ${knownAt}) { covers { totalCount } parties { nodes { ... on Country { memberOf { nodes { members { totalCount } } } } } } }
      countries(knownAt: ${knownAt}) { totalCount }
      search(text: "Westland", knownAt: ${knownAt}) { nodes { id } }
      nodes(ids: ["westland"], knownAt: ${knownAt}) { id } }`)
    const total = isThen ? 3 : 4
    expect(answer.organization.members).toEqual({
      totalCount: total,
      nodes: ['eastland', 'northland', 'southland', 'westland'].slice(0, total).map(id => ({ id })),
      summary: { total, knownAt: isThen ? 1 : 2 },
      edges: [
        { since: null, recordedIn: 1 },
        isThen ? { since: '1990-05-01', recordedIn: 1 } : { since: '1991-05-01', recordedIn: 2 },
        { since: '1999', recordedIn: 1 },
        { since: '2020-01-01', recordedIn: 2 },
      ].slice(0, total),
    })
    expect(answer.organization.seatedIn).toEqual({
      nodes: [{ id: isThen ? 'harbour-town' : 'old-town' }],
      summary: { rejected: 1 },
    })
    expect(answer.instrument.covers.totalCount).toBe(isThen ? 2 : 1)
    const members = answer.instrument.parties.nodes.map(
      (node: Reply['data']) => node.memberOf.nodes[0].members.totalCount,
    )
    expect(members).toEqual([total])
    expect(answer.countries.totalCount).toBe(isThen ? 3 : 4)
    expect(ids(answer.search).includes('westland')).toBe(!isThen)
    expect(answer.nodes).toEqual([isThen ? null : { id: 'westland' }])
  })

  test('goes together with asOf, each inherited and undone by itself', async () => {
    const answer = await data(`{ organization(id: "league", knownAt: 1, asOf: "1990-12-31") {
      members { nodes { id } }
      now: members(knownAt: null) { nodes { id } summary { asOf knownAt } }
      ever: members(asOf: null, orderBy: [{ id: ASC }]) { nodes { id } summary { asOf knownAt } } } }`)
    expect(answer.organization).toEqual({
      members: { nodes: [{ id: 'eastland' }, { id: 'northland' }] },
      now: { nodes: [{ id: 'eastland' }], summary: { asOf: '1990-12-31', knownAt: 2 } },
      ever: {
        nodes: [{ id: 'eastland' }, { id: 'northland' }, { id: 'southland' }],
        summary: { asOf: null, knownAt: 1 },
      },
    })
  })

  test('names its clocks in the extensions, wherever in the document the root field stands', async () => {
    const query = `query ($day: Day) { ...F a: organizations(asOf: $day) { totalCount } countries { totalCount } ... { b: entity(id: "league", asOf: "2001-01-01") { id } } } fragment F on Query { organization(id: "league", knownAt: 1, asOf: null) { id } }`
    const { extensions } = await api.ask(query, { day: '2005-01-01' })
    expect(extensions).toMatchObject({ release: 2, isDraft: false })
    expect(extensions!.clocks).toEqual({
      organization: { knownAt: 1, asOf: null },
      a: { asOf: '2005-01-01' },
      b: { asOf: '2001-01-01' },
    })
  })
})

/** The one error with which a question is refused. */
async function refusal(query: string): Promise<unknown> {
  const { errors } = await api.ask(query)
  expect(errors).toHaveLength(1)
  expect(api.defects).toEqual([])
  return { message: errors![0]!.message, path: errors![0]!.path }
}

describe('a link follows facts that stand', () => {
  const choose = async (args: string): Promise<string[]> =>
    ids(
      (await data(`{ organization(id: "league") { members${args} { nodes { id } } } }`)).organization.members,
    ).sort()

  test('with the grade that is asked for, or a better one', async () => {
    expect(await choose('')).toEqual(['eastland', 'northland', 'southland', 'westland'])
    expect(await choose('(minGrade: UNCHECKED)')).toHaveLength(4)
    expect(await choose('(minGrade: PRIMARY)')).toEqual(['northland', 'southland', 'westland'])
  })

  test('and other modalities where they are asked for', async () => {
    const { organization, watch } = await data(`{
      organization(id: "ports-forum") { members { totalCount summary { notFact denied } } planned: members(modality: [PLANNED]) { nodes { id } } nothing: members(modality: null) { totalCount } }
      watch: organization(id: "watch") { addresses { nodes { id } } both: addresses(modality: [POTENTIAL, FACT]) { nodes { id } } } }`)
    expect(organization).toEqual({
      members: { totalCount: 0, summary: { notFact: 1, denied: 0 } },
      planned: { nodes: [{ id: 'eastland' }] },
      nothing: { totalCount: 0 },
    })
    expect([ids(watch.addresses), ids(watch.both)]).toEqual([['piracy'], ['piracy', 'smuggling']])
  })
})

test.each(['0', '3', '-1', '"2025-12-31T23:59:59Z"'])(
  'knownAt: %s is no release, and the refusal says which there are',
  async knownAt => {
    const message = `knownAt is ${knownAt.replaceAll('"', '')}, and the graph has releases 1 to 2; give one of these.`
    expect(await refusal(`{ organizations(knownAt: ${knownAt}) { totalCount } }`)).toEqual({
      message,
      path: ['organizations'],
    })
    const path = ['organization', 'members']
    expect(
      await refusal(`{ organization(id: "league") { members(knownAt: ${knownAt}) { totalCount } } }`),
    ).toEqual({ message, path })
  },
)

test('the data that answers is cited by its release and day, in the language asked for', async () => {
  const { dataset } = await data(
    '{ dataset { hash releases { at } en: citation(lang: EN) id: citation(lang: ID) } }',
  )
  const day = dataset.releases[1].at.slice(0, 10)
  expect(dataset.en).toContain(`Release 2, ${day}. SHA-256 ${dataset.hash}.`)
  expect(dataset.id).toContain(`Rilis 2, ${day}. SHA-256 ${dataset.hash}.`)
})
