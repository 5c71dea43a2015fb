import type { Lang } from './model.js'

/**
 * Pairs of fields, one for each language, that became one field in both languages. Earlier releases wrote their rows under the old names, and such rows are
 * never written anew: they are read as if they had the present names. The ids of the old statements are still answered.
 */
export const BECAME_BILINGUAL: Readonly<Record<string, Readonly<Record<Lang, string>>>> = Object.freeze({
  office: { en: 'officeEn', id: 'officeId' },
  yearBecause: { en: 'yearBecauseEn', id: 'yearBecauseId' },
})

/** The present name of a field. */
export function presentField(name: string): string {
  const pair = Object.entries(BECAME_BILINGUAL).find(([, { en, id }]) => name === en || name === id)
  return pair?.[0] ?? name
}

/** The id that a claim or statement has now. */
export function presentId(id: string): string {
  const [entity, field, ...number] = id.split(':')
  return field === undefined ? id : [entity, presentField(field), ...number].join(':')
}
