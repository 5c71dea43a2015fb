import { createHash } from 'node:crypto'
import type { EntityType, Link } from '../model/model.js'
import type { PagedQuestion, Question } from './question.js'

/**
 * One text for each question: equal questions have equal keys, however they were written. What is asked in the same breath is batched under it, what
 * was answered is kept under it, and a cursor names its list by a hash of it.
 *
 * Types and links of the model stand in a key by their names: two fields that follow the same claim the same way ask the same question, whatever type
 * they stand on.
 */
export function keyOf(question: Question): string {
  return canonical(named(question))
}

/** What makes one list another than the next: the question without its clocks, which stand in a cursor, and without what is of one page or shown of it. */
export type ListIdentity = Pick<PagedQuestion, 'kind'> & Readonly<Record<string, unknown>>

/** The list as its cursors name it. */
export function listMark(list: ListIdentity): string {
  return createHash('sha256')
    .update(canonical(named(list as never)))
    .digest('base64url')
    .slice(0, 8)
}

interface Parts {
  readonly link?: Link
  readonly type?: EntityType | string | null
  readonly below?: readonly Question[]
}

function named(question: Question): Record<string, unknown> {
  const { link, type, below, ...rest } = question as Question & Parts
  return {
    ...rest,
    ...(link === undefined ? {} : { link: `${link.claim.type} ${link.direction}` }),
    ...(type === undefined ? {} : { type: typeof type === 'object' && type !== null ? type.name : type }),
    ...(below === undefined || below.length === 0 ? {} : { below: below.map(named) }),
  }
}

/** JSON with the keys of every object in the order of the alphabet. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
