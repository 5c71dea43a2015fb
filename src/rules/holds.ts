import { type DateBounds, UNBOUNDED, dateBounds, writtenBounds } from '../model/edtf.js'
import type { Model } from '../model/model.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import type { ClaimRow, EvidenceRow, StatementRow } from './row.js'
import { type Span, type SureDays, pickGreatest, hasCertainDay, pickLeast, within } from './span.js'

/** The parts of a claim or statement from which its days follow. */
interface Dated {
  readonly since: string | null
  readonly until: string | null
  readonly evidence: readonly EvidenceRow[]
  /** For a party, its `basis` tells on what it rests. */
  readonly fields?: ClaimRow['fields']
}

/** Whether what is said holds from its day on for ever, as acts do. That an act had not happened holds only on the day on which a source says so. */
export function goesOn(model: Model, row: ClaimRow | StatementRow): boolean {
  return (
    row.row === 'claim' && row.modality !== 'DENIED' && model.claims.get(row.type)!.traits.includes('ACT')
  )
}

/**
 * Gives the four days of a claim by itself. It may hold from the first possible `since` to the last possible `until`. It surely holds from the last possible
 * `since`, or from the first exact day on which a source speaks of it. It surely holds to the first possible `until`, or to the last such day, or to an exact
 * `since`. An act has no end.
 */
export function spanOfDated(dated: Dated, isAct: boolean): Span {
  const { begunBy, lastsTo } = sureDaysOf(dated, isAct)
  return within({
    possibleFrom: boundsOf(dated.since).first ?? FIRST_OF_DAYS,
    possibleTo: isAct ? LAST_OF_DAYS : (boundsOf(dated.until).last ?? LAST_OF_DAYS),
    certainFrom: begunBy,
    certainTo: lastsTo,
  })
}

/**
 * Gives the days that dates and witnesses make sure. An unsure date bounds nothing. A source may speak only on days on which it could if the date were sure.
 */
export function sureDaysOf(dated: Dated, isAct: boolean): SureDays {
  const [begin, end] = [boundsOf(dated.since), boundsOf(dated.until)]
  const { from, to } = namedDays(dated, isAct)
  const spoken = spokenDays(dated.evidence).filter(day => from <= day && day <= to)
  const firstDay = begin.isExact ? begin.first : null
  return {
    begunBy: pickLeast([begin.last, spoken[0]]) ?? LAST_OF_DAYS,
    lastsTo: isAct ? LAST_OF_DAYS : (pickGreatest([end.first, spoken.at(-1), firstDay]) ?? FIRST_OF_DAYS),
  }
}

/**
 * Gives the days on which a source may speak of it: those that its dates name. The sources of what only follows by rule speak of that from which it follows:
 * who consented by a day need not be bound on it. So such sources count from the day on which it has surely begun to the day on which it may have ended.
 */
function namedDays({ since, until, fields }: Dated, isAct: boolean): { from: string; to: string } {
  const [begin, end] = [writtenOf(since), writtenOf(until)]
  const [from, to] = fields?.basis === 'BY_RULE' ? [begin.last, end.first] : [begin.first, end.last]
  return { from: from ?? FIRST_OF_DAYS, to: isAct ? LAST_OF_DAYS : (to ?? LAST_OF_DAYS) }
}

/** Gives the bounds of a date that may be missing. */
export function boundsOf(date: string | null): DateBounds {
  return date === null ? UNBOUNDED : (dateBounds(date) ?? UNBOUNDED)
}

function writtenOf(date: string | null): DateBounds {
  return date === null ? UNBOUNDED : (writtenBounds(date) ?? UNBOUNDED)
}

/** Lists the exact days on which a source speaks for the claim, in order. */
function spokenDays(evidence: readonly EvidenceRow[]): string[] {
  return evidence
    .filter(item => item.stance === 'SUPPORTS' && item.speaksOn !== null && boundsOf(item.speaksOn).isExact)
    .map(item => boundsOf(item.speaksOn).first!)
    .sort()
}

/**
 * Gives the days for which a claim speaks: those on which it is certain. Where there are none, it gives the possible days on which its sources speak, however
 * vaguely.
 */
export function spokenFor(claim: Dated, isAct: boolean): { from: string; to: string } | null {
  const span = spanOfDated(claim, isAct)
  if (hasCertainDay(span)) return { from: span.certainFrom, to: span.certainTo }
  const vague = claim.evidence
    .filter(item => item.stance === 'SUPPORTS')
    .map(item => boundsOf(item.speaksOn))
    .filter(bounds => bounds.first !== null || bounds.last !== null)
  const named = namedDays(claim, isAct)
  const from = pickGreatest([pickLeast(vague.map(({ first }) => first ?? FIRST_OF_DAYS)), named.from])
  const to = pickLeast([pickGreatest(vague.map(({ last }) => last ?? LAST_OF_DAYS)), named.to])
  return vague.length === 0 || from! > to! ? null : { from: from!, to: to! }
}
