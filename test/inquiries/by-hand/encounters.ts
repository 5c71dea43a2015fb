import { expect } from '@jest/globals'
import type { ByHand, Came } from './asked.js'
import {
  type EncountersAsked,
  type Met,
  type Told,
  meetByHand,
  outcomesByHand,
  tellMeetings,
} from './encounters-told.js'

/** Two that met, with every meeting at which they did, the latest first. */
interface WantedPair {
  readonly one: string
  readonly other: string
  readonly met: readonly Met[]
  readonly certain: number
}

function pairOf(one: string, other: string, all: readonly Met[], { spanOf }: Told): WantedPair {
  const dayOf = ({ meeting }: Met): string => spanOf(meeting).end.last ?? spanOf(meeting).begin.first ?? ''
  const met = all
    .filter(found => found.one === one && found.other === other)
    .sort((a, b) => compareTexts(dayOf(b), dayOf(a)) || compareTexts(a.meeting, b.meeting))
  return { one, other, met, certain: met.filter(({ isSure }) => isSure).length }
}

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** Those of which only one is asked about, the most frequent first, and each two that are asked about. */
function pairsByHand(
  { who }: EncountersAsked,
  met: readonly Met[],
  told: Told,
): [WantedPair[], WantedPair[]] {
  const others = [...new Set(met.map(({ other }) => other))].filter(other => !who.includes(other)).sort()
  const apart = others.flatMap(other => who.map(one => pairOf(one, other, met, told)))
  return [
    apart
      .filter(pair => pair.met.length > 0)
      .sort((a, b) => b.met.length - a.met.length || b.certain - a.certain),
    who.flatMap((one, place) => who.slice(place + 1).map(other => pairOf(one, other, met, told))),
  ]
}

const PAIR = `oneId otherId total certain undated byCrime { crime { id } total } crimesLeftOut outcomeTotal meetingsLeftOut
  metAt { id certainty oneWays { presenceWay certainty } otherWays { presenceWay certainty } matters { crime { id } ground } mattersLeftOut outcomes { claim { id } } outcomesLeftOut restsOn { id } restsOnLeftOut }`

/** Whom some meet, each two with their meetings. */
export const encountersByHand: ByHand<EncountersAsked> = {
  field: 'encounters',
  shown: `total outOf isCut crimes { id } crimesLeftOut counterpartsLeftOut counterparts { ${PAIR} } among { ${PAIR} }`,

  compare(came, asked, ground) {
    const { limit = 20, meetingsEach = 5 } = asked
    const told = tellMeetings(asked, ground)
    const met = meetByHand(asked, told)
    const [apart, among] = pairsByHand(asked, met, told)
    compareSome(
      came.crimes.map(({ id }: Came) => id),
      came.crimesLeftOut,
      [...(told.crimes ?? [])],
    )
    expect(came.outOf).toBe(told.meetings.length)
    expect(came.total).toBe(new Set(met.map(({ meeting }) => meeting)).size)
    expect(came.counterpartsLeftOut).toBe(Math.max(apart.length - limit, 0))
    comparePairs(came.counterparts, apart.slice(0, limit), meetingsEach, told)
    comparePairs(came.among, among, meetingsEach, told)
    const cut = [...came.counterparts, ...came.among].filter(
      ({ meetingsLeftOut, crimesLeftOut }: Came) => meetingsLeftOut + crimesLeftOut > 0,
    )
    if (came.counterpartsLeftOut + cut.length > 0) expect(came.isCut).toBe(true)
  },
}

function comparePairs(
  came: readonly Came[],
  wanted: readonly WantedPair[],
  meetingsEach: number,
  told: Told,
): void {
  expect(came.map(countsOf)).toEqual(
    wanted.map(({ one, other, met, certain }) => [
      one,
      other,
      met.length,
      certain,
      Math.max(met.length - meetingsEach, 0),
    ]),
  )
  for (const [place, pair] of wanted.entries()) {
    compareMeetings(came[place].metAt, pair.met.slice(0, meetingsEach), told)
    compareSums(came[place], pair, told)
  }
}

const countsOf = ({ oneId, otherId, total, certain, meetingsLeftOut }: Came): unknown[] => [
  oneId,
  otherId,
  total,
  certain,
  meetingsLeftOut,
]

/** In what way each was there, and as how sure. */
function compareMeetings(
  came: readonly Came[],
  wanted: readonly Met[],
  { oracle, mattersOf, ties, placedBy }: Told,
): void {
  const waysOf = (who: string, meeting: string): string[] =>
    [...oracle.waysOf(who, meeting)].map(([way, isSure]) => `${way} ${tellSure(isSure)}`)
  expect(
    came.map(({ id, certainty, oneWays, otherWays }) => [
      id,
      certainty,
      oneWays.map(({ presenceWay, certainty: sure }: Came) => `${presenceWay} ${sure}`),
      otherWays.map(({ presenceWay, certainty: sure }: Came) => `${presenceWay} ${sure}`),
    ]),
  ).toEqual(
    wanted.map(({ one, other, meeting, isSure }) => [
      meeting,
      tellSure(isSure),
      waysOf(one, meeting),
      waysOf(other, meeting),
    ]),
  )
  for (const { id, matters, mattersLeftOut, outcomes, outcomesLeftOut, restsOn, restsOnLeftOut } of came) {
    compareSome(
      restsOn.map((one: Came) => one.id),
      restsOnLeftOut,
      placedBy(id),
    )
    const about = matters.map(({ crime, ground }: Came) => `${ground} ${crime.id}`)
    compareSome(about, mattersLeftOut, mattersOf(id))
    const claims = outcomesByHand(ties, [id]).map(claim => claim.id)
    compareSome(
      outcomes.map(({ claim }: Came) => claim.id),
      outcomesLeftOut,
      claims,
    )
  }
}

/** Each once, and so many of all as are not left out. */
function compareSome(came: readonly string[], leftOut: number, all: readonly string[]): void {
  expect(came.filter(one => !all.includes(one))).toEqual([])
  expect(new Set(came).size + leftOut).toBe(all.length)
}

const tellSure = (isSure: boolean): string => (isSure ? 'CERTAIN' : 'POSSIBLE')

/** What all meetings of two were about, how many texts came of them, and how many have no day. */
function compareSums(came: Came, { met }: WantedPair, { aboutOf, ties, spanOf }: Told): void {
  const meetings = met.map(({ meeting }) => meeting)
  const crimes = meetings.flatMap(aboutOf)
  expect(came.byCrime.length + came.crimesLeftOut).toBe(new Set(crimes).size)
  for (const { crime, total } of came.byCrime)
    expect([crime.id, total]).toEqual([crime.id, crimes.filter(id => id === crime.id).length])
  expect(came.outcomeTotal).toBe(new Set(outcomesByHand(ties, meetings).map(({ from }) => from)).size)
  const undated = meetings.map(spanOf).filter(({ begin, end }) => begin.first === null && end.last === null)
  expect(came.undated).toBe(undated.length)
}
