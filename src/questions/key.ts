import { createHash } from 'node:crypto'
import { writeCanonical } from '../model/canonical.js'
import type { EntityType, Link } from '../model/model.js'
import type { Question } from './question.js'

/**
 * One text for each question: equal questions have equal keys, however they were written. Within one answer, questions of the same breath are batched
 * under it, and the pages that came lie under it. Answers that are kept for later requests lie elsewhere, under the text that was sent and its values
 * (`answer/kept.ts`), and a cursor names its list by less than the whole question (`listMark`).
 *
 * Types and links of the model stand in a key by their names: two fields that follow the same claim the same way ask the same question, whatever type
 * they stand on.
 */
export function keyOfQuestion(question: Question): string {
  return writeCanonical(nameParts(question))
}

/**
 * The part of a question that makes one list another than the next. It leaves out the clocks, which stand in a cursor, and all that is of one page or
 * shown of it. The list of an inquiry is of the kind that its root field is called.
 */
export type ListKey = { readonly kind: string } & Readonly<Record<string, unknown>>

/** The list as its cursors name it. */
export function listMark(list: ListKey): string {
  return createHash('sha256')
    .update(writeCanonical(nameParts(list as never)))
    .digest('base64url')
    .slice(0, 8)
}

interface Parts {
  readonly link?: Link
  readonly type?: EntityType | string | null
  readonly below?: readonly Question[]
}

function nameParts(question: Question): Record<string, unknown> {
  const { link, type, below, ...rest } = question as Question & Parts
  return {
    ...rest,
    ...(link === undefined ? {} : { link: `${link.claim.type} ${link.direction}` }),
    ...(type === undefined ? {} : { type: typeof type === 'object' && type !== null ? type.name : type }),
    ...(below === undefined || below.length === 0 ? {} : { below: below.map(nameParts) }),
  }
}
