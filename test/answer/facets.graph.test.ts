import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Api, FAMILIAR, type Reply, sharedInstance, startApi } from '../support/ask.js'
import {
  type Filter,
  HAND_FACETS,
  type Meeting,
  facetByHand,
  isWantedEnd,
  meetingsByHand,
  sortValues,
} from '../support/facet-oracle.js'
import { type SeedTies, readSeedTies } from '../support/seed-ties.js'

/** The same API twice: once every tree of conditions has a text of its own, once all go as values under a fixed text. */
let asText: Api
let asValues: Api
/** Once more, where a level goes in one round trip. */
let levels: Api
let seed: SeedTies
beforeAll(async () => {
  const instance = sharedInstance('TEST_SEED')
  seed = readSeedTies()
  ;[asText, asValues, levels] = await Promise.all([
    startApi(instance),
    startApi(instance, FAMILIAR.nothing),
    startApi(instance, FAMILIAR.levels),
  ])
})
afterAll(() => Promise.all([asText, asValues, levels].map(api => api.close())))

const LEVELS = ['MINISTERIAL', 'SUMMIT', 'SENIOR_OFFICIALS', 'POLICE_CHIEFS']
const PLACES = ['bali', 'bangkok', 'abu-dhabi', 'langkawi', 'new-delhi']
const SERIES = ['ammtc', 'ammd', 'somtc', 'aseanapol-conference', 'asean-summit']
const MEANT = [['PLANNED'], ['FACT', 'PLANNED'], ['DENIED', 'PLANNED']]
const YEARS = ['1995', '2005', '2010', '2016']
const first = ({ values }: Meeting): string | undefined => values.startedOn_first as string | undefined
const last = ({ values }: Meeting): string | undefined => values.startedOn_last as string | undefined

const level: fc.Arbitrary<Filter> = fc.subarray(LEVELS, { minLength: 1 }).map(levels => ({
  where: { meetingLevel: levels.length === 1 ? { eq: levels[0] } : { in: levels } },
  keys: ['meetingLevel'],
  fits: ({ values }) => levels.includes(values.meetingLevel as string),
  ends: [],
}))
const year: fc.Arbitrary<Filter> = fc
  .tuple(fc.boolean(), fc.constantFrom(...YEARS))
  .map(([isFrom, from]) => ({
    where: { startedOn: { [isFrom ? 'gte' : 'lt']: from } },
    keys: ['startedOn'],
    fits: meeting =>
      isFrom ? (first(meeting) ?? '') >= `${from}-01-01` : (last(meeting) ?? '9') < `${from}-01-01`,
    ends: [],
  }))
/** What leads to one of these; in some, as one or another modality. */
const end = (key: string, ids: readonly string[]): fc.Arbitrary<Filter> =>
  fc
    .tuple(fc.boolean(), fc.constantFrom(...ids), fc.option(fc.constantFrom(...MEANT)))
    .map(([isThere, id, modality]) => {
      const claim = modality === null ? {} : { claim: { modality: { in: modality } } }
      const wanted = { id, modality }
      return {
        where: { [key]: { [isThere ? 'some' : 'none']: { ...claim, node: { id: { eq: id } } } } },
        keys: [key],
        fits: ({ ends }, usually) => ends[key]!.some(each => isWantedEnd(each, wanted, usually)) === isThere,
        ends: isThere ? [wanted] : [],
      }
    })
const leaf = fc.oneof(level, year, end('heldIn', PLACES), end('sessionOf', SERIES))
/** Two under one `or` choose among the values of one key, or bind two keys together. */
const either: fc.Arbitrary<Filter> = fc.tuple(leaf, leaf).map(([one, other]) => ({
  where: { or: [one.where, other.where] },
  keys: [...one.keys, ...other.keys],
  fits: (meeting, usually) => one.fits(meeting, usually) || other.fits(meeting, usually),
  ends: [...one.ends, ...other.ends],
}))
const filters = fc.array(fc.oneof(leaf, leaf, either), { maxLength: 3 })

const SHOWN = 'facet total withoutValue valuesLeftOut values { value count isChosen subject { id } }'
const NAMES = HAND_FACETS.map(({ name }) => name).join(' ')
const QUESTION = `query ($where: MeetingWhere, $day: Day, $modality: [Modality!]) {
  meetings(where: $where, asOf: $day, modality: $modality) { facets(fields: [${NAMES}], limit: 100) { ${SHOWN} } } }`

interface View {
  readonly day?: string
  readonly modality?: readonly string[]
}

/** A facet as it was asked for. */
interface Shown {
  readonly valuesLeftOut: number
  readonly values: readonly { readonly value: string; readonly count: number }[]
}

/** Facets with their values in an order that does not depend on how ties are broken. */
const facetsIn = ({ data }: Reply): object[] =>
  data.meetings.facets.map(({ valuesLeftOut, ...facet }: Shown) => {
    expect(valuesLeftOut).toBe(0)
    return { ...facet, values: sortValues(facet.values) }
  })

describe('facets of a list', () => {
  test('are what counting by hand gives, each without its own conditions', async () => {
    const views = fc.constantFrom<View>(
      {},
      { day: '2012-06-30' },
      { modality: ['FACT', 'PLANNED'] },
      { day: '2026-04-26', modality: ['PLANNED'] },
    )
    await fc.assert(
      fc.asyncProperty(filters, views, async (asked, view) => {
        const meetings = meetingsByHand(seed, view)
        const expected = HAND_FACETS.map(facet => facetByHand(meetings, asked, facet, view.modality))
        const variables = { ...view, where: { and: asked.map(({ where }) => where) } }
        const replies = await Promise.all([asText, asValues].map(api => api.ask(QUESTION, variables)))
        for (const reply of replies) {
          expect(reply.errors).toBeUndefined()
          expect(facetsIn(reply)).toEqual(expected)
        }
      }),
      { numRuns: 12 },
    )
  })

  test('say what the list would count if the value were chosen instead', async () => {
    const where = {
      meetingLevel: { eq: 'MINISTERIAL' },
      heldIn: { some: { node: { country: {} } } },
      startedOn: { gte: '2000' },
    }
    const { data } = await asText.ask(
      'query ($where: MeetingWhere) { meetings(where: $where) { facets(fields: [MEETING_LEVEL STARTED_ON_YEAR]) { facet values { value count } } } }',
      { where },
    )
    const [kinds, years] = data.meetings.facets
    const instead = [
      ...kinds.values.map(({ value }: never) => ({ ...where, meetingLevel: { eq: value } })),
      ...years.values.map(({ value }: never) => ({ ...where, startedOn: { gte: value, lte: value } })),
    ]
    const counts = await Promise.all(
      instead.map(chosen =>
        asText.ask('query ($where: MeetingWhere) { meetings(where: $where) { totalCount } }', {
          where: chosen,
        }),
      ),
    )
    expect(counts.length).toBeGreaterThan(5)
    expect(counts.map(reply => reply.data.meetings.totalCount)).toEqual(
      [...kinds.values, ...years.values].map(({ count }) => count),
    )
  })

  test('show what is chosen by its modality, and count as the list would with that value instead', async () => {
    const planned = (node: object): object => ({
      heldIn: { some: { claim: { modality: { in: ['PLANNED'] } }, node } },
    })
    const count = 'query ($where: MeetingWhere) { meetings(where: $where) { totalCount '
    const { data } = await asText.ask(`${count} facets(fields: [HELD_IN], limit: 100) { ${SHOWN} } } }`, {
      where: planned({ id: { eq: 'abu-dhabi' } }),
    })
    const { totalCount, facets } = data.meetings
    const { values } = facets[0]
    expect(totalCount).toBeGreaterThan(0)
    expect(values.filter(({ isChosen }: { isChosen: boolean }) => isChosen)).toMatchObject([
      { value: 'abu-dhabi', count: totalCount },
    ])
    expect(values.length).toBeGreaterThan(1)
    for (const { value, count: times } of values) {
      const instead = await asText.ask(`${count} } }`, { where: planned({ id: { eq: value } }) })
      expect([value, instead.data.meetings.totalCount]).toEqual([value, times])
    }
  })

  test('show those with most first, and what is chosen in any case', async () => {
    const { data } =
      await asText.ask(`{ meetings(where: { heldIn: { some: { node: { id: { eq: "labuan-bajo" } } } } }) {
      few: facets(fields: [HELD_IN], limit: 2) { ${SHOWN} } all: facets(fields: [HELD_IN], limit: 100) { ${SHOWN} } } }`)
    const [few, all] = [data.meetings.few[0], data.meetings.all[0]]
    expect(all.values.map(({ count }: { count: number }) => count)).toEqual(
      all.values.map(({ count }: { count: number }) => count).sort((a: number, b: number) => b - a),
    )
    expect(few.values).toEqual([
      all.values[0],
      all.values.find(({ isChosen }: { isChosen: boolean }) => isChosen),
    ])
    expect(few.valuesLeftOut).toBe(all.values.length - 2)
  })

  test('are the same on every page, and change nothing of it', async () => {
    const page = 'totalCount nodes { id } pageInfo { endCursor hasNextPage }'
    const facets = `facets(fields: [MEETING_LEVEL]) { ${SHOWN} }`
    const plain = await asText.ask(`{ meetings(first: 3) { ${page} } }`)
    const { endCursor } = plain.data.meetings.pageInfo
    const [one, next, bare] = await Promise.all([
      asText.ask(`{ meetings(first: 3) { ${page} ${facets} } }`),
      asText.ask(`{ meetings(first: 3, after: "${endCursor}") { ${page} ${facets} } }`),
      asText.ask(`{ meetings(orderBy: [{ startedOn: DESC }]) { ${facets} } }`),
    ])
    expect(one.data.meetings).toEqual({ ...plain.data.meetings, facets: bare.data.meetings.facets })
    expect(next.data.meetings.facets).toEqual(bare.data.meetings.facets)
  })

  test('of an earlier release are those that it knew', async () => {
    const { data } = await asText.ask(
      `{ then: meetings(knownAt: 1) { totalCount facets(fields: [HELD_IN MEETING_LEVEL]) { total values { count } } }
         now: meetings { totalCount facets(fields: [HELD_IN MEETING_LEVEL]) { total } } }`,
    )
    expect(data.then.totalCount).toBeLessThan(data.now.totalCount)
    for (const { total } of data.then.facets) expect(total).toBe(data.then.totalCount)
  })

  test('go in one round trip with the page, once Neo4j knows their texts', async () => {
    await levels.ask('{ dataset { release } }')
    levels.queries.length = 0
    await levels.ask(
      '{ meetings(where: { meetingLevel: { eq: SUMMIT } }) { nodes { id } facets(fields: [MEETING_LEVEL STARTED_ON_YEAR SESSION_OF]) { total } } }',
    )
    const read = levels.queries.filter(({ text }) => !text.includes('g:Graph'))
    expect(read).toHaveLength(1)
  })
})

test('an empty list of facets is refused in its own place', async () => {
  const { data, errors } = await asText.ask('{ meetings { totalCount facets(fields: []) { total } } }')
  expect(data.meetings).toMatchObject({ facets: null })
  expect(data.meetings.totalCount).toBeGreaterThan(0)
  expect(errors).toMatchObject([
    {
      message: '`fields` must name at least one facet to count by; none is given.',
      path: ['meetings', 'facets'],
    },
  ])
})

test('a name that is no facet, too many of them, and too many values are refused, with the way out', async () => {
  const refused = await Promise.all(
    [
      '{ meetings { facets(fields: [HELD_INN]) { total } } }',
      '{ meetings { facets(fields: [HELD_IN], limit: 101) { total } } }',
      '{ countries { facets(fields: [ISO2 ISO3 MEMBER_OF OBSERVER_OF PARTY_TO SIGNED RATIFIED DENOUNCED DECLARED_ON HOSTED ADDRESSES PARTICIPATED_IN FUNDS USES]) { total } } }',
    ].map(text => asText.ask(text)),
  )
  expect(refused.map(({ errors }) => errors![0]!.message)).toEqual([
    expect.stringContaining('Did you mean the enum value "HELD_IN"'),
    'limit is 101; give a number from 1 to 100.',
    '`fields` holds 14 facets; give at most 12, and ask for the others under another name.',
  ])
})
