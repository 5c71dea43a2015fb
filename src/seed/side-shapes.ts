import { z } from 'zod'
import { bilingual, dayShape, edtfShape, idShape, sha256Shape, textShape } from './value-shapes.js'

/** The shapes of what stands in the files beside those of entities: hosts, ledgers of texts, releases, coverage, leads, and what was released. */

export const hostShape = z.strictObject({
  host: textShape,
  grade: z.enum(['PRIMARY', 'OFFICIAL', 'NEWS', 'SECONDARY']),
  publisher: textShape,
  /** Set where many publish at the host, each under a name of their own. */
  shared: z.literal(true).optional(),
})

const WITHOUT = ['HEADING', 'BOILERPLATE', 'OPINION', 'REPETITION', 'GENERALITY'] as const

export const ledgerShape = z.strictObject({
  source: idShape,
  passages: z.array(
    z
      .strictObject({
        id: textShape,
        at: z.tuple([z.number().int().min(0), z.number().int().min(1)]),
        sha256: sha256Shape,
        paragraph: z.number().int().min(1).optional(),
        without: z.enum(WITHOUT).optional(),
        because: textShape.optional(),
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
  en: textShape,
  id: textShape,
  hash: sha256Shape,
})

/** How complete the record of some claim types is, at one entity or at all of a type: see `coverage`. */
export const coverageShape = z
  .strictObject({
    of: textShape,
    claims: z.array(textShape).min(1),
    since: edtfShape.optional(),
    until: edtfShape.optional(),
    complete: z.boolean(),
    asOf: dayShape.optional(),
    source: idShape.optional(),
    missing: bilingual.optional(),
    note: bilingual.optional(),
  })
  .refine(
    given => !given.complete || (given.asOf !== undefined && given.source !== undefined),
    'what is complete is so on a day (`asOf`) by a source (`source`)',
  )
  .refine(
    given => given.complete === (given.missing === undefined),
    'what is not complete says what is missing (`missing`), and what is complete has nothing missing',
  )

/** A lead, which nobody has shown yet, for people who look for work. It is not loaded. */
export const leadShape = z.strictObject({ what: textShape, why: textShape, where: textShape.optional() })

/** A row that was said once and is said no longer. Its inside was checked when it was written. */
export const keptShape = z.strictObject({
  recordedIn: z.number().int().min(1),
  retractedIn: z.number().int().min(2),
  why: textShape,
  row: z.looseObject({ row: z.enum(['entity', 'statement', 'claim']), id: textShape }),
})

export type HostGiven = z.infer<typeof hostShape>
export type Ledger = z.infer<typeof ledgerShape>
export type Passage = Ledger['passages'][number]
export type ReleaseGiven = z.infer<typeof releaseShape>
