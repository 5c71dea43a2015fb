import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Act, makeSupposedAct } from '../../src/rules/standing-acts.js'
import { type Entry, talliesOfFrame } from '../../src/queries/standing/entries.js'
import { type Judged, judgeBoth } from '../../src/queries/standing/matrix.js'
import {
  type NewPair,
  type Supposed,
  type TreatyFacts,
  findNewPairs,
} from '../../src/rules/standing-suppose.js'
import type { WaitingTreaty } from '../../src/rules/standing-tally.js'
import { readEntryRule } from '../../src/rules/entry-into-force.js'
import { readThreshold } from '../../src/rules/threshold.js'
import { type ConsentGuess, type RuleByHand, boundByHand } from '../support/reached-oracle.js'

const COUNTRIES = ['a', 'b', 'c', 'd', 'e']
const DAYS = ['2001-01-31', '2001-02-28', '2001-06-01', '2002-01-01', '2002-03-09']

interface World extends RuleByHand {
  readonly consents: readonly ConsentGuess[]
  readonly day: string | null
  readonly isLatest?: boolean
  /** Exits that are supposed, of who consented on record. */
  readonly leaving?: readonly Supposed[]
}

/** How all stand to one instrument that waits for consents, of which no source says that it entered into force. */
function judgeWorld({ consents, needed, laterDays, day, isLatest = false, leaving = [] }: World): Judged {
  const record = consents.filter(({ isSupposed }) => !isSupposed)
  const partyRule = laterDays === null ? null : readEntryRule(`P${laterDays}D`)
  const rule = laterDays === null ? null : `P${laterDays}D`
  const thresholdText = `${needed} STATES P30D`
  const threshold = readThreshold(thresholdText)!
  const days = { entry: null, entryText: null }
  const facts = { treaty: null, rule, partyRule, threshold, thresholdText, ...days }
  const treaties = new Map<string, TreatyFacts>([['t', { ...facts, statementIds: [] }]])
  const groups = { exits: [], uncounted: [], signatories: [], members: [], atLeast: null }
  const waiting: WaitingTreaty = { instrument: 't', threshold, partyRule, consents: record, ...groups }
  const types = new Map(COUNTRIES.map(id => [id, 'Country']))
  const suppose = consents
    .filter(({ isSupposed }) => isSupposed)
    .map(({ country, first }): Supposed => ({ country, instrument: 't', act: 'RATIFIED', on: first }))
  return judgeBoth(record.map(actOfRecord), {
    frame: { countries: COUNTRIES, instruments: ['t'], suppose: [...suppose, ...leaving] },
    treaties,
    day,
    entriesWith: own =>
      talliesOfFrame([waiting], { suppose: own, types }, day).map((tally): Entry => ({
        tally,
        coverage: null,
        isLatest,
      })),
    coverage: () => null,
  })
}

const actOfRecord = ({ country, first, last }: ConsentGuess): Act => ({
  ...makeSupposedAct('RATIFIED', country, 't', { since: first, first, last }),
  id: `RATIFIED:${country}:t`,
})

const pairsOf = ({ before, after }: Judged): NewPair[] => findNewPairs(before, after)
const namesOf = (judged: Judged): string[] =>
  pairsOf(judged).map(({ oneId, otherId, since }) => `${oneId} ${otherId} ${since}`)

const on = (country: string, day: string, isSupposed = false): ConsentGuess => ({
  country,
  first: day,
  last: day,
  isSupposed,
})

/** The pairs by hand: who is bound by the day with what is supposed, without those of whom both are bound by the record alone. */
function pairsByHand({ consents, day, ...rule }: World): string[] {
  const boundOf = (own: readonly ConsentGuess[]): Map<string, string> =>
    new Map(
      [...boundByHand(own, rule)].flatMap(([country, days]) =>
        days !== null && (day === null || days[0] <= day) ? [[country, days[0]] as const] : [],
      ),
    )
  const [with_, without] = [boundOf(consents), boundOf(consents.filter(({ isSupposed }) => !isSupposed))]
  const ids = [...with_.keys()].sort()
  return ids.flatMap(one =>
    ids
      .filter(other => one < other && !(without.has(one) && without.has(other)))
      .map(other => `${one} ${other} ${[with_.get(one)!, with_.get(other)!].sort()[1]}`),
  )
}

const someWorld: fc.Arbitrary<World> = fc.record({
  consents: fc
    .subarray(COUNTRIES)
    .chain(ids =>
      fc.tuple(
        ...ids.map(id =>
          fc
            .tuple(fc.constantFrom(...DAYS), fc.boolean())
            .map(([day, isSupposed]) => on(id, day, isSupposed)),
        ),
      ),
    ),
  needed: fc.constantFrom(1, 2, 3),
  addDays: fc.constant(30),
  laterDays: fc.constantFrom(null, 0, 30, 400),
  day: fc.constantFrom(null, ...DAYS, '2002-02-01', '2003-06-01'),
})

describe('the pairs that would be bound by an instrument which waits for consents', () => {
  test('are those bound with what is supposed and not by the record alone, from the later day of the two', () => {
    fc.assert(
      fc.property(someWorld, world => {
        expect(namesOf(judgeWorld(world)).sort()).toEqual(pairsByHand(world).sort())
      }),
      { numRuns: 1_000 },
    )
  })

  const record = [on('a', '2001-01-01'), on('b', '2001-02-01')]
  const rule = { needed: 2, addDays: 30, laterDays: 30, day: null }

  test('has whoever acts with each whom the record alone binds, and not these with each other', () => {
    const judged = judgeWorld({ ...rule, consents: [...record, on('c', '2027-01-01', true)] })
    expect(namesOf(judged)).toEqual(['a c 2027-01-31', 'b c 2027-01-31'])
    // What no source says stays a consent in its cell.
    expect(judged.after.map(({ standing }) => standing.status).slice(0, 3)).toEqual([
      'RATIFIED',
      'RATIFIED',
      'IN_FORCE',
    ])
  })

  test('loses nobody where a supposed exit would undo what the record reaches', () => {
    const leaving: Supposed = { country: 'b', instrument: 't', act: 'DENOUNCED', on: '2001-01-15' }
    const judged = judgeWorld({
      ...rule,
      consents: [...record, on('c', '2027-01-01', true)],
      leaving: [leaving],
    })
    expect(namesOf(judged)).not.toContain('a b 2001-03-03')
  })

  test('is known at the latest only where the entry into force is', () => {
    const consents = [on('a', '2001-01-01'), on('b', '2027-02-01', true)]
    const judged = judgeWorld({ ...rule, consents, isLatest: true })
    expect(namesOf(judged)).toEqual(['a b [..2027-03-03]'])
    expect(judged.after.map(({ standing }) => standing.act?.since ?? null)).toEqual([
      '[..2027-03-03]',
      '[..2027-03-03]',
      null,
      null,
      null,
    ])
    // Before that day nothing of it is counted, and nothing is settled.
    const early = judgeWorld({ ...rule, consents, isLatest: true, day: '2027-02-15' })
    expect(namesOf(early)).toEqual([])
    expect(early.after.slice(0, 2).map(({ standing }) => [standing.status, standing.isSettled])).toEqual([
      ['RATIFIED', false],
      ['RATIFIED', false],
    ])
    const whole = judgeWorld({ ...rule, consents, day: '2027-02-15' })
    expect(whole.after.slice(0, 2).map(({ standing }) => standing.isSettled)).toEqual([true, true])
  })
})
