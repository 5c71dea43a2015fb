import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { type SeedSaid, countPublishers } from '../support/seed-said.js'
import { expectByHand, readGround, writeArguments } from './by-hand/asked.js'
import { type CorroborationAsked, corroborationByHand, isContested } from './by-hand/corroboration.js'

const ground = readGround()
let api: Api
let seed: readonly SeedSaid[]
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
  seed = ground.said
})
afterAll(() => api.close())

async function askOne(field: string): Promise<Reply['data']> {
  const { data, errors } = await api.ask(`{ found: ${field} }`)
  expect(errors).toBeUndefined()
  return data.found
}

const isFact = ({ values }: SeedSaid): boolean => values.modality === 'FACT' && values.verdict !== 'REJECTED'

const ASKED: readonly CorroborationAsked[] = [
  {},
  { types: ['STATEMENT'] },
  { types: ['COVERS', 'PARTY_TO'], minGrade: 'OFFICIAL' },
  { of: ['asean', 'aseanapol'] },
  { source: 'text-003' },
]

describe('by how many independent voices claims are said', () => {
  test.each(ASKED.map(asked => [writeArguments(asked), asked] as const))(
    'of %s, as counted by hand',
    async (_, asked) => {
      const { total } = await expectByHand(api, corroborationByHand, asked, ground)
      expect(total).toBeGreaterThan(3)
    },
  )

  test('pages by id give each claim of at least three voices once, and what is contested', async () => {
    const ids: string[] = []
    for (let after = ''; ;) {
      const found = await askOne(
        `corroboration(minVoices: 3, first: 20${after}) { total hasNextPage endCursor corroborated { claim { id } } }`,
      )
      ids.push(...found.corroborated.map(({ claim }: Reply['data']) => claim.id))
      after = `, after: "${found.endCursor}"`
      if (found.hasNextPage) continue
      expect(found.total).toBe(ids.length)
      break
    }
    const claims = seed.filter(one => isFact(one) && one.type !== 'STATEMENT')
    expect(ids).toEqual(claims.filter(one => countPublishers([one]) >= 3).map(({ id }) => id))
    const contested = await askOne(
      'corroboration(contradicted: true, types: ["STATEMENT"], first: 100) { corroborated { claim { id } } }',
    )
    expect(contested.corroborated.map(({ claim }: Reply['data']) => claim.id)).toEqual(
      seed.filter(one => isFact(one) && one.type === 'STATEMENT' && isContested(one)).map(({ id }) => id),
    )
  })

  test('what is asked wrongly is refused by name', async () => {
    const message = async (args: string): Promise<string> =>
      (await api.ask(`{ corroboration(${args}) { total } }`)).errors![0]!.message
    expect(await message('minVoices: 3, maxVoices: 1')).toContain('minVoices is 3 and maxVoices 1')
    expect(await message('types: ["COVER"]')).toContain('types holds “COVER”')
    expect(await message('of: ["aseanapoll"]')).toContain('Did you mean aseanapol?')
    expect(await message('of: []')).toContain('`of` is an empty list')
    expect(await message('first: 101')).toContain('first is 101')
  })

  test('a page goes on under the clocks of the first one; what ends another list, or a page of another day, is refused', async () => {
    const PAGE = '{ total endCursor corroborated { claim { id } } }'
    const VIEW = 'of: "aseanapol", certainty: CERTAIN, first: 3'
    const first = await askOne(`corroboration(${VIEW}, asOf: "2010-01-01") ${PAGE}`)
    const after = `after: "${first.endCursor}"`
    const later = await askOne(`corroboration(${VIEW}, ${after}) ${PAGE}`)
    expect(later).toEqual(await askOne(`corroboration(${VIEW}, asOf: "2010-01-01", ${after}) ${PAGE}`))
    expect(later.total).toBe(first.total)
    expect(later.corroborated[0].claim.id > first.corroborated[2].claim.id).toBe(true)

    const refusalOf = async (args: string): Promise<unknown> =>
      (await api.ask(`{ corroboration(${args}) ${PAGE} }`)).errors![0]!.extensions.reason
    expect(await refusalOf(`${VIEW}, asOf: "2011-01-01", ${after}`)).toBe('CLOCKS_CHANGED')
    expect(await refusalOf(`${VIEW}, types: ["MEMBER_OF"], ${after}`)).toBe('WRONG_CURSOR')
    expect(await refusalOf(`${VIEW}, minVoices: 1, ${after}`)).toBe('WRONG_CURSOR')
    expect(await refusalOf('after: "COVERS:actip:trafficking-in-persons"')).toBe('WRONG_CURSOR')
    const others = await Promise.all([
      askOne('claims(first: 1) { pageInfo { endCursor } }'),
      askOne('timeline(of: "aseanapol", first: 1) { endCursor }'),
      askOne('changes(fromRelease: 1, first: 1) { endCursor }'),
    ])
    const cursors = others.map(({ pageInfo, endCursor }) => pageInfo?.endCursor ?? endCursor)
    for (const cursor of cursors) expect(await refusalOf(`after: "${cursor}"`)).toBe('WRONG_CURSOR')
  })
})

describe('a text, sentence by sentence', () => {
  test.each(['text-000', 'text-001', 'text-002', 'text-003', 'text-004'])('%s, as by hand', async text => {
    const found = await askOne(
      `passageChecks(text: "${text}") { isCut passages { passageId start backing checks { claim { id } backing voiceCount } } byBacking { backing total } }`,
    )
    const resting = seed.filter(
      one => one.values.field !== 'name' && one.evidence.some(({ source }) => source === text),
    )
    expect(found.isCut).toBe(false)
    const passages = new Map<string, SeedSaid[]>()
    for (const one of resting)
      for (const id of new Set(
        one.evidence.flatMap(({ source, passage }) =>
          source === text && passage !== null ? [passage.id] : [],
        ),
      ))
        passages.set(id, [...(passages.get(id) ?? []), one])
    expect(passages.size).toBeGreaterThan(3)
    expect(found.passages.map(({ passageId }: Reply['data']) => passageId)).toEqual(
      [...passages.keys()].sort(),
    )
    for (const { passageId, checks } of found.passages) {
      const rests = passages.get(passageId)!
      expect(checks.map(({ claim }: Reply['data']) => claim.id)).toEqual(rests.map(({ id }) => id))
      for (const [place, one] of rests.entries()) {
        const own = one.evidence.find(({ source }) => source === text)!.publisher
        const others = one.evidence.filter(({ publisher }) => publisher !== own)
        const isOfficial = others.some(({ grade }) => grade === 'PRIMARY' || grade === 'OFFICIAL')
        const expected =
          isContested(one) || one.values.verdict === 'REJECTED'
            ? 'CONTRADICTED'
            : isOfficial
              ? 'CONFIRMED'
              : others.length > 0
                ? 'REPEATED'
                : 'ONLY_HERE'
        expect(checks[place].backing).toBe(expected)
        expect(checks[place].voiceCount).toBe(countPublishers([one]))
      }
    }
    const sum = found.byBacking.reduce((all: number, { total }: Reply['data']) => all + Number(total), 0)
    expect(sum).toBe(resting.length)
  })
})
