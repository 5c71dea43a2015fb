import { expect } from '@jest/globals'
import type { Tie } from '../../../src/questions/view.js'
import { readDate } from '../../oracle/dates.js'
import type { SeedSaid } from '../../support/seed-said.js'
import { type Seen, isSeen } from '../../support/seed-ties.js'
import { placingByHand } from './placing-days.js'
import { type ByHand, type Came, type Ground, type ViewAsked, viewOfAsked } from './asked.js'

export interface TimelineAsked extends ViewAsked {
  readonly of: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly kinds?: readonly string[]
  readonly undated?: boolean
  readonly first?: number
}

/** What meetings do with texts; the sessions of a series do it for the series. */
const OUTCOMES: Readonly<Record<string, string>> = {
  AGREED_AT: 'AGREED',
  ADOPTED_AT: 'ADOPTED',
  ENDORSED_AT: 'ENDORSED',
  WELCOMED_AT: 'WELCOMED',
  NOTED_AT: 'NOTED',
  ISSUED_AT: 'ISSUED',
  SIGNED_AT: 'OPENED_FOR_SIGNATURE',
}
const ACTS: Readonly<Record<string, string>> = {
  ...OUTCOMES,
  ADOPTED_BY: 'ADOPTED',
  MADE_BY: 'MADE',
  SIGNED: 'SIGNED',
  RATIFIED: 'CONSENTED',
  MADE_DECLARATION_ON: 'DECLARED',
  EXTENDED_TO: 'EXTENDED',
  DENOUNCED: 'DENOUNCED',
  SUCCEEDS: 'SUCCEEDED',
  CALLED_FOR: 'CALLED_FOR',
}
const STATES: Readonly<Record<string, readonly [begin: string, end: string]>> = {
  PARTY_TO: ['BOUND', 'NO_LONGER_BOUND'],
  MEMBER_OF: ['JOINED', 'LEFT'],
}
/** Claims that lead to a meeting, and the end at which it stands. */
const TO_MEETINGS: Readonly<Record<string, 'from' | 'to'>> = {
  SESSION_OF: 'from',
  HELD_IN: 'from',
  HOSTED_BY: 'from',
  HELD_WITHIN: 'from',
  PARTICIPATED_IN: 'to',
}
const MEETING_DAYS = ['startedOn', 'endedOn']
const FIELDS: Readonly<Record<string, string>> = {
  adoptedOn: 'ADOPTED',
  enteredIntoForceOn: 'ENTERED_INTO_FORCE',
  periodStart: 'PERIOD_BEGAN',
  periodEnd: 'EXPIRED',
  startedOn: 'STARTED',
  endedOn: 'FINISHED',
  publishedOn: 'PUBLISHED',
}

/** An event as one claim or statement tells it; `date` is null where it gives none, and another may. */
interface Told {
  readonly kind: string
  readonly by: string
  readonly date: string | null
}

/** Every event of the entities, claim by claim and statement by statement, but the meetings themselves. */
function eventsByHand({ of, ...view }: TimelineAsked, { seed, said }: Ground): Told[] {
  const ties = seed.ties(viewOfAsked(view))
  const at = ties.filter(({ from, to }) => of.includes(from) || of.includes(to))
  const sessions = at
    .filter(({ type, to }) => type === 'SESSION_OF' && of.includes(to))
    .map(({ from }) => from)
  const done = ties.filter(
    ({ type, to }) =>
      type in OUTCOMES && sessions.includes(to) && !at.some(tie => tie.to === to && of.includes(to)),
  )
  const isAct = ({ type }: Tie): boolean => seed.model.claims.get(type)!.traits.includes('ACT')
  const ofClaims = [...at, ...done].flatMap(tie => (isAct(tie) ? toldByAct(tie) : toldByState(tie)))
  const own = said.filter(
    ({ type, from, values }) =>
      type === 'STATEMENT' && of.includes(from) && isSeen(values as unknown as Seen, viewOfAsked(view)),
  )
  return [
    ...ofClaims,
    ...own.flatMap(one => (seed.types.get(one.from) === 'Meeting' ? [] : toldByStatement(one))),
  ]
}

function toldByAct({ id, type, since }: Tie): Told[] {
  const kind = ACTS[type]
  return kind === undefined ? [] : [{ kind, by: id, date: since ?? null }]
}

/** That it goes on is no end; without a day, only a party and a member began. */
function toldByState({ id, type, since, until }: Tie): Told[] {
  const [begin, end] = STATES[type] ?? ['BEGAN', 'ENDED']
  const isOver = (until ?? '..') !== '..'
  return [
    ...((since ?? null) !== null || type in STATES ? [{ kind: begin, by: id, date: since ?? null }] : []),
    ...(isOver ? [{ kind: end, by: id, date: until }] : []),
  ]
}

function toldByStatement({ id, values }: SeedSaid): Told[] {
  const tell = (kind: string, date: unknown): Told[] =>
    typeof date === 'string' && date !== '..' ? [{ kind, by: id, date }] : []
  if (values.field === 'exists') return [...tell('FOUNDED', values.since), ...tell('DISSOLVED', values.until)]
  const kind = FIELDS[String(values.field)]
  return kind === undefined ? [] : tell(kind, values.value)
}

/** The meetings among the entities, and those to which a claim leads from one. */
function meetingsByHand({ of, ...view }: TimelineAsked, { seed }: Ground): Set<string> {
  const led = seed.ties(viewOfAsked(view)).flatMap(tie => {
    const end = TO_MEETINGS[tie.type]
    return end !== undefined && of.includes(end === 'from' ? tie.to : tie.from) ? [tie[end]] : []
  })
  return new Set([...of.filter(id => seed.types.get(id) === 'Meeting'), ...led])
}

/** What happened to some entities, all pages of it. */
export const timelineByHand: ByHand<TimelineAsked> = {
  field: 'timeline',
  list: 'events',
  shown:
    'events { id eventKind since until possibleFrom possibleTo dayBasis node { id } counterpart { id } restsOn { id } restsOnLeftOut sentence } total undatedTotal byKind { eventKind total undated notShown } notRead hasNextPage endCursor',

  compare(came, asked, ground) {
    const { kinds, undated = false, from = '', to = '~' } = asked
    const { events } = came
    const isWanted = (kind: string): boolean => kinds?.includes(kind) ?? true
    const told = eventsByHand(asked, ground).filter(({ kind }) => isWanted(kind))
    const shown = new Set<string>(
      events.flatMap(({ eventKind, restsOn }: Came) => restsOn.map(({ id }: Came) => `${eventKind} ${id}`)),
    )
    expect(events.length).toBe(undated ? came.undatedTotal : came.total)
    compareTold(told, shown, one => !undated && !isPutTogether(told, one) && mayFall(one.date!, from, to))
    const byHand = new Set(told.map(({ kind, by }) => `${kind} ${by}`))
    const others = events.filter(
      ({ eventKind, restsOn }: Came) =>
        eventKind !== 'MEETING' && !restsOn.some(({ id }: Came) => byHand.has(`${eventKind} ${id}`)),
    )
    expect(others.map(({ id }: Came) => id)).toEqual([])
    const meetings = events
      .filter(({ eventKind }: Came) => eventKind === 'MEETING')
      .map(({ node }: Came) => node.id)
    const wanted = isWanted('MEETING') ? meetingsByHand(asked, ground) : new Set<string>()
    expect(meetings.filter((id: string) => !wanted.has(id))).toEqual([])
    expect(new Set(meetings).size).toBe(meetings.length)
    if (asked.from === undefined && asked.to === undefined && isWanted('MEETING'))
      expect(meetingsCounted(came)).toBe(wanted.size)
    comparePlacing(events, asked, ground)
    compareOrder(events, undated, from, to)
  },
}

/** A meeting, and what was done at one or in adopting a text without a day of its own, rests on the statements that place the meeting or the text. */
function comparePlacing(events: readonly Came[], asked: TimelineAsked, ground: Ground): void {
  const placedBy = placingByHand(asked, ground, [...MEETING_DAYS, 'adoptedOn'])
  const placed = (id: string, fields: readonly string[]): SeedSaid[] =>
    fields.flatMap(field => placedBy(id, field))
  const ties = new Map(ground.seed.ties(viewOfAsked(asked)).map(tie => [tie.id, tie]))
  const placedOf = ({ type, from, to, since }: Tie, kind: string): SeedSaid[] => {
    if ((since ?? null) !== null || kind !== ACTS[type]) return []
    return type === 'ADOPTED_BY'
      ? placed(from, ['adoptedOn'])
      : type in OUTCOMES
        ? placed(to, MEETING_DAYS)
        : []
  }
  for (const { id, eventKind, node, dayBasis, restsOn, restsOnLeftOut } of events) {
    const ids: string[] = restsOn.map((one: Came) => one.id)
    const own = eventKind === 'MEETING' ? placed(node.id, MEETING_DAYS) : []
    const wanted = [
      ...own,
      ...ids.flatMap(one => ties.get(one) ?? []).flatMap(tie => placedOf(tie, eventKind)),
    ]
    if (restsOnLeftOut > 0) continue
    expect([id, wanted.filter(one => !ids.includes(one.id))]).toEqual([id, []])
    const statements = ids.filter(one => /^[a-z]/.test(one)).sort()
    if (eventKind === 'MEETING') expect([id, own.map(one => one.id).sort()]).toEqual([id, statements])
    const isPlain = wanted.every(({ values }) => /^[\d-]+$/.test(String(values.value)))
    if (wanted.length > 0 && isPlain) expect([id, dayBasis]).not.toEqual([id, null])
  }
}

const meetingsCounted = ({ byKind }: Came): number => {
  const meetings = byKind.find(({ eventKind }: Came) => eventKind === 'MEETING')
  return meetings === undefined ? 0 : meetings.total + meetings.undated
}

/** Whether several statements tell it of one entity: their dates are put together, and the one that comes of it may be another. */
function isPutTogether(told: readonly Told[], { kind, by }: Told): boolean {
  const entityOf = (id: string): string => id.split(':')[0]!
  const alike = told.filter(other => other.kind === kind && entityOf(other.by) === entityOf(by))
  // The id of a claim begins with its type, which is no entity.
  return /^[a-z]/.test(by) && alike.length > 1
}

/** What has a day of its own within the span is shown, and what has none is not without another to tell it. */
function compareTold(
  told: readonly Told[],
  shown: ReadonlySet<string>,
  isSurelyShown: (one: Told) => boolean,
): void {
  const missing = told.filter(
    one => one.date !== null && isSurelyShown(one) && !shown.has(`${one.kind} ${one.by}`),
  )
  expect(missing).toEqual([])
}

/** Whether a day that the date may mean is within the span. */
function mayFall(date: string, from: string, to: string): boolean {
  const { days, isDoubtful } = readDate(date)
  return isDoubtful || (days.from <= to && days.to >= from)
}

/** The earliest that is written first; each within the span that was asked for, or without any day. */
function compareOrder(events: readonly Came[], undated: boolean, from: string, to: string): void {
  const firsts = events.map(({ since, until }) => readDate(since ?? until).days.from)
  if (!undated) expect(firsts).toEqual([...firsts].sort())
  for (const { id, since, until, dayBasis } of events) {
    expect([id, dayBasis === null]).toEqual([id, undated])
    if (!undated && until === null) expect([id, mayFall(since, from, to)]).toEqual([id, true])
  }
}
