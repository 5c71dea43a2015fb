import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import type { LinkQuestion } from '../cypher/link-question.js'
import type { LinkPage } from '../loaders/entities-and-links.js'
import type { PagedList } from './connection.js'

/** What is the same for every entity of a level: worked out once, however many entities ask. */
export interface LinkPlan {
  readonly question: LinkQuestion
  readonly size: number
  readonly list: PagedList
  /** The entity whose page the cursor ends; null for the first page. */
  readonly after: string | null
}

/** A field that will follow a link from an entity of the type, and the place of its page among those below the entity. */
export interface ForeseenLink {
  readonly type: string
  readonly fieldNodes: readonly FieldNode[]
  readonly plan: ForeseenPlan
  readonly place: number
}

export interface ForeseenPlan extends LinkPlan {
  readonly foresight: Foresight
}

/** The links that the selections below some entities will follow, known before they are read. */
export interface Foresight {
  readonly links: readonly ForeseenLink[]
  readonly questions: readonly LinkQuestion[]
}

/** The pages that were read together with an entity, by the order of the questions. */
export interface ForeseenPages {
  readonly links: readonly ForeseenLink[]
  readonly pages: readonly LinkPage[]
}

export const isSame = (a: readonly FieldNode[], b: readonly FieldNode[]): boolean =>
  a.length === b.length && a.every((node, place) => node === b[place])

/** The page that was read together with the entity for this very field, or null. */
export function foreseenPage(
  { __typename, foreseen }: { readonly __typename: string; readonly foreseen?: ForeseenPages | undefined },
  { fieldNodes }: Pick<GraphQLResolveInfo, 'fieldNodes'>,
): { readonly plan: ForeseenPlan; readonly page: LinkPage } | null {
  const found = foreseen?.links.find(link => link.type === __typename && isSame(link.fieldNodes, fieldNodes))
  return found === undefined ? null : { plan: found.plan, page: foreseen!.pages[found.place]! }
}

/** The pages below an entity as they came with it; undefined when they were not asked for together. */
export function foreseenPages(
  { links }: Foresight,
  pages: readonly LinkPage[] | null,
): ForeseenPages | undefined {
  return pages === null ? undefined : { links, pages }
}
