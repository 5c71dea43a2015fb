import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { expectByHand, readGround, writeArguments } from './by-hand/asked.js'
import { type ChangesAsked, type State, changesByHand, linesOf } from './by-hand/changes.js'

const [ofSeed, ofWorld] = [readGround('seed'), readGround('test/support/world')]
let seed: Api
let world: Api
beforeAll(async () => {
  seed = await startApi(sharedInstance('TEST_SEED'))
  world = await startApi(sharedInstance('TEST_WORLD'))
})
afterAll(() => Promise.all([seed.close(), world.close()]))

/** Each request has a connection of its own: idle ones die while an oracle computes. */
async function askChanges(asked: ChangesAsked, fields: string): Promise<Reply['data']> {
  const question = `{ changes(${writeArguments(asked)}) { ${fields} } }`
  const { data, errors } = await seed.ask(question, {}, { connection: 'close' })
  expect(errors).toBeUndefined()
  return data.changes
}

const at = (release: number, day: string | null = null): State => ({ day, release })

const between = (from: State, to: State): ChangesAsked => ({
  ...(from.day === null ? {} : { fromDay: from.day, toDay: to.day! }),
  fromRelease: from.release,
  toRelease: to.release,
})

describe('changes between two states of the real seed', () => {
  test.each([
    [at(1), at(3)],
    [at(2), at(4)],
    [at(4), at(3)],
    [at(4, '2015-06-01'), at(4, '2023-08-22')],
    [at(1, '2023-05-10'), at(4, '2030-01-01')],
  ])('%j, with the changes, is %j', async (from, to) => {
    const { total } = await expectByHand(seed, changesByHand, { ...between(from, to), first: 100 }, ofSeed)
    expect(total).toBeGreaterThan(0)
  })

  test.each([
    [at(1), at(5)],
    [at(5, '1999-12-31'), at(5, '2004-06-01')],
    [at(4, '2010-01-01'), at(6, '2024-01-01')],
    [at(6, '2024-01-01'), at(5, '1990-01-01')],
  ])('from %j to %j there are as many of each type, kind and cause as the files tell', async (from, to) => {
    const { total, counts } = await askChanges(
      between(from, to),
      'total counts { typeName changeKind cause total }',
    )
    const expected = new Map<string, number>()
    for (const { typeName, changeKind, cause } of ofSeed.states.compare(from, to)) {
      const key = [typeName, changeKind, cause].join(' ')
      expected.set(key, (expected.get(key) ?? 0) + 1)
    }
    expect(
      counts.map((count: Reply['data']) => [
        [count.typeName, count.changeKind, count.cause].join(' '),
        count.total,
      ]),
    ).toEqual([...expected].sort())
    expect(total).toBe([...expected.values()].reduce((sum, each) => sum + each, 0))
  })

  test('of some entities are those at them, and of some types, kinds and causes those alone', async () => {
    const states = between(at(4, '2010-01-01'), at(6, '2024-01-01'))
    const some = await expectByHand(
      seed,
      changesByHand,
      { ...states, of: ['actip', 'ammtc-17'], first: 100 },
      ofSeed,
    )
    expect(linesOf(some.changes).length).toBeGreaterThan(0)
    const chosen = await expectByHand(
      seed,
      changesByHand,
      {
        ...states,
        types: ['ADOPTED_AT', 'Instrument', 'STATEMENT'],
        kinds: ['ADDED', 'ALTERED'],
        causes: ['BOTH', 'WORLD'],
        first: 100,
      },
      ofSeed,
    )
    expect(chosen.total).toBeGreaterThan(5)
  })

  test('a state and itself have none; between days the world alone changes, between releases our knowledge alone', async () => {
    for (const state of [at(6), at(3), at(6, '2020-02-29'), at(2, '2023-05-10')])
      expect((await askChanges(between(state, state), 'total')).total).toBe(0)
    const causes = async (asked: ChangesAsked): Promise<string[]> => {
      const { counts } = await askChanges(asked, 'counts { cause total }')
      return [...new Set((counts as { cause: string }[]).map(({ cause }) => cause))]
    }
    expect(await causes({ fromDay: '1995-01-01', toDay: '2020-01-01' })).toEqual(['WORLD'])
    expect(await causes({ fromRelease: 2, toRelease: 5 })).toEqual(['KNOWLEDGE'])
  })

  test('refuses half a state, and wrong types, ids and releases by name', async () => {
    const message = async (args: string): Promise<string> =>
      (await seed.ask(`{ changes${args} { total } }`, {}, { connection: 'close' })).errors![0]!.message
    expect(await message('')).toContain('give fromDay and toDay, or fromRelease, or both')
    expect(await message('(fromDay: "2020-01-01")')).toContain('there is no toDay')
    expect(await message('(toRelease: 3)')).toContain('there is no fromRelease')
    expect(await message('(fromRelease: 99)')).toMatch(/^fromRelease is 99, and the graph has releases 1 to/)
    expect(await message('(fromRelease: 1, types: ["MEMBER"])')).toContain('types holds “MEMBER”')
    expect(await message('(fromRelease: 1, of: "aseanapoll")')).toContain('Did you mean aseanapol?')
    expect(await message('(fromRelease: 1, of: [])')).toContain('`of` is an empty list')
    expect(await message('(fromRelease: 1, types: [])')).toContain('`types` is an empty list')
    expect(await message('(fromRelease: 1, first: 0)')).toBe(
      'first is 0; give a number from 1 to 100, and go on with `after`.',
    )
  })
})

describe('changes in the tiny world', () => {
  const DAYS = ['1990-01-01', '2000-11-19', '2004-09-10', '2012-01-01', '2030-01-01']
  test.each(DAYS.flatMap((from, place) => DAYS.slice(place + 1).map(to => [from, to] as const)))(
    'from %s to %s',
    async (fromDay, toDay) => {
      await expectByHand(world, changesByHand, { fromDay, toDay, first: 100 }, ofWorld)
    },
  )
})
