/**
 * A finding is what a question with a file of its own finds: a tree of plain objects with the names of the schema's fields. The tree holds an id
 * where the schema has an entity or a claim, and a list where it has a list. A text that takes `lang` stands in both languages.
 */
export type Finding = Readonly<Record<string, unknown>>

/** Gives the values of a field of a finding, which may hold one, a list, or none. */
export function eachOf<Value>(value: unknown): readonly Value[] {
  if (Array.isArray(value)) return value as Value[]
  return value === null || value === undefined ? [] : [value as Value]
}
