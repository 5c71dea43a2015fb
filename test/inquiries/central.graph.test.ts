import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Tie } from '../../src/questions/view.js'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { betweennessByPairs, neighboursOf, pagerankBySteps } from '../support/centrality.js'
import { type OracleView, type SeedTies, readSeedTies } from '../support/seed-ties.js'

let api: Api
let seed: SeedTies
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
  seed = readSeedTies()
})
afterAll(() => api.close())

const WHOLE =
  'middle { node { id } degree betweenness pagerank tiedBy { id } } entityTotal tieTotal claimTotal entitiesLeftOut claimsLeftOut isCut'

async function askCentral(args: string): Promise<Reply['data']> {
  const { data, errors } = await api.ask(`{ found: central(${args}) { ${WHOLE} } }`)
  expect(errors).toBeUndefined()
  return data.found
}

interface Part extends OracleView {
  readonly types?: readonly string[]
  readonly entityTypes: readonly string[]
  readonly crime?: string
  readonly hops?: number
}

/** The claims of a part of the graph, by hand; around a crime, those between what lies within so many claims of it. */
function tiesByHand({ types, entityTypes, crime, hops = 1, ...view }: Part): Tie[] {
  const isWanted = (id: string): boolean => entityTypes.includes(seed.types.get(id)!)
  const all = seed.ties(view).filter(({ from, to, type }) => from !== to && (types?.includes(type) ?? true))
  const near = new Set([crime!])
  for (let hop = 1; hop <= hops; hop++)
    for (const id of [...near])
      for (const { from, to } of all)
        if (from === id || to === id) {
          const far = from === id ? to : from
          if (isWanted(far)) near.add(far)
        }
  near.delete(crime!)
  const isNear = (id: string): boolean => crime === undefined || near.has(id)
  return all.filter(({ from, to }) => [from, to].every(id => isWanted(id) && isNear(id)))
}

const PARTS: readonly [args: string, part: Part][] = [
  [
    'entityTypes: ["Organization"], orderBy: PAGERANK, first: 100, limit: 600',
    { entityTypes: ['Organization'] },
  ],
  [
    'entityTypes: ["Organization", "Instrument", "Meeting"], crime: "trafficking-in-persons", first: 100, limit: 600',
    { entityTypes: ['Organization', 'Instrument', 'Meeting'], crime: 'trafficking-in-persons' },
  ],
  [
    'entityTypes: ["Undertaking", "Instrument"], crime: "piracy", hops: 2, first: 100, limit: 600',
    { entityTypes: ['Undertaking', 'Instrument'], crime: 'piracy', hops: 2 },
  ],
  [
    'entityTypes: ["Organization", "Country"], types: ["MEMBER_OF"], asOf: "1999-06-01", orderBy: DEGREE, first: 100, limit: 600',
    { entityTypes: ['Organization', 'Country'], types: ['MEMBER_OF'], day: '1999-06-01' },
  ],
  [
    'entityTypes: ["Organization", "Undertaking"], modality: [FACT, PLANNED], minGrade: OFFICIAL, first: 100, limit: 600',
    { entityTypes: ['Organization', 'Undertaking'], modality: ['FACT', 'PLANNED'], minGrade: 'OFFICIAL' },
  ],
]

describe('what stands in the middle', () => {
  test.each(PARTS)('of %s, as by counting pair by pair', async (args, part) => {
    const found = await askCentral(args)
    const ties = tiesByHand(part)
    const neighbours = neighboursOf(ties)
    expect(neighbours.size).toBeGreaterThan(4)
    expect(found.isCut).toBe(false)
    expect(found.entityTotal).toBe(neighbours.size)
    expect(found.claimTotal).toBe(ties.length)
    const degrees = [...neighbours.values()].map(({ size }) => size)
    expect(found.tieTotal).toBe(degrees.reduce((a, b) => a + b) / 2)
    const between = neighbours.size > 250 ? null : betweennessByPairs(neighbours)
    const ranks = pagerankBySteps(neighbours)
    expect(found.middle.length).toBe(Math.min(100, neighbours.size))
    for (const { node, degree, betweenness, pagerank, tiedBy } of found.middle) {
      expect(degree).toBe(neighbours.get(node.id)!.size)
      if (between !== null) expect(betweenness).toBeCloseTo(between.get(node.id)!, 4)
      expect(pagerank).toBeCloseTo(ranks.get(node.id)!, 4)
      const own = ties.filter(({ from, to }) => [from, to].includes(node.id)).map(({ id }) => id)
      expect(tiedBy.length).toBe(Math.min(5, own.length))
      for (const { id } of tiedBy) expect(own).toContain(id)
    }
    const key = args.includes('DEGREE') ? 'degree' : args.includes('PAGERANK') ? 'pagerank' : 'betweenness'
    const measures = found.middle.map((point: Reply['data']) => point[key])
    expect(measures).toEqual([...measures].sort((a, b) => b - a))
  })

  test('what there is no room for is told', async () => {
    const found = await askCentral('entityTypes: ["Organization"], limit: 10')
    const all = neighboursOf(tiesByHand({ entityTypes: ['Organization'] }))
    expect(found.isCut).toBe(true)
    expect(found.entityTotal + found.entitiesLeftOut).toBe(all.size)
    expect(found.claimTotal + found.claimsLeftOut).toBe(tiesByHand({ entityTypes: ['Organization'] }).length)
    const whole = await askCentral('first: 5')
    expect(whole.entityTotal).toBeLessThanOrEqual(400)
    expect(whole.claimsLeftOut).toBeGreaterThan(0)
  })

  test('what is asked wrongly is refused by name', async () => {
    const message = async (args: string): Promise<string> =>
      (await api.ask(`{ central(${args}) { isCut } }`)).errors![0]!.message
    expect(await message('entityTypes: ["Body"]')).toContain('entityTypes holds “Body”')
    expect(await message('crime: "asean"')).toContain('crime: asean is of the type Organization')
    expect(await message('limit: 601')).toBe('limit is 601; give a number from 2 to 600.')
    expect(await message('hops: 3')).toBe('hops is 3; give a number from 1 to 2.')
  })
})
