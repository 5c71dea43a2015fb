import { EXTERNAL_ID } from '../model/external-ids.js'
import { normalizeText } from '../model/text.js'
import type { EvidenceRow, StatementRow } from '../rules/row.js'
import { type Checked, type Problem, withProblems, reportIf } from './checked.js'
import type { SeedContext } from './context.js'
import type { GivenEntity } from './item.js'
import { evidenceRows } from './evidence-rows.js'
import { codeProblems, externalIdValue } from './external-id-value.js'
import { fieldValue, periodProblems, unquotedProblem } from './field-value.js'
import { type At, hintOfNearest, placeOfPart } from './place.js'
import type { StatementGiven } from './shapes.js'

/** Makes the row of a statement; its value is checked against the field that it is about. */
export function statementRow(
  entity: GivenEntity,
  given: StatementGiven,
  at: At,
  context: SeedContext,
): Checked<StatementRow> {
  const isOurs = given.field === 'name' && given.kind === 'TRANSLATION'
  const value = statementValue(entity, given, at)
  const evidence = isOurs ? tellNoEvidence(given, at) : evidenceRows(given.evidence, entity, at, context)
  const part = given.field === 'name' ? given.lang : given.field === EXTERNAL_ID ? given.scheme : undefined
  const row: StatementRow = {
    row: 'statement',
    id: [entity.given.id, given.field, ...(part === undefined ? [] : [part]), given.n ?? 1].join(':'),
    entity: entity.given.id,
    field: context.intern(given.field),
    value: value.value,
    lang: given.lang ?? null,
    kind: given.kind === undefined ? null : context.intern(given.kind),
    since: given.since === undefined ? null : context.intern(given.since),
    until: given.until === undefined ? null : context.intern(given.until),
    modality: given.modality,
    evidence: evidence.value,
    ...(given.scheme === undefined ? undefined : { scheme: given.scheme }),
  }
  return withProblems(row, strayProblems(given, at), value, periodProblems(given, false, at), evidence)
}

function tellNoEvidence(given: StatementGiven, at: At): Checked<EvidenceRow[]> {
  const found = reportIf(
    given.evidence.length > 0,
    () =>
      `${at(['evidence'])}: a name of kind TRANSLATION is our own and takes no evidence; give it another kind.`,
  )
  return withProblems([], found)
}

/** Reads the value of a statement. `name` needs a language and a kind, `externalId` a scheme, `exists` only dates, every other field a value of its kind. */
function statementValue(
  { type }: GivenEntity,
  given: StatementGiven,
  at: At,
): Checked<StatementRow['value']> {
  if (given.field === 'name') return nameValue(given, at)
  if (given.field === EXTERNAL_ID) return externalIdValue(type, given, at)
  if (given.field === 'exists') return withProblems(null, existsProblems(given, at))
  const field = type.fields.find(found => found.name === given.field)
  if (field === undefined) return withProblems(null, [() => noSuchField(type, given.field, at)])
  const place = placeOfPart(at, 'value')
  const fit = fieldValue(field, given.value, place)
  return withProblems(fit.value, fit, codeProblems({ field: field.name, value: fit.value }, place))
}

/** Finds what belongs beside the value of one field alone, and stands at another field. */
function strayProblems({ field, lang, kind, scheme }: StatementGiven, at: At): Problem[] {
  return [
    ...reportIf(
      field !== 'name' && (lang !== undefined || kind !== undefined),
      () => `${at()}: only names have \`lang\` and \`kind\`; ${field} has neither.`,
    ),
    ...reportIf(
      field !== EXTERNAL_ID && scheme !== undefined,
      () => `${at(['scheme'])}: only \`externalId\` has a \`scheme\`; ${field} has none.`,
    ),
  ]
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
  const valid = ['name', EXTERNAL_ID, 'exists', ...type.fields.map(found => found.name)]
  return `${at(['field'])}: ${type.name} has no field ${field}.${hintOfNearest(field, valid)}`
}

const LONGEST_NAME_AS_WRITTEN = 9

function nameValue({ value, lang, kind }: StatementGiven, at: At): Checked<string | null> {
  if (typeof value === 'number')
    return withProblems(null, [unquotedProblem('name', placeOfPart(at, 'value'))])
  const name = normalizeText(typeof value === 'string' ? value : '')
  return withProblems(
    name,
    reportIf(
      typeof value !== 'string' || lang === undefined || kind === undefined,
      () => `${at()}: a name needs \`value\`, \`lang\` and \`kind\`.`,
    ),
    reportIf(
      kind === 'AS_WRITTEN' && name.split(/\s+/).length > LONGEST_NAME_AS_WRITTEN,
      () => `${at(['value'])}: a name as written has at most ${LONGEST_NAME_AS_WRITTEN} words; shorten it.`,
    ),
  )
}
