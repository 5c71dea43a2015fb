import type { Query } from '../cypher/fragment.js'
import {
  type LinkAsked,
  type SortOfLinks,
  isUsual,
  termsOfLink,
  linksAsValuesQuery,
} from '../cypher/links-as-values.js'
import { groupByKey } from '../model/group.js'
import type { AskedPage } from '../plan/plan.js'
import { type LinkQuestion } from '../questions/link.js'
import { type LinkPage, NONE_BESIDES, NO_SUMMARY } from '../questions/rows.js'
import type { Means } from './means.js'
import { LINK_WORTH_A_PLAN, MANY_PLANS, WORTH_A_PLAN } from './strategy.js'

/** A link of a level, and the ids that it is asked for. */
export interface LinkWanted {
  readonly plan: AskedPage
  readonly ids: readonly string[]
}

/** The pages of one link, by the id of the entity. */
type LinkPages = ReadonlyMap<string, LinkPage>

/** A link with its own query; and as values, where Neo4j has not planned that query and the link can go so. */
interface AskedLink {
  readonly query: Query<LinkPages>
  readonly asValues: (LinkAsked & { readonly sort: SortOfLinks }) | null
}

/**
 * Reads the links of one level, each for itself: if one fails, the others stay. A link whose text Neo4j knows has a query of its own. The others go together as
 * values under texts that are always known, and their own texts are planned meanwhile. So nobody waits for plans, however many links a question follows at
 * once; except for pages that go on, orders of several keys, and conditions on what is related, which no such text takes.
 */
export function readLinks(wanted: readonly LinkWanted[], means: Means): Promise<LinkPages>[] {
  const links = wanted.map(link => prepareLink(link, means))
  const found = new Map<AskedLink, Promise<LinkPages>>()
  for (const { sort, group } of groupAsValues(links)) {
    const asked = group.map(({ asValues }) => asValues!)
    const query = linksAsValuesQuery(asked, sort)
    if (!isWorthIt(sort, group.length) && !means.familiar.meets(query, LINK_WORTH_A_PLAN)) continue
    const pages = means.ask(query)
    const pagesAt = async (place: number): Promise<LinkPages> => (await pages)[place]!
    for (const [place, link] of group.entries()) found.set(link, pagesAt(place))
  }
  return links.map(async (link, place) =>
    withEmpty(await (found.get(link) ?? means.ask(link.query)), wanted[place]!.ids),
  )
}

function prepareLink({ plan, ids }: LinkWanted, { model, texts, familiar }: Means): AskedLink {
  const query = texts.link(plan)(ids)
  const question = plan.question as LinkQuestion
  if (familiar.meets(query, isUsual(question) ? LINK_WORTH_A_PLAN : WORTH_A_PLAN))
    return { query, asValues: null }
  const terms = termsOfLink(model, question)
  if (terms === false) return { query, asValues: null }
  const sort = { isPast: question.clocks.release !== null, hasTerms: terms !== null }
  return { query, asValues: { question, ids, terms, sort } }
}

/** Links that one text can ask for together. */
function groupAsValues(
  links: readonly AskedLink[],
): { readonly sort: SortOfLinks; readonly group: readonly AskedLink[] }[] {
  const among = links.filter(({ asValues }) => asValues !== null)
  const groups = groupByKey(among, ({ asValues }) => JSON.stringify(asValues!.sort))
  return [...groups.values()].map(group => ({ sort: group[0]!.asValues!.sort, group }))
}

/** The text that takes terms is long. Before it is planned, it is worth its plan only where the links would take several of their own. */
const isWorthIt = ({ hasTerms }: SortOfLinks, count: number): boolean => !hasTerms || count >= MANY_PLANS

/** Gives an empty page to a link of an entity that is not there. */
function withEmpty(pages: LinkPages, ids: readonly string[]): LinkPages {
  return pages.size === ids.length ? pages : new Map(ids.map(id => [id, pages.get(id) ?? EMPTY_LINK]))
}

const EMPTY_LINK: LinkPage = Object.freeze({ rows: [], total: 0, summary: NO_SUMMARY, besides: NONE_BESIDES })
