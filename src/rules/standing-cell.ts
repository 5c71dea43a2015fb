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

type StandingStatus = 'IN_FORCE' | 'RATIFIED' | 'SIGNED' | 'WITHDRAWN' | 'DENIED' | 'NONE' | 'UNKNOWN'

/** How a country stands to an instrument, and the claims on which that rests. */
export interface Standing {
  readonly status: StandingStatus
  /** The claim that tells the status; null where nothing does. */
  readonly act: Act | null
  /** The act that comes later: the consent or the entry into force that lies behind the day of the question. */
  readonly next: Act | null
  readonly denial: Act | null
  /** A supposed exit of a country that is no party and did not consent; it changes nothing. */
  readonly idleExit: Act | null
  /** What the coverage says of such claims on the day; null where it says nothing. */
  readonly coverage: Coverage | null
  /** Whether it is settled that the instrument binds the country, or does not. */
  readonly isSettled: boolean
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null
  readonly withReservation: boolean
  /** The claims of the record that bear on it on the day; the one that tells the status comes first. */
  readonly grounds: readonly string[]
}

/** What is known of such claims beside the claims themselves. */
export interface KnownOfCell {
  readonly day: string | null
  readonly coverage: Coverage | null
  /** The first day on which the instrument may have entered into force at all; null where none is known. */
  readonly entry: string | null
}

type StatusFound = Pick<Standing, 'status' | 'act' | 'isSettled'> & Partial<Pick<Standing, 'next' | 'denial'>>

/**
 * Judges how a country stands to an instrument on a day. What binds most comes first: a party, then one that left, one that consented, one that signed. Then
 * come what a source denies, what a complete record does not have, and last that nobody knows.
 *
 * That a country is not bound is an answer like any other, and needs a ground: a source that denies it, a complete record, or a first consent that came later.
 * Without any ground the cell is not settled, whatever its status. A signature alone never says that no ratification followed it.
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

/** Whether a reservation stands on the day. One without a known day was made with the consent: before the consent, nobody knows that it stands. */
function standsOn(on: string, act: Act, { status }: StatusFound, { day }: KnownOfCell): boolean {
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

function judgeCase(given: Case): StatusFound {
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

/**
 * Judges a consent without a party. It is settled that the consent does not bind yet if a source says so, or if the day is known on which it will. It is also
 * settled if the whole instrument enters into force only later.
 */
function judgeRatified(consents: readonly Act[], given: Case): StatusFound {
  const { on, known } = given
  const denial = isOverruled(consents, given) ? null : given.denial
  const next = pickEarliest(findLaterOnes(given, ['PARTY_TO']))
  const isBefore = known.day !== null && known.entry !== null && known.entry > on
  const isToCome = next !== null && !next.mayBeSooner
  const isSettled = denial !== null || isToCome || isBefore
  return { status: 'RATIFIED', act: pickEarliest(consents), next, denial, isSettled }
}

/** Whether a consent overrules the denial: without a day of the question, a denial says nothing any more once a consent came after it. */
const isOverruled = (consents: readonly Act[], { denial, known }: Case): boolean =>
  known.day === null && consents.some(({ certainFrom }) => (denial?.certainTo ?? '') < certainFrom)

/** Finds the claims by which the country left: that it denounced the instrument, or was a party up to a day before this one. */
const findEndsOfBond = ({ facts, listed, on }: Case): readonly Act[] => [
  ...listed.filter(({ type }) => type === 'DENOUNCED'),
  ...facts.filter(({ type, possibleTo }) => type === 'PARTY_TO' && possibleTo < on),
]

function findLatestEnd(ends: readonly Act[], on: string): Act | null {
  const rank = (act: Act): string => `${endOfBond(act, on)}${act.id}`
  return [...ends].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).at(-1) ?? null
}

/** Finds supposed exits where nothing on the day tells that there is a bond to leave. */
function findIdleExits(listed: readonly Act[]): readonly Act[] {
  if (listed.some(({ type }) => type === 'PARTY_TO' || type === 'RATIFIED')) return []
  return listed.filter(({ id, type }) => type === 'DENOUNCED' && id === null)
}

/**
 * Gives the day on which a bond ends. One leaves only what one consented to. So an exit of which only the latest day is known, and is over, comes after all
 * that began by then.
 */
function endOfBond(act: Act, on: string): string {
  if (act.type === 'PARTY_TO') return act.possibleTo
  const isOpen = act.possibleFrom === FIRST_OF_DAYS && isCertainOn(on, act)
  return isOpen ? act.certainFrom : act.possibleFrom
}

const isAfterEnd = ({ possibleFrom }: Act, left: Act | null, on: string): boolean =>
  left === null || possibleFrom > endOfBond(left, on)

/** Whether a party has ended because it left, and nothing makes it certain on the day. */
const hasPartyEnded = (party: Act, left: Act | null, on: string): boolean =>
  left !== null && !isCertainOn(on, party) && !isAfterEnd(party, left, on)

/** Whether it is sure that the country left, and that it did so after all its consents. */
function isSurelyOver(ends: readonly Act[], { listed, known, on }: Case): boolean {
  if (known.day === null) return true
  const consents = listed.filter(({ type }) => type === 'RATIFIED')
  const outlives = (end: Act): boolean => !consents.some(consent => isAfterEnd(consent, end, on))
  const isSure = ends.some(end => isSureBy(on, end) && outlives(end))
  return isSure && !listed.some(({ type }) => type === 'PARTY_TO')
}

/** Whether an act is certain on the day, or certain to be over. */
const isSureBy = (on: string, act: Act): boolean => act.possibleTo < on || isCertainOn(on, act)

/**
 * Finds the facts that surely begin after the day. Supposed acts are among them: such an act settles what follows from it, but not that nothing came before it.
 */
const findLaterOnes = ({ facts, on }: Case, types: readonly string[]): Act[] =>
  facts.filter(({ type, possibleFrom }) => types.includes(type) && possibleFrom > on)

/**
 * Picks one of several claims on one party. What is on record comes before what is supposed, what is certain before what is not, and what is in force before
 * what is applied provisionally. Then what a source says comes before what follows by rule, and then the earliest comes first.
 */
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
 * Finds the denial of a source that surely says for the day that the country was no party, or for the day or a later one that it had not consented. Without a
 * day of the question, it is the last denial of all.
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
