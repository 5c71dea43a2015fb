import { createHash } from 'node:crypto'
import { writeCanonical } from '../model/canonical.js'
import type { Facet } from '../model/facets.js'
import type { EntityType, Link } from '../model/model.js'
import type { Question } from './question.js'

/**
 * Gives one text for each question of whatever kind: equal questions have equal keys, however they were written. Within one answer, questions of one level
 * are batched under their key, also those about things by their ids, and the pages that came lie under it. Answers that are kept for later requests lie under
 * the query that Neo4j was sent, or under the request as it came (`answer/kept.ts`). A cursor names its list by less than the whole question (`listMark`).
 *
 * Types and links of the model stand in a key by their names: two fields that follow the same claim in the same direction ask the same question, whatever
 * type they stand on.
 */
export function keyOfQuestion(question: Question): string {
  return writeCanonical(nameParts(question))
}

/**
 * The part of a question that tells one list from another. It leaves out the clocks, which stand in a cursor, and all that concerns one page or what is shown
 * of it. The list of an inquiry has the name of its root field as its kind.
 */
export type ListKey = { readonly kind: string } & Readonly<Record<string, unknown>>

/** Gives the mark by which cursors name the list. */
export function listMark(list: ListKey): string {
  return createHash('sha256')
    .update(writeCanonical(nameParts(list as never)))
    .digest('base64url')
    .slice(0, 8)
}

const nameLink = ({ claim, direction }: Link): string => `${claim.type} ${direction}`

function partsOfFacet({ from, ...facet }: Facet): Record<string, unknown> {
  return { ...facet, from: from.kind === 'link' ? { ...from, link: nameLink(from.link) } : from }
}

interface Parts {
  readonly link?: Link
  readonly type?: EntityType | string | null
  readonly below?: readonly Question[]
}

function nameParts(question: Question): Record<string, unknown> {
  if (question.kind === 'facet')
    return { ...question, of: nameParts(question.of), facet: partsOfFacet(question.facet) }
  const { link, type, below, ...rest } = question as Question & Parts
  return {
    ...rest,
    ...(link === undefined ? {} : { link: nameLink(link) }),
    ...(type === undefined ? {} : { type: typeof type === 'object' && type !== null ? type.name : type }),
    ...(below === undefined || below.length === 0 ? {} : { below: below.map(nameParts) }),
  }
}
