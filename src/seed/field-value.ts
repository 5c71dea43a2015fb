import { dateBounds } from '../model/edtf.js'
import type { Field } from '../model/model.js'
import { normal } from '../model/text.js'
import { type At, didYouMean } from './context.js'

/** A value in the kind of its field, or null with a problem. */
export function fieldValue(
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

/** Whether the dates of a claim can stand together: acts have no end, and nothing ends before it begins. */
export function checkPeriod(
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
