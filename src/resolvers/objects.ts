import type { Model } from '../model/model.js'
import { STATEMENT } from '../model/said-ids.js'
import { type EntitiesPlan, type Fields, type SaidPlan, fieldsOfSaid } from '../plan/plan.js'
import type { Standpoint } from '../plan/standpoint.js'
import type { ClaimAnswer } from '../questions/claims.js'
import type { EntityAnswer } from '../questions/rows.js'
import type { Values } from '../questions/values.js'
import type { Planned } from './context.js'

/** The objects of an answer. Each holds what was read, with the plan of the fields that are asked of it. */

/** An entity in one place of an answer. */
export interface EntityObject extends Planned {
  readonly __typename: string
  readonly id: string
  readonly values: Values
  readonly place: EntitiesPlan
  readonly row: EntityAnswer
}

export function makeEntity(place: EntitiesPlan, row: EntityAnswer): EntityObject {
  const { type, id, values } = row
  return { __typename: type, id, values, place, row, fields: place.byType.get(type)! }
}

/** A claim or statement in one place of an answer. */
export interface SaidObject extends Planned {
  readonly __typename: string
  readonly id: string
  readonly claimType: string
  readonly values: Values
  /** The standpoint at which it was asked for. */
  readonly at: Standpoint
  /** The list on whose edge it stands, which decides what else it shows; null where it stands by itself. */
  readonly list: string | null
  /** The ids of both ends; a statement has its entity for both. */
  readonly from: string
  readonly to: string
}

/** Makes a claim or statement that stands by itself, as it was read by its id. */
export function makeSaid(place: SaidPlan, claim: ClaimAnswer, { claims }: Model): SaidObject {
  const type = claims.get(claim.id.split(':')[0]!)
  if (type === undefined) return makeStatement(fieldsOfSaid(place, claim.id), claim, place)
  return {
    ...claim,
    __typename: type.name,
    claimType: type.type,
    at: place,
    list: null,
    fields: fieldsOfSaid(place, claim.id),
  }
}

export function makeStatement(
  fields: Fields,
  { id, from, to, values }: ClaimAnswer,
  at: Standpoint,
): SaidObject {
  return { __typename: 'Statement', claimType: STATEMENT, id, from, to, values, at, list: null, fields }
}
