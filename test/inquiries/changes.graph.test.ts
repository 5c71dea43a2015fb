import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { readSeedSaid, stoodIn } from '../support/seed-history.js'

/** A state of a graph as an oracle knows it: a day, or all days, at a release. */
interface State {
  readonly day: string | null
  readonly release: number
}
type Values = Readonly<Record<string, unknown>>
interface Standing {
  readonly typeName: string
  readonly ends: readonly string[]
  /** All that is told of it, as text. */
  readonly told: string
  readonly certainty: string
}
interface Expected {
  readonly id: string
  readonly typeName: string
  readonly changeKind: string
  readonly cause: string
}

const BESIDES = [
  'fromRelease',
  'untilRelease',
  'recordedIn',
  'retractedIn',
  'digest',
  'spelt',
  'foldedCode',
  'sentences',
  'searchLayout',
]
const toldOf = (values: Values): string =>
  JSON.stringify(
    Object.entries(values)
      .filter(([key]) => !BESIDES.includes(key))
      .sort(),
  )

/** Works out states and their differences in memory, from what the files of a seed say at each release. */
function makeOracle(folder: string) {
  const { wanted, said } = readSeedSaid(folder)
  const entities = [...wanted.entities.values()].map(values => ({
    id: values.id as string,
    type: values.type as string,
    ends: [values.id as string],
    values: values,
  }))
  const things = said.map(({ id, type, from, to, values }) => ({
    id,
    type,
    ends: [from, to],
    values: values as Values,
  }))
  const certaintyOn = (day: string | null, values: Values): string | null => {
    const [a, b, c, d] = ['possibleFrom', 'possibleTo', 'certainFrom', 'certainTo'].map(key =>
      String(values[key]),
    )
    if (day === null) return 'WHENEVER'
    if (c! <= day && day <= d!) return 'CERTAIN'
    const isDenied = ((values.deniedOn ?? []) as string[]).some(
      days => days.slice(0, 10) <= day && day <= days.slice(-10),
    )
    return a! <= day && day <= b! && !isDenied ? 'POSSIBLE' : null
  }
  // Once for each: a test that computes for long lets idle connections to the server die.
  const all = [...entities, ...things].map(thing => ({ ...thing, told: toldOf(thing.values) }))
  function standing({ day, release }: State): Map<string, Standing> {
    const found = new Map<string, Standing>()
    for (const { id, type, ends, values, told } of all) {
      const certainty = certaintyOn(day, values)
      const counts =
        values.verdict === undefined || (values.verdict !== 'REJECTED' && values.modality === 'FACT')
      if (certainty !== null && counts && stoodIn(values, release))
        found.set(id, { typeName: type, ends, told, certainty })
    }
    return found
  }
  /** By the words of the schema: what changed in the world both releases tell, what changed in our knowledge is one to the second release. */
  function compare(from: State, to: State): Expected[] {
    const [a, b] = [standing(from), standing(to)]
    const p = standing({ day: from.day, release: to.release })
    const q = standing({ day: to.day, release: from.release })
    return [...new Set([...a.keys(), ...b.keys()])].flatMap(id => {
      const [one, other, then] = [a.get(id), b.get(id), p.get(id)]
      const { typeName } = (other ?? one)!
      if (one !== undefined && other !== undefined) {
        const isRetold = one.told !== other.told
        if (!isRetold && one.certainty === other.certainty) return []
        const moved = then?.certainty !== other.certainty
        const known = isRetold || then?.certainty !== one.certainty
        return [
          { id, typeName, changeKind: 'ALTERED', cause: !moved ? 'KNOWLEDGE' : known ? 'BOTH' : 'WORLD' },
        ]
      }
      const [isBefore, isAfter] = [p.has(id), q.has(id)]
      const cause = isBefore === b.has(id) ? 'KNOWLEDGE' : isAfter === b.has(id) ? 'WORLD' : 'BOTH'
      return [{ id, typeName, changeKind: one === undefined ? 'ADDED' : 'ENDED', cause }]
    })
  }
  return { release: wanted.release, standing, compare }
}

type Oracle = ReturnType<typeof makeOracle>
let seed: Api
let world: Api
let ofSeed: Oracle
let ofWorld: Oracle
beforeAll(async () => {
  seed = await startApi(sharedInstance('TEST_SEED'))
  world = await startApi(sharedInstance('TEST_WORLD'))
  ofSeed = makeOracle('seed')
  ofWorld = makeOracle('test/support/world')
})
afterAll(() => Promise.all([seed.close(), world.close()]))

function argumentsOfStates(from: State, to: State): string {
  const days = from.day === null ? '' : `fromDay: "${from.day}", toDay: "${to.day}", `
  return `${days}fromRelease: ${from.release}, toRelease: ${to.release}`
}

/** Each request has a connection of its own: idle ones die while an oracle computes. */
async function askChanges(api: Api, args: string, fields: string): Promise<Reply['data']> {
  const { data, errors } = await api.ask(`{ changes(${args}) { ${fields} } }`, {}, { connection: 'close' })
  expect(errors).toBeUndefined()
  return data.changes
}

const CHANGE =
  'id typeName changeKind cause altered entityBefore { id } entityAfter { id } claimBefore { id } claimAfter { id }'

/** All pages one after another. */
async function askAllChanges(api: Api, args: string): Promise<Reply['data'][]> {
  const found: Reply['data'][] = []
  for (let after = ''; ;) {
    const page = await askChanges(
      api,
      `${args}, first: 100${after}`,
      `changes { ${CHANGE} } hasNextPage endCursor`,
    )
    found.push(...page.changes)
    if (!page.hasNextPage) return found
    after = `, after: "${page.endCursor}"`
  }
}

const linesOf = (changes: readonly Expected[]): string[] =>
  changes.map(({ id, typeName, changeKind, cause }) => [id, typeName, changeKind, cause].join(' ')).sort()

/** The first state with the changes applied to it must be the second. */
function expectToLead(
  changes: readonly Reply['data'][],
  first: ReadonlyMap<string, Standing>,
  second: ReadonlyMap<string, Standing>,
): void {
  const reached = new Set(first.keys())
  for (const { id, changeKind } of changes) {
    expect(reached.has(id)).toBe(changeKind !== 'ADDED')
    if (changeKind === 'ADDED') reached.add(id)
    if (changeKind === 'ENDED') reached.delete(id)
  }
  expect([...reached].sort()).toEqual([...second.keys()].sort())
  const altered = new Set(changes.filter(({ changeKind }) => changeKind === 'ALTERED').map(({ id }) => id))
  for (const [id, { told, certainty }] of second) {
    const before = first.get(id)
    if (before !== undefined)
      expect([id, altered.has(id)]).toEqual([id, told !== before.told || certainty !== before.certainty])
  }
}

const at = (release: number, day: string | null = null): State => ({ day, release })

describe('changes between two states of the real seed', () => {
  test.each([
    [at(1), at(3)],
    [at(2), at(4)],
    [at(4), at(3)],
    [at(4, '2015-06-01'), at(4, '2023-08-22')],
    [at(1, '2023-05-10'), at(4, '2030-01-01')],
  ])('%j, with the changes, is %j', async (from, to) => {
    const found = await askAllChanges(seed, argumentsOfStates(from, to))
    expectToLead(found, ofSeed.standing(from), ofSeed.standing(to))
    expect(linesOf(found)).toEqual(linesOf(ofSeed.compare(from, to)))
    expect(found.map(({ id }) => id)).toEqual(found.map(({ id }) => String(id)).sort())
    for (const { id, changeKind, altered, entityBefore, entityAfter, claimBefore, claimAfter } of found) {
      const [before, after] = [entityBefore ?? claimBefore, entityAfter ?? claimAfter]
      expect([before?.id, after?.id]).toEqual([
        changeKind === 'ADDED' ? undefined : id,
        changeKind === 'ENDED' ? undefined : id,
      ])
      expect(altered.length > 0).toBe(changeKind === 'ALTERED')
    }
  })

  test.each([
    [at(1), at(5)],
    [at(5, '1999-12-31'), at(5, '2004-06-01')],
    [at(4, '2010-01-01'), at(6, '2024-01-01')],
    [at(6, '2024-01-01'), at(5, '1990-01-01')],
  ])('from %j to %j there are as many of each type, kind and cause as the files tell', async (from, to) => {
    const { total, counts } = await askChanges(
      seed,
      argumentsOfStates(from, to),
      'total counts { typeName changeKind cause total }',
    )
    const expected = new Map<string, number>()
    for (const { typeName, changeKind, cause } of ofSeed.compare(from, to)) {
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
    const [from, to] = [at(4, '2010-01-01'), at(6, '2024-01-01')]
    const all = ofSeed.compare(from, to)
    const [before, after] = [ofSeed.standing(from), ofSeed.standing(to)]
    const isAt = (id: string): boolean =>
      (after.get(id) ?? before.get(id))!.ends.some(end => ['actip', 'ammtc-17'].includes(end))
    const some = await askAllChanges(seed, `${argumentsOfStates(from, to)}, of: ["actip", "ammtc-17"]`)
    expect(linesOf(some)).toEqual(linesOf(all.filter(({ id }) => isAt(id))))
    const chosen = await askAllChanges(
      seed,
      `${argumentsOfStates(from, to)}, types: ["ADOPTED_AT", "Instrument", "STATEMENT"], kinds: [ADDED, ALTERED], causes: [BOTH, WORLD]`,
    )
    expect(linesOf(chosen)).toEqual(
      linesOf(
        all.filter(
          ({ typeName, changeKind, cause }) =>
            ['ADOPTED_AT', 'Instrument', 'STATEMENT'].includes(typeName) &&
            changeKind !== 'ENDED' &&
            cause !== 'KNOWLEDGE',
        ),
      ),
    )
    expect(chosen.length).toBeGreaterThan(5)
  })

  test('a state and itself have none; between days the world alone changes, between releases our knowledge alone', async () => {
    for (const state of [at(6), at(3), at(6, '2020-02-29'), at(2, '2023-05-10')])
      expect((await askChanges(seed, argumentsOfStates(state, state), 'total')).total).toBe(0)
    const causes = async (args: string): Promise<string[]> => {
      const { counts } = await askChanges(seed, args, 'counts { cause total }')
      return [...new Set((counts as { cause: string }[]).map(({ cause }) => cause))]
    }
    expect(await causes('fromDay: "1995-01-01", toDay: "2020-01-01"')).toEqual(['WORLD'])
    expect(await causes('fromRelease: 2, toRelease: 5')).toEqual(['KNOWLEDGE'])
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
    expect(await message('(fromRelease: 1, first: 0)')).toBe('first is 0; give a number from 1 to 100.')
  })
})

describe('changes in the tiny world', () => {
  const DAYS = ['1990-01-01', '2000-11-19', '2004-09-10', '2012-01-01', '2030-01-01']
  test.each(DAYS.flatMap((from, place) => DAYS.slice(place + 1).map(to => [from, to] as const)))(
    'from %s to %s',
    async (from, to) => {
      const [first, second] = [at(ofWorld.release, from), at(ofWorld.release, to)]
      const found = await askAllChanges(world, `fromDay: "${from}", toDay: "${to}"`)
      expectToLead(found, ofWorld.standing(first), ofWorld.standing(second))
      expect(linesOf(found)).toEqual(linesOf(ofWorld.compare(first, second)))
    },
  )
})
