import { type EntityType, type Model, dateFields, asText } from '../model/model.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import { boundsOf, spanOfDated, sureDaysOf } from './holds.js'
import type { ClaimRow, StatementRow } from './row.js'
import { ALWAYS, type End, type Span, UNKNOWN, pickLeast, within } from './span.js'

/** What is accepted of an entity: its values, and the claims at either of its ends. */
export interface Accepted {
  readonly statements: readonly StatementRow[]
  readonly claims: readonly ClaimRow[]
}

/** The days on which an entity exists, and how far these limit the claims at it. */
export interface Lifetime {
  readonly span: Span
  /**
   * The same days as they limit claims. A side on which nothing is stated is open here: a source may well tell what a body surely did, though no source tells
   * its beginning.
   */
  readonly end: End
}

const OPEN = { begunBy: FIRST_OF_DAYS, lastsTo: LAST_OF_DAYS }
const ETERNAL: Lifetime = Object.freeze({ span: ALWAYS, end: { ...ALWAYS, ...OPEN } })
export const UNTOLD: Lifetime = Object.freeze({ span: UNKNOWN, end: { ...UNKNOWN, ...OPEN } })

/** Gives the days on which an entity exists: as a statement says, else as its type does. */
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
 * Lets a thing exist from the earliest of several dates on; what happened does not end. Any date that may be the first may have brought the thing about. So a
 * date without bounds, or an act without a date, makes the thing possible on every day before. The thing surely exists from the first date that is surely over.
 * Of a date that followed the beginning, only its last day counts. It gives no first day, unless everything that could begin the thing came later.
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
 * Gives the dates of the acts that are done to a text, or by which it comes about. Where their day is unknown or unsure, only acts of meetings count as
 * `begun`: they may have come first, since a text may be agreed long before it is adopted. A signature, a ratification or a succession follows the adoption, so
 * without a first day it tells nothing of the beginning. It only tells that the text was there by its last possible day.
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

/** Whether an act tells something of a text's beginning: every act does, except that the text was replaced or that somebody left it. */
function isFoundingAct(model: Model, id: string, row: ClaimRow): boolean {
  const isEnd = row.to === id && (row.type === 'SUCCEEDS' || row.type === 'DENOUNCED')
  return row.modality === 'FACT' && model.claims.get(row.type)!.traits.includes('ACT') && !isEnd
}

/** Whether the existence of an entity may follow from that row, and would differ without it. */
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
