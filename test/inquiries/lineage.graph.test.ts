import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Tie } from '../../src/questions/view.js'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { type OracleView, type SeedTies, readSeedTies } from '../support/seed-ties.js'

let api: Api
let seed: SeedTies
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
  seed = readSeedTies()
})
afterAll(() => api.close())

const SHOWN =
  'node { id } points { id typeName level place node { id } } lines { id upperId lowerId claimType since until certainty isInCircle sentence claim { id sentence evidence { source { id } } } } leftOut { atId claimType total } isCut'

async function askLineage(args: string): Promise<Reply['data']> {
  const { data, errors } = await api.ask(`{ found: lineage(${args}) { ${SHOWN} } }`)
  expect(errors).toBeUndefined()
  return data.found
}

const TYPES = ['IMPLEMENTS', 'MONITORED_BY', 'PART_OF', 'SUCCEEDS', 'SUPPLEMENTS']

/** What a text comes from and what came of it, by going through all claims until nothing more is found. */
function lineOf(ties: readonly Tie[], middle: string, isUp: boolean, isDown: boolean): Set<string> {
  const texts = new Set([middle])
  const own = ties.filter(({ type }) => type !== 'MONITORED_BY')
  for (let before = 0; before < texts.size;) {
    before = texts.size
    for (const { from, to } of own) {
      if (isUp && texts.has(from)) texts.add(to)
      if (isDown && texts.has(to)) texts.add(from)
    }
  }
  const watching = ties.filter(({ type, from }) => type === 'MONITORED_BY' && texts.has(from))
  return new Set([...texts, ...watching.map(({ to }) => to)])
}

/** Claims at texts; those between the bodies that watch over them are another matter. */
const tiesOfTexts = (view: OracleView): Tie[] =>
  seed.ties(view).filter(({ type, from }) => TYPES.includes(type) && seed.types.get(from) !== 'Organization')

const ALL = ['FACT', 'INTENDED', 'PLANNED', 'POTENTIAL', 'PROPOSED']
const VIEWS: readonly [args: string, view: OracleView][] = [
  ['', {}],
  [', asOf: "2005-01-01"', { day: '2005-01-01' }],
  [', minGrade: OFFICIAL', { minGrade: 'OFFICIAL' }],
  [`, modality: [${ALL.join()}]`, { modality: ALL }],
]

/** Depth and limit that leave nothing out of the seed. */
const ROOMY = 'depth: 50, limit: 300'

describe('the lineage of an instrument', () => {
  test.each(VIEWS)('of every one that has any, with%s: as by hand', async (args, view) => {
    const ties = tiesOfTexts(view)
    const texts = [...new Set(ties.map(({ from }) => from))].filter(id =>
      ['Instrument', 'Programme'].includes(seed.types.get(id)!),
    )
    expect(texts.length).toBeGreaterThan(8)
    for (const id of texts) {
      const found = await askLineage(`instrument: "${id}", ${ROOMY}${args}`)
      const wanted = new Set([...lineOf(ties, id, true, false), ...lineOf(ties, id, false, true)])
      expect(new Set(found.points.map((point: Reply['data']) => point.id))).toEqual(wanted)
      expectDrawing(found, ties, wanted)
    }
  })

  test('of a whole family, and of one way alone', async () => {
    const ties = tiesOfTexts({})
    const idsOf = async (reach: string): Promise<Set<string>> => {
      const { points } = await askLineage(
        `instrument: "work-programme-revised-2005", ${ROOMY}, reach: ${reach}`,
      )
      return new Set(points.map(({ id }: Reply['data']) => id))
    }
    const id = 'work-programme-revised-2005'
    expect(await idsOf('FAMILY')).toEqual(lineOf(ties, id, true, true))
    expect(await idsOf('EARLIER')).toEqual(lineOf(ties, id, true, false))
    expect(await idsOf('LATER')).toEqual(lineOf(ties, id, false, true))
    expect((await idsOf('FAMILY')).size).toBeGreaterThan((await idsOf('LINE')).size)
  })

  test('says where it was cut short', async () => {
    const cut = await askLineage('instrument: "work-programme-revised-2005", depth: 1, reach: EARLIER')
    expect(cut.isCut).toBe(true)
    expect(cut.leftOut).toEqual([{ atId: 'apact-1999', claimType: 'IMPLEMENTS', total: 1 }])
    expect((await askLineage('instrument: "apact-1999", limit: 2')).points).toHaveLength(2)
  })

  test('bad input is told in one sentence', async () => {
    const message = async (args: string): Promise<string> =>
      (await api.ask(`{ lineage(${args}) { isCut } }`)).errors![0]!.message
    expect(await message('instrument: "aseanapol"')).toBe(
      'instrument: aseanapol is of the type Organization; give the id of an Instrument or a Programme.',
    )
    expect(await message('instrument: "actipp"')).toContain('Did you mean actip?')
    expect(await message('instrument: "actip", depth: 0')).toBe('depth is 0; give a number from 1 to 50.')
    expect(await message('instrument: "actip", certainty: CERTAIN')).toContain('asOf')
  })
})

/** Every claim among what was found, once, leading downwards; its sentence is that of the claim, and it has evidence. */
function expectDrawing(found: Reply['data'], ties: readonly Tie[], ids: ReadonlySet<string>): void {
  const between = ties.filter(({ from, to }) => ids.has(from) && ids.has(to))
  expect(found.isCut).toBe(false)
  expect(found.lines.map(({ id }: Reply['data']) => id).sort()).toEqual(between.map(({ id }) => id))
  const levels = new Map(found.points.map(({ id, level }: Reply['data']) => [id, level]))
  expect(levels.get(found.node.id)).toBe(0)
  for (const line of found.lines) {
    expect(levels.get(line.lowerId)).toBeGreaterThan(levels.get(line.upperId) as number)
    expect([line.isInCircle, line.sentence]).toEqual([false, line.claim.sentence])
    expect(line.claim.evidence.length).toBeGreaterThan(0)
  }
  for (const { id, typeName, node } of found.points)
    expect([node.id, typeName]).toEqual([id, seed.types.get(id)])
}
