import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type OwnDatabase, ownDatabase } from '../store/database.js'
import { type Api, FAMILIAR, startApi } from '../support/ask.js'
import { loadInto } from '../support/instances.js'
import { type Mismatch, compareAnswers, describe as tell, shrink } from './compare.js'
import { OracleWorld } from './history.js'
import { Questioner } from './make-question.js'
import { readOracleModel } from './model.js'
import { OPEN_KINDS, leaveOut } from './open-kinds.js'
import { Random } from './random.js'
import { readSaid } from './read-release.js'
import { type WrittenWorld, writeWorld } from './write-world.js'

/** Random worlds, and random questions about them, put to the API and to the oracle. `npm run test:oracle` sets these three; without it, few are put. */
const SEED = Number(process.env.ORACLE_SEED ?? 1)
const QUERIES = Number(process.env.ORACLE_QUERIES ?? 300)
const mayMeet = leaveOut(process.env.ORACLE_ALL === undefined ? OPEN_KINDS : [])

const model = readOracleModel('schema')
let own: OwnDatabase
beforeAll(async () => {
  own = await ownDatabase()
})
afterAll(() => own.close())

describe('a random world', () => {
  let written: WrittenWorld
  let api: Api
  beforeAll(async () => {
    written = writeWorld(SEED, model, mayMeet)
    await own.wipe()
    await loadInto(own.database, written.folder)
    api = await startApi(own.instance, FAMILIAR.nothing)
  })
  afterAll(async () => {
    await api.close()
    written.remove()
  })

  test('answers as the oracle does', async () => {
    const world = new OracleWorld({
      model,
      releases: written.snapshots.map(folder => readSaid(folder, model)),
    })
    const questioner = new Questioner(world, new Random(SEED), mayMeet, written.after.length)
    const found: Mismatch[] = []
    for (let asked = 0; asked < QUERIES && found.length < 10;) {
      const sisters = questioner.next()
      asked += sisters.length
      for (const mismatch of await compareAnswers(api, world, sisters, mayMeet))
        found.push(await shrink(api, world, mismatch, mayMeet))
    }
    expect(found.map(tell).join('\n')).toBe('')
  })
})
