import { countBy } from 'es-toolkit/array/countBy'
import { partition } from 'es-toolkit/array/partition'
import { mapInTurns } from '../../answer/breath.js'
import type { Means } from '../../answer/means.js'
import type { Finding } from '../../questions/finding.js'
import type { Presence } from './presence.js'
import type { EncountersQuestion } from './arguments.js'
import type { CrimeScope } from '../crime-scope.js'
import { boundsOfRow, isPlaced } from './days.js'
import { type Encounter, type Encounters, type SharedGathering, countSure } from './pairs.js'
import type { ReadGatherings } from './read.js'
import { type DayBounds, daysOfEvent } from '../timeline/days.js'
import { idsOf } from '../timeline/gathered.js'

/** How many entries of each list are shown at most; the answer counts the rest beside it. */
export const MOST_SHOWN = {
  crimes: 150,
  byCrime: 20,
  matters: 10,
  outcomes: 20,
  restsOn: 6,
  looks: 3,
} as const

/** Shows whom somebody met, as `Encounters` of the schema but for its looks. */
export async function showEncounters(
  { counterparts, among }: Encounters,
  { gatherings, scope }: ReadGatherings,
  question: EncountersQuestion,
  { breath }: Pick<Means, 'breath'>,
): Promise<Finding & { readonly ids: readonly string[] }> {
  const shown = counterparts.slice(0, question.limit)
  const crimes = (scope ?? []).slice(0, MOST_SHOWN.crimes)
  const met = [...counterparts, ...among].flatMap(({ meets }) => meets.map(({ gathering }) => gathering.id))
  const show = (encounter: Encounter): Finding => showEncounter(encounter, question, scope)
  const finding = {
    total: new Set(met).size,
    outOf: gatherings.length,
    counterparts: await mapInTurns(shown, show, breath),
    counterpartsLeftOut: counterparts.length - shown.length,
    among: await mapInTurns(among, show, breath),
    crimes,
    crimesLeftOut: (scope ?? []).length - crimes.length,
  }
  return {
    ...finding,
    ids: [...new Set([...shown, ...among].flatMap(({ oneId, otherId }) => [oneId, otherId]))],
    isCut: hasLeftOut(finding),
  }
}

/** Whether any list anywhere in a finding says that something is left out of it. */
function hasLeftOut(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(
    ([field, below]) => (field.endsWith('LeftOut') && Number(below) > 0) || hasLeftOut(below),
  )
}

function showEncounter(
  encounter: Encounter,
  question: EncountersQuestion,
  scope: CrimeScope | null,
): Finding {
  const { oneId, otherId } = encounter
  const meets = encounter.meets.toSorted(compareMeets)
  const shown = meets.slice(0, question.meetingsEach)
  const row = boundsOfRow(meets, question)
  const crimes = countCrimes(meets)
  return {
    oneId,
    otherId,
    one: oneId,
    other: otherId,
    total: meets.length,
    certain: countSure(encounter),
    undated: meets.filter(({ span }) => !isPlaced(span)).length,
    firstMet: row === null ? null : showBounds(row.first),
    lastMet: row === null ? null : showBounds(row.last),
    byCrime: crimes.slice(0, MOST_SHOWN.byCrime),
    crimesLeftOut: Math.max(crimes.length - MOST_SHOWN.byCrime, 0),
    outcomeTotal: new Set(meets.flatMap(({ gathering }) => gathering.outcomes.map(({ from }) => from))).size,
    metAt: shown.map(meet => showMeet(meet, scope)),
    meetingsLeftOut: meets.length - shown.length,
  }
}

const showBounds = ({ first, last }: DayBounds): Finding => ({ possibleFrom: first, possibleTo: last })

/** Sorts meets by the last day that may be theirs, the latest first; those without a day come last. */
const compareMeets = ({ gathering: a }: SharedGathering, { gathering: b }: SharedGathering): number => {
  const [x, y] = [a.span.end.last ?? a.span.begin.first ?? '', b.span.end.last ?? b.span.begin.first ?? '']
  return x === y ? (a.id < b.id ? -1 : 1) : x > y ? -1 : 1
}

function countCrimes(
  meets: readonly SharedGathering[],
): { readonly crime: string; readonly total: number }[] {
  const crimes = meets.flatMap(({ gathering }) => [...new Set(gathering.matters.map(({ crime }) => crime))])
  return Object.entries(countBy(crimes, crime => crime))
    .map(([crime, total]) => ({ crime, total }))
    .sort((a, b) => b.total - a.total || (a.crime < b.crime ? -1 : 1))
}

/** Shows one gathering of a pair. Its matters begin with the crimes that were asked for, so that no limit leaves these out. */
function showMeet({ gathering, one, other, isSure }: SharedGathering, scope: CrimeScope | null): Finding {
  const { id, when, outcomes } = gathering
  const matters = partition(gathering.matters, ({ crime }) => scope?.includes(crime) ?? true).flat()
  return {
    id,
    node: id,
    ...when,
    ...daysOfEvent(when),
    certainty: isSure ? 'CERTAIN' : 'POSSIBLE',
    oneWays: one.map(showPresence),
    otherWays: other.map(showPresence),
    matters: matters
      .slice(0, MOST_SHOWN.matters)
      .map(({ crime, ground, ties }) => ({ crime, ground, ...showGrounds(idsOf(ties)) })),
    mattersLeftOut: Math.max(matters.length - MOST_SHOWN.matters, 0),
    outcomes: outcomes
      .slice(0, MOST_SHOWN.outcomes)
      .map(tie => ({ claimType: tie.type, claim: tie.id, node: tie.from })),
    outcomesLeftOut: Math.max(outcomes.length - MOST_SHOWN.outcomes, 0),
    ...showGrounds(gathering.restsOn),
  }
}

const showPresence = ({ way, modality, isSure, ties }: Presence): Finding => ({
  presenceWay: way,
  modality,
  certainty: isSure ? 'CERTAIN' : 'POSSIBLE',
  ...showGrounds(idsOf(ties)),
})

const showGrounds = (
  ids: readonly string[],
): { readonly restsOn: string[]; readonly restsOnLeftOut: number } => ({
  restsOn: ids.slice(0, MOST_SHOWN.restsOn),
  restsOnLeftOut: Math.max(ids.length - MOST_SHOWN.restsOn, 0),
})
