import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, FAMILIAR, type Reply, startApi } from '../support/ask.js'
import { loadInto } from '../support/instances.js'
import { type GivenSaid, type TempSeed, tempSeed } from '../support/temp-seed.js'
import { type OwnDatabase, ownDatabase } from './database.js'

/**
 * What a release said is told the same whether the graph knows that release alone or all that came after: the seed folder is kept as it was at each
 * release, each is loaded by itself and asked, and then the last one is loaded and asked for every release.
 */
let own: OwnDatabase
const seed = tempSeed()
const folders: string[] = []
/** One end point for each way to read: links and conditions as values, and whole texts. */
const apis: Api[] = []

const from = (source: string, more: object = {}): GivenSaid[] => [{ source, ...more }]
const name = (value: string, more: object = {}): GivenSaid => ({
  field: 'name',
  value,
  lang: 'en',
  kind: 'OFFICIAL',
  evidence: from('register'),
  ...more,
})

/** What each release after the first changes: rows, and with them names, verdicts, days, types and ids of what did not change itself. */
const CHANGES: readonly ((seed: TempSeed) => void)[] = [
  ({ entity, rows }) => {
    entity('organizations.yaml', 'league', row => (row.statements[0]!.value = 'Union of Northern Ports'))
    entity(
      'organizations.yaml',
      'league',
      row => (row.claims![2]!.evidence = from('register', { speaker: 'watch' })),
    )
    entity('organizations.yaml', 'watch', row =>
      row.statements.push({ field: 'exists', since: '2012-05-01', evidence: from('site') }),
    )
    entity('meetings.yaml', 'ports-forum-8', row => row.claims!.splice(0, 1))
    entity('meetings.yaml', 'ports-forum-17', row => (row.claims = []))
    rows('organizations.yaml', list => void list.splice(2, 1))
    rows('countries.yaml', list => void list.splice(2, 1))
    entity(
      'countries.yaml',
      'northland',
      row => (row.claims![0]!.evidence = from('register', { speaker: 'southland' })),
    )
    entity('countries.yaml', 'southland', row => (row.formerIds = ['eastland']))
  },
  ({ entity, rows, find }) => {
    const back = { ...find('organizations.yaml', 'watch'), id: 'ports-forum', formerIds: [], claims: [] }
    back.statements = [name('Forum of Harbours')]
    rows('organizations.yaml', list => void list.push(back))
    entity('organizations.yaml', 'watch', row => {
      const evidence = [...from('daily-report'), ...from('daily-report', { stance: 'CONTRADICTS' })]
      row.statements.push(name('Guards of the Coast', { n: 2, kind: 'ALIAS', evidence }))
    })
    entity('instruments.yaml', 'ports-plan', row => (row.claims![2]!.since = '2003~'))
    entity('countries.yaml', 'southland', row =>
      row.claims!.push({ MEMBER_OF: 'league', n: 2, modality: 'DENIED', evidence: from('register') }),
    )
  },
  ({ entity, rows, find, write }) => {
    const moved = find('crime-types.yaml', 'piracy')
    rows('crime-types.yaml', list => void list.splice(1, 1))
    write('challenges.yaml', JSON.stringify([moved]))
    rows('countries.yaml', list => void list.splice(1, 1))
    entity(
      'countries.yaml',
      'northland',
      row => (row.claims![0]!.evidence = from('register', { speaker: 'northland' })),
    )
    entity('countries.yaml', 'northland', row => (row.formerIds = ['southland']))
    entity('organizations.yaml', 'league', row => (row.statements[4]!.until = '2015'))
  },
  ({ entity }) => entity('organizations.yaml', 'watch', row => (row.statements[0]!.value = 'Sea Watch')),
]
const RELEASES = CHANGES.length + 1

beforeAll(async () => {
  own = await ownDatabase()
  for (const familiar of [FAMILIAR.nothing, FAMILIAR.wholes])
    apis.push(await startApi(own.instance, familiar))
  const keep = (): void => {
    const folder = mkdtempSync(join(tmpdir(), 'sepakat-release-'))
    cpSync(seed.folder, folder, { recursive: true })
    folders.push(folder)
  }
  // What a country says at first that is merged into another and then into a third.
  seed.entity(
    'countries.yaml',
    'northland',
    row => (row.claims![0]!.evidence = from('register', { speaker: 'eastland' })),
  )
  seed.release('the first')
  keep()
  for (const change of CHANGES.slice(0, -1)) {
    change(seed)
    seed.release('a later one')
    keep()
  }
  // The last change is a draft.
  CHANGES.at(-1)!(seed)
  keep()
})
afterAll(async () => {
  await Promise.all(apis.map(api => api.close()))
  await own.close()
  seed.remove()
  folders.forEach(folder => rmSync(folder, { recursive: true, force: true }))
})

const IDS = ['league', 'watch', 'ports-forum', 'northland', 'southland', 'eastland', 'coast-guard', 'piracy']
const SAID =
  'id since until modality verdict grade recordedIn sentence holds { possibleFrom possibleTo certainFrom certainTo isPossible isCertain }'
const COUNTS = 'total certain possible undated disputed denied notFact rejected outside asOf'
const LINK = `{ totalCount nodes { id name(lang: EN) } edges { ${SAID} certainty evidence { source { id name } speaker { id name } } } summary { ${COUNTS} } }`
const ENTITY = `__typename id name recordedIn label { value kind } names { value lang kind } existence { possibleFrom possibleTo certainFrom certainTo }
  statements(first: 100) { totalCount nodes { ${SAID} field statedValue } edges { certainty } }`
const LISTS = ['countries', 'organizations', 'instruments', 'meetings', 'crimeTypes', 'challenges', 'sources']

/** Questions with \`CLOCKS\` where a root field takes them, and the days that go with it. */
const QUESTIONS: readonly string[] = [
  `{ nodes(ids: ${JSON.stringify(IDS)}, CLOCKS) { __typename id ... on Entity { ${ENTITY} } } }`,
  ...LISTS.map(
    many =>
      `{ ${many}(CLOCKS) { totalCount nodes { ${ENTITY} } edges { certainty } summary { total certain possible asOf } } back: ${many}(CLOCKS, orderBy: [{ name: DESC }]) { nodes { id } } }`,
  ),
  `{ organization(id: "league", CLOCKS) { members ${LINK} all: members(modality: [FACT, DENIED, PLANNED]) ${LINK} cooperatesWith ${LINK} seatedIn ${LINK} addresses ${LINK} } }`,
  `{ instrument(id: "ports-plan", CLOCKS) { covers ${LINK} agreedAt ${LINK} implements ${LINK} } instruments(CLOCKS) { nodes { parties { nodes { id ... on Country { memberOf ${LINK} } } } } } }`,
  `{ countries(where: { memberOf: { some: { node: { name: { contains: "northern" } } } } }, CLOCKS) { totalCount nodes { id } } }`,
  `{ organizations(where: { not: { organizationKind: { eq: FORUM } } }, CLOCKS) { nodes { id } } none: organizations(where: { organizationKind: { exists: false } }, CLOCKS) { nodes { id } } }`,
  `{ organizations(where: { or: [{ addresses: { none: {} } }, { name: { startsWith: "union" } }] }, CLOCKS) { nodes { id name } } }`,
  ...['League of Northern Ports', 'Union', 'Guards of the Coast', 'Forum', 'perompakan', 'Sea Wach'].map(
    text =>
      `{ search(text: "${text}", CLOCKS) { totalCount edges { score matchKind marked matchedName { value lang kind } node { id name } } } }`,
  ),
  `{ claim(id: "MEMBER_OF:southland:league", CLOCKS) { ... on MemberOf { ${SAID} from { id name } to { id name } } } }`,
  `{ nodes(ids: ${JSON.stringify(IDS)}, CLOCKS) { ...Spoken } }
   fragment Spoken on Entity { ... on Organization { said { ...P } } ... on Country { said { ...P } } }
   fragment P on ClaimConnection { totalCount nodes { ${SAID} evidence { speaker { id } } } pageInfo { endCursor } }`,
  `{ source(id: "register", CLOCKS) { claims(first: 100) { totalCount nodes { ${SAID} } } } }`,
  ...IDS.map(id => `{ organization(id: "${id}", CLOCKS) { id name } country(id: "${id}", CLOCKS) { id } }`),
]
const DAYS = [null, '2010-06-15']

/** An answer without what is told of the release itself. */
function told(reply: Reply): unknown {
  const { status, data, errors } = reply
  // A question that is refused would be refused everywhere, and say nothing.
  expect({ status, codes: errors?.map(({ extensions }) => extensions.code) ?? [] }).toEqual({
    status: 200,
    codes: (errors ?? []).map(() => 'NOT_FOUND'),
  })
  return { data, errors: errors?.map(({ message, extensions }) => ({ message, code: extensions.code })) }
}

async function answers(release: number | null): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>()
  for (const day of DAYS)
    for (const question of QUESTIONS) {
      const clocks = `asOf: ${JSON.stringify(day)}${release === null ? '' : `, knownAt: ${release}`}`
      const replies = await Promise.all(apis.map(api => api.ask(question.replaceAll('CLOCKS', clocks))))
      const [first, ...others] = replies.map(told)
      for (const other of others) expect(other).toEqual(first)
      found.set(`${day} ${question}`, first)
    }
  return found
}

async function exported(release: number | null, day: string | null): Promise<unknown> {
  const query = new URLSearchParams({
    ...(day === null ? {} : { asOf: day }),
    ...(release === null ? {} : { knownAt: String(release) }),
  })
  const { nodes, edges } = (await (
    await fetch(`${apis[0]!.url}/export/graph.json?${query.toString()}`)
  ).json()) as Record<string, unknown>
  return { nodes, edges }
}

test('a release answers alone as it answers among all that came after it, in every door and under every day', async () => {
  const alone: { answers: Map<string, unknown>; exports: unknown[] }[] = []
  for (const folder of folders) {
    await own.wipe()
    await loadInto(own.database, folder)
    alone.push({
      answers: await answers(null),
      exports: await Promise.all(DAYS.map(day => exported(null, day))),
    })
  }
  // Now the last folder is loaded, which knows them all; the last of them is the draft.
  for (const [index, { answers: expected, exports }] of alone.slice(0, -1).entries()) {
    const release = index + 1
    const found = await answers(release)
    for (const [question, answer] of expected)
      expect({ release, question, answer: found.get(question) }).toEqual({ release, question, answer })
    expect(await Promise.all(DAYS.map(day => exported(release, day)))).toEqual(exports)
  }
  expect(alone).toHaveLength(RELEASES)
})

describe('with all releases loaded', () => {
  const data = async (query: string): Promise<Reply['data']> => {
    const { data: found, errors } = await apis[0]!.ask(query)
    expect(errors).toBeUndefined()
    return found
  }
  const nodes = (id: string): string =>
    [1, 2, 3, 4].map(release => `r${release}: nodes(ids: ["${id}"], knownAt: ${release}) { id }`).join(' ')

  test('an id that was merged away answers as its heir, after a chain of merges too, and by itself where it stood', async () => {
    const eastland = await data(`{ now: node(id: "eastland") { id } ${nodes('eastland')} }`)
    expect(eastland).toEqual({
      now: { id: 'northland' },
      r1: [{ id: 'eastland' }],
      r2: [{ id: 'southland' }],
      r3: [{ id: 'southland' }],
      r4: [{ id: 'northland' }],
    })
    expect(await data('{ country(id: "eastland") { id } nodes(ids: ["southland"]) { id } }')).toEqual({
      country: { id: 'northland' },
      nodes: [{ id: 'northland' }],
    })
  })

  test('an entity that left and came back is not there in between', async () => {
    expect(await data(`{ ${nodes('ports-forum')} }`)).toEqual({
      r1: [{ id: 'ports-forum' }],
      r2: [null],
      r3: [{ id: 'ports-forum' }],
      r4: [{ id: 'ports-forum' }],
    })
  })

  test('a field may set another release than the one above it, up and down', async () => {
    const link = (release: string): string =>
      `other: members(knownAt: ${release}, orderBy: [{ id: ASC }]) { totalCount nodes { id name } }`
    const found = await Promise.all(
      [
        `{ organization(id: "league") { ${link('1')} } }`,
        `{ organization(id: "league", knownAt: 1) { ${link('null')} } }`,
      ].flatMap(query => apis.map(async api => told(await api.ask(query)))),
    )
    const members = ['eastland', 'northland', 'southland']
    for (const answer of found.slice(0, apis.length))
      expect(answer).toMatchObject({
        data: { organization: { other: { totalCount: 3, nodes: members.map(id => ({ id })) } } },
      })
    for (const answer of found.slice(apis.length))
      expect(answer).toMatchObject({
        data: { organization: { other: { totalCount: 1, nodes: [{ id: 'northland' }] } } },
      })
  })

  test('a wrong id is never answered with itself', async () => {
    const nearest = async (clocks: string): Promise<unknown> => {
      const { errors } = await apis[0]!.ask(`{ country(id: "eastlend"${clocks}) { id } }`)
      return errors![0]!.extensions.nearest
    }
    expect(await nearest(', knownAt: 1')).toBe('eastland')
    for (const clocks of ['', ', knownAt: 2']) expect(await nearest(clocks)).not.toBe('eastland')
    const { errors } = await apis[0]!.ask('{ organization(id: "ports-forum", knownAt: 2) { id } }')
    expect(errors![0]!.extensions.nearest).not.toBe('ports-forum')
  })
})
