import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { dateBounds } from '../../src/model/edtf.js'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { type SeedSaid, readSeedSaid, stoodIn } from '../support/seed-history.js'
import { expectByHand, readGround } from './by-hand/asked.js'
import { type TimelineAsked, timelineByHand } from './by-hand/timeline.js'

let api: Api
let facts: SeedSaid[]
let valueOf: (id: string, field: string) => string | null
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
  const { wanted, said } = readSeedSaid()
  facts = said.filter(
    ({ values }) =>
      stoodIn(values, wanted.release) && values.modality === 'FACT' && values.verdict !== 'REJECTED',
  )
  const now = new Map(
    [...wanted.entities.values()]
      .filter(values => stoodIn(values, wanted.release))
      .map(values => [values.id, values]),
  )
  valueOf = (id, field) => (now.get(id)?.[field] as string | undefined) ?? null
})
afterAll(() => api.close())

const FIELDS =
  'events { id eventKind since until possibleFrom possibleTo dayBasis node { id } counterpart { id } restsOn { id } sentence } total undatedTotal byKind { eventKind total undated notShown } notRead hasNextPage endCursor'

async function askTimeline(args: string): Promise<Reply['data']> {
  const { data, errors } = await api.ask(`{ timeline(${args}) { ${FIELDS} } }`)
  expect(errors).toBeUndefined()
  return data.timeline
}

/** All pages one after another. */
async function askAll(args: string): Promise<Reply['data'][]> {
  const events: Reply['data'][] = []
  for (let after = ''; ;) {
    const page = await askTimeline(`${args}, first: 100${after}`)
    events.push(...page.events)
    if (!page.hasNextPage) return events
    after = `, after: "${page.endCursor}"`
  }
}

/** Those of the claims at an entity that are of the types. */
const claimsAt = (id: string, types: readonly string[]): SeedSaid[] =>
  facts.filter(({ type, from, to }) => types.includes(type) && (from === id || to === id))

const CASES: readonly TimelineAsked[] = [
  { of: ['ammtc', 'somtc', 'un-crime-congress'], modality: ['PLANNED', 'FACT'] },
  { of: ['ammtc', 'aseanapol-conference', 'actip'], minGrade: 'OFFICIAL' },
  { of: ['ammtc', 'vietnam'], asOf: '2026-01-01', certainty: 'CERTAIN', from: '2010-01-01' },
  { of: ['admm-plus-ewg-ct', 'ammd', 'indonesia'], modality: ['PLANNED', 'DENIED'], undated: true },
]

describe('a timeline on the seed', () => {
  const ground = readGround()

  test.each(CASES)('%j: as by hand', async asked => {
    await expectByHand(api, timelineByHand, { first: 100, ...asked }, ground)
  })

  test('of a treaty has every signature, consent and party with its date, in order, over all its pages', async () => {
    const kinds = new Map([
      ['SIGNED', 'SIGNED'],
      ['RATIFIED', 'CONSENTED'],
      ['PARTY_TO', 'BOUND'],
    ])
    const events = await askAll('of: "untoc", kinds: [SIGNED, CONSENTED, BOUND]')
    const expected = claimsAt('untoc', [...kinds.keys()]).filter(({ values }) => values.since !== undefined)
    expect(
      events
        .map(({ eventKind, restsOn, since, dayBasis }) => [eventKind, restsOn[0].id, since, dayBasis].join())
        .sort(),
    ).toEqual(
      expected
        .map(({ id, type, values }) =>
          [kinds.get(type), id, values.since, values.basis === 'BY_RULE' ? 'BY_RULE' : 'SEEN'].join(),
        )
        .sort(),
    )
    expect(events.length).toBeGreaterThan(400)
    const firsts = events.map(({ since }) => dateBounds(since)!.first ?? '')
    expect(firsts).toEqual([...firsts].sort())
  })

  test('of a series has every session, with the days that are accepted, and what each did with texts', async () => {
    const events = await askAll('of: "ammtc"')
    const sessions = claimsAt('ammtc', ['SESSION_OF']).map(({ from }) => from)
    const meetings = events.filter(
      ({ eventKind, restsOn }) =>
        eventKind === 'MEETING' && restsOn.some(({ id }: { id: string }) => id.startsWith('SESSION_OF')),
    )
    expect(meetings.map(({ node }) => node.id).sort()).toEqual(
      sessions
        .filter(id => facts.some(({ from, values }) => from === id && values.field === 'startedOn'))
        .sort(),
    )
    for (const { node, since, until, restsOn } of meetings) {
      if (
        restsOn.some(({ id }: { id: string }) =>
          facts.some(said => said.id === id && said.values.verdict === 'DISPUTED'),
        )
      )
        continue
      expect([since, until]).toEqual([valueOf(node.id, 'startedOn'), valueOf(node.id, 'endedOn')])
    }
    const acts = facts.filter(
      ({ type, to }) =>
        [
          'AGREED_AT',
          'ENDORSED_AT',
          'WELCOMED_AT',
          'NOTED_AT',
          'ISSUED_AT',
          'SIGNED_AT',
          'ADOPTED_AT',
        ].includes(type) && sessions.includes(to),
    )
    const told = new Set(events.flatMap(({ restsOn }) => restsOn.map(({ id }: { id: string }) => id)))
    expect(acts.filter(({ id }) => !told.has(id))).toEqual([])
    expect(acts.length).toBeGreaterThan(15)
  })

  test('keeps what may fall into a span, and nothing else', async () => {
    const all = await askAll('of: ["indonesia", "actip"]')
    const some = await askAll('of: ["indonesia", "actip"], from: "2004-03-01", to: "2016-06-30"')
    const expected = all.filter(
      ({ possibleFrom, possibleTo }) =>
        (possibleFrom ?? '') <= '2016-06-30' && (possibleTo ?? '~') >= '2004-03-01',
    )
    expect(some.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    expect(some.length).toBeGreaterThan(10)
    expect(some.length).toBeLessThan(all.length)
  })

  test('lists what has no day apart, and counts it', async () => {
    const page = await askTimeline('of: "untoc", first: 1')
    const undated = await askAll('of: "untoc", undated: true')
    expect(undated).toHaveLength(page.undatedTotal)
    expect(
      undated.every(({ since, until, dayBasis }) => since === null && until === null && dayBasis === null),
    ).toBe(true)
    expect(undated.length).toBe(
      claimsAt('untoc', [
        'SIGNED',
        'RATIFIED',
        'PARTY_TO',
        'MADE_DECLARATION_ON',
        'DENOUNCED',
        'MADE_BY',
        'SUCCEEDS',
      ]).filter(({ values }) => values.since === undefined).length,
    )
    const sum = (key: string): number =>
      page.byKind.reduce((total: number, kind: Record<string, number>) => total + kind[key]!, 0)
    expect([sum('total'), sum('undated'), sum('notShown')]).toEqual([
      page.total,
      page.undatedTotal,
      page.total - 1,
    ])
  })

  test('knows at a release what that release knew', async () => {
    const before = await askTimeline('of: "ammtc", kinds: [MEETING], knownAt: 4')
    expect(before.events.map(({ node, since }: Reply['data']) => [node.id, since])).toEqual([
      ['ammtc-17', '[2023-01-01..2023-08-22]'],
    ])
    const planned = await askTimeline('of: "ammtc-17", kinds: [ADOPTED], modality: [PLANNED]')
    expect(planned.total + planned.undatedTotal).toBeGreaterThan(0)
  })

  test('days place a meeting, and what it did, whatever is asked of claims', async () => {
    const daysOf = async (args: string): Promise<Map<string, string | null>> => {
      const fragment = 'events { id eventKind since restsOn { id grade } } undatedTotal'
      const { data, errors } = await api.ask(`{ timeline(of: "ammtc", ${args}, first: 100) { ${fragment} } }`)
      expect(errors).toBeUndefined()
      return new Map(data.timeline.events.map(({ id, since }: Reply['data']) => [id, since]))
    }
    const all = await daysOf('kinds: [MEETING]')
    const views = ['asOf: "2026-01-01", certainty: CERTAIN', 'minGrade: PRIMARY', 'modality: [PLANNED, FACT]']
    for (const view of ['minGrade: OFFICIAL', ...views]) {
      const found = await daysOf(`kinds: [MEETING], ${view}`)
      const undated = await daysOf(`kinds: [MEETING], undated: true, ${view}`)
      for (const id of undated.keys()) expect([view, id, all.has(id)]).toEqual([view, id, false])
      for (const [id, since] of found)
        if (!view.startsWith('minGrade')) expect([id, since]).toEqual([id, all.get(id)])
    }
  })

  test('what was planned is told as planned, and placed by what happened where it did', async () => {
    const sentences = async (args: string): Promise<unknown[]> => {
      const { data } = await api.ask(
        `{ timeline(of: ${args}, kinds: [MEETING]) { events { node { id } modality sentence indonesian: sentence(lang: ID) } } }`,
      )
      return data.timeline.events.map(Object.values)
    }
    expect(await sentences('"ammtc-17", modality: [PLANNED]')).toEqual([
      [
        { id: 'ammtc-17' },
        'FACT',
        'The 17th ASEAN Ministerial Meeting on Transnational Crime was held from 21 to 23 August 2023',
        'Pertemuan ke-17 Menteri ASEAN tentang Kejahatan Lintas Negara diselenggarakan dari 21 sampai dengan 23 Agustus 2023',
      ],
    ])
    expect(await sentences('"ammtc", modality: [PLANNED], undated: true')).toEqual([
      [
        { id: 'ammtc-20' },
        'PLANNED',
        'The 20th ASEAN Ministerial Meeting on Transnational Crime is to be held',
        'Pertemuan ke-20 Menteri ASEAN tentang Kejahatan Lintas Negara direncanakan diselenggarakan',
      ],
    ])
    const [[, modality, english] = []] = (await sentences(
      '"un-crime-congress", modality: [PLANNED]',
    )) as string[][]
    expect(modality).toBe('PLANNED')
    expect(english).toContain('was to be held from 25 to 30 April 2026')
  })

  test('refuses what it cannot answer by the name of the argument', async () => {
    const message = async (args: string): Promise<string> =>
      (await api.ask(`{ timeline(${args}) { total } }`)).errors![0]!.message
    expect(await message('of: "ammtcc"')).toBe(
      'of: there is no entity with the id “ammtcc”. Did you mean ammtc?',
    )
    expect(await message('of: []')).toBe('`of` is an empty list; give at least one id.')
    expect(await message('of: "ammtc", from: "2020-01-02", to: "2020-01-01"')).toContain(
      'give the earlier day as `from`',
    )
    expect(await message('of: "ammtc", first: 101')).toBe(
      'first is 101; give a number from 1 to 100, and go on with `after`.',
    )
    expect(await message('of: "ammtc", kinds: []')).toContain('`kinds` is an empty list')
    expect(await message('of: "ammtc", after: "x"')).toContain('`after` is no cursor of this list')
    const { endCursor } = await askTimeline('of: "ammtc", first: 1')
    expect(await message(`of: "ammtc", kinds: [MEETING], after: "${endCursor}"`)).toContain(
      '`after` is no cursor of this list',
    )
  })

  test('goes on under the clocks of the first page, which need not be repeated to ask for what is certain', async () => {
    const SURE = 'of: "ammtc", certainty: CERTAIN, first: 2'
    const { endCursor, total } = await askTimeline(`${SURE}, asOf: "2010-01-01"`)
    const later = await askTimeline(`${SURE}, after: "${endCursor}"`)
    expect(later).toEqual(await askTimeline(`${SURE}, asOf: "2010-01-01", after: "${endCursor}"`))
    expect([later.total, later.events.length]).toEqual([total, 2])
  })
})
