import { UNBOUNDED, dateBounds } from '../model/edtf.js'
import { type EntityType, type Model, dateFields, asText } from '../model/model.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import { ALWAYS, type Span, UNKNOWN, spanOfDated } from './holds.js'
import type { ClaimRow, StatementRow } from './row.js'

/** What is accepted of an entity: its values, and the claims at either of its ends. */
export interface Accepted {
  readonly statements: readonly StatementRow[]
  readonly claims: readonly ClaimRow[]
}

/** From when to when an entity exists: as a statement says, else as its type does. */
export function existenceOf(model: Model, type: EntityType, id: string, accepted: Accepted): Span {
  const stated = accepted.statements.find(row => row.field === 'exists')
  if (stated !== undefined) return spanOfDated(stated, false)
  const rules = {
    ALWAYS: () => ALWAYS,
    AS_STATED: () => UNKNOWN,
    FROM_FIRST_DAY: () => fromDate(acceptedValueOf(accepted, dateFields(type)[0]!)),
    FROM_FIRST_ACT: () =>
      fromFirst([
        ...actDates(model, id, accepted.claims),
        ...dateFields(type)
          .slice(0, 1)
          .map(field => acceptedValueOf(accepted, field)),
      ]),
  }
  return rules[type.exists]()
}

function acceptedValueOf({ statements }: Accepted, field: string): string | null {
  const found = statements.find(row => row.field === field)
  return found === undefined ? null : asText(found.value)
}

/** Events have happened from their first day on; they do not end. */
function fromDate(date: string | null): Span {
  const bounds = date === null ? UNBOUNDED : (dateBounds(date) ?? UNBOUNDED)
  return {
    possibleFrom: bounds.first ?? FIRST_OF_DAYS,
    possibleTo: LAST_OF_DAYS,
    ...certainFrom(bounds.last),
  }
}

function certainFrom(day: string | null): Pick<Span, 'certainFrom' | 'certainTo'> {
  return day === null
    ? { certainFrom: LAST_OF_DAYS, certainTo: FIRST_OF_DAYS }
    : { certainFrom: day, certainTo: LAST_OF_DAYS }
}

/** The earliest of several dates rules: what may have happened first may have brought the thing about. */
function fromFirst(dates: readonly (string | null)[]): Span {
  const bounds = dates
    .flatMap(date => (date === null ? [] : (dateBounds(date) ?? [])))
    .filter(({ first }) => first !== null)
  if (bounds.length === 0) return UNKNOWN
  const first = bounds.map(date => date.first!).sort()[0]!
  const last = bounds.map(date => date.last!).sort()[0]!
  return { possibleFrom: first, possibleTo: LAST_OF_DAYS, ...certainFrom(last) }
}

/** Dates of the acts that are done to a text, or by which it comes about. */
function actDates(model: Model, id: string, claims: readonly ClaimRow[]): (string | null)[] {
  return claims.filter(row => isFoundingAct(model, id, row)).map(row => row.since)
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
