import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Entry, talliesOfFrame } from '../../src/queries/standing/entries.js'
import type { Consent } from '../../src/rules/standing-consents.js'
import type { Supposed } from '../../src/rules/standing-suppose.js'
import { findPartiesByRecord, findPartiesOnceReached } from '../../src/queries/standing/reached.js'
import { type Tally, type WaitingTreaty, countConsents } from '../../src/rules/standing-tally.js'
import { readEntryRule } from '../../src/rules/entry-into-force.js'
import { readThreshold } from '../../src/rules/threshold.js'
import { boundByHand } from '../support/reached-oracle.js'
import { entryByHand } from '../support/standing-oracle.js'
import { expectSame } from '../support/expect-same.js'

const COUNTRIES = ['a', 'b', 'c', 'd', 'e', 'f']
const DAYS = ['2001-01-31', '2001-02-28', '2001-06-01', '2002-01-01', '2002-03-09']

const [OPEN_FIRST, OPEN_LAST] = ['0000-00-00', '9999-99-99']

const someAct: fc.Arbitrary<Consent> = fc
  .tuple(fc.constantFrom(...COUNTRIES), fc.constantFrom(...DAYS), fc.constantFrom(...DAYS))
  .map(([country, one, other]) => ({
    country,
    first: one < other ? one : other,
    last: one < other ? other : one,
  }))
/** One side of it is open, or both are. */
const someOpenAct: fc.Arbitrary<Consent> = fc
  .tuple(someAct, fc.boolean(), fc.boolean())
  .map(([act, isFirstOpen, isLastOpen]) => ({
    country: act.country,
    first: isFirstOpen ? OPEN_FIRST : act.first,
    last: isLastOpen ? OPEN_LAST : act.last,
  }))
const someActs = (maxLength: number, act = someAct): fc.Arbitrary<Consent[]> =>
  fc.uniqueArray(act, { selector: ({ country }) => country, maxLength })

const someSupposed: fc.Arbitrary<Supposed[]> = fc.array(
  fc.record({
    country: fc.constantFrom(...COUNTRIES),
    instrument: fc.constantFrom('t', 't', 'u'),
    act: fc.constantFrom('RATIFIED', 'RATIFIED', 'SIGNED', 'DENOUNCED'),
    on: fc.constantFrom(...DAYS),
  }),
  { maxLength: 5 },
)

const someGroup = fc.subarray(COUNTRIES)
const someWaiting: fc.Arbitrary<WaitingTreaty> = fc
  .record({
    consents: fc.oneof(someActs(6), someActs(6, fc.oneof(someAct, someOpenAct))),
    exits: someActs(2),
    signatories: someGroup,
    members: someGroup,
    atLeast: fc.constantFrom(null, null, 1, 2),
    rule: fc.constantFrom(
      '1 STATES P0D',
      '3 STATES P90D',
      '2 MEMBERS P30D',
      '2 SIGNATORIES P90D',
      'ALL MEMBERS P30D',
    ),
    party: fc.constantFrom(null, 'P0D', 'P30D'),
  })
  .map(({ rule, party, ...own }) => ({
    instrument: 't',
    uncounted: [],
    threshold: readThreshold(rule)!,
    partyRule: party === null ? null : readEntryRule(party),
    ...own,
  }))

/** What counts, on record and supposed: a consent is supposed of who has none on that day, and of whom nothing shows that it has one still. */
function actsByHand(waiting: WaitingTreaty, supposed: readonly Supposed[]) {
  const own = supposed.filter(({ instrument }) => instrument === 't')
  const daysOf = (kind: string, country: string): string[] =>
    own.filter(act => act.act === kind && act.country === country).map(({ on }) => on).sort() // prettier-ignore
  const exits = [...waiting.exits]
  for (const country of COUNTRIES)
    for (const on of daysOf('DENOUNCED', country)) exits.push({ country, first: on, last: on })
  const consents = [...waiting.consents]
  for (const country of COUNTRIES)
    for (const on of daysOf('RATIFIED', country)) {
      const isBound = consents.some(consent => {
        const ends = exits.filter(exit => exit.country === country && exit.last >= consent.first)
        return consent.country === country && ends.every(exit => exit.first > on || consent.last > on)
      })
      if (!isBound) consents.push({ country, first: on, last: on })
    }
  return { consents, exits }
}

function conditionsByHand(waiting: WaitingTreaty, supposed: readonly Supposed[]) {
  const { threshold, members, atLeast } = waiting
  const signed = supposed.filter(({ act, instrument }) => act === 'SIGNED' && instrument === 't')
  const signatories = [...waiting.signatories, ...signed.map(({ country }) => country)]
  const group = { STATES: COUNTRIES, SIGNATORIES: signatories, MEMBERS: members }[threshold.counted]
  const needed = threshold.needed ?? new Set(group).size
  return [
    { needed: needed === 0 ? 99 : needed, counts: (id: string) => group.includes(id) },
    ...(atLeast === null ? [] : [{ needed: atLeast, counts: (id: string) => members.includes(id) }]),
  ]
}

const tally = (waiting: WaitingTreaty, supposed: readonly Supposed[]): Tally =>
  countConsents(waiting, supposed, null)
const entryOf = (counted: Tally, isLatest = false): Entry => ({ tally: counted, coverage: null, isLatest })

describe('a treaty that waits for a number of consents', () => {
  test('enters into force when the days, gone through one by one, have brought so many', () => {
    fc.assert(
      fc.property(someWaiting, someSupposed, (waiting, supposed) => {
        const { entry, isByRecord, wanting } = tally(waiting, supposed)
        // What the record alone reaches is not moved by what is supposed beside it.
        const acts = isByRecord ? supposed.filter(({ act }) => act !== 'RATIFIED') : supposed
        const byHand = entryByHand(
          actsByHand(waiting, acts),
          conditionsByHand(waiting, supposed),
          waiting.threshold.after.days,
        )
        expect(entry === null ? null : [entry.first, entry.last]).toEqual(byHand)
        if (wanting > 0) expect(entry).toBeNull()
      }),
      { numRuns: 150 },
    )
  })

  test('binds nobody before its own entry, nobody who did not consent, and only who acts where the record alone decides', () => {
    fc.assert(
      fc.property(someWaiting, someSupposed, (waiting, supposed) => {
        const counted = tally(waiting, supposed)
        const parties = findPartiesOnceReached(entryOf(counted))
        if (counted.entry === null) expect(parties).toEqual([])
        const acting = supposed.filter(({ act }) => act === 'RATIFIED').map(({ country }) => country)
        if (counted.isByRecord) for (const { from } of parties) expect(acting).toContain(from)
        const { consents, exits } = actsByHand(waiting, supposed)
        for (const { id, from, basis, possibleFrom, certainFrom } of parties) {
          expect([id, basis]).toEqual([null, 'BY_RULE'])
          expect(possibleFrom >= counted.entry!.first && certainFrom >= counted.entry!.last).toBe(true)
          const own = consents.filter(({ country }) => country === from)
          expect(own.some(({ first, last }) => first <= possibleFrom && last <= certainFrom)).toBe(true)
        }
        if (counted.entry !== null && !counted.isByRecord && waiting.partyRule !== null)
          for (const { country } of consents.filter(
            one => one.last !== OPEN_LAST && !exits.some(exit => exit.country === one.country),
          ))
            expect(parties.map(({ from }) => from)).toContain(country)
      }),
      { numRuns: 150 },
    )
  })
})

const waitingFor = (rule: string, more: Partial<WaitingTreaty> = {}): WaitingTreaty => ({
  instrument: 't',
  threshold: readThreshold(rule)!,
  partyRule: null,
  consents: [],
  exits: [],
  uncounted: [],
  signatories: [],
  members: [],
  atLeast: null,
  ...more,
})
const ratify = (country: string, on: string): Supposed => ({ country, instrument: 't', act: 'RATIFIED', on })

describe('what is counted', () => {
  test('are the consents on record and supposed, each country once; so many are wanting', () => {
    const consents = [{ country: 'a', first: '2001-01-01', last: '2001-01-01' }]
    const acts = [ratify('a', '2002-01-01'), ratify('b', '2002-02-02'), ratify('b', '2002-03-03')]
    expect(tally(waitingFor('5 STATES P90D', { consents }), acts)).toMatchObject({
      needed: 5,
      held: 1,
      supposed: 1,
      wanting: 3,
      entry: null,
    })
  })

  test('a consent that ended later still brought the number, one that ended before did not, and one after an exit counts again', () => {
    const consents = ['a', 'b'].map(country => ({ country, first: '2001-01-01', last: '2001-01-01' }))
    const leave = (country: string, on: string): Supposed => ({ ...ratify(country, on), act: 'DENOUNCED' })
    const waiting = waitingFor('2 STATES P0D', { consents })
    expect(tally(waiting, [leave('a', '2030-01-01')])).toMatchObject({
      held: 2,
      wanting: 0,
      entry: { first: '2001-01-01' },
    })
    const three = waitingFor('3 STATES P0D', { consents })
    const acts = [leave('a', '2001-06-01'), ratify('c', '2002-01-01')]
    expect(tally(three, acts)).toMatchObject({ held: 2, supposed: 1, wanting: 1, entry: null })
    expect(tally(three, [...acts, ratify('a', '2002-02-02')])).toMatchObject({
      wanting: 0,
      entry: { first: '2002-02-02' },
    })
    expect(countConsents(three, [leave('a', '2030-01-01')], '2026-11-28')).toMatchObject({
      held: 2,
      wanting: 1,
    })
  })

  test('are consents of countries, not those supposed of organizations', () => {
    const types = new Map([['a', 'Country'], ['eu', 'Organization']]) // prettier-ignore
    const frame = { suppose: [ratify('a', '2001-01-01'), ratify('eu', '2001-02-01')], types }
    expect(talliesOfFrame([waitingFor('2 STATES P30D')], frame, null)).toMatchObject([
      { supposed: 1, wanting: 1, entry: null },
    ])
  })

  test('are on a day those up to it, while the day of entry follows from all', () => {
    const acts = [ratify('a', '2001-01-01'), ratify('b', '2002-02-02')]
    expect(countConsents(waitingFor('2 STATES P30D'), acts, '2001-06-01')).toMatchObject({
      supposed: 1,
      wanting: 1,
      entry: { first: '2002-03-04', last: '2002-03-04' },
    })
  })

  test('are those of members alone, or so many of them among all', () => {
    const acts = [ratify('a', '2001-01-01'), ratify('b', '2001-02-01'), ratify('c', '2001-03-01')]
    const members = ['c', 'd']
    expect(tally(waitingFor('1 MEMBERS P0D', { members }), acts).entry?.first).toBe('2001-03-01')
    expect(tally(waitingFor('2 STATES P0D', { members, atLeast: 1 }), acts).entry?.first).toBe('2001-03-01')
    expect(tally(waitingFor('2 STATES P0D', { members, atLeast: 2 }), acts)).toMatchObject({
      wanting: 1,
      entry: null,
    })
    expect(tally(waitingFor('ALL MEMBERS P0D', { members }), acts)).toMatchObject({ needed: 2, wanting: 1 })
  })

  test('without a day, is enough, but nobody knows since when', () => {
    const consents = ['a', 'b'].map(country => ({ country, first: '0000-00-00', last: '9999-99-99' }))
    expect(tally(waitingFor('2 STATES P30D', { consents }), [])).toMatchObject({ wanting: 0, entry: null })
  })

  test('who consents after the number was reached is bound by the rule for later ones, and without one from no day known', () => {
    const acts = [ratify('a', '2001-01-01'), ratify('b', '2001-02-01'), ratify('c', '2001-12-01')]
    const sinceOf = (waiting: WaitingTreaty): unknown =>
      findPartiesOnceReached(entryOf(tally(waiting, acts))).map(({ from, since }) => [from, since])
    const first = [
      ['a', '2001-05-02'],
      ['b', '2001-05-02'],
    ]
    expect(sinceOf(waitingFor('2 STATES P90D'))).toEqual(first)
    const partyRule = readEntryRule('P30D')
    expect(sinceOf(waitingFor('2 STATES P90D', { partyRule }))).toEqual([...first, ['c', '2001-12-31']])
  })
})

const someRanged = fc.uniqueArray(
  fc.record({ act: someAct, isSupposed: fc.boolean() }).map(({ act, isSupposed }) => ({
    country: act.country,
    first: act.first,
    last: isSupposed ? act.first : act.last,
    isSupposed,
  })),
  { selector: ({ country }) => country, maxLength: 6 },
)

describe('who is bound once the number is reached', () => {
  test('is so from between the days that all ways give in which it may have come about', () => {
    fc.assert(
      fc.property(
        someRanged,
        fc.constantFrom(1, 2, 3),
        fc.constantFrom(null, 0, 30, 400),
        (acts, needed, laterDays) => {
          const waiting = waitingFor(`${needed} STATES P30D`, {
            consents: acts.filter(({ isSupposed }) => !isSupposed),
            partyRule: laterDays === null ? null : readEntryRule(`P${laterDays}D`),
          })
          const supposed = acts.filter(({ isSupposed }) => isSupposed)
          const entry = entryOf(
            tally(
              waiting,
              supposed.map(({ country, first }) => ratify(country, first)),
            ),
          )
          const parties = [...findPartiesOnceReached(entry), ...findPartiesByRecord(entry)]
          const byHand = boundByHand(acts, { needed, addDays: 30, laterDays })
          for (const { country, first, last } of acts) {
            const [party, days] = [parties.find(({ from }) => from === country), byHand.get(country) ?? null]
            expectSame([country, party === undefined], [country, days === null])
            if (party === undefined || days === null) continue
            expectSame(party.possibleFrom <= days[0] && days[1] <= party.certainFrom, true)
            if (acts.every(act => act.first === act.last))
              expectSame([party.possibleFrom, party.certainFrom], days)
            expectSame(party.possibleFrom >= first && party.certainFrom >= last, true)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  test('is not known more exactly than the entry into force is', () => {
    const consents = ['a', 'b'].map(country => ({ country, first: '2001-01-01', last: '2001-12-31' }))
    const sincesOf = (more: Partial<WaitingTreaty>, isLatest: boolean): unknown =>
      findPartiesByRecord(
        entryOf(tally(waitingFor('2 STATES P30D', { consents, ...more }), []), isLatest),
      ).map(({ since, mayBeSooner }) => [since, mayBeSooner])
    const both = (since: string, mayBeSooner: boolean): unknown => [
      [since, mayBeSooner],
      [since, mayBeSooner],
    ]
    expect(sincesOf({}, false)).toEqual(both('[2001-01-31..2002-01-30]', false))
    expect(sincesOf({}, true)).toEqual(both('[..2002-01-30]', true))
    const open = consents.map(consent => ({ ...consent, first: '0000-00-00' }))
    expect(sincesOf({ consents: open }, false)).toEqual(both('[..2002-01-30]', false))
  })

  test('who consents long after it is in force at the latest is bound from a day that is sure', () => {
    const consents = ['a', 'b'].map(country => ({ country, first: '2001-01-01', last: '2001-01-01' }))
    const waiting = waitingFor('2 STATES P30D', { consents, partyRule: readEntryRule('P30D') })
    const acts = [ratify('c', '2001-06-01')]
    expect(findPartiesOnceReached(entryOf(tally(waiting, acts), true))).toMatchObject([
      { from: 'c', since: '2001-07-01', mayBeSooner: false },
    ])
  })

  test('are bodies, too, that are not counted', () => {
    const types = new Map([['c', 'Country'], ['eu', 'Organization']]) // prettier-ignore
    const consents = [{ country: 'a', first: '2001-01-01', last: '2001-01-01' }]
    const frame = { suppose: [ratify('eu', '2001-01-15'), ratify('c', '2001-02-01')], types }
    const [one] = talliesOfFrame([waitingFor('2 STATES P30D', { consents })], frame, null)
    expect(findPartiesOnceReached(entryOf(one!)).map(({ from, since }) => [from, since])).toEqual([
      ['a', '2001-03-03'],
      ['c', '2001-03-03'],
      ['eu', '2001-03-03'],
    ])
  })
})
