import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { allPaths } from '../support/path-oracle.js'
import { expectByHand, readGround, writeArguments } from './by-hand/asked.js'
import { type PathsAsked, pathsByHand } from './by-hand/paths.js'

const ground = readGround()
let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const PATHS =
  'isCut paths { cost hops nodes { id } steps { way origin { id } node { id } claim { id } since cost costs { amount } sentence otherClaims { id } otherClaimsTotal } paragraph }'
const WHY_NOT = `${PATHS} whyNot { conditions reason id: reason(lang: ID) path { hops nodes { id } steps { claim { id } } } }`

type Told = Reply['data']

/** Each request has a connection of its own: idle ones die while all paths are tried. */
async function askPaths(args: string, fields = PATHS): Promise<Told> {
  const { data, errors } = await api.ask(`{ paths(${args}) { ${fields} } }`, {}, { connection: 'close' })
  expect(errors).toBeUndefined()
  return data.paths
}

const CASES: readonly PathsAsked[] = [
  { from: 'interpol', to: 'actip', maxHops: 3 },
  { from: 'indonesia', to: 'japan', maxHops: 2, k: 10 },
  { from: 'unodc', to: 'aseanapol', maxHops: 3, k: 6 },
  { from: 'asean', to: 'japan', maxHops: 3, asOf: '2010-06-01', via: ['ammtc'] },
  {
    from: 'indonesia',
    to: 'trafficking-in-persons',
    maxHops: 2,
    k: 10,
    modality: ['FACT', 'PLANNED', 'INTENDED'],
    avoid: ['asean', 'kl-declaration-2015'],
  },
  {
    from: 'interpol',
    to: 'actip',
    maxHops: 3,
    k: 4,
    minGrade: 'NEWS',
    types: ['MEMBER_OF', 'RATIFIED', 'COOPERATES_WITH'],
  },
]

/** Trying all paths of six claims in the whole graph has no end. */
const bestPathsByHand = { ...pathsByHand, shown: PATHS }

describe('the best paths', () => {
  test.each(CASES.map(asked => [writeArguments(asked), asked] as const))(
    '%s: as by trying all',
    async (_, asked) => {
      const { paths } = await expectByHand(api, bestPathsByHand, asked, ground)
      expect(paths.length).toBeGreaterThan(0)
    },
  )

  test('tell of each step the way, the days, the parts of its cost, and a sentence that stands in the paragraph', async () => {
    const { paths } = await askPaths('from: "aseanapol", to: "japan", via: ["interpol"]')
    const ties = new Map(ground.seed.ties().map(tie => [tie.id, tie]))
    for (const { cost, steps, paragraph, hops } of paths) {
      expect(hops).toBe(steps.length)
      const sum = (parts: Told[], of: (part: Told) => number): number =>
        parts.reduce((all, part) => all + of(part), 0)
      expect(cost).toBeCloseTo(sum(steps, step => step.cost))
      for (const {
        way,
        origin,
        node,
        claim,
        since,
        cost: own,
        costs,
        sentence,
        otherClaims,
        otherClaimsTotal,
      } of steps) {
        const tie = ties.get(claim.id)!
        const isSymmetric = ground.seed.model.claims.get(tie.type)!.traits.includes('SYMMETRIC')
        expect(way).toBe(isSymmetric ? 'BOTH' : tie.from === origin.id ? 'OUT' : 'IN')
        expect([tie.from, tie.to].sort()).toEqual([origin.id, node.id].sort())
        expect(since).toBe(tie.since ?? null)
        expect(own).toBeCloseTo(sum(costs, part => part.amount))
        expect(paragraph).toContain(sentence)
        expect(otherClaims).toHaveLength(Math.min(5, otherClaimsTotal))
      }
    }
  })

  test('are found in Indonesian too', async () => {
    const { paths } = await askPaths(
      'from: "aseanapol", to: "japan", k: 1',
      'paths { paragraph(lang: ID) steps { sentence(lang: ID) costs { why(lang: ID) } } }',
    )
    expect(paths[0].paragraph).toMatch(/klaim/)
    for (const { sentence, costs } of paths[0].steps) {
      expect(paths[0].paragraph).toContain(sentence)
      expect(costs[0].why).toBe('Setiap klaim di jalur.')
    }
  })

  test('say so where the limit may have kept a better one out', async () => {
    const { isCut, cutBy, cutReason, entitiesRead } = await askPaths(
      'from: "indonesia", to: "trafficking-in-persons", k: 10, maxHops: 6, limit: 10',
      'isCut cutBy cutReason entitiesRead',
    )
    expect(isCut).toBe(true)
    expect(cutBy).toMatch(/ENTITIES|CLAIMS/)
    expect(cutReason).toContain('raise `limit`')
    expect(entitiesRead).toBeLessThanOrEqual(10)
  })
})

describe('where there is no path', () => {
  const ASEAN_STATES =
    '["brunei", "cambodia", "indonesia", "laos", "malaysia", "myanmar", "philippines", "singapore", "thailand", "timor-leste", "vietnam"]'
  const NONE: readonly [args: string, condition: string, reason: RegExp, inIndonesian: RegExp][] = [
    [
      'from: "interpol", to: "actip", maxHops: 1',
      'MAX_HOPS',
      /^Needs 2 hops; maxHops is 1\.$/,
      /^Perlu 2 langkah/,
    ],
    [
      'from: "indonesia", to: "actip", maxHops: 1, asOf: "2012-01-01"',
      'AS_OF',
      /^Only from .*; asOf is 1 January 2012\.$/,
      /^Baru sejak /,
    ],
    [
      'from: "interpol", to: "actip", maxHops: 2, minGrade: PRIMARY',
      'MIN_GRADE',
      /^Only with a source of grade OFFICIAL; minGrade asks for PRIMARY\.$/,
      /OFFICIAL/,
    ],
    [
      `from: "interpol", to: "actip", maxHops: 2, types: ["MEMBER_OF", "RATIFIED"], avoid: ${ASEAN_STATES}`,
      'AVOID',
      /^Only over .*, which avoid excludes(, as far as was looked)?\.$/,
      /dikecualikan avoid/,
    ],
    [
      'from: "indonesia", to: "actip", maxHops: 1, types: ["COVERS"]',
      'TYPES',
      /^Only over [A-Z_]+, which types leaves out\.$/,
      /tidak ada dalam types/,
    ],
    [
      'from: "interpol", to: "actip", maxHops: 2, via: ["vietnam", "thailand"]',
      'VIA',
      /which via asks for\.$/,
      /diminta via/,
    ],
  ]

  test.each(NONE)('%s fails %s alone', async (args, condition, reason, inIndonesian) => {
    const { paths, whyNot } = await askPaths(args, WHY_NOT)
    expect(paths).toEqual([])
    expect(whyNot.conditions).toEqual([condition])
    expect(whyNot.reason).toMatch(reason)
    expect(whyNot.id).toMatch(inIndonesian)
    expect(whyNot.path.steps).toHaveLength(whyNot.path.hops)
  })

  test('the fewest claims that would do are named', async () => {
    const args = 'from: "interpol", to: "labuan-bajo", maxHops: 1'
    const { whyNot } = await askPaths(args, WHY_NOT)
    const hops = [2, 3, 4].find(
      mostHops => allPaths(ground.seed.ties(), { from: 'interpol', to: 'labuan-bajo', mostHops }).length > 0,
    )
    expect([whyNot.conditions, whyNot.path.hops]).toEqual([['MAX_HOPS'], hops])
  })

  test('what only a later release says is told, and not shown below the clock of an earlier one', async () => {
    const args = 'from: "indonesia", to: "interpol", types: ["MEMBER_OF"], maxHops: 1'
    const { whyNot } = await askPaths(`${args}, knownAt: 1`, WHY_NOT)
    expect([whyNot.conditions, whyNot.path]).toEqual([['KNOWN_AT'], null])
    const { paths } = await askPaths(args)
    expect(paths[0].steps[0].claim.id).toBe('MEMBER_OF:indonesia:interpol')
  })

  test('several conditions are named where none is alone to blame', async () => {
    const { whyNot } = await askPaths(
      'from: "indonesia", to: "labuan-bajo", via: ["interpol"], types: ["SEATED_IN"], maxHops: 2',
      WHY_NOT,
    )
    expect(whyNot.conditions).toEqual(['TYPES', 'VIA'])
    expect(whyNot.reason).toMatch(/which types leaves out; only without INTERPOL/)
  })

  test('nothing is told of it where there is one', async () => {
    const { whyNot } = await askPaths('from: "asean", to: "aseanapol"', WHY_NOT)
    expect(whyNot).toBeNull()
  })
})

describe('what is refused, in one sentence', () => {
  const REFUSED: readonly [args: string, message: RegExp][] = [
    ['from: "aseann", to: "japan"', /^from: there is no entity with the id “aseann”. Did you mean asean\?$/],
    ['from: "asean", to: "japan", avoid: ["interpoll"]', /^avoid: there is no entity/],
    ['from: "asean", to: "asean"', /^asean stands in both `from` and `to`; name it in one of them\.$/],
    [
      'from: "asean", to: "japan", via: ["interpol"], avoid: ["interpol"]',
      /^interpol stands in both `via` and `avoid`/,
    ],
    [
      'from: "asean", to: "japan", via: ["interpol", "unodc", "ammtc", "somtc"]',
      /^via names 4 entities; give at most 3/,
    ],
    ['from: "asean", to: "japan", k: 11', /^k is 11; give a number from 1 to 10\.$/],
    ['from: "asean", to: "japan", maxHops: 7', /^maxHops is 7; give a number from 1 to 6\.$/],
    ['from: "asean", to: "japan", limit: 9', /^limit is 9; give a number from 10 to 2000\.$/],
    ['from: "asean", to: "japan", types: ["MEMBER"]', /^types holds “MEMBER”/],
  ]

  test.each(REFUSED)('%s', async (args, message) => {
    const { errors } = await api.ask(`{ paths(${args}) { isCut } }`)
    expect(errors![0]!.message).toMatch(message)
  })

  test('what costs too much, before the database is asked', async () => {
    api.queries.length = 0
    const { errors } = await api.ask(
      '{ paths(from: "asean", to: "japan", limit: 2000) { isCut whyNot { reason } } again: paths(from: "asean", to: "unodc", limit: 2000) { isCut } }',
    )
    expect(errors![0]!.extensions.reason).toBe('TOO_COSTLY')
    expect(api.queries.filter(({ text }) => !text.includes(':Graph'))).toEqual([])
  })
})
