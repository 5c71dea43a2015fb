import { partition } from 'es-toolkit/array/partition'
import type { Means } from '../../answer/means.js'
import { datesQuery } from '../../cypher/queries/timeline.js'
import { tiesAtQuery } from '../../cypher/queries/ties.js'
import type { Tie, View } from '../../questions/view.js'
import { OUTCOME_TYPES } from '../outcome-types.js'
import { readPlacingDays } from '../placing-days.js'
import { awaitInOrder, readSubject } from '../subject.js'
import type { Gathered } from './gathered.js'
import { EXISTENCE, type EventKind, FIELD_KINDS, MEETING_ENDS, WITHDRAWAL, typesOfKinds } from './kinds.js'

/** How many claims of one type at one entity are looked at; the treaty with the most parties has a fifth of that. */
export const MOST_TIES = 1_000

const DATE_FIELDS = [...Object.keys(FIELD_KINDS), EXISTENCE.field]
const PLACING_FIELDS = ['adoptedOn', 'endedOn', 'startedOn']

/** Reads what the events are made from; `notRead` is how many claims were too many. */
export async function readGathered(
  of: readonly string[],
  kinds: ReadonlySet<EventKind> | null,
  view: View,
  means: Means,
): Promise<Gathered & { readonly notRead: number }> {
  const rows = await awaitInOrder(of.map(id => readSubject('of', id, view.clocks.release, means)))
  const subjects = new Map(rows.map(({ id, type }) => [id, type]))
  const own = await readTiesOfTypes([...subjects.keys()], typesOfKinds(kinds, means.model), view, means)
  const sessions = own.ties.filter(({ type, to }) => type === 'SESSION_OF' && subjects.has(to))
  const acts = await readTiesOfTypes(
    sessions.map(({ from }) => from),
    OUTCOME_TYPES,
    view,
    means,
  )
  const ties = [...new Map([...own.ties, ...acts.ties].map(tie => [tie.id, tie])).values()]
  const [meetings, others] = partition([...subjects.keys()], id => subjects.get(id) === 'Meeting')
  const placed = [...new Set([...meetings, ...ties.flatMap(tellersOfDay)])]
  const [dates, placing, details] = await Promise.all([
    others.length === 0 ? [] : means.ask(datesQuery(view, others, DATE_FIELDS)),
    readPlacingDays(placed, PLACING_FIELDS, view, means),
    readDetails(ties, view.clocks.release, means),
  ])
  return { subjects, ties, dates, placing, ...details, notRead: own.notRead + acts.notRead }
}

/** Reads the claims of these types at each of the entities. Where an entity has too many of a type, those with the best sources are read. */
async function readTiesOfTypes(
  ids: readonly string[],
  types: readonly string[],
  view: View,
  { ask, model }: Means,
): Promise<{ readonly ties: readonly Tie[]; readonly notRead: number }> {
  if (ids.length === 0 || types.length === 0) return { ties: [], notRead: 0 }
  const found = (await ask(tiesAtQuery(model, view, { ids, types, mostEach: MOST_TIES }))).flatMap(
    at => at.types,
  )
  const ties = found.flatMap(of => of.ties)
  return { ties, notRead: found.reduce((sum, { total }) => sum + total, 0) - ties.length }
}

/** The entities whose own days tell when an act happened: the meeting, or the text that was adopted. */
function tellersOfDay({ type, from, to }: Tie): string[] {
  const end = MEETING_ENDS[type]
  if (end !== undefined) return [end === 'from' ? from : to]
  if (type === 'ADOPTED_BY') return [from]
  return (OUTCOME_TYPES as readonly string[]).includes(type) ? [to] : []
}

/** Reads what the days of an event need of a claim beyond its own dates. */
async function readDetails(
  ties: readonly Tie[],
  release: number | null,
  { byId }: Means,
): Promise<Pick<Gathered, 'byRule' | 'withdrawals'>> {
  const readField = (type: string, field: string): Promise<[string, unknown][]> =>
    Promise.all(
      ties
        .filter(tie => tie.type === type)
        .map(async ({ id }) => [id, (await byId.said(type, release, [field], id))?.values[field] ?? null]),
    )
  const [bases, withdrawals] = await Promise.all([
    readField('PARTY_TO', 'basis'),
    readField(WITHDRAWAL.type, WITHDRAWAL.field),
  ])
  return {
    byRule: new Set(bases.flatMap(([id, basis]) => (basis === 'BY_RULE' ? [id] : []))),
    withdrawals: new Map(withdrawals.filter((entry): entry is [string, string] => entry[1] !== null)),
  }
}
