import { type EntityType, type Model, dateFields, asText } from '../model/model.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import { boundsOf, spanOfDated, sureDaysOf } from './holds.js'
import type { ClaimRow, StatementRow } from './row.js'
import { ALWAYS, type End, type Span, UNKNOWN, pickLeast, within } from './span.js'

/** The things that are accepted of an entity: its values, and the claims at either of its ends. */
export interface Accepted {
  readonly statements: readonly StatementRow[]
  readonly claims: readonly ClaimRow[]
}

/** On which days an entity exists, and how far that limits the claims at it. */
export interface Lifetime {
  readonly span: Span
  /**
   * The same as an end of claims. A side of which nothing is stated is open here: of a body whose beginning no source tells, a source may well tell
   * what it surely did.
   */
  readonly end: End
}

const OPEN = { begunBy: FIRST_OF_DAYS, lastsTo: LAST_OF_DAYS }
const ETERNAL: Lifetime = Object.freeze({ span: ALWAYS, end: { ...ALWAYS, ...OPEN } })
export const UNTOLD: Lifetime = Object.freeze({ span: UNKNOWN, end: { ...UNKNOWN, ...OPEN } })

/** From when to when an entity exists: as a statement says, else as its type does. */
export function lifetimeOf(model: Model, type: EntityType, id: string, accepted: Accepted): Lifetime {
  const stated = accepted.statements.find(row => row.field === 'exists')
  if (stated !== undefined) return lifetimeOfStated(stated)
  const firstDay = dateFields(type)
    .slice(0, 1)
    .flatMap(field => acceptedValueOf(accepted, field) ?? [])
  const rules = {
    ALWAYS: () => ETERNAL,
    AS_STATED: () => UNTOLD,
    FROM_FIRST_DAY: () => lifetimeFromFirst(firstDay),
    FROM_FIRST_ACT: () => {
      const { begun, followed } = datesOfActs(model, id, accepted.claims)
      return lifetimeFromFirst([...begun, ...firstDay], followed)
    },
  }
  return rules[type.exists]()
}

function lifetimeOfStated(stated: StatementRow): Lifetime {
  const span = spanOfDated(stated, false)
  const { begunBy, lastsTo } = sureDaysOf(stated, false)
  const goesOn = stated.until === null || stated.until === '..'
  return {
    span,
    end: {
      ...span,
      begunBy: stated.since === null ? FIRST_OF_DAYS : begunBy,
      lastsTo: goesOn ? LAST_OF_DAYS : lastsTo,
    },
  }
}

function acceptedValueOf({ statements }: Accepted, field: string): string | null {
  const found = statements.find(row => row.field === field)
  return found === undefined ? null : asText(found.value)
}

/**
 * From the earliest of several dates on; what happened does not end. Any of them that may have happened first may have brought the thing about. So a
 * date without bounds, or an act without a date, lets the thing be possible on every day before. It is surely there from the first date that is
 * surely over. Of what followed its beginning only that last day counts: it tells no first one, unless all that could begin it came later.
 */
function lifetimeFromFirst(
  begun: readonly (string | null)[],
  followed: readonly (string | null)[] = [],
): Lifetime {
  if ([...begun, ...followed].every(date => date === null)) return UNTOLD
  const firstOf = (date: string | null): string => boundsOf(date).first ?? FIRST_OF_DAYS
  const lastOf = (date: string | null): string => boundsOf(date).last ?? LAST_OF_DAYS
  const begunBy = pickLeast([...begun, ...followed].map(lastOf))!
  const first = pickLeast(begun.map(firstOf)) ?? LAST_OF_DAYS
  const days = { possibleFrom: first > begunBy ? FIRST_OF_DAYS : first, possibleTo: LAST_OF_DAYS }
  return {
    span: within({ ...days, certainFrom: begunBy, certainTo: LAST_OF_DAYS }),
    end: { ...days, begunBy, lastsTo: LAST_OF_DAYS },
  }
}

/**
 * Dates of the acts that are done to a text, or by which it comes about. Of an unknown or unsure day those alone count that a meeting does, since they
 * may have come first: a text may be agreed long before it is adopted. When somebody signed or ratified, or what it succeeds, tells nothing of its
 * beginning unless it tells a first day: it follows the adoption. By the last day on which that may have been, the text was there.
 */
function datesOfActs(
  model: Model,
  id: string,
  claims: readonly ClaimRow[],
): Record<'begun' | 'followed', (string | null)[]> {
  const acts = claims.filter(row => isFoundingAct(model, id, row))
  const mayBegin = ({ since, type }: ClaimRow): boolean =>
    boundsOf(since).first !== null || model.claims.get(type)!.to.includes('Meeting')
  const dates = (rows: readonly ClaimRow[]): (string | null)[] => rows.map(row => row.since)
  return {
    begun: dates(acts.filter(mayBegin)),
    followed: dates(acts.filter(row => !mayBegin(row) && boundsOf(row.since).last !== null)),
  }
}

/** To be replaced or left says nothing of a text's beginning; every other act does. */
function isFoundingAct(model: Model, id: string, row: ClaimRow): boolean {
  const isEnd = row.to === id && (row.type === 'SUCCEEDS' || row.type === 'DENOUNCED')
  return row.modality === 'FACT' && model.claims.get(row.type)!.traits.includes('ACT') && !isEnd
}

/** Whether the existence of an entity may follow from that row, and would be another without it. */
export function bearsOnExistence(
  model: Model,
  type: EntityType,
  id: string,
  row: ClaimRow | StatementRow,
): boolean {
  if (row.row === 'claim') return type.exists === 'FROM_FIRST_ACT' && isFoundingAct(model, id, row)
  const isFirstDay = row.field === dateFields(type)[0] && type.exists.startsWith('FROM_FIRST_')
  return row.entity === id && (row.field === 'exists' || isFirstDay)
}
