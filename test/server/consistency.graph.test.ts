import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type OwnDatabase, ownDatabase } from '../store/database.js'
import { type Api, FAMILIAR, type Reply, startApi } from '../support/ask.js'
import { connect } from '../../src/neo4j/connect.js'
import type { Database } from '../../src/neo4j/database.js'
import type { ReadableDatabase } from '../../src/server/version-reader.js'
import { ownModel } from '../support/own-model.js'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'
import { load } from '../../src/store/load.js'

const model = ownModel()
const bySite = (): { evidence: object[] } => ({ evidence: [{ source: 'site' }] })

interface State {
  readonly seed: TempSeed
  readonly hash: string
  /** Loads it, as the import does. */
  readonly write: () => Promise<unknown>
}

/** The tiny world with many towns, whose names and countries all tell in which of two states they are. */
function stateOf(mark: string, country: string, towns: number): State {
  const seed = tempSeed()
  seed.rows('places.yaml', rows => {
    for (let number = 100; number < 100 + towns; number++)
      rows.push({
        id: `town-${number}`,
        statements: [
          { field: 'name', value: `Town ${number} ${mark}`, lang: 'en', kind: 'OFFICIAL', ...bySite() },
        ],
        claims: [{ LOCATED_IN: number % 2 === 0 ? country : 'eastland', ...bySite() }],
      })
  })
  const graph = seed.graph()
  const options = { model, ...graph, releases: graph.versions.releases }
  return { seed, write: () => load(own.database, options), hash: graph.wanted.hash }
}

const QUESTIONS = [
  `{ countries { totalCount nodes { id places(first: 100) { totalCount nodes { id name } } } } }`,
  `{ country(id: "eastland") { places(first: 100) { nodes { name locatedIn { nodes { id ... on Country { places { totalCount } } } } } } } }`,
  `{ places(first: 100) { totalCount nodes { id name statements(field: "name") { nodes { statedValue } } locatedIn { edges { evidence { source { id } } node { id } } } } } }`,
  `{ a: place(id: "town-100") { name } b: place(id: "town-150") { name } search(text: "town") { totalCount } nodes(ids: ["town-101", "town-151", "LOCATED_IN:town-100:northland", "LOCATED_IN:town-100:southland"]) { id } }`,
]

let own: OwnDatabase
let api: Api
let before: State
let after: State
/** What each question answers in each state, by the hash of the state, asked while nothing changed. */
const oracles = new Map<string, unknown[]>()
/** What happens in the course of a query that the API sends. */
let during: (text: string) => Promise<unknown> = async () => undefined
let inFlight: number[] = []

/** A database in which things happen between the rows of a query and its end, whose bookmark it bears. */
function eventful(database: Database): ReadableDatabase {
  let running = 0
  return {
    read: async (query, options) => {
      inFlight.push(++running)
      const { rows } = await database.read(query, options)
      await during(query.text)
      const { bookmark } = await database.read({ text: 'RETURN 1', params: {} }, options)
      running--
      return { rows, bookmark }
    },
  }
}

beforeAll(async () => {
  own = await ownDatabase()
  api = await startApi(own.instance)
  before = stateOf('before', 'northland', 60)
  after = stateOf('after', 'southland', 80)
  for (const { write, hash } of [before, after]) {
    await write()
    const replies = []
    for (const question of QUESTIONS) replies.push(await api.ask(question))
    expect(replies.map(({ errors }) => errors)).toEqual(QUESTIONS.map(() => undefined))
    expect(replies.map(({ extensions }) => extensions!.hash)).toEqual(QUESTIONS.map(() => hash))
    oracles.set(
      hash,
      replies.map(({ data }) => data),
    )
  }
})
afterAll(async () => {
  await api.close()
  await own.close()
  for (const state of [before, after]) state.seed.remove()
})

test('the two states differ in every answer', () => {
  const [one, other] = [oracles.get(before.hash)!, oracles.get(after.hash)!]
  QUESTIONS.forEach((_, which) => expect(one[which]).not.toEqual(other[which]))
})

test('while the graph is loaded again and again, each answer is of one state, and names it', async () => {
  let isOver = false
  const wrong: unknown[] = []
  const seen = new Set<unknown>()
  const read = async (which: number): Promise<void> => {
    while (!isOver) {
      const { data, errors, extensions, status }: Reply = await api.ask(QUESTIONS[which]!)
      if (errors === undefined) {
        const isRight =
          JSON.stringify(oracles.get(String(extensions!.hash))?.[which]) === JSON.stringify(data)
        if (!isRight) wrong.push({ which, extensions, data })
        seen.add(extensions!.hash)
      } else if (status !== 503 || errors[0]!.extensions.code !== 'GRAPH_CHANGED') wrong.push(errors)
    }
  }
  const readers = QUESTIONS.map((_, which) => read(which))
  for (let round = 0; round < 8; round++) await (round % 2 === 0 ? before : after).write()
  isOver = true
  await Promise.all(readers)
  expect(wrong).toEqual([])
  expect(seen).toEqual(new Set([before.hash, after.hash]))
})

describe('when something is written in the course of a query', () => {
  let eventfulApi: Api
  const isVersion = (text: string): boolean => text.includes('g.seedHash')
  const touch = (): Promise<unknown> =>
    own.database.write(run =>
      run({ text: 'MERGE (t:Touched) SET t.times = coalesce(t.times, 0) + 1', params: {} }),
    )
  /** Does something once, at the first query that is meant. */
  const once = (isMeant: (text: string) => boolean, work: () => Promise<unknown>): void => {
    during = async text => {
      if (!isMeant(text)) return
      during = async () => undefined
      await work()
    }
  }

  beforeAll(async () => {
    eventfulApi = await startApi(own.instance, FAMILIAR.singles, eventful)
  })
  beforeEach(async () => {
    await before.write()
    during = async () => undefined
    await eventfulApi.ask('{ dataset { release } }')
    eventfulApi.queries.length = 0
  })
  afterAll(() => eventfulApi.close())

  test.each([0, 1, 2, 3])('question %i is asked once more, and answers from the new state', async which => {
    once(text => !isVersion(text), after.write)
    const { data, extensions } = await eventfulApi.ask(QUESTIONS[which]!)
    expect(extensions!.hash).toBe(after.hash)
    expect(data).toEqual(oracles.get(after.hash)![which])
  })

  test('the version is read once more, so that the answer never bears the name of the state before', async () => {
    await touch()
    once(isVersion, after.write)
    const { data, extensions } = await eventfulApi.ask(QUESTIONS[0]!)
    expect(extensions!.hash).toBe(after.hash)
    expect(data).toEqual(oracles.get(after.hash)![0])
    const dataset = await eventfulApi.ask('{ dataset { hash } }')
    expect(dataset.data.dataset.hash).toBe(after.hash)
  })

  test('what was not there yet is not reported as missing', async () => {
    once(text => !isVersion(text), after.write)
    const { data, errors } = await eventfulApi.ask('{ place(id: "town-170") { name } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ place: { name: 'Town 170 after' } })
  })

  test.each([
    ['all data queries', (text: string) => !isVersion(text), 3],
    ['all readings of the version', () => true, 1],
  ])('and that at %s, it is given up with a word on when to ask again', async (_what, isMeant, tries) => {
    during = async text => (isMeant(text) ? touch() : undefined)
    const reply = await eventfulApi.ask('{ countries { nodes { id } } }')
    expect(reply.status).toBe(503)
    expect(reply.headers.get('retry-after')).toBe('2')
    expect(reply.data).toBeUndefined()
    expect(reply.errors).toEqual([
      {
        message: 'The graph changed three times while the answer was made; ask again in a few seconds.',
        extensions: { code: 'GRAPH_CHANGED', reason: 'GRAPH_CHANGED', retryAfter: 2 },
      },
    ])
    expect(eventfulApi.queries.filter(({ text }) => !isVersion(text))).toHaveLength(tries)
    during = async () => undefined
    expect((await eventfulApi.ask(QUESTIONS[0]!)).data).toEqual(oracles.get(before.hash)![0])
  })

  test('one question takes no more than its share of the connections, and answers all the same', async () => {
    inFlight = []
    const lists = [
      'activities',
      'challenges',
      'countries',
      'crimeTypes',
      'instruments',
      'meetings',
      'organizations',
      'people',
      'places',
      'programmes',
      'sources',
      'systems',
    ]
    const { data, errors } = await eventfulApi.ask(
      `{ ${lists.map(list => `${list}(first: 1) { nodes { id } }`).join(' ')} }`,
    )
    expect(errors).toBeUndefined()
    expect(Object.keys(data)).toEqual(lists)
    expect(Math.max(...inFlight)).toBe(4)
  })
})

describe('over neo4j://', () => {
  const routed = (): typeof own.instance => ({
    ...own.instance,
    uri: own.instance.uri.replace(/^bolt:\/\/[\d.]+/, 'neo4j://localhost'),
  })

  test('the API answers as over bolt://', async () => {
    await after.write()
    expect(routed().uri).toMatch(/^neo4j:\/\/localhost:\d+$/)
    const overRouting = await startApi(routed())
    try {
      for (const question of QUESTIONS) {
        const [direct, other] = [await api.ask(question), await overRouting.ask(question)]
        expect({ ...other, headers: null }).toEqual({ ...direct, headers: null })
      }
    } finally {
      await overRouting.close()
    }
  })

  test('what was written is seen by the next read, and a write is refused where reading is meant', async () => {
    const database = await connect(routed())
    try {
      for (let times = 0; times < 5; times++) {
        await database.write(run => run({ text: 'MERGE (t:Routed) SET t.times = $times', params: { times } }))
        const { rows } = await database.read({ text: 'MATCH (t:Routed) RETURN t.times', params: {} })
        expect(rows).toEqual([[times]])
      }
      await expect(database.read({ text: 'CREATE (:Planted)', params: {} })).rejects.toThrow()
      const { rows } = await database.read({ text: 'MATCH (p:Planted) RETURN count(p)', params: {} })
      expect(rows).toEqual([[0]])
    } finally {
      await database.close()
    }
  })
})
