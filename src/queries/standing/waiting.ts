import type { Means } from '../../answer/means.js'
import { type TiesAt, tiesAtQuery } from '../../cypher/queries/ties.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../../model/stored.js'
import { FACTS } from '../../questions/choice.js'
import type { Tie, View } from '../../questions/view.js'
import { groupByKey } from '../../model/group.js'
import { findLatestBegin } from '../../rules/standing-acts.js'
import type { TreatyFacts } from '../../rules/standing-suppose.js'
import type { Consent } from '../../rules/standing-consents.js'
import type { WaitingTreaty } from '../../rules/standing-tally.js'

/** How many claims of one type at an instrument or body are read at most; `isCut` tells whether there are more. */
const MOST_TIES_AT = 400
/** How many claims are looked at for a treaty as a rule: most treaties wait for nobody any more. */
export const TIES_PER_TREATY = 20

const COUNTS_MEMBERS = 'COUNTS_MEMBERS_OF'
const TYPES = [COUNTS_MEMBERS, 'DENOUNCED', 'PARTY_TO', 'RATIFIED', 'SIGNED'] as const

/** The facts at one instrument, by their type. */
type TiesOf = ReadonlyMap<string, readonly Tie[]>

/** The instruments that wait, and the facts of all treaties together with what their parties tell. */
interface WaitingFound {
  readonly waiting: readonly WaitingTreaty[]
  readonly treaties: ReadonlyMap<string, TreatyFacts>
  readonly isCut: boolean
}

/**
 * Finds the instruments that wait for a number of consents: a rule says for how many, no day of their entry into force is on record, and nobody is bound.
 * Consents on record count whatever their days; the members of a body are those on the day of the question. An instrument that binds somebody is in force by
 * then at the latest.
 */
export async function readWaiting(
  treaties: ReadonlyMap<string, TreatyFacts>,
  view: View,
  means: Means,
): Promise<WaitingFound> {
  const undated = [...treaties].filter(([, { entry }]) => entry === null)
  const ids = undated.flatMap(([id, facts]) => ((facts.threshold ?? facts.partyRule) === null ? [] : [id]))
  if (ids.length === 0) return { waiting: [], treaties, isCut: false }
  const always = { ...view, clocks: { ...view.clocks, day: null } }
  const facts = await readFacts(ids, TYPES, always, means)
  const waiting = await Promise.all(
    ids.flatMap(id => {
      const ties = factsOfEach(facts, id)
      const isWaiting = !ties.has('PARTY_TO') && treaties.get(id)!.threshold !== null
      return isWaiting ? [readOne(id, treaties.get(id)!, ties, view, means)] : []
    }),
  )
  const dated = ids.map(id => [id, dateByParties(treaties.get(id)!, factsOfEach(facts, id))] as const)
  const isCut = facts.some(({ types }) => types.some(({ total }) => total > MOST_TIES_AT))
  return { waiting, treaties: new Map([...treaties, ...dated]), isCut }
}

/** Dates an instrument of which nobody says when it entered into force: it did by the first day on which somebody is surely bound. */
function dateByParties(facts: TreatyFacts, ties: TiesOf): TreatyFacts {
  const days = (ties.get('PARTY_TO') ?? []).map(findLatestBegin).sort()
  const isBy = days[0] !== undefined && days[0] !== LAST_OF_DAYS
  if (!isBy || facts.partyRule === null) return facts
  const entry = { first: FIRST_OF_DAYS, last: days[0]! }
  const later = { rule: facts.partyRule, text: facts.rule! }
  return { ...facts, treaty: { entry, isByParties: true, later, first: null } }
}

const readFacts = (
  ids: readonly string[],
  types: readonly string[],
  view: View,
  { ask, model }: Means,
): Promise<readonly TiesAt[]> => {
  const facts = { ...view, choice: { ...view.choice, modality: FACTS.modality } }
  return ask(tiesAtQuery(model, facts, { ids, types, mostEach: MOST_TIES_AT }))
}

const factsOfEach = (facts: readonly TiesAt[], id: string): TiesOf =>
  groupByKey(facts.find(at => at.id === id)?.types.flatMap(({ ties }) => ties) ?? [], ({ type }) => type)

async function readOne(
  instrument: string,
  { threshold, partyRule }: TreatyFacts,
  ties: TiesOf,
  view: View,
  means: Means,
): Promise<WaitingTreaty> {
  const { release } = view.clocks
  const of = (type: string): readonly Tie[] => ties.get(type) ?? []
  const actors = [...of('RATIFIED'), ...of('SIGNED')].map(({ from }) => from)
  const [countries, members, atLeast] = await Promise.all([
    findCountriesAmong(actors, release, means),
    readMembersOf(of(COUNTS_MEMBERS), view, means),
    readAtLeast(of(COUNTS_MEMBERS), release, means),
  ])
  const signatories = of('SIGNED').map(({ from }) => from)
  return {
    instrument,
    threshold: threshold!,
    partyRule,
    consents: rangesOf(of('RATIFIED').filter(({ from }) => countries.has(from))),
    uncounted: rangesOf(of('RATIFIED').filter(({ from }) => !countries.has(from))),
    exits: rangesOf(of('DENOUNCED')),
    signatories: [...new Set(signatories.filter(id => countries.has(id)))],
    members,
    atLeast,
  }
}

/** The days between which the consent, or the exit, of each country lies, by all claims on it. */
function rangesOf(ties: readonly Tie[]): Consent[] {
  return [...groupByKey(ties, ({ from }) => from)].map(([country, own]) => ({
    country,
    first: own.map(({ possibleFrom }) => possibleFrom).sort()[0] ?? FIRST_OF_DAYS,
    last: own.map(latestDayOf).sort().at(-1) ?? LAST_OF_DAYS,
  }))
}

/** Gives the last day on which an act may have happened. An act is certain from that day on; one that is never certain may have happened on any day. */
const latestDayOf = ({ certainFrom, certainTo }: Tie): string =>
  certainFrom <= certainTo ? certainFrom : LAST_OF_DAYS

async function findCountriesAmong(
  ids: readonly string[],
  release: number | null,
  { byId }: Means,
): Promise<ReadonlySet<string>> {
  const rows = await Promise.all([...new Set(ids)].map(id => byId.entity(release, [], id)))
  return new Set(rows.flatMap(row => (row?.type === 'Country' ? [row.id] : [])))
}

async function readMembersOf(counted: readonly Tie[], view: View, means: Means): Promise<readonly string[]> {
  const bodies = counted.map(({ to }) => to)
  if (bodies.length === 0) return []
  const { day, release } = view.clocks
  const at = await readFacts(bodies, ['MEMBER_OF'], view, means)
  const ties = at.flatMap(({ types }) => types.flatMap(type => type.ties))
  const members = ties.filter(
    ({ to, possibleTo }) => bodies.includes(to) && (day !== null || possibleTo === LAST_OF_DAYS),
  )
  const ids = members.map(({ from }) => from)
  return [...(await findCountriesAmong(ids, release, means))]
}

async function readAtLeast(
  counted: readonly Tie[],
  release: number | null,
  { byId }: Means,
): Promise<number | null> {
  const claims = await Promise.all(
    counted.map(({ id }) => byId.said(COUNTS_MEMBERS, release, ['atLeast'], id)),
  )
  const numbers = claims.flatMap(claim => {
    const atLeast = claim?.values.atLeast ?? null
    return atLeast === null ? [] : [Number(atLeast)]
  })
  return numbers.length === 0 ? null : Math.max(...numbers)
}
