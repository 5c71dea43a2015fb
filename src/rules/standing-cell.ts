import { type Coverage, isWholeRecord } from '../model/coverage.js'
import { FIRST_OF_DAYS } from '../model/stored.js'
import {
  type Act,
  dayOfQuestion,
  hasSureDay,
  isCertainOn,
  isListedOn,
  standsAsReservation,
} from './standing-acts.js'

export type StandingStatus = 'IN_FORCE' | 'RATIFIED' | 'SIGNED' | 'WITHDRAWN' | 'DENIED' | 'NONE' | 'UNKNOWN'

/** How a country stands to an instrument, and on which claims that rests. */
export interface Standing {
  readonly status: StandingStatus
  /** The claim that tells the status; null where nothing does. */
  readonly act: Act | null
  /** What comes later: the consent or the entry into force that the day of the question does not see yet. */
  readonly next: Act | null
  readonly denial: Act | null
  /** An exit that is supposed of who neither is a party nor consented; it changes nothing. */
  readonly idleExit: Act | null
  /** What the coverage says of such claims on the day; null where it says nothing. */
  readonly coverage: Coverage | null
  /** Whether it is settled that the instrument binds the country, or does not. */
  readonly isSettled: boolean
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null
  readonly withReservation: boolean
  /** The claims of the record that bear on it on the day, that which tells the status first. */
  readonly grounds: readonly string[]
}

/** What is known of such claims beside the claims themselves. */
export interface KnownOfCell {
  readonly day: string | null
  readonly coverage: Coverage | null
  /** The first day on which the instrument may have entered into force at all; null where none is known. */
  readonly entry: string | null
}

type CellFinding = Pick<Standing, 'status' | 'act' | 'isSettled'> & Partial<Pick<Standing, 'next' | 'denial'>>

/**
 * How a country stands to an instrument on a day. What binds most comes first: a party, then one that left, one that consented, one that signed; then
 * what a source denies, then what a complete record does not have, and then only that nobody knows.
 *
 * That a country is not bound is an answer like any other, and needs a ground: a source that denies it, a complete record, or a first consent that came later.
 * Without any, the cell is not settled, whatever its status; a signature alone never says that no ratification followed it.
 */
export function judgeStanding(acts: readonly Act[], known: KnownOfCell): Standing {
  const on = dayOfQuestion(known.day)
  const facts = acts.filter(({ modality }) => modality === 'FACT')
  const there = facts.filter(act => isListedOn(on, act))
  const idle = findIdleExits(there)
  const listed = there.filter(act => !idle.includes(act))
  const denial = findDenial(acts, known.day)
  const found = judgeCase({ facts, listed, denial, on, known })
  const reservations = listed.filter(act => standsOn(on, act, found, known))
  const { act, isSettled } = found
  const certainty = act === null || known.day === null ? null : isSureBy(on, act) ? 'CERTAIN' : 'POSSIBLE'
  const others = listed.filter(({ type }) => type !== 'MADE_DECLARATION_ON')
  const grounds = [act, denial, found.next, ...reservations, ...others].flatMap(ground => ground?.id ?? [])
  return {
    ...found,
    next: found.next ?? null,
    denial: found.denial === undefined ? denial : found.denial,
    idleExit: pickEarliest(idle),
    coverage: found.status === 'IN_FORCE' ? null : known.coverage,
    certainty,
    isSettled: isSettled && (found.status !== 'IN_FORCE' || certainty !== 'POSSIBLE'),
    withReservation: reservations.length > 0,
    grounds: [...new Set(grounds)],
  }
}

/** A reservation of no known day was made with the consent: before that, it is not known to stand. */
function standsOn(on: string, act: Act, { status }: CellFinding, { day }: KnownOfCell): boolean {
  if (!standsAsReservation(act, day)) return false
  return day === null || isCertainOn(on, act) || status === 'IN_FORCE' || status === 'RATIFIED'
}

interface Case {
  readonly facts: readonly Act[]
  readonly listed: readonly Act[]
  readonly denial: Act | null
  readonly on: string
  readonly known: KnownOfCell
}

function judgeCase(given: Case): CellFinding {
  const { listed, denial, known } = given
  const ends = findEndsOfBond(given)
  const left = findLatestEnd(ends, given.on)
  const party = pickParty(
    listed.filter(act => act.type === 'PARTY_TO' && !hasPartyEnded(act, left, given.on)),
    given.on,
  )
  if (party !== null) return { status: 'IN_FORCE', act: party, isSettled: true }
  const consents = listed.filter(act => act.type === 'RATIFIED' && isAfterEnd(act, left, given.on))
  if (consents.length > 0) return judgeRatified(consents, given)
  if (left !== null) return { status: 'WITHDRAWN', act: left, isSettled: isSurelyOver(ends, given) }
  const signature = pickEarliest(listed.filter(({ type }) => type === 'SIGNED'))
  const next = pickEarliest(findLaterOnes(given, ['RATIFIED', 'PARTY_TO']).filter(({ id }) => id !== null))
  const isNo = denial !== null || next !== null || isWholeRecord(known.coverage)
  if (signature !== null) return { status: 'SIGNED', act: signature, isSettled: isNo, next }
  if (denial !== null) return { status: 'DENIED', act: denial, isSettled: true, next }
  return { status: isNo ? 'NONE' : 'UNKNOWN', act: null, isSettled: isNo, next }
}

/** A consent without a party: that it does not bind yet is settled by a source, by the day on which it will, or by that of the whole instrument. */
function judgeRatified(consents: readonly Act[], given: Case): CellFinding {
  const { on, known } = given
  const denial = isOverruled(consents, given) ? null : given.denial
  const next = pickEarliest(findLaterOnes(given, ['PARTY_TO']))
  const isBefore = known.day !== null && known.entry !== null && known.entry > on
  const isToCome = next !== null && !next.mayBeSooner
  const isSettled = denial !== null || isToCome || isBefore
  return { status: 'RATIFIED', act: pickEarliest(consents), next, denial, isSettled }
}

/** Without a day, what a source denied says nothing any more once a consent came after it. */
const isOverruled = (consents: readonly Act[], { denial, known }: Case): boolean =>
  known.day === null && consents.some(({ certainFrom }) => (denial?.certainTo ?? '') < certainFrom)

/** The claims by which it left: that it denounced the instrument, or was a party up to a day before this one. */
const findEndsOfBond = ({ facts, listed, on }: Case): readonly Act[] => [
  ...listed.filter(({ type }) => type === 'DENOUNCED'),
  ...facts.filter(({ type, possibleTo }) => type === 'PARTY_TO' && possibleTo < on),
]

function findLatestEnd(ends: readonly Act[], on: string): Act | null {
  const rank = (act: Act): string => `${endOfBond(act, on)}${act.id}`
  return [...ends].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).at(-1) ?? null
}

/** Exits that are supposed where nothing on the day tells that there is a bond to leave. */
function findIdleExits(listed: readonly Act[]): readonly Act[] {
  if (listed.some(({ type }) => type === 'PARTY_TO' || type === 'RATIFIED')) return []
  return listed.filter(({ id, type }) => type === 'DENOUNCED' && id === null)
}

/** One leaves what one consented to: an exit of which only the latest day is known, and is over, comes after all that began by then. */
function endOfBond(act: Act, on: string): string {
  if (act.type === 'PARTY_TO') return act.possibleTo
  const isOpen = act.possibleFrom === FIRST_OF_DAYS && isCertainOn(on, act)
  return isOpen ? act.certainFrom : act.possibleFrom
}

const isAfterEnd = ({ possibleFrom }: Act, left: Act | null, on: string): boolean =>
  left === null || possibleFrom > endOfBond(left, on)

/** Whether the end overtook a party that nothing makes certain on the day. */
const hasPartyEnded = (party: Act, left: Act | null, on: string): boolean =>
  left !== null && !isCertainOn(on, party) && !isAfterEnd(party, left, on)

/** Whether it is sure that it left, and that after all its consents. */
function isSurelyOver(ends: readonly Act[], { listed, known, on }: Case): boolean {
  if (known.day === null) return true
  const consents = listed.filter(({ type }) => type === 'RATIFIED')
  const outlives = (end: Act): boolean => !consents.some(consent => isAfterEnd(consent, end, on))
  const isSure = ends.some(end => isSureBy(on, end) && outlives(end))
  return isSure && !listed.some(({ type }) => type === 'PARTY_TO')
}

/** Whether it is certain on the day, or certain to be over. */
const isSureBy = (on: string, act: Act): boolean => act.possibleTo < on || isCertainOn(on, act)

/** Facts that begin after the day for sure. What is supposed is among them: it settles what follows from it, but not that nothing came before it. */
const findLaterOnes = ({ facts, on }: Case, types: readonly string[]): Act[] =>
  facts.filter(({ type, possibleFrom }) => types.includes(type) && possibleFrom > on)

/** Of several claims on one party: what is of the record before what is supposed, what is certain first, what is in force before what is applied provisionally, what a source says before what follows, then the earliest. */
function pickParty(parties: readonly Act[], on: string): Act | null {
  const rank = (act: Act): string =>
    [act.id === null, !isCertainOn(on, act), act.isProvisional, act.basis !== 'SEEN'].map(Number).join('') +
    act.possibleFrom +
    act.id
  return [...parties].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0] ?? null
}

function pickEarliest(acts: readonly Act[]): Act | null {
  const rank = ({ id, possibleFrom }: Act): string => `${possibleFrom}${id === null ? 1 : 0}${id}`
  return [...acts].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0] ?? null
}

/**
 * A source that surely says for the day that it was no party, or for the day or a later one that it had not consented; without a day, the last of all.
 */
function findDenial(acts: readonly Act[], day: string | null): Act | null {
  const denials = acts.filter(act => act.modality === 'DENIED' && hasSureDay(act))
  const ofDay = denials.filter(
    act =>
      (act.type === 'PARTY_TO' && (day === null || isCertainOn(day, act))) ||
      (act.type === 'RATIFIED' && (day === null || day <= act.certainTo)),
  )
  const rank = ({ certainTo, id }: Act): string => `${certainTo}${id}`
  return [...ofDay].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).at(-1) ?? null
}
