import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { type SeedSaid, countPublishers, readSeedSaid } from '../support/seed-said.js'

let api: Api
let seed: readonly SeedSaid[]
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
  seed = readSeedSaid()
})
afterAll(() => api.close())

const WHOLE =
  'claim { id verdict evidence { source { id } } } paragraph paragraphId: paragraph(lang: ID) witnesses { source { id } publisher host speaker { id } locator passageId says speaksOn grade stance } voiceCount isByRule gradeBecause certainty certaintyBecause rivals { claim { id verdict } rivalKind voiceCount isHeavier } alike { id } verdictReason knownSince isAltered versions { recordedIn retractedIn verdict } isCut'

/** An operation may have thirty aliases, and each of these has two. */
async function explainEach(ids: readonly string[], args = ''): Promise<Reply['data'][]> {
  const groups = ids.flatMap((_, place) => (place % 14 === 0 ? [ids.slice(place, place + 14)] : []))
  const found: Reply['data'][] = []
  for (const group of groups) found.push(...(await explainSome(group, args)))
  return found
}

async function explainSome(ids: readonly string[], args: string): Promise<Reply['data'][]> {
  const fields = ids.map((id, place) => `e${place}: explain(claim: "${id}"${args}) { ${WHOLE} }`)
  const { data, errors } = await api.ask(`{ ${fields.join('\n')} }`)
  expect(errors).toBeUndefined()
  return ids.map((_, place) => data[`e${place}`])
}

const isExactDay = ({ values }: SeedSaid): boolean => /^\d{4}-\d\d-\d\d$/.test(String(values.value))
const onOneField = (one: SeedSaid, other: SeedSaid): boolean =>
  one.type === 'STATEMENT' && other.from === one.from && other.values.field === one.values.field

describe('why the graph says something', () => {
  test('rivals, voices and the reason of a verdict on dates that differ, as counted by hand', async () => {
    const contested = seed.filter(
      one =>
        one.type === 'STATEMENT' &&
        one.values.verdict !== 'ACCEPTED' &&
        seed.filter(other => onOneField(one, other)).every(isExactDay),
    )
    expect(contested.length).toBeGreaterThan(5)
    const asked = contested.slice(0, 20)
    const found = await explainEach(asked.map(({ id }) => id))
    for (const [place, one] of asked.entries()) {
      const { rivals, voiceCount, verdictReason, alike, claim } = found[place]
      const beside = seed.filter(other => onOneField(one, other) && other.values.modality === 'FACT')
      const same = beside.filter(({ values }) => values.value === one.values.value)
      const others = beside.filter(({ values }) => values.value !== one.values.value)
      expect(rivals.map((rival: Reply['data']) => rival.claim.id).sort()).toEqual(others.map(({ id }) => id))
      expect(alike.map(({ id }: Reply['data']) => id)).toEqual(
        same.map(({ id }) => id).filter(id => id !== one.id),
      )
      expect(voiceCount).toBe(countPublishers(same))
      expect(claim.verdict).toBe(one.values.verdict)
      expect(['EQUAL_WEIGHT', 'WORSE_GRADE', 'FEWER_VOICES']).toContain(verdictReason)
      const better = others.some(({ values }) => Number(values.gradeRank) < Number(one.values.gradeRank))
      expect(verdictReason === 'WORSE_GRADE').toBe(better)
    }
  })

  test('each place of the evidence, with its publisher, and the passage of a text', async () => {
    const asked = [
      ...seed.filter(({ evidence }) => evidence.some(({ passage }) => passage !== null)).slice(0, 5),
      ...seed.filter(({ evidence }) => evidence.some(({ speaker }) => speaker !== undefined)).slice(0, 3),
      ...seed.filter(({ values }) => values.basis === 'BY_RULE').slice(0, 2),
    ]
    const found = await explainEach(asked.map(({ id }) => id))
    for (const [place, { evidence, values }] of asked.entries()) {
      const { witnesses, isByRule, paragraph, paragraphId, verdictReason } = found[place]
      const told = (key: string): unknown[] => witnesses.map((w: Reply['data']) => w[key] ?? null).sort()
      expect(told('publisher')).toEqual(evidence.map(({ publisher }) => publisher).sort())
      expect(told('passageId')).toEqual(evidence.map(({ passage }) => passage?.id ?? null).sort())
      expect(isByRule).toBe(values.basis === 'BY_RULE')
      for (const { publisher, passage } of evidence.slice(0, 4))
        for (const text of [paragraph, paragraphId]) {
          expect(text).toContain(publisher)
          expect(text).toContain(passage?.id ?? '')
        }
      expect(verdictReason === 'NOT_WEIGHED').toBe(!['FACT', 'DENIED'].includes(String(values.modality)))
    }
  })

  test('how sure it is on a day is what the four days say', async () => {
    const days = ['1990-01-01', '2010-06-01', '2040-01-01']
    const asked = seed
      .filter(({ type, values }) => type === 'MEMBER_OF' && values.deniedOn == null)
      .slice(0, 8)
    for (const day of days) {
      const found = await explainEach(
        asked.map(({ id }) => id),
        `, asOf: "${day}"`,
      )
      for (const [place, { values }] of asked.entries()) {
        const [pf, pt, cf, ct] = ['possibleFrom', 'possibleTo', 'certainFrom', 'certainTo'].map(key =>
          String(values[key]),
        ) as [string, string, string, string]
        const isPossible = pf <= day && pt >= day
        const isCertain = cf <= day && ct >= day
        expect(found[place].certainty).toBe(isCertain ? 'CERTAIN' : isPossible ? 'POSSIBLE' : null)
      }
    }
  })

  test('what may have several values has no rivals', async () => {
    const names = seed.filter(({ from, values }) => from === 'asean' && values.field === 'name')
    expect(names.length).toBeGreaterThan(2)
    for (const { rivals, verdictReason } of await explainEach(names.map(({ id }) => id)))
      expect([rivals, verdictReason]).toEqual([[], 'UNCONTESTED'])
  })

  test('a past release tells nothing of what came later', async () => {
    const first = seed.find(({ values, type }) => values.recordedIn === 1 && type === 'ADDRESSES')!
    const [found] = await explainEach([first.id], ', knownAt: 1')
    expect(found).toMatchObject({
      knownSince: 1,
      isAltered: false,
      versions: [{ recordedIn: 1, retractedIn: null }],
    })
    const { errors } = await api.ask('{ explain(claim: "MEMBER_OF:nobody:asean") { paragraph } }')
    expect(errors![0]!.message).toContain(
      'claim: there is no claim or statement with the id “MEMBER_OF:nobody:asean”.',
    )
  })
})
