import { z } from 'zod'
import type { Problem } from './checked.js'
import type { At } from './place.js'
import { bilingual, edtfShape, idShape, languageTagShape, openEdtfShape, textShape } from './value-shapes.js'

/** The shapes of what the files of entities hold. What has such a shape must still fit the model: see `check-rows`. */

export const evidenceShape = z
  .strictObject({
    passage: textShape.optional(),
    source: idShape.optional(),
    speaker: idShape.optional(),
    locator: textShape.optional(),
    says: bilingual.optional(),
    speaksOn: edtfShape.optional(),
    seen: edtfShape.optional(),
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
  since: edtfShape.optional(),
  until: openEdtfShape.optional(),
  modality: z.enum(['FACT', 'DENIED', 'POTENTIAL', 'PROPOSED', 'PLANNED', 'INTENDED']).default('FACT'),
  /** Tells apart claims of one type and end, or statements on one field. A row that does not write it gets a number by the rules of `row-numbers`. */
  n: z.number().int().min(1).optional(),
  evidence: z.array(evidenceShape).default([]),
}

const statementShape = z.strictObject({
  field: textShape,
  value: z.union([textShape, z.number(), z.boolean(), bilingual]).optional(),
  lang: languageTagShape.optional(),
  kind: z.enum(['OFFICIAL', 'SHORT', 'ACRONYM', 'ALIAS', 'FORMER', 'AS_WRITTEN', 'TRANSLATION']).optional(),
  /** The scheme of a code. */
  scheme: textShape.optional(),
  ...said,
})

/** A claim: one key in capitals names its type and the id of its end; the keys that the claim type adds are checked against the model. */
const claimShape = z.looseObject(said)

export const entityShape = z.strictObject({
  id: idShape,
  formerIds: z.array(idShape).default([]),
  /** When somebody read the source, at any precision; only sources have it. */
  seen: edtfShape.optional(),
  statements: z.array(statementShape).default([]),
  claims: z.array(claimShape).default([]),
})

export type EntityGiven = z.infer<typeof entityShape>
export type StatementGiven = z.infer<typeof statementShape>
export type ClaimGiven = z.infer<typeof claimShape>
export type EvidenceGiven = z.infer<typeof evidenceShape>

/** Tells each problem of an item against its shape, as a sentence with its place. */
export function shapeProblems(error: z.ZodError, at: At): Problem[] {
  return error.issues.map(issue => () => {
    const place = issue.path.map(String).join('.')
    const unknown = issue.code === 'unrecognized_keys' ? ` (${issue.keys.join(', ')})` : ''
    return `${at(issue.path)}: ${place === '' ? 'the row' : place}: ${issue.message}${unknown}.`
  })
}
