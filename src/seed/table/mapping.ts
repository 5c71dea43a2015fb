import { z } from 'zod'
import { evidenceShape } from '../shapes.js'
import { idShape, textShape } from '../value-shapes.js'
import { DATE_FORMS } from './dates.js'

/** The shape of a mapping file: it says which column of a table is what, and as which claims its cells are written. */

const actShape = z.strictObject({
  column: textShape,
  claim: textShape,
  end: idShape,
  dates: z.enum(DATE_FORMS).default('D MMM YYYY'),
  /** The mode of an act without a letter. */
  mode: textShape.optional(),
  /** The mode of an act with this letter; null where the letter changes nothing. */
  letters: z
    .record(z.string().regex(/^[A-Za-z]{1,3}$/, 'letters are one to three of A to Z'), textShape.nullable())
    .default({}),
  /** Fields with the same value for every act of the column. */
  fields: z.record(textShape, z.union([textShape, z.number(), z.boolean()])).default({}),
})

export const mappingShape = z.strictObject({
  /** The types that a participant may have. */
  types: z.array(textShape).min(1),
  delimiter: z.string().length(1).default(','),
  participant: z.strictObject({
    column: textShape,
    /** The field by which a participant is found: `name`, or a field of the types that holds a code. */
    by: textShape.default('name'),
    /** The entities for names of the table that the seed does not have. */
    names: z.record(textShape, idShape).default({}),
    /** Participants whose rows are left out. */
    skip: z.array(textShape).default([]),
  }),
  acts: z.array(actShape).min(1),
  evidence: z.strictObject({
    source: idShape,
    /** The place in the source; it may hold {participant}, {column} and {line}. */
    locator: textShape.optional(),
    seen: evidenceShape.shape.seen.unwrap(),
  }),
})

export type Mapping = z.infer<typeof mappingShape>
export type ActColumn = Mapping['acts'][number]
