import type { Means } from '../../answer/means.js'
import { tiesAmongQuery, tiesAtQuery } from '../../cypher/queries/ties.js'
import { RequestError } from '../../errors.js'
import { LAST_OF_DAYS } from '../../model/stored.js'
import { FACTS } from '../../questions/choice.js'
import type { EntityAnswer } from '../../questions/rows.js'
import type { Tie, View } from '../../questions/view.js'
import { PARTY } from '../../rules/party-grounds.js'
import { type Act, STANDING_TYPES } from '../../rules/standing-acts.js'
import type { StandingQuestion } from './arguments.js'
import type { Supposed } from '../../rules/standing-suppose.js'
import { awaitInOrder, readSubject, readSubjects } from '../subject.js'

/** How many members of a body are looked at to find the countries among them. */
export const MOST_MEMBERS = 400
/** How many claims are read for each pair of the matrix at most; the answer tells whether there are more. */
export const TIES_PER_PAIR = 6

/** The rows and columns of a matrix, and what is supposed of them, all by the ids that stand at the release. */
export interface StandingFrame {
  readonly countries: readonly string[]
  readonly instruments: readonly string[]
  /** Types of the countries and bodies, by id. */
  readonly types: ReadonlyMap<string, string>
  readonly membersLeftOut: number
  readonly suppose: readonly Supposed[]
}

export async function readFrame(question: StandingQuestion, means: Means): Promise<StandingFrame> {
  const { release } = question.view.clocks
  const [rows, columns] = await awaitInOrder([
    question.countries === null
      ? readMembers(question, means)
      : readSubjects('countries', question.countries, means.model.claims.get(PARTY)!.from, release, means),
    readSubjects('instruments', question.instruments, ['Instrument'], release, means),
  ])
  const countries = rows
    .slice(0, question.countries === null ? question.limit : rows.length)
    .map(({ id }) => id)
  const instruments = columns.map(({ id }) => id)
  const suppose = await awaitInOrder(question.suppose.map(act => readSupposed(act, release, means)))
  for (const { country, instrument } of suppose) {
    checkIsThere(country, 'countries', countries)
    checkIsThere(instrument, 'instruments', instruments)
  }
  const types = new Map(rows.map(({ id, type }) => [id, type]))
  return { countries, instruments, types, membersLeftOut: rows.length - countries.length, suppose }
}

/** Reads the countries among the members of a body on the day; without a day, those whose membership has no end on record. */
async function readMembers(
  { membersOf, view }: StandingQuestion,
  { ask, byId, model }: Means,
): Promise<readonly EntityAnswer[]> {
  const { release, day } = view.clocks
  const { id } = await readSubject('membersOf', membersOf!, release, { ask, byId })
  const facts = { ...view, choice: { ...view.choice, modality: FACTS.modality } }
  const [at] = await ask(
    tiesAtQuery(model, facts, { ids: [id], types: ['MEMBER_OF'], mostEach: MOST_MEMBERS }),
  )
  const ties = at?.types.flatMap(type => type.ties) ?? []
  const members = ties.filter(
    ({ to, possibleTo }) => to === id && (day !== null || possibleTo === LAST_OF_DAYS),
  )
  const ids = [...new Set(members.map(({ from }) => from))].sort()
  const rows = await Promise.all(ids.map(member => byId.entity(release, [], member)))
  return rows.filter(row => row !== null).filter(({ type }) => type === 'Country')
}

async function readSupposed(supposed: Supposed, release: number | null, means: Means): Promise<Supposed> {
  const [country, instrument] = await awaitInOrder([
    readSubject('suppose', supposed.country, release, means),
    readSubject('suppose', supposed.instrument, release, means),
  ])
  return { ...supposed, country: country.id, instrument: instrument.id }
}

function checkIsThere(id: string, argument: string, ids: readonly string[]): void {
  if (ids.includes(id)) return
  throw new RequestError(
    'BAD_USER_INPUT',
    'NOT_IN_MATRIX',
    `suppose names “${id}”, which is not among the ${argument} of the question; add it there.`,
    { argument: 'suppose' },
  )
}

/** Reads all claims that tell how the rows stand to the columns, whatever their days, and tells whether there are more than were read. */
export async function readActs(
  { countries, instruments }: StandingFrame,
  view: View,
  means: Means,
): Promise<{ readonly acts: readonly Act[]; readonly isCut: boolean }> {
  const most = countries.length * instruments.length * TIES_PER_PAIR
  const always = { ...view, clocks: { ...view.clocks, day: null } }
  const ids = [...countries, ...instruments]
  const { total, ties } = await means.ask(
    tiesAmongQuery(means.model, always, { ids, types: STANDING_TYPES, most }),
  )
  const acts = await Promise.all(ties.map(tie => readAct(tie, view.clocks.release, means)))
  return { acts, isCut: total > ties.length }
}

const ACT_COLUMNS = ['basis', 'mode', 'declarationKind', 'withdrawnOn', 'isProvisional', 'deniedOn']

async function readAct(tie: Tie, release: number | null, { byId }: Means): Promise<Act> {
  const { values } = (await byId.said(tie.type, release, ACT_COLUMNS, tie.id))!
  const text = (column: string): string | null => (values[column] as string | null | undefined) ?? null
  return {
    ...tie,
    basis: text('basis'),
    mode: text('mode'),
    isReservation: text('declarationKind') === 'RESERVATION',
    withdrawnOn: text('withdrawnOn'),
    isProvisional: values.isProvisional === true,
    mayBeSooner: false,
    deniedOn: (values.deniedOn ?? []) as readonly string[],
  }
}
