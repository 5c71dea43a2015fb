import { normalizeText } from '../model/text.js'
import type { EvidenceRow, StatementRow } from '../rules/row.js'
import { type Checked, type Problem, withFindings, reportIf } from './checked.js'
import type { SeedContext } from './context.js'
import type { GivenEntity } from './item.js'
import { evidenceRows } from './evidence-rows.js'
import { fieldValue, periodProblems } from './field-value.js'
import { type At, hintOfNearest, placeOfPart } from './place.js'
import type { StatementGiven } from './shapes.js'

/** A statement with its value checked against the field that it is about. */
export function statementRow(
  entity: GivenEntity,
  given: StatementGiven,
  at: At,
  context: SeedContext,
): Checked<StatementRow> {
  const isOurs = given.field === 'name' && given.kind === 'TRANSLATION'
  const value = statementValue(entity, given, at)
  const evidence = isOurs ? noEvidence(given, at) : evidenceRows(given.evidence, entity, at, context)
  const lang = given.field === 'name' ? `:${given.lang}` : ''
  const row: StatementRow = {
    row: 'statement',
    id: `${entity.given.id}:${given.field}${lang}:${given.n ?? 1}`,
    entity: entity.given.id,
    field: given.field,
    value: value.value,
    lang: given.lang ?? null,
    kind: given.kind ?? null,
    since: given.since ?? null,
    until: given.until ?? null,
    modality: given.modality,
    evidence: evidence.value,
  }
  return withFindings(row, value, periodProblems(given, false, at), evidence)
}

function noEvidence(given: StatementGiven, at: At): Checked<EvidenceRow[]> {
  const found = reportIf(
    given.evidence.length > 0,
    () =>
      `${at(['evidence'])}: a name of kind TRANSLATION is our own and takes no evidence; give it another kind.`,
  )
  return withFindings([], found)
}

/** `name` needs a language and a kind, `exists` only dates, every other field a value of its kind. */
function statementValue(
  { type }: GivenEntity,
  given: StatementGiven,
  at: At,
): Checked<StatementRow['value']> {
  if (given.field === 'name') return nameValue(given, at)
  const stray = reportIf(
    given.lang !== undefined || given.kind !== undefined,
    () => `${at()}: only names have \`lang\` and \`kind\`; ${given.field} has neither.`,
  )
  if (given.field === 'exists') return withFindings(null, stray, existsProblems(given, at))
  const field = type.fields.find(found => found.name === given.field)
  if (field === undefined) return withFindings(null, stray, [() => noSuchField(type, given.field, at)])
  const value = fieldValue(field, given.value, placeOfPart(at, 'value'))
  return withFindings(value.value, stray, value)
}

function existsProblems(given: StatementGiven, at: At): Problem[] {
  return [
    ...reportIf(
      given.value !== undefined,
      () => `${at(['value'])}: \`exists\` has no value, only since and until.`,
    ),
    ...reportIf(
      given.since === undefined && given.until === undefined,
      () => `${at()}: \`exists\` needs since or until.`,
    ),
  ]
}

function noSuchField(type: GivenEntity['type'], field: string, at: At): string {
  const valid = ['name', 'exists', ...type.fields.map(found => found.name)]
  return `${at(['field'])}: ${type.name} has no field ${field}.${hintOfNearest(field, valid)}`
}

const LONGEST_NAME_AS_WRITTEN = 9

function nameValue({ value, lang, kind }: StatementGiven, at: At): Checked<string> {
  const isText = value !== undefined && typeof value !== 'object'
  const name = normalizeText(isText ? String(value) : '')
  return withFindings(
    name,
    reportIf(
      !isText || lang === undefined || kind === undefined,
      () => `${at()}: a name needs \`value\`, \`lang\` and \`kind\`.`,
    ),
    reportIf(
      kind === 'AS_WRITTEN' && name.split(/\s+/).length > LONGEST_NAME_AS_WRITTEN,
      () => `${at(['value'])}: a name as written has at most ${LONGEST_NAME_AS_WRITTEN} words; shorten it.`,
    ),
  )
}
