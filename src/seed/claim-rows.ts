import type { ClaimType, Value } from '../model/model.js'
import { DERIVED_FIELDS } from '../rules/parties.js'
import { PARTY } from '../rules/party-grounds.js'
import type { ClaimRow } from '../rules/row.js'
import { type Checked, type Problem, checkAll, withProblems, reportIf } from './checked.js'
import type { SeedContext } from './context.js'
import type { GivenEntity } from './item.js'
import { evidenceRows } from './evidence-rows.js'
import { fieldValue, periodProblems } from './field-value.js'
import { type At, hintOfNearest, placeOfPart } from './place.js'
import type { ClaimGiven } from './shapes.js'

/** Makes the row of a claim; its type, its ends and its own fields are checked against the model. It makes none of a claim without a type. */
export function claimRow(
  entity: GivenEntity,
  given: ClaimGiven,
  at: At,
  context: SeedContext,
): Checked<ClaimRow[]> {
  const { value: claim, ...findings } = claimType(given, at, context)
  if (claim === null) return { value: [], ...findings }
  const told = String(given[claim.type])
  const to = context.entities.get(told)?.id ?? told
  const fields = ownFields(claim, given, at)
  const evidence = evidenceRows(given.evidence, entity, at, context)
  const row: ClaimRow = {
    row: 'claim',
    // The parts are joined, and the text is not put together by a template: such a text keeps its parts in memory as well.
    id: [claim.type, entity.given.id, to, ...((given.n ?? 1) === 1 ? [] : [given.n])].join(':'),
    type: claim.type,
    from: entity.given.id,
    to,
    since: given.since === undefined ? null : context.intern(given.since),
    until: given.until === undefined ? null : context.intern(given.until),
    modality: given.modality,
    fields: fields.value,
    evidence: evidence.value,
  }
  const ends = checkEnds(entity, claim, to, placeOfPart(at, claim.type), context)
  return withProblems([row], ends, periodProblems(given, claim.traits.includes('ACT'), at), fields, evidence)
}

const COMMON = new Set(['since', 'until', 'modality', 'n', 'evidence'])

function claimType(given: ClaimGiven, at: At, { model }: SeedContext): Checked<ClaimType | null> {
  const keys = Object.keys(given).filter(key => /^[A-Z_]+$/.test(key))
  if (keys.length !== 1) {
    const found = keys.length === 0 ? 'none' : keys.join(' and ')
    return withProblems(null, [
      () => `${at()}: a claim has exactly one key in capitals, its type; here are ${found}.`,
    ])
  }
  const [key] = keys as [string]
  const claim = model.claims.get(key) ?? null
  return withProblems(
    claim,
    reportIf(
      claim === null,
      () => `${at([key])}: ${key} is no claim type.${hintOfNearest(key, model.claims.keys())}`,
    ),
  )
}

function checkEnds(
  { given: { id }, type }: GivenEntity,
  claim: ClaimType,
  to: string,
  at: At,
  { entities }: SeedContext,
): Problem[] {
  const end = entities.get(to)
  return [
    ...reportIf(
      !claim.from.includes(type.name),
      () => `${at()}: ${claim.type} begins at ${claim.from.join(' or ')}, and ${id} is of type ${type.name}.`,
    ),
    ...reportIf(end === undefined, () => `${at()}: there is no ${to}.${hintOfNearest(to, entities.keys())}`),
    ...reportIf(
      end !== undefined && !claim.to.includes(end.type.name),
      () =>
        `${at()}: ${claim.type} ends at ${claim.to.join(' or ')}, and ${to} is of type ${end!.type.name}.`,
    ),
    ...reportIf(
      end !== undefined && claim.traits.includes('SAME_TYPE') && end.type !== type,
      () =>
        `${at()}: both ends of ${claim.type} are of one type, and ${id} is of type ${type.name}, ${to} of type ${end!.type.name}.`,
    ),
    ...reportIf(to === id, () => `${at()}: ${claim.type} joins ${to} to itself.`),
  ]
}

function ownFields(claim: ClaimType, given: ClaimGiven, at: At): Checked<ClaimRow['fields']> {
  const keys = Object.keys(given).filter(key => key !== claim.type && !COMMON.has(key))
  const values = checkAll(keys.sort(), key => checkOwnField(claim, key, given[key], placeOfPart(at, key)))
  return { ...values, value: values.value.length === 0 ? NO_FIELDS : Object.fromEntries(values.value) }
}

type FieldEntry = readonly [string, Value]

const NO_FIELDS: ClaimRow['fields'] = Object.freeze({})

function checkOwnField(claim: ClaimType, key: string, given: unknown, at: At): Checked<FieldEntry[]> {
  const field = claim.fields.find(found => found.name === key)
  if (claim.type === PARTY && DERIVED_FIELDS.has(key))
    return withProblems([], [() => `${at()}: ${key} follows from other claims; leave it out.`])
  if (field === undefined) {
    const valid = [...COMMON, ...claim.fields.map(found => found.name)]
    return withProblems([], [() => `${at()}: ${claim.type} has no field ${key}.${hintOfNearest(key, valid)}`])
  }
  const value = fieldValue(field, given, at)
  return { ...value, value: value.value === null ? [] : [[key, value.value]] }
}
