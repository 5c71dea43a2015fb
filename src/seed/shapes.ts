import { z } from 'zod'
import { dateBounds } from '../model/edtf.js'
import { listForms } from '../model/nearest-date.js'
import { findNearestTag, isLanguageTag } from '../model/language-tags.js'
import type { Problem } from './checked.js'
import type { At } from './place.js'

/** The shape of each item of the seed files. What fits here still has to fit the model: see `check-rows`. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
const text = z.string().trim().min(1, 'must not be empty')
export { id as idShape, text as textShape }
/** A text in both languages. */
export const bilingual = z.strictObject({ en: text, id: text })
const edtf = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine(value => value !== '..' && dateBounds(value) !== null, {
    error: ({ input }) => `must be a date in one of these forms: ${listForms(String(input))}`,
  })
const openEdtf = z.union([z.literal('..'), edtf])
const languageTag = z.string().refine(isLanguageTag, {
  error: ({ input }) =>
    `must be the tag of a language, like en, id, ms or zh-Hans${hintOfTag(String(input))}`,
})
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')

export const evidenceShape = z
  .strictObject({
    passage: text.optional(),
    source: id.optional(),
    speaker: id.optional(),
    locator: text.optional(),
    says: bilingual.optional(),
    speaksOn: edtf.optional(),
    seen: edtf.optional(),
    stance: z.enum(['SUPPORTS', 'CONTRADICTS']).default('SUPPORTS'),
  })
  .refine(
    given => (given.passage === undefined) !== (given.source === undefined),
    'evidence names either a passage or a source',
  )
  .refine(
    given => given.passage === undefined || given.says !== undefined,
    'evidence from a passage needs `says` in our own words, en and id',
  )

const said = {
  since: edtf.optional(),
  until: openEdtf.optional(),
  modality: z.enum(['FACT', 'DENIED', 'POTENTIAL', 'PROPOSED', 'PLANNED', 'INTENDED']).default('FACT'),
  /** Tells claims of one type and end, or statements on one field, apart; what does not write it gets the next free one: see `row-numbers`. */
  n: z.number().int().min(1).optional(),
  evidence: z.array(evidenceShape).default([]),
}

export const statementShape = z.strictObject({
  field: text,
  value: z.union([text, z.number(), z.boolean(), bilingual]).optional(),
  lang: languageTag.optional(),
  kind: z.enum(['OFFICIAL', 'SHORT', 'ACRONYM', 'ALIAS', 'FORMER', 'AS_WRITTEN', 'TRANSLATION']).optional(),
  /** Of a code: which scheme it is of. */
  scheme: text.optional(),
  ...said,
})

/** A claim: one key in capitals names its type and the id of its end; the keys that the claim type adds are checked against the model. */
export const claimShape = z.looseObject(said)

export const entityShape = z.strictObject({
  id,
  formerIds: z.array(id).default([]),
  /** Sources only: when somebody read it, at any precision. */
  seen: edtf.optional(),
  statements: z.array(statementShape).default([]),
  claims: z.array(claimShape).default([]),
})

export const hostShape = z.strictObject({
  host: text,
  grade: z.enum(['PRIMARY', 'OFFICIAL', 'NEWS', 'SECONDARY']),
  publisher: text,
})

const WITHOUT = ['HEADING', 'BOILERPLATE', 'OPINION', 'REPETITION', 'GENERALITY'] as const

export const ledgerShape = z.strictObject({
  source: id,
  passages: z.array(
    z
      .strictObject({
        id: text,
        at: z.tuple([z.number().int().min(0), z.number().int().min(1)]),
        sha256,
        paragraph: z.number().int().min(1).optional(),
        without: z.enum(WITHOUT).optional(),
        because: text.optional(),
      })
      .refine(
        passage => (passage.without === undefined) === (passage.because === undefined),
        '`without` needs a `because`',
      ),
  ),
})

export const releaseShape = z.strictObject({
  release: z.number().int().min(1),
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/, 'must be an instant with its zone'),
  en: text,
  id: text,
  hash: sha256,
})

/** A row that was said once; its inside was checked when it was written. */
export const keptShape = z.strictObject({
  recordedIn: z.number().int().min(1),
  retractedIn: z.number().int().min(2),
  why: text,
  row: z.looseObject({ row: z.enum(['entity', 'statement', 'claim']), id: text }),
})

export type EntityGiven = z.infer<typeof entityShape>
export type StatementGiven = z.infer<typeof statementShape>
export type ClaimGiven = z.infer<typeof claimShape>
export type EvidenceGiven = z.infer<typeof evidenceShape>
export type HostGiven = z.infer<typeof hostShape>
export type Ledger = z.infer<typeof ledgerShape>
export type Passage = Ledger['passages'][number]
export type ReleaseGiven = z.infer<typeof releaseShape>

function hintOfTag(given: string): string {
  const nearest = findNearestTag(given)
  return nearest === null ? '' : `; the nearest is ${nearest}`
}

/** Each problem of an item against its shape, as a sentence with its place. */
export function shapeProblems(error: z.ZodError, at: At): Problem[] {
  return error.issues.map(issue => () => {
    const place = issue.path.map(String).join('.')
    const unknown = issue.code === 'unrecognized_keys' ? ` (${issue.keys.join(', ')})` : ''
    return `${at(issue.path)}: ${place === '' ? 'the row' : place}: ${issue.message}${unknown}.`
  })
}
