import { expect } from '@jest/globals'
import type { SeedTies } from '../../support/seed-ties.js'
import { type ByHand, type Came, type ViewAsked, viewOfAsked } from './asked.js'

export interface OrphansAsked extends ViewAsked {
  readonly kind:
    | 'PLAN_WITHOUT_SUCCESSOR'
    | 'INSTRUMENT_WITHOUT_MONITOR'
    | 'MEETING_WITHOUT_OUTCOME'
    | 'BODY_WITHOUT_SESSION'
  readonly quietYears?: number
  readonly limit?: number
}

/** Those that were looked at, and those of them that miss it. */
export interface Missing {
  readonly outOf: readonly string[]
  readonly ids: readonly string[]
}

const OUTCOMES = [
  'ADOPTED_AT',
  'AGREED_AT',
  'ENDORSED_AT',
  'WELCOMED_AT',
  'NOTED_AT',
  'SIGNED_AT',
  'ISSUED_AT',
]

type Entity = SeedTies['entities'][number]

/** Entities of a type that exist, or may exist, on the day. */
const ofType = (type: string, { asOf: day }: ViewAsked, { entities }: SeedTies): Entity[] =>
  entities.filter(
    ({ type: own, possibleFrom, possibleTo }) =>
      own === type && (day === undefined || (String(possibleFrom) <= day && day <= String(possibleTo))),
  )

/** Ids of those of which it holds, sorted. */
const idsWhere = (entities: readonly Entity[], holds: (entity: Entity) => boolean): string[] =>
  entities
    .filter(holds)
    .map(({ id }) => String(id))
    .sort()

export function findMissing(asked: OrphansAsked, seed: SeedTies): Missing {
  const ties = seed.ties(viewOfAsked(asked))
  const endsOf = (types: readonly string[], end: 'from' | 'to'): Set<string> =>
    new Set(ties.filter(({ type }) => types.includes(type)).map(tie => tie[end]))
  const without = (looked: readonly Entity[], having: ReadonlySet<string>): Missing => ({
    outOf: idsWhere(looked, () => true),
    ids: idsWhere(looked, ({ id }) => !having.has(String(id))),
  })
  const instruments = ofType('Instrument', asked, seed)
  const isOver = ({ periodEnd_last: end }: Entity): boolean => typeof end === 'string' && end < asked.asOf!
  const kinds = {
    PLAN_WITHOUT_SUCCESSOR: () => without(instruments.filter(isOver), endsOf(['SUCCEEDS'], 'to')),
    INSTRUMENT_WITHOUT_MONITOR: () => without(instruments, endsOf(['MONITORED_BY'], 'from')),
    MEETING_WITHOUT_OUTCOME: () => without(ofType('Meeting', asked, seed), endsOf(OUTCOMES, 'to')),
    BODY_WITHOUT_SESSION: () => findQuiet(asked, seed),
  }
  return kinds[asked.kind]()
}

/** Bodies that meet, or are forums, without a session that surely began in the years before the day. */
function findQuiet(asked: OrphansAsked, seed: SeedTies): Missing {
  const day = asked.asOf!
  const since = `${Number(day.slice(0, 4)) - (asked.quietYears ?? 5)}${day.slice(4)}`
  const sessions = seed.ties(viewOfAsked(asked)).filter(({ type }) => type === 'SESSION_OF')
  const meetings = new Set(ofType('Meeting', asked, seed))
  const began = new Map(
    seed.entities.map(entity => [
      entity.id,
      meetings.has(entity) ? (entity.startedOn_last as string | undefined) : undefined,
    ]),
  )
  const dayOf = ({ from, certainFrom }: (typeof sessions)[number]): string =>
    began.get(from) ?? (certainFrom === '9999-99-99' ? '' : certainFrom)
  const recent = new Set(sessions.flatMap(session => (dayOf(session) >= since ? [session.to] : [])))
  const meeting = new Set(sessions.map(({ to }) => to))
  const bodies = ofType('Organization', asked, seed).filter(
    ({ id, organizationKind }) => organizationKind === 'FORUM' || meeting.has(String(id)),
  )
  return {
    outOf: idsWhere(bodies, () => true),
    ids: idsWhere(bodies, ({ id }) => !recent.has(String(id))),
  }
}

/** What misses something. */
export const orphansByHand: ByHand<OrphansAsked> = {
  field: 'orphans',
  shown:
    'total outOf meaningNo meaningUnknown isCut found { node { id } datedOn undated meansNo coverage { isComplete toldBy { id } } lastSession { id evidence { source { id } } } sentence(lang: EN) }',

  compare(came, asked, { seed }) {
    const { outOf, ids } = findMissing(asked, seed)
    const limit = asked.limit ?? 50
    expect([came.total, came.outOf, came.isCut]).toEqual([ids.length, outOf.length, ids.length > limit])
    expect(came.meaningNo + came.meaningUnknown).toBe(came.total)
    const found: string[] = came.found.map(({ node }: Came) => node.id)
    expect(found).toHaveLength(Math.min(ids.length, limit))
    if (came.isCut) expect(found.filter(id => !ids.includes(id))).toEqual([])
    else expect(found.sort()).toEqual(ids)
  },
}
