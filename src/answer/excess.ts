import { isBilingual } from '../model/model.js'
import { inLanguage } from '../model/stored.js'
import type { Fields, PartsPlan, ValuePlan } from '../plan/plan.js'
import { USUAL_WITNESSES, usualBytesOf } from '../plan/weight.js'
import { type Values, evidenceIn } from '../questions/values.js'

/**
 * Measures by how many bytes a row is longer than rows are as a rule, in all the fields that show it. A plan weighs an answer before anything is read, and so
 * by usual lengths. But addresses have up to 430 letters, and thirty names may show one address. Such an answer may come to five times its weight.
 */
export function measureExcess(fields: Fields, values: Values): number {
  let bytes = 0
  for (const field of fields.values()) {
    if (field.kind === 'value') bytes += excessOfValue(field, values)
    else if (field.kind === 'parts' && field.name === 'evidence') bytes += excessOfEvidence(field, values)
  }
  return bytes
}

function excessOfValue(field: ValuePlan, values: Values): number {
  return Math.max(0, lengthOf(shownIn(values, field)) - usualBytesOf(field.name))
}

/** Finds the value that a field shows. A text in both languages lies in a column for each language, or in one column as an object of the two. */
function shownIn(values: Values, { name, lang }: ValuePlan): unknown {
  const value = values[name] ?? values[inLanguage(name, lang)]
  return isBilingual(value) ? value[lang] : value
}

function excessOfEvidence({ fields, weight }: PartsPlan, values: Values): number {
  const evidence = evidenceIn(values)
  const more = Math.max(0, evidence.length - USUAL_WITNESSES) * weight
  return evidence.reduce((sum, item) => sum + measureExcess(fields, { ...item }), more)
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, inner) => sum + SHELL_BYTES + lengthOf(inner), 0)
}

/** How many bytes hold a value within a list or an object: its name, and marks. */
const SHELL_BYTES = 8
