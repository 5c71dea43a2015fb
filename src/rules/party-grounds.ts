import type { Model } from '../model/model.js'
import { groupByKey } from '../model/group.js'
import type { ClaimRow, Said, StatementRow } from './row.js'
import { verdictsOn } from './verdicts.js'

/** The rows that bear on who is a party to what: claims of some types, and three fields of an instrument. */
export const PARTY = 'PARTY_TO'
export const CONSENT = 'RATIFIED'
export const EXIT = 'DENOUNCED'
export const DECLARATION = 'MADE_DECLARATION_ON'
export const RULE = 'entryIntoForceRule'
export const ENTRY = 'enteredIntoForceOn'
/** The field that says what a treaty waits for before it is in force for anybody, and how long after that it enters into force. */
export const THRESHOLD = 'entryThreshold'

const TYPES: ReadonlySet<string> = new Set([PARTY, CONSENT, EXIT, DECLARATION])
const FIELDS: ReadonlySet<string> = new Set([RULE, ENTRY, THRESHOLD])

/** Whether a row says something that bears on parties, or denies it. */
export const bearsOnParties = (row: Said): boolean =>
  (row.modality === 'FACT' || row.modality === 'DENIED') &&
  (isClaim(row) ? TYPES.has(row.type) : FIELDS.has(row.field))

/** Writes both ends of a claim as one key. */
export const pairOf = ({ from, to }: ClaimRow): string => `${from} ${to}`

/** The facts among the grounds that sources do not reject or dispute: claims by their type, statements by their field. */
export interface Grounds {
  readonly claims: (type: string) => readonly ClaimRow[]
  readonly statements: (field: string) => readonly StatementRow[]
}

/** Weighs the grounds of one release against each other; no other row can be a rival of one of them. */
export function weighGrounds(model: Model, rows: readonly Said[]): Grounds {
  const verdicts = verdictsOn(model, rows)
  const accepted = rows.filter(
    ({ id, modality }) => modality === 'FACT' && (verdicts.get(id) ?? 'ACCEPTED') === 'ACCEPTED',
  )
  const claims = groupByKey(accepted.filter(isClaim), ({ type }) => type)
  const statements = groupByKey(
    accepted.filter((row): row is StatementRow => !isClaim(row)),
    ({ field }) => field,
  )
  return { claims: type => claims.get(type) ?? [], statements: field => statements.get(field) ?? [] }
}

/** Whether a row is a claim and not a statement. */
export const isClaim = (row: Said): row is ClaimRow => row.row === 'claim'
