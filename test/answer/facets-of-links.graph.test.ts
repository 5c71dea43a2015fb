import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Tie } from '../../src/questions/view.js'
import { type Api, FAMILIAR, sharedInstance, startApi } from '../support/ask.js'
import { sortValues } from '../support/facet-oracle.js'
import { type OracleView, type SeedTies, readSeedTies } from '../support/seed-ties.js'

let api: Api
/** The same, where the whole question goes in one text. */
let wholes: Api
let seed: SeedTies
beforeAll(async () => {
  seed = readSeedTies()
  const instance = sharedInstance('TEST_SEED')
  ;[api, wholes] = await Promise.all([startApi(instance), startApi(instance, FAMILIAR.wholes)])
})
afterAll(() => Promise.all([api, wholes].map(each => each.close())))

/** A party as the seed stores it, with what is its own. */
type Party = Tie & Readonly<Record<string, unknown>>

const TREATIES = ['untoc', 'uncac', 'actip']

/** A facet as it was asked for. */
interface Shown {
  readonly valuesLeftOut: number
  readonly values: readonly { readonly value: string; readonly count: number }[]
}

/** What a party has of each facet. */
const VALUES: Readonly<Record<string, (party: Party) => readonly string[]>> = {
  BASIS: ({ basis }) => [basis as string],
  WITH_RESERVATION: ({ withReservation }) => [String(withReservation)],
  GRADE: ({ grade }) => [grade as string],
  SOURCE: ({ sources }) => sources as readonly string[],
  SINCE_DECADE: ({ since_first: first, since_last: last }) =>
    String(first).slice(0, 3) === String(last).slice(0, 3) ? [`${String(first).slice(0, 3)}0s`] : [],
  TYPE: ({ from }) => [seed.types.get(from) === 'Country' ? 'COUNTRY' : 'ORGANIZATION'],
}
const OF_NODE = ['TYPE']

/** A condition on parties: as it is asked, which facet it is the filter of, and what it makes of a party. */
interface Filter {
  readonly claim?: object
  readonly node?: object
  readonly facet: string
  readonly fits: (party: Party) => boolean
}

const BY_RULE: Filter = {
  claim: { basis: { eq: 'BY_RULE' } },
  facet: 'BASIS',
  fits: ({ basis }) => basis === 'BY_RULE',
}
const BODIES: Filter = {
  node: { organization: {} },
  facet: 'TYPE',
  fits: ({ from }) => seed.types.get(from) === 'Organization',
}
const RESERVED: Filter = {
  claim: { not: { withReservation: { eq: false } } },
  facet: 'WITH_RESERVATION',
  fits: ({ withReservation }) => withReservation === true,
}

/** What one facet of the parties of a treaty is, counted by hand. */
function facetByHand(parties: readonly Party[], filters: readonly Filter[], name: string): object {
  const own = filters.filter(({ facet }) => facet === name)
  const left = parties.filter(party => filters.every(filter => own.includes(filter) || filter.fits(party)))
  const valuesOf = VALUES[name]!
  const values = [...new Set(left.flatMap(valuesOf))].map(value => {
    const having = left.filter(party => valuesOf(party).includes(value))
    const isChosen = own.length > 0 && having.some(party => own.every(({ fits }) => fits(party)))
    return { value, count: having.length, isChosen }
  })
  const withoutValue = left.filter(party => valuesOf(party).length === 0).length
  return { facet: name, total: left.length, withoutValue, values: sortValues(values) }
}

const ASKED: readonly [what: string, filters: readonly Filter[], view: OracleView][] = [
  ['all', [], {}],
  ['by rule', [BY_RULE], {}],
  ['bodies, on a day', [BODIES], { day: '2010-06-30' }],
  ['by rule and with a reservation', [BY_RULE, RESERVED], {}],
  ['by rule, from official sources', [BY_RULE, BODIES], { minGrade: 'OFFICIAL' }],
]

/** What a link follows, and where that is said. */
interface Chosen {
  readonly where: 'above' | 'argument' | 'condition' | null
  readonly modality: readonly string[]
  readonly minGrade: string | null
  readonly day: string | null
  readonly certainty: string | null
  readonly release: number | null
}

/** Arguments of the field above, those of the link, and the conditions on its claims. */
function writeChoice({
  where,
  modality,
  minGrade,
  day,
  certainty,
  release,
}: Chosen): Record<'above' | 'args' | 'where', string> {
  const meant = `modality: [${modality.join()}]`
  const clocks = `${day === null ? '' : `asOf: "${day}"`} ${release === null ? '' : `knownAt: ${release}`}`
  const sure = day === null || certainty === null ? '' : `certainty: ${certainty}`
  return {
    above: `${clocks} ${where === 'above' ? meant : ''}`,
    args: `${sure} ${minGrade === null ? '' : `minGrade: ${minGrade}`} ${where === 'argument' ? meant : ''}`,
    where: where === 'condition' ? `modality: { in: [${modality.join()}] }` : '',
  }
}

interface Edge {
  readonly modality: string
  readonly grade: string
  readonly evidence: readonly { readonly source: { readonly id: string } }[]
}

interface ShownValue {
  readonly value: string
  readonly count: number
  readonly isChosen: boolean
}

const valueOf = ({ value }: ShownValue): string => value
const isChosenValue = ({ isChosen }: ShownValue): boolean => isChosen

const countsIn = ({ values }: { readonly values: readonly ShownValue[] }): Record<string, number> =>
  Object.fromEntries(values.map(({ value, count }) => [value, count]))

/** How many have each value. */
function tallyOf(each: readonly (readonly string[])[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of each.flatMap(values => [...new Set(values)])) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

describe('facets of a link', () => {
  test.each(ASKED)('are what counting by hand gives, for each entity: %s', async (_, filters, view) => {
    const where = {
      claim: { and: filters.flatMap(({ claim }) => claim ?? []) },
      node: { and: filters.flatMap(({ node }) => node ?? []) },
    }
    const names = Object.keys(VALUES)
    const { data, errors } = await api.ask(
      `query ($ids: [ID!]!, $where: PartyToInWhere, $day: Day, $grade: Grade) { instruments(where: { id: { in: $ids } }) { nodes { id
        parties(where: $where, asOf: $day, minGrade: $grade, first: 1) { totalCount
          facets(claim: [${names.filter(name => !OF_NODE.includes(name)).join(' ')}], node: [${OF_NODE.join(' ')}], limit: 100) {
            facet total withoutValue valuesLeftOut values { value count isChosen } } } } } }`,
      { ids: TREATIES, where, day: view.day, grade: view.minGrade },
    )
    expect(errors).toBeUndefined()
    expect(data.instruments.nodes).toHaveLength(TREATIES.length)
    for (const { id, parties } of data.instruments.nodes) {
      const all = seed.ties(view).filter(({ type, to }) => type === 'PARTY_TO' && to === id) as Party[]
      const shown = parties.facets.map(({ valuesLeftOut, ...facet }: Shown) => {
        expect(valuesLeftOut).toBe(0)
        return { ...facet, values: sortValues(facet.values) }
      })
      expect(shown).toEqual(names.map(name => facetByHand(all, filters, name)))
      expect(parties.totalCount).toBe(all.filter(party => filters.every(({ fits }) => fits(party))).length)
    }
  })

  test('by modality show all that the link could follow, and what it follows as chosen', async () => {
    const facets = 'facets(claim: [MODALITY]) { values { value count isChosen } }'
    const { data } = await api.ask(
      `{ organization(id: "asean") { plain: addresses { totalCount ${facets} } given: addresses(modality: [FACT]) { ${facets} }
         planned: addresses(where: { claim: { modality: { in: [PLANNED, INTENDED] } } }) { ${facets} } } }`,
    )
    const { plain, given, planned } = data.organization
    const all = seed
      .ties({ modality: seed.model.enums.get('Modality')! })
      .filter(({ type, from }) => type === 'ADDRESSES' && from === 'asean')
    const counted = [...new Set(all.map(({ modality }) => modality))].map(value => ({
      value,
      count: all.filter(({ modality }) => modality === value).length,
    }))
    const marked = (chosen: readonly string[]): object[] =>
      sortValues(counted).map(head => ({ ...head, isChosen: chosen.includes(head.value) }))
    expect(sortValues(plain.facets[0].values)).toEqual(marked(['FACT']))
    expect(sortValues(planned.facets[0].values)).toEqual(marked(['PLANNED', 'INTENDED']))
    expect(given.facets[0].values).toEqual([{ value: 'FACT', count: plain.totalCount, isChosen: true }])
  })

  const day = fc.constantFrom<string>('2005-01-01', '2024-06-30', '2026-06-30')
  const choices: fc.Arbitrary<Chosen> = fc.record({
    where: fc.constantFrom<Chosen['where']>('above', 'argument', 'condition', null),
    modality: fc.subarray(['FACT', 'PLANNED', 'INTENDED', 'DENIED', 'POTENTIAL'], { minLength: 1 }),
    minGrade: fc.option(fc.constantFrom<string>('OFFICIAL', 'NEWS')),
    day: fc.option(day),
    certainty: fc.option(fc.constantFrom<string>('CERTAIN', 'POSSIBLE')),
    release: fc.option(fc.integer({ min: 2, max: 6 })),
  })

  test.each([
    ['crimeType', 'trafficking-in-persons', 'coveredBy', 'ADOPTED_BY', 'adoptedBy'],
    ['organization', 'ammtc', 'sessions', 'HELD_IN', 'heldIn'],
    ['country', 'indonesia', 'ratified', 'ADOPTED_BY', 'adoptedBy'],
  ])('of %s %s count the %s that it lists, whatever is chosen', async (root, id, link, facet, further) => {
    await fc.assert(
      fc.asyncProperty(choices, async chosen => {
        const { above, args, where } = writeChoice(chosen)
        const edges = 'totalCount edges { modality grade evidence { source { id } } node { id } }'
        const shown = 'facet total valuesLeftOut values { value count isChosen }'
        const counted = `facets(claim: [MODALITY GRADE SOURCE], node: [${facet}], limit: 100) { ${shown} }`
        const asked = (more: string, node: string, what: string): string =>
          `${link}(first: 100 where: { claim: { ${where} } node: { ${node} } } ${args} ${more}) { ${what} }`
        const open =
          chosen.where === 'argument'
            ? ''
            : `open: ${link}(first: 100 ${args} modality: [${seed.model.enums.get('Modality')!.join()}]) { ${edges} }`
        const { data, errors } = await api.ask(
          `{ ${root}(id: "${id}" ${above}) { ${asked('', '', `${edges} ${counted}`)} ${open} } }`,
        )
        // Before its first release, or day, there is nothing.
        if (data[root] === null) return
        expect(errors).toBeUndefined()
        const page = data[root][link]
        const [modality, grade, source, node] = page.facets
        expect(page.edges).toHaveLength(page.totalCount)
        for (const { total, valuesLeftOut } of [grade, source, node])
          expect([total, valuesLeftOut]).toEqual([page.totalCount, 0])
        expect(countsIn(grade)).toEqual(tallyOf(page.edges.map((edge: Edge) => [edge.grade])))
        expect(countsIn(source)).toEqual(
          tallyOf(page.edges.map((edge: Edge) => edge.evidence.map(one => one.source.id))),
        )
        const all = (data[root].open ?? page).edges
        expect(countsIn(modality)).toEqual(tallyOf(all.map((edge: Edge) => [edge.modality])))
        const followed = chosen.where === null ? ['FACT'] : chosen.modality
        expect(modality.values.filter(isChosenValue).map(valueOf).sort()).toEqual(
          modality.values
            .map(valueOf)
            .filter((value: string) => followed.includes(value))
            .sort(),
        )
        // What stands at a further link, the same condition counts on the page.
        for (const { value, count } of node.values.slice(0, 3)) {
          const having = `${further}: { some: { node: { id: { eq: "${value}" } } } }`
          const reply = await api.ask(
            `{ ${root}(id: "${id}" ${above}) { ${asked('', having, 'totalCount')} } }`,
          )
          expect([value, reply.data[root][link].totalCount]).toEqual([value, count])
        }
      }),
      { numRuns: 6 },
    )
  })

  test('count far ends by their own links, and name what they lead to', async () => {
    const { data } = await api.ask(
      '{ organization(id: "ammtc") { sessions(where: { node: { heldIn: { some: { node: { id: { eq: "bali" } } } } } }) { totalCount facets(node: [HELD_IN MEETING_LEVEL], limit: 100) { total withoutValue values { value count isChosen subject { id name } } } } } }',
    )
    const ties = seed.ties()
    const sessions = ties
      .filter(({ type, to }) => type === 'SESSION_OF' && to === 'ammtc')
      .map(({ from }) => from)
    const places = new Set(
      ties.filter(({ type, from }) => type === 'HELD_IN' && sessions.includes(from)).map(({ to }) => to),
    )
    const [heldIn, levels] = data.organization.sessions.facets
    expect(heldIn.total).toBe(sessions.length)
    expect(new Set(heldIn.values.map(({ subject }: never) => (subject as { id: string }).id))).toEqual(places)
    expect(heldIn.values.filter(({ isChosen }: { isChosen: boolean }) => isChosen)).toMatchObject([
      { value: 'bali', count: data.organization.sessions.totalCount, subject: { name: 'Bali' } },
    ])
    expect(levels.total).toBe(data.organization.sessions.totalCount)
  })

  test('are the same where the whole question goes in one text', async () => {
    const question = `{ instruments(where: { id: { in: ["untoc", "actip"] } }) { nodes { parties(first: 2) { nodes { id } facets(claim: [BASIS], node: [TYPE]) { total values { value count } } } } } }`
    const [one, other] = await Promise.all([api, wholes].map(each => each.ask(question)))
    expect(other!.data).toEqual(one!.data)
    expect(one!.data.instruments.nodes[0].parties.facets).toHaveLength(2)
  })
})

test('a facet that claims of the link do not have is refused in its own place, with those that they have', async () => {
  const { data, errors } = await api.ask(
    '{ organization(id: "asean") { members { totalCount wrong: facets(claim: [BASIS]) { total } none: facets { total } } } }',
  )
  expect(data.organization.members).toMatchObject({ wrong: null, none: null })
  expect(errors!.map(({ message }) => message)).toEqual([
    '`claim` holds BASIS, by which these claims cannot be counted; give MODALITY, GRADE, SOURCE, SINCE_YEAR, SINCE_DECADE, UNTIL_YEAR, UNTIL_DECADE.',
    '`claim` or `node` must name at least one facet to count by; none is given.',
  ])
})
