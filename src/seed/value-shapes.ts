import { z } from 'zod'
import { dateBounds, isDay } from '../model/edtf.js'
import { listForms } from '../model/nearest-date.js'
import { findNearestTag, isLanguageTag } from '../model/language-tags.js'

/** The shapes of single values. The shapes of rows are made of them. */

export const idShape = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
export const textShape = z.string().trim().min(1, 'must not be empty')
/** A text in both languages. */
export const bilingual = z.strictObject({ en: textShape, id: textShape })
export const edtfShape = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine(value => value !== '..' && dateBounds(value) !== null, {
    error: ({ input }) => `must be a date in one of these forms: ${listForms(String(input))}`,
  })
export const openEdtfShape = z.union([z.literal('..'), edtfShape])
export const languageTagShape = z.string().refine(isLanguageTag, {
  error: ({ input }) =>
    `must be the tag of a language, like en, id, ms or zh-Hans${hintOfTag(String(input))}`,
})
export const dayShape = z.string().refine(isDay, 'must be one day, like 2023-08-22')
export const sha256Shape = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')

function hintOfTag(given: string): string {
  const nearest = findNearestTag(given)
  return nearest === null ? '' : `; the nearest is ${nearest}`
}
