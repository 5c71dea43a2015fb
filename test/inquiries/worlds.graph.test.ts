import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readOracleModel } from '../oracle/model.js'
import { Random } from '../oracle/random.js'
import { WORLD_OF_WALKS } from '../oracle/world-shape.js'
import { type WrittenWorld, writeWorld } from '../oracle/write-world.js'
import { type OwnDatabase, ownDatabase } from '../store/database.js'
import { type Api, FAMILIAR, startApi } from '../support/ask.js'
import { loadInto } from '../support/instances.js'
import { findMismatch, shrinkInquiry, tellMismatch } from './compare-inquiry.js'
import { InquiryWorld } from './inquiry-world.js'
import { RANDOM_INQUIRIES } from './make-asked.js'
import { PartMaker } from './make-view.js'

/**
 * Every root question on random worlds, with random arguments, held against the oracle that holds it on the real seed. `npm run test:oracle` sets number
 * and seed in the environment: the world and the questions follow from the number alone, so that a failure comes again.
 */
const SEED = Number(process.env.ORACLE_SEED ?? 1)
const QUERIES = Number(process.env.ORACLE_QUERIES ?? 120)

/** Of a world, so many to each question; then comes the next. */
const OF_A_WORLD = 40
const each = Math.ceil(QUERIES / RANDOM_INQUIRIES.length)
const seeds = Array.from({ length: Math.ceil(each / OF_A_WORLD) }, (_, index) => SEED + index)

/** More are not told. */
const MOST_TOLD = 3

const model = readOracleModel('schema')
let own: OwnDatabase
beforeAll(async () => {
  own = await ownDatabase()
})
afterAll(() => own.close())

describe.each(seeds)('the random world %i', seed => {
  let written: WrittenWorld
  let world: InquiryWorld
  let api: Api
  beforeAll(async () => {
    written = writeWorld(seed, model, WORLD_OF_WALKS)
    world = new InquiryWorld(written, model)
    await own.wipe()
    await loadInto(own.database, written.folder)
    api = await startApi(own.instance, FAMILIAR.nothing)
  })
  afterAll(async () => {
    await api?.close()
    written?.remove()
  })

  test.each(RANDOM_INQUIRIES.map(inquiry => [inquiry.byHand.field, inquiry] as const))(
    'answers %s as its oracle does',
    async (_, inquiry) => {
      const random = new Random(seed * 1_000 + RANDOM_INQUIRIES.indexOf(inquiry))
      const parts = new PartMaker(world, random, new Random(seed))
      const told: string[] = []
      const wanted = Math.ceil(Math.min(each, OF_A_WORLD) * inquiry.share)
      const asked = Array.from({ length: wanted }, () => inquiry.make(parts))
      for (const question of asked) {
        if (told.length >= MOST_TOLD) break
        const found = await findMismatch({ api, world, inquiry }, question)
        if (found !== null)
          told.push(tellMismatch(inquiry, await shrinkInquiry({ api, world, inquiry }, found)))
      }
      expect(told.join('\n\n')).toBe('')
    },
  )
})
