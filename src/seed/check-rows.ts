import type { ClaimType, Field } from '../model/model.js'
import { dateBounds } from '../model/edtf.js'
import { normal } from '../model/text.js'
import type { ClaimRow, EntityRow, EvidenceRow, Row, StatementRow } from './row.js'
import { type GivenEntity, type SeedContext, didYouMean } from './context.js'
import type { ClaimGiven, EvidenceGiven, StatementGiven } from './shapes.js'

type At = (path?: readonly PropertyKey[]) => string

/** The rows of one entity: itself, its statements and its claims; what does not fit the model becomes a problem. */
export function rowsOf(entity: GivenEntity, context: SeedContext, problems: string[]): Row[] {
  const { type, given, at } = entity
  const self: EntityRow = {
    row: 'entity',
    id: given.id,
    type: type.name,
    formerIds: [...given.formerIds].sort(),
  }
  if (!given.statements.some(statement => statement.field === 'name'))
    problems.push(`${at()}: ${given.id} has no name; add a statement on \`name\`.`)
  const statements = given.statements.map((statement, index) =>
    statementRow(entity, statement, path => at(['statements', index, ...(path ?? [])]), context, problems),
  )
  const claims = given.claims.map((claim, index) =>
    claimRow(entity, claim, path => at(['claims', index, ...(path ?? [])]), context, problems),
  )
  return [self, ...statements, ...claims.filter(row => row !== null)]
}

function statementRow(
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

/** A value in the kind of its field, or null with a problem. */
function fieldValue(
  field: Field,
  value: unknown,
  at: At,
  problems: string[],
): string | number | boolean | null {
  const fits: Record<Field['kind'], () => boolean> = {
    text: () => typeof value === 'string' || typeof value === 'number',
    integer: () => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
    boolean: () => typeof value === 'boolean',
    edtf: () =>
      value !== undefined &&
      value !== '..' &&
      dateBounds(typeof value === 'number' ? `${value}` : (value as string)) !== null,
    enum: () => typeof value === 'string' && field.values.includes(value),
  }
  if (!fits[field.kind]()) {
    const hint = field.kind === 'enum' ? didYouMean(String(value), field.values) : ''
    problems.push(`${at(['value'])}: ${field.name} is ${field.type}, and “${String(value)}” is none.${hint}`)
    return null
  }
  return field.kind === 'text' || field.kind === 'edtf'
    ? normal(String(value))
    : (value as string | number | boolean)
}

function claimRow(
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
      `${at([claim.type])}: ${claim.type} begins at ${claim.from.join(' or ')}, and ${entity.given.id} is a ${entity.type.name}.`,
    )
  }
  if (end === undefined)
    problems.push(`${at([claim.type])}: there is no ${to}.${didYouMean(to, entities.keys())}`)
  else if (!claim.to.includes(end.type.name))
    problems.push(
      `${at([claim.type])}: ${claim.type} ends at ${claim.to.join(' or ')}, and ${to} is a ${end.type.name}.`,
    )
  if (to === entity.given.id) problems.push(`${at([claim.type])}: ${claim.type} joins ${to} to itself.`)
}

function checkPeriod(
  given: { since?: string | undefined; until?: string | undefined },
  isAct: boolean,
  at: At,
  problems: string[],
): void {
  if (isAct && given.until !== undefined)
    problems.push(`${at(['until'])}: an act has happened from its day on and takes no \`until\`.`)
  const first = given.since === undefined ? null : dateBounds(given.since)?.first
  const last = given.until === undefined ? null : dateBounds(given.until)?.last
  if (first && last && first > last)
    problems.push(`${at(['until'])}: it ends (${given.until}) before it begins (${given.since}).`)
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

function evidenceRows(
  given: readonly EvidenceGiven[],
  entity: GivenEntity,
  at: At,
  context: SeedContext,
  problems: string[],
): EvidenceRow[] {
  const isSource = entity.type.name === 'Source' && given.length === 0
  if (isSource) return [ownWitness(entity.given.id, context)]
  if (!given.some(item => item.stance === 'SUPPORTS')) {
    problems.push(`${at()}: nothing supports it; a claim without evidence does not enter the graph.`)
  }
  return given.flatMap((item, index) => evidenceRow(item, at, index, context, problems) ?? [])
}

/** A source is its own witness for what it says of itself. */
function ownWitness(id: string, { sources }: SeedContext): EvidenceRow {
  const source = sources.get(id)!
  const grade = source.seen === null ? 'UNCHECKED' : source.grade
  const { publishedOn: speaksOn, seen, publisher } = source
  return {
    source: id,
    locator: null,
    passage: null,
    says: null,
    speaksOn,
    seen,
    grade,
    stance: 'SUPPORTS',
    publisher,
  }
}

function evidenceRow(
  given: EvidenceGiven,
  at: At,
  index: number,
  context: SeedContext,
  problems: string[],
): EvidenceRow | null {
  const passage = given.passage === undefined ? undefined : context.passages.get(given.passage)
  if (given.passage !== undefined && passage === undefined) {
    problems.push(
      `${at(['evidence', index, 'passage'])}: there is no passage ${given.passage}.${didYouMean(given.passage, context.passages.keys())}`,
    )
    return null
  }
  const id = passage?.source ?? given.source!
  const source = context.sources.get(id)
  if (source === undefined) {
    problems.push(
      `${at(['evidence', index, 'source'])}: there is no source ${id}.${didYouMean(id, context.sources.keys())}`,
    )
    return null
  }
  const seen = given.seen ?? source.seen
  return {
    source: id,
    locator: given.locator ?? (passage?.paragraph ? `paragraph ${passage.paragraph}` : null),
    passage: passage?.ref ?? null,
    says: given.says ?? null,
    speaksOn: given.speaksOn ?? source.publishedOn,
    seen,
    grade: seen === null ? 'UNCHECKED' : source.grade,
    stance: given.stance,
    publisher: source.publisher,
  }
}
