import { dateBounds } from '../model/edtf.js'
import type { Field } from '../model/model.js'
import { normal } from '../model/text.js'
import { type Checked, type Problem, checked, problemIf } from './checked.js'
import { type At, didYouMean } from './place.js'

const FITS: Readonly<Record<Field['kind'], (value: unknown, field: Field) => boolean>> = {
  text: value => typeof value === 'string' || typeof value === 'number',
  integer: value => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  boolean: value => typeof value === 'boolean',
  edtf: value =>
    value !== undefined &&
    value !== '..' &&
    dateBounds(typeof value === 'number' ? `${value}` : (value as string)) !== null,
  enum: (value, { values }) => typeof value === 'string' && values.includes(value),
}

/** A value in the kind of its field, or null with a problem. */
export function fieldValue(field: Field, value: unknown, at: At): Checked<string | number | boolean | null> {
  if (!FITS[field.kind](value, field)) return checked(null, [() => unfit(field, value, at)])
  return checked(
    field.kind === 'text' || field.kind === 'edtf'
      ? normal(String(value))
      : (value as string | number | boolean),
  )
}

function unfit({ name, type, kind, values }: Field, value: unknown, at: At): string {
  const hint = kind === 'enum' ? didYouMean(String(value), values) : ''
  return `${at()}: ${name} is ${type}, and “${String(value)}” is none.${hint}`
}

/** Whether the dates of a claim can stand together: acts have no end, and nothing ends before it begins. */
export function periodProblems(
  given: { since?: string | undefined; until?: string | undefined },
  isAct: boolean,
  at: At,
): readonly Problem[] {
  const first = given.since === undefined ? null : dateBounds(given.since)?.first
  const last = given.until === undefined ? null : dateBounds(given.until)?.last
  return [
    ...problemIf(
      isAct && given.until !== undefined,
      () => `${at(['until'])}: an act has happened from its day on and takes no \`until\`.`,
    ),
    ...problemIf(
      !!first && !!last && first > last,
      () => `${at(['until'])}: it ends (${given.until}) before it begins (${given.since}).`,
    ),
  ]
}
