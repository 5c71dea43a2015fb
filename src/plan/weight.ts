import type { FieldPlan, Fields } from './plan.js'

/**
 * Gives the bytes of JSON of one object of an answer, with all that lies in it, but without the rows of the pages below it. Each field counts under every
 * name that it is given: forty aliases of a sentence weigh forty sentences. Texts count with the lengths that they have in the graph as a rule.
 */
export function weightOfFields(fields: Fields): number {
  let bytes = 4
  for (const [key, field] of fields) bytes += key.length + 4 + weightOfField(field)
  return bytes
}

/** Gives the bytes of a connection without its rows. */
export function weightOfPage(fields: Fields): number {
  let bytes = PAGE_BYTES
  for (const [key, field] of fields) {
    if (field.kind === 'value') bytes += key.length + 4 + weightOfField(field)
    if (field.kind === 'facets') bytes += key.length + 4 + field.questions.length * field.weight
  }
  return bytes
}

/** Gives the bytes of one row of a connection, in every place that shows the row. */
export function weightOfRow(fields: Fields): number {
  let bytes = 0
  for (const field of fields.values()) if (field.kind !== 'value') bytes += weightOfField(field)
  return bytes
}

function weightOfField(field: FieldPlan): number {
  if (field.kind === 'value') return usualBytesOf(field.name)
  if (field.kind === 'page') return PAGE_BYTES
  if (field.kind === 'parts') return field.weight * (field.name === 'evidence' ? USUAL_WITNESSES : 1)
  return field.kind === 'entities' || field.kind === 'said' ? field.weight : 0
}

/** Gives the bytes of the heaviest of the types that may stand in one place. */
export function weightOfHeaviest(byType: ReadonlyMap<string, Fields>): number {
  let most = 0
  for (const fields of byType.values()) most = Math.max(most, weightOfFields(fields))
  return most
}

/** Gives the bytes that the value of a field has as a rule. */
export const usualBytesOf = (name: string): number => VALUE_BYTES[name] ?? USUAL_BYTES

/** How many pieces of evidence a claim has as a rule. */
export const USUAL_WITNESSES = 2
const USUAL_BYTES = 24
const PAGE_BYTES = 16
const VALUE_BYTES: Readonly<Record<string, number>> = {
  sentence: 200,
  paragraph: 800,
  says: 250,
  passage: 180,
  key: 60,
  name: 48,
  label: 110,
  names: 250,
  externalIds: 250,
  existence: 140,
  holds: 140,
  summary: 180,
  pageInfo: 140,
  cursor: 90,
}
