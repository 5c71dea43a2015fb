import { dateBounds } from '../model/edtf.js'
import { type Bilingual, type Field, type Value, asText } from '../model/model.js'
import { listForms } from '../model/nearest-date.js'
import { normalizeText } from '../model/text.js'
import { type Checked, type Problem, withProblems, reportIf } from './checked.js'
import { type At, hintOfNearest } from './place.js'
import { bilingual } from './value-shapes.js'

const FITS: Readonly<Record<Field['kind'], (value: unknown, field: Field) => boolean>> = {
  text: value => typeof value === 'string',
  integer: value => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  boolean: value => typeof value === 'boolean',
  edtf: value =>
    value !== undefined &&
    value !== '..' &&
    dateBounds(typeof value === 'number' ? `${value}` : (value as string)) !== null,
  enum: (value, { values }) => typeof value === 'string' && values.includes(value),
  bilingual: value => bilingual.safeParse(value).success,
}

/** Makes the problem of a code without quotes: YAML drops the zeros before such a number, and nobody could tell what stood there. */
export const unquotedProblem =
  (field: string, at: At): Problem =>
  () =>
    `${at()}: ${field}: a number is not a code; write it in quotes.`

/** Reads a value in the kind of its field; null with a problem where it does not fit. */
export function fieldValue(field: Field, value: unknown, at: At): Checked<Value | null> {
  if (field.kind === 'text' && typeof value === 'number')
    return withProblems(null, [unquotedProblem(field.name, at)])
  if (!FITS[field.kind](value, field)) return withProblems(null, [() => tellUnfit(field, value, at)])
  if (field.kind === 'bilingual') {
    const { en, id } = value as Bilingual
    return withProblems({ en: normalizeText(en), id: normalizeText(id) })
  }
  return withProblems(
    field.kind === 'text' || field.kind === 'edtf'
      ? normalizeText(asText(value as Value))
      : (value as string | number | boolean),
  )
}

function tellUnfit(field: Field, value: unknown, at: At): string {
  const given = typeof value === 'object' ? JSON.stringify(value) : asText(value as Value)
  return `${at()}: ${field.name} is ${field.type}, and “${given}” is none.${hintOfField(field, given)}`
}

function hintOfField({ kind, values }: Field, given: string): string {
  if (kind === 'bilingual') return ' Give it in both languages: { en: "…", id: "…" }.'
  if (kind === 'edtf') return ` Dates have these forms: ${listForms(given)}.`
  return kind === 'enum' ? hintOfNearest(given, values) : ''
}

/** Finds dates that cannot stand together: acts have no end, and nothing ends before it begins. */
export function periodProblems(
  given: { since?: string | undefined; until?: string | undefined },
  isAct: boolean,
  at: At,
): readonly Problem[] {
  const first = given.since === undefined ? null : dateBounds(given.since)?.first
  const last = given.until === undefined ? null : dateBounds(given.until)?.last
  return [
    ...reportIf(
      isAct && given.until !== undefined,
      () => `${at(['until'])}: an act has happened from its day on and takes no \`until\`.`,
    ),
    ...reportIf(
      !!first && !!last && first > last,
      () => `${at(['until'])}: it ends (${given.until}) before it begins (${given.since}).`,
    ),
  ]
}
