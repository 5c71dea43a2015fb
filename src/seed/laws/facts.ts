import { dateBounds } from '../../model/edtf.js'
import { type Model, asText } from '../../model/model.js'
import { groupByKey } from '../../model/group.js'
import type { Judgement } from '../../rules/judgement.js'
import type { ClaimRow, StatementRow } from '../../rules/row.js'
import { isClaim } from '../../rules/party-grounds.js'

/** What the laws are held against: all that stands now, and the facts among it that sources do not reject or dispute. */
export interface Facts {
  readonly model: Model
  /** The type of each entity, by its id. */
  readonly types: ReadonlyMap<string, string>
  /** All claims and statements that stand, of whatever modality and verdict. */
  readonly said: readonly (ClaimRow | StatementRow)[]
  /** The accepted facts of a claim type. */
  readonly claims: (type: string) => readonly ClaimRow[]
  /** The accepted statements of an entity on a field. */
  readonly values: (id: string, field: string) => readonly StatementRow[]
  /** The ids of what is disputed. */
  readonly disputed: readonly string[]
}

/** One place at which a law is broken: the id of the row or entity, and what is wrong there. */
export interface Breach {
  readonly id: string
  readonly says: string
}

/** A law that sources may break in earnest: a breach is told and stops nothing. */
export interface Law {
  /** The law in a few words, as it is told: "no consent before the adoption of its instrument". */
  readonly name: string
  readonly findBreaches: (facts: Facts) => readonly Breach[]
}

/** Gives the facts of a judgement, as the laws need them. */
export function acceptedFactsOf(model: Model, { entities, verdicts, accepted }: Judgement): Facts {
  const said = [...verdicts.keys()].map(({ row }) => row)
  const ofVerdict = (wanted: string): (ClaimRow | StatementRow)[] =>
    [...verdicts].flatMap(([{ row }, verdict]) => (verdict === wanted ? [row] : []))
  const facts = ofVerdict('ACCEPTED').filter(({ modality }) => modality === 'FACT')
  const claims = groupByKey(facts.filter(isClaim), ({ type }) => type)
  return {
    model,
    types: new Map([...entities].map(([id, { row }]) => [id, row.type])),
    said,
    claims: type => claims.get(type) ?? [],
    values: (id, field) => (accepted.get(id)?.statements ?? []).filter(row => row.field === field),
    disputed: ofVerdict('DISPUTED').map(({ id }) => id),
  }
}

/** The accepted dates of an entity on a field. */
export const datesOfField = ({ values }: Facts, id: string, field: string): string[] =>
  values(id, field).map(({ value }) => asText(value))

/** Whether the first date is before the other, whatever day each of them means. A date without a bound is before nothing. */
export function isSurelyBefore(one: string | null, other: string | null): boolean {
  const last = one === null ? null : (dateBounds(one)?.last ?? null)
  const first = other === null ? null : (dateBounds(other)?.first ?? null)
  return last !== null && first !== null && last < first
}
