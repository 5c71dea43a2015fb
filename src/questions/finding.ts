/**
 * What a question with a file of its own finds: a tree of plain objects with the names of the schema's fields. Where the schema has an entity or a claim,
 * it holds an id; where it has a list, a list; a text that takes `lang` stands in both languages.
 */
export type Finding = Readonly<Record<string, unknown>>

/** The values of a field of a finding, which may be one, a list, or none. */
export function eachOf<Value>(value: unknown): readonly Value[] {
  if (Array.isArray(value)) return value as Value[]
  return value === null || value === undefined ? [] : [value as Value]
}
