import { normal } from '../model/text.js'
import { type At, type GivenEntity, type SeedContext, didYouMean } from './context.js'
import { evidenceRows } from './evidence-rows.js'
import { checkPeriod, fieldValue } from './field-value.js'
import type { EvidenceRow, StatementRow } from '../rules/row.js'
import type { StatementGiven } from './shapes.js'

/** A statement with its value checked against the field that it is about. */
export function statementRow(
  entity: GivenEntity,
  given: StatementGiven,
  at: At,
  context: SeedContext,
  problems: string[],
): StatementRow {
  const value = statementValue(entity, given, at, problems)
  const isOurs = given.field === 'name' && given.kind === 'TRANSLATION'
  const lang = given.field === 'name' ? `:${given.lang}` : ''
  checkPeriod(given, false, at, problems)
  return {
    row: 'statement',
    id: `${entity.given.id}:${given.field}${lang}:${given.n}`,
    entity: entity.given.id,
    field: given.field,
    value,
    lang: given.lang ?? null,
    kind: given.kind ?? null,
    since: given.since ?? null,
    until: given.until ?? null,
    modality: given.modality,
    evidence: isOurs
      ? noEvidence(given, at, problems)
      : evidenceRows(given.evidence, entity, at, context, problems),
  }
}

function noEvidence(given: StatementGiven, at: At, problems: string[]): EvidenceRow[] {
  if (given.evidence.length > 0)
    problems.push(
      `${at(['evidence'])}: a name of kind TRANSLATION is our own and takes no evidence; give it another kind.`,
    )
  return []
}

/** `name` needs a language and a kind, `exists` only dates, every other field a value of its kind. */
function statementValue(
  entity: GivenEntity,
  given: StatementGiven,
  at: At,
  problems: string[],
): StatementRow['value'] {
  if (given.field === 'name') return nameValue(given, at, problems)
  if (given.lang !== undefined || given.kind !== undefined)
    problems.push(`${at()}: only names have \`lang\` and \`kind\`; ${given.field} has neither.`)
  if (given.field === 'exists') {
    if (given.value !== undefined)
      problems.push(`${at(['value'])}: \`exists\` has no value, only since and until.`)
    if (given.since === undefined && given.until === undefined)
      problems.push(`${at()}: \`exists\` needs since or until.`)
    return null
  }
  const field = entity.type.fields.find(found => found.name === given.field)
  if (field !== undefined) return fieldValue(field, given.value, at, problems)
  const valid = ['name', 'exists', ...entity.type.fields.map(found => found.name)]
  problems.push(
    `${at(['field'])}: ${entity.type.name} has no field ${given.field}.${didYouMean(given.field, valid)}`,
  )
  return null
}

const LONGEST_NAME_AS_WRITTEN = 9

function nameValue(given: StatementGiven, at: At, problems: string[]): string {
  const value = normal(String(given.value ?? ''))
  if (given.value === undefined || given.lang === undefined || given.kind === undefined)
    problems.push(`${at()}: a name needs \`value\`, \`lang\` and \`kind\`.`)
  if (given.kind === 'AS_WRITTEN' && value.split(/\s+/).length > LONGEST_NAME_AS_WRITTEN) {
    problems.push(
      `${at(['value'])}: a name as written has at most ${LONGEST_NAME_AS_WRITTEN} words; shorten it.`,
    )
  }
  return value
}
