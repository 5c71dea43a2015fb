import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Tie } from '../../src/questions/view.js'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { type SeedTies, readSeedTies } from '../support/seed-ties.js'

let api: Api
let seed: SeedTies
beforeAll(async () => {
  seed = readSeedTies()
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const FIELDS =
  'shared { sharedKind id total certainty aIds bIds aClaims { id evidence { grade } } bClaims { id } crimeClaims { id } } sharedLeftOut pairs { oneId otherId total certain counts { sharedKind total } sharedIds } apart { oneId otherId } crimes { id } isCut'

async function askGround(args: string): Promise<Reply['data']> {
  const { data, errors } = await api.ask(`{ commonGround(${args}) { ${FIELDS} } }`)
  expect(errors).toBeUndefined()
  return data.commonGround
}

/** Claims on what each has, in the words of the schema: what it is called, and at which end it stands. */
const HAS: readonly [kind: string, claim: string, end: 'from' | 'to', thing: string][] = [
  ['INSTRUMENT', 'PARTY_TO', 'from', 'Instrument'],
  ['BODY', 'MEMBER_OF', 'from', 'Organization'],
  ['MEETING', 'PARTICIPATED_IN', 'from', 'Meeting'],
  ['SYSTEM', 'USES', 'from', 'System'],
  ['PROGRAMME', 'FUNDS', 'from', 'Programme'],
  ['PROGRAMME', 'PROVIDED_BY', 'to', 'Programme'],
  ['PROGRAMME', 'PROVIDED_TO', 'to', 'Programme'],
  ['PROGRAMME', 'ACTIVE_IN', 'to', 'Programme'],
]

function hasByHand(all: readonly Tie[], day: string | undefined, id: string): Set<string> {
  const ties = all.filter(({ from, to }) => from === id || to === id)
  const left = (tie: Tie): boolean =>
    tie.type === 'PARTY_TO' &&
    tie.certainty !== 'CERTAIN' &&
    ties.some(
      ({ type, from, to, possibleFrom }) =>
        type === 'DENOUNCED' && from === tie.from && to === tie.to && possibleFrom >= tie.possibleFrom,
    )
  const own = ties.filter(tie => (day !== undefined || tie.possibleTo === '9999-99-99') && !left(tie))
  return new Set(
    HAS.flatMap(([kind, claim, end, thing]) => {
      const far = end === 'from' ? 'to' : 'from'
      const there = own.filter(tie => tie.type === claim && tie[end] === id)
      return there.filter(tie => seed.types.get(tie[far]) === thing).map(tie => `${kind} ${tie[far]}`)
    }),
  )
}

/** The crime with all above and all below it, by going over the claims until nothing is added. */
function crimesByHand(ties: readonly Tie[], crime: string): Set<string> {
  const broader = ties.filter(({ type }) => type === 'BROADER')
  const grow = (near: 'from' | 'to', far: 'from' | 'to'): Set<string> => {
    const found = new Set([crime])
    for (let size = 0; size < found.size;) {
      size = found.size
      for (const tie of broader) if (found.has(tie[near])) found.add(tie[far])
    }
    return found
  }
  return new Set([...grow('from', 'to'), ...grow('to', 'from')])
}

const CASES: readonly [a: string[], b: string[], crime: string | null, day: string | undefined][] = [
  [['indonesia'], ['philippines'], null, undefined],
  [['indonesia'], ['philippines'], 'trafficking-in-persons', undefined],
  [['indonesia', 'thailand', 'laos'], ['japan', 'china', 'australia'], null, '2020-01-01'],
  [['asean', 'aseanapol'], ['interpol', 'unodc', 'japan'], null, undefined],
  [['singapore'], ['malaysia'], 'terrorism', '2010-06-01'],
]

describe('what two sides have in common', () => {
  test.each(CASES)('%j and %j on %s, %s: as by hand', async (a, b, crime, day) => {
    const clauses = [
      `a: ${JSON.stringify(a)}, b: ${JSON.stringify(b)}, limit: 100`,
      ...(crime === null ? [] : [`crime: "${crime}"`]),
      ...(day === undefined ? [] : [`asOf: "${day}"`]),
    ]
    const ground = await askGround(clauses.join(', '))
    const ties = seed.ties(day === undefined ? {} : { day })
    const crimes = crime === null ? null : crimesByHand(ties, crime)
    const dealing = new Set(
      ties
        .filter(({ type, to }) => ['COVERS', 'ADDRESSES'].includes(type) && crimes?.has(to) === true)
        .map(({ from }) => from),
    )
    const isOnCrime = (key: string): boolean => crimes === null || dealing.has(key.split(' ')[1]!)
    expect(new Set(ground.crimes.map(({ id }: Reply['data']) => id))).toEqual(crimes ?? new Set())
    expect(ground.isCut).toBe(false)
    const wanted = a.flatMap(one =>
      b.map(other => {
        const [ofOne, ofOther] = [one, other].map(id => hasByHand(ties, day, id)) as [
          Set<string>,
          Set<string>,
        ]
        const both = [...ofOne].filter(key => ofOther.has(key) && isOnCrime(key))
        return { oneId: one, otherId: other, keys: both.map(key => key.split(' ')[1]!).sort() }
      }),
    )
    const found = ground.pairs.map(({ oneId, otherId, sharedIds }: Reply['data']) => ({
      oneId,
      otherId,
      keys: [...sharedIds].sort(),
    }))
    expect(found).toEqual(wanted)
    expect(ground.apart).toEqual(
      wanted.filter(({ keys }) => keys.length === 0).map(({ oneId, otherId }) => ({ oneId, otherId })),
    )
    const all = new Set(wanted.flatMap(({ keys }) => keys))
    expect(ground.shared.length + ground.sharedLeftOut).toBe(all.size)
    const sure = day === undefined ? [] : ties.filter(({ certainty }) => certainty === 'CERTAIN')
    for (const { oneId, otherId, certain, sharedIds } of ground.pairs) {
      const [ofOne, ofOther] = [oneId, otherId].map(id => hasByHand(sure, day, id)) as [
        Set<string>,
        Set<string>,
      ]
      const both = [...ofOne].filter(key => ofOther.has(key) && sharedIds.includes(key.split(' ')[1]))
      expect(certain).toBe(day === undefined ? null : both.length)
    }
    for (const { certainty } of ground.shared)
      expect(day === undefined ? [null] : ['CERTAIN', 'POSSIBLE']).toContain(certainty)
    for (const { aClaims, bClaims, crimeClaims, id } of ground.shared) {
      for (const claim of [...aClaims, ...bClaims, ...crimeClaims]) expect(claim.id.split(':')).toContain(id)
      expect(Math.min(aClaims.length, bClaims.length)).toBeGreaterThan(0)
      expect(crimeClaims.length > 0).toBe(crime !== null)
    }
  })

  test('what is wrongly asked is told in one sentence', async () => {
    const message = async (args: string): Promise<string> =>
      (await api.ask(`{ commonGround(${args}) { isCut } }`)).errors![0]!.message
    expect(await message('a: [], b: "laos"')).toContain('`a` is an empty list')
    expect(await message('a: "laos", b: "untoc"')).toContain('b holds “untoc”, which is of type Instrument')
    expect(await message('a: "laoss", b: "japan"')).toContain('a: there is no entity with the id “laoss”')
    expect(await message('a: "laos", b: "japan", crime: "asean"')).toContain('crime holds “asean”')
    expect(await message('a: "laos", b: "japan", limit: 101')).toContain('limit is 101')
  })

  test('its cost is told before the database is asked', async () => {
    api.statements.length = 0
    const side = JSON.stringify(Array.from({ length: 15 }, (_, place) => `s${place}`))
    const { errors } = await api.ask(
      `{ commonGround(a: ${side}, b: ${side}) { shared { aClaims { evidence { source { claims(first: 100) { nodes { id } } } } } } } }`,
    )
    expect(errors![0]!.extensions.reason).toBe('TOO_COSTLY')
    expect(api.statements.filter(({ text }) => !text.includes(':Graph'))).toEqual([])
  })
})
