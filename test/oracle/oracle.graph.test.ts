import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type OwnDatabase, ownDatabase } from '../store/database.js'
import { type Api, FAMILIAR, sharedInstance, startApi } from '../support/ask.js'
import { loadInto } from '../support/instances.js'
import { ask } from './ask.js'
import { compareMany, describe as tell, dropOpen } from './compare.js'
import { OracleWorld } from './history.js'
import { Questioner } from './make-question.js'
import { readOracleModel } from './model.js'
import { OPEN_KINDS, leaveOut } from './open-kinds.js'
import type { Asked } from './questions.js'
import { Random } from './random.js'
import { readSaid } from './read-release.js'
import { type WrittenWorld, writeWorld } from './write-world.js'

/**
 * Random worlds, and random questions about them, put to the API and to the oracle; then the seed of the project. `npm run test:oracle` sets the
 * three in the environment; without it, few are put.
 */
const SEED = Number(process.env.ORACLE_SEED ?? 1)
const QUERIES = Number(process.env.ORACLE_QUERIES ?? 120)
const mayMeet = leaveOut(process.env.ORACLE_ALL === undefined ? OPEN_KINDS : [])

/** Of one world, so many; then comes the next. */
const OF_A_WORLD = 500
const seeds = Array.from({ length: Math.ceil(QUERIES / OF_A_WORLD) }, (_, index) => SEED + index)

const model = readOracleModel('schema')
let own: OwnDatabase
beforeAll(async () => {
  own = await ownDatabase()
})
afterAll(() => own.close())

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
  return new OracleWorld({ model, releases: snapshots.map(folder => readSaid(folder, model)) })
}

test.each(seeds)('the random world %i answers as the oracle does', async seed => {
  const written = writeWorld(seed, model, mayMeet)
  const world = worldOf(written)
  const questioner = new Questioner(world, new Random(seed), mayMeet, {
    published: [1, 2, 3],
    shareKnownAt: 0.4,
    mayAskDays: true,
  })
  const found = await serving(written.folder, server =>
    compareMany({ server, world, mayMeet, without: [] }, questioner, Math.min(QUERIES, OF_A_WORLD)),
  )
  written.remove()
  expect(found.map(tell).join('\n')).toBe('')
})

test('the seed of the project answers as the oracle does', async () => {
  // Only what the seed says now: how it came to say that, its own files of releases tell.
  const world = new OracleWorld({ model, releases: [readSaid('seed', model)] })
  const server = await startApi(sharedInstance('TEST_SEED'), FAMILIAR.nothing)
  // Its instruments and meetings have dates of every kind.
  const mayAskDays = mayMeet('uncertainEnds') && mayMeet('vagueActs')
  const without = ['knownAt', 'recordedIn', ...(mayAskDays ? [] : ['holds', 'existence'])]
  const questioner = new Questioner(world, new Random(SEED), mayMeet, {
    published: [],
    shareKnownAt: 0,
    mayAskDays,
  })
  const found = await compareMany({ server, world, mayMeet, without }, questioner, QUERIES / 2).finally(() =>
    server.close(),
  )
  expect(found.map(tell).join('\n')).toBe('')
})

describe('a graph that holds releases 1 to k alone, and one that holds all', () => {
  let written: WrittenWorld
  const asked = new Map<number, Asked[][]>()
  const answers = new Map<number, string[]>()

  beforeAll(async () => {
    written = writeWorld(SEED, model, mayMeet)
    const world = worldOf(written)
    for (const release of [1, 2, 3]) {
      const questioner = new Questioner(world, new Random(SEED + release), mayMeet, {
        published: [release],
        shareKnownAt: 1,
        mayAskDays: true,
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
  afterAll(() => written?.remove())

  /** Each answer as a text, with the questions before it for whoever looks at a difference. */
  async function answersOf(api: Api, release: number): Promise<string[]> {
    const texts: string[] = []
    for (const sisters of asked.get(release)!)
      for (const [place, answer] of (await ask(api, sisters)).entries())
        texts.push(JSON.stringify([sisters[place], dropOpen(answer, sisters[place]!, mayMeet)]))
    return texts
  }

  test.each([1, 2, 3])('give the same answers at release %i', async release => {
    expect(answers.get(release)!.length).toBeGreaterThan(20)
    await serving(written.after[release - 1]!, async api => {
      expect(await answersOf(api, release)).toEqual(answers.get(release))
    })
  })
})
