import type { ClaimType } from '../model/model.js'
import { type At, type GivenEntity, type SeedContext, didYouMean } from './context.js'
import { evidenceRows } from './evidence-rows.js'
import { checkPeriod, fieldValue } from './field-value.js'
import type { ClaimRow } from '../rules/row.js'
import type { ClaimGiven } from './shapes.js'

/** A claim with its type, its ends and its own fields checked against the model; null when it has no type. */
export function claimRow(
  entity: GivenEntity,
  given: ClaimGiven,
  at: At,
  context: SeedContext,
  problems: string[],
): ClaimRow | null {
  const claim = claimType(given, at, context, problems)
  if (claim === null) return null
  const to = String(given[claim.type])
  checkEnds(entity, claim, to, at, context, problems)
  checkPeriod(given, claim.traits.includes('ACT'), at, problems)
  return {
    row: 'claim',
    id: `${claim.type}:${entity.given.id}:${to}${given.n === 1 ? '' : `:${given.n}`}`,
    type: claim.type,
    from: entity.given.id,
    to,
    since: given.since ?? null,
    until: given.until ?? null,
    modality: given.modality,
    fields: ownFields(claim, given, at, problems),
    evidence: evidenceRows(given.evidence, entity, at, context, problems),
  }
}

const COMMON = new Set(['since', 'until', 'modality', 'n', 'evidence'])

function claimType(given: ClaimGiven, at: At, { model }: SeedContext, problems: string[]): ClaimType | null {
  const keys = Object.keys(given).filter(key => /^[A-Z_]+$/.test(key))
  if (keys.length !== 1) {
    problems.push(
      `${at()}: a claim has exactly one key in capitals, its type; here are ${keys.length === 0 ? 'none' : keys.join(' and ')}.`,
    )
    return null
  }
  const claim = model.claims.get(keys[0]!)
  if (claim === undefined)
    problems.push(`${at(keys)}: ${keys[0]} is no claim type.${didYouMean(keys[0]!, model.claims.keys())}`)
  return claim ?? null
}

function checkEnds(
  entity: GivenEntity,
  claim: ClaimType,
  to: string,
  at: At,
  { entities }: SeedContext,
  problems: string[],
): void {
  const end = entities.get(to)
  if (!claim.from.includes(entity.type.name)) {
    problems.push(
      `${at([claim.type])}: ${claim.type} begins at ${claim.from.join(' or ')}, and ${entity.given.id} is of type ${entity.type.name}.`,
    )
  }
  if (end === undefined)
    problems.push(`${at([claim.type])}: there is no ${to}.${didYouMean(to, entities.keys())}`)
  else if (!claim.to.includes(end.type.name))
    problems.push(
      `${at([claim.type])}: ${claim.type} ends at ${claim.to.join(' or ')}, and ${to} is of type ${end.type.name}.`,
    )
  if (to === entity.given.id) problems.push(`${at([claim.type])}: ${claim.type} joins ${to} to itself.`)
}

function ownFields(claim: ClaimType, given: ClaimGiven, at: At, problems: string[]): ClaimRow['fields'] {
  const keys = Object.keys(given).filter(key => key !== claim.type && !COMMON.has(key))
  const values = keys.sort().flatMap(key => {
    const field = claim.fields.find(found => found.name === key)
    if (field === undefined) {
      const valid = [...COMMON, ...claim.fields.map(found => found.name)]
      problems.push(`${at([key])}: ${claim.type} has no field ${key}.${didYouMean(key, valid)}`)
      return []
    }
    const value = fieldValue(field, given[key], path => at([key, ...(path ?? []).slice(1)]), problems)
    return value === null ? [] : [[key, value] as const]
  })
  return Object.fromEntries(values)
}
