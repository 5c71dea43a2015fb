import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type OwnDatabase, ownDatabase } from '../store/database.js'
import { type Api, FAMILIAR, sharedInstance, startApi } from '../support/ask.js'
import { loadInto } from '../support/instances.js'
import { ask } from './ask.js'
import { compareMany, describe as tell } from './compare.js'
import { OracleWorld } from './history.js'
import { Questioner } from './make-question.js'
import { readOracleModel } from './model.js'
import type { Asked } from './questions.js'
import { Random } from './random.js'
import { readSaid } from './read-release.js'
import { type WrittenWorld, writeWorld } from './write-world.js'

/**
 * Random worlds, and random questions about them, put to the API and to the oracle; then the seed of the project. `npm run test:oracle` sets
 * both in the environment; without it, few are put.
 */
const SEED = Number(process.env.ORACLE_SEED ?? 1)
const QUERIES = Number(process.env.ORACLE_QUERIES ?? 120)

/** Of one world, so many; then comes the next. */
const OF_A_WORLD = 500
const seeds = Array.from({ length: Math.ceil(QUERIES / OF_A_WORLD) }, (_, index) => SEED + index)

const model = readOracleModel('schema')
let own: OwnDatabase

/** Each world is written once, which takes as long as to load it. */
const worlds = new Map<number, WrittenWorld>()
function worldNumbered(seed: number): WrittenWorld {
  const written = worlds.get(seed) ?? writeWorld(seed, model)
  worlds.set(seed, written)
  return written
}

beforeAll(async () => {
  own = await ownDatabase()
})
afterAll(async () => {
  for (const written of worlds.values()) written.remove()
  await own.close()
})

async function serving<T>(folder: string, work: (api: Api) => Promise<T>): Promise<T> {
  await own.wipe()
  await loadInto(own.database, folder)
  const api = await startApi(own.instance, FAMILIAR.nothing)
  try {
    return await work(api)
  } finally {
    await api.close()
  }
}

function worldOf({ snapshots }: WrittenWorld): OracleWorld {
  return new OracleWorld({
    model,
    releases: snapshots.map(folder => readSaid(folder, model)),
    endsInDraft: true,
  })
}

test.each(seeds)('the random world %i answers as the oracle does', async seed => {
  const written = worldNumbered(seed)
  const world = worldOf(written)
  const questioner = new Questioner(world, new Random(seed), {
    published: [1, 2, 3],
    shareKnownAt: 0.4,
  })
  const found = await serving(written.folder, server =>
    compareMany({ server, world, without: [] }, questioner, Math.min(QUERIES, OF_A_WORLD)),
  )
  expect(found.map(tell).join('\n')).toBe('')
})

test('the seed of the project answers as the oracle does', async () => {
  // Only what the seed says now: how it came to say that, its own files of releases tell.
  const world = new OracleWorld({ model, releases: [readSaid('seed', model)], endsInDraft: false })
  const server = await startApi(sharedInstance('TEST_SEED'), FAMILIAR.nothing)
  const without = ['knownAt', 'recordedIn', 'isDraft']
  const questioner = new Questioner(world, new Random(SEED), {
    published: [],
    shareKnownAt: 0,
  })
  const found = await compareMany({ server, world, without }, questioner, QUERIES / 2).finally(() =>
    server.close(),
  )
  expect(found.map(tell).join('\n')).toBe('')
})

describe('a graph that holds releases 1 to k alone, and one that holds all', () => {
  let written: WrittenWorld
  const asked = new Map<number, Asked[][]>()
  const answers = new Map<number, string[]>()

  beforeAll(async () => {
    written = worldNumbered(SEED)
    const world = worldOf(written)
    for (const release of [1, 2, 3]) {
      const questioner = new Questioner(world, new Random(SEED + release), {
        published: [release],
        shareKnownAt: 1,
      })
      const all = Array.from({ length: 20 }, () => questioner.next())
      asked.set(
        release,
        all.filter(([first]) => first!.knownAt === release),
      )
    }
    await serving(written.folder, async api => {
      for (const release of asked.keys()) answers.set(release, await answersOf(api, release))
    })
  })

  /** Each answer as a text, with the questions before it for whoever looks at a difference. */
  async function answersOf(api: Api, release: number): Promise<string[]> {
    const texts: string[] = []
    for (const sisters of asked.get(release)!)
      for (const [place, answer] of (await ask(api, sisters)).entries())
        texts.push(JSON.stringify([sisters[place], answer]))
    return texts
  }

  test.each([1, 2, 3])('give the same answers at release %i', async release => {
    expect(answers.get(release)!.length).toBeGreaterThan(20)
    await serving(written.after[release - 1]!, async api => {
      expect(await answersOf(api, release)).toEqual(answers.get(release))
    })
  })
})
