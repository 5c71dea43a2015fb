import type { Model } from '../../model/model.js'
import { OUTCOME_TYPES } from '../outcome-types.js'

/** What sort of event something is; the enum `EventKind` of the schema, which says what each means. */
export type EventKind = string

/** Acts that are events by themselves. */
const KIND_OF_ACT: Readonly<Record<string, EventKind>> = {
  AGREED_AT: 'AGREED',
  ADOPTED_AT: 'ADOPTED',
  ADOPTED_BY: 'ADOPTED',
  ENDORSED_AT: 'ENDORSED',
  WELCOMED_AT: 'WELCOMED',
  NOTED_AT: 'NOTED',
  ISSUED_AT: 'ISSUED',
  SIGNED_AT: 'OPENED_FOR_SIGNATURE',
  MADE_BY: 'MADE',
  SIGNED: 'SIGNED',
  RATIFIED: 'CONSENTED',
  MADE_DECLARATION_ON: 'DECLARED',
  EXTENDED_TO: 'EXTENDED',
  DENOUNCED: 'DENOUNCED',
  SUCCEEDS: 'SUCCEEDED',
  CALLED_FOR: 'CALLED_FOR',
}

/** The claims that lead from an entity to a meeting, and at which of their ends the meeting stands. */
export const MEETING_ENDS: Readonly<Record<string, 'from' | 'to'>> = {
  SESSION_OF: 'from',
  HELD_IN: 'from',
  HOSTED_BY: 'from',
  HELD_WITHIN: 'from',
  PARTICIPATED_IN: 'to',
}

/** The kinds of event that the two days of a state are. */
interface StateKinds {
  readonly begin: EventKind
  readonly end: EventKind
  /** Whether its beginning is an event even where no source tells the day. */
  readonly countsUndated: boolean
}

const STATES: Readonly<Record<string, StateKinds>> = {
  PARTY_TO: { begin: 'BOUND', end: 'NO_LONGER_BOUND', countsUndated: true },
  MEMBER_OF: { begin: 'JOINED', end: 'LEFT', countsUndated: true },
}
const ANY_STATE: StateKinds = { begin: 'BEGAN', end: 'ENDED', countsUndated: false }

/** The fields of an entity that tell a day on which something happened to it; those of a meeting make one event together. */
export const FIELD_KINDS: Readonly<Record<string, EventKind>> = {
  adoptedOn: 'ADOPTED',
  enteredIntoForceOn: 'ENTERED_INTO_FORCE',
  periodStart: 'PERIOD_BEGAN',
  periodEnd: 'EXPIRED',
  startedOn: 'STARTED',
  endedOn: 'FINISHED',
  publishedOn: 'PUBLISHED',
}
/** The statement that says from when to when an entity exists: its dates are the days. */
export const EXISTENCE = { field: 'exists', begin: 'FOUNDED', end: 'DISSOLVED' } as const

/** The field of a formal statement that says when it was withdrawn. */
export const WITHDRAWAL = { type: 'MADE_DECLARATION_ON', field: 'withdrawnOn', kind: 'WITHDRAWN' } as const

export const MEETING: EventKind = 'MEETING'
export const ADOPTED: EventKind = 'ADOPTED'

/** The kind of event that an act is; null for claims that only lead to a meeting, and for states. */
export const kindOfAct = (type: string): EventKind | null => KIND_OF_ACT[type] ?? null

/** The kinds of the two days of a state; null for acts. */
export function kindsOfState(type: string, { claims }: Model): StateKinds | null {
  return claims.get(type)!.traits.includes('ACT') ? null : (STATES[type] ?? ANY_STATE)
}

/** Lists the claim types that are read for events of these kinds; null asks for all kinds. Events of what a session did need SESSION_OF, too. */
export function typesOfKinds(kinds: ReadonlySet<EventKind> | null, model: Model): readonly string[] {
  const isWanted = (kind: EventKind | null): boolean => kind !== null && (kinds === null || kinds.has(kind))
  const wantsSessions = OUTCOME_TYPES.some(type => isWanted(kindOfAct(type)))
  const wants = (type: string): boolean => {
    const state = kindsOfState(type, model)
    if (type in MEETING_ENDS) return isWanted(MEETING) || (type === 'SESSION_OF' && wantsSessions)
    if (type === WITHDRAWAL.type && isWanted(WITHDRAWAL.kind)) return true
    return state === null ? isWanted(kindOfAct(type)) : isWanted(state.begin) || isWanted(state.end)
  }
  return [...model.claims.keys()].filter(wants).sort()
}
