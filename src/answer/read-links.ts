import { type LinkAsked, fitsValues, linksAsValuesQuery } from '../cypher/links-as-values.js'
import type { AskedPage } from '../plan/plan.js'
import { type LinkQuestion } from '../questions/link.js'
import { type LinkPage, NONE_BESIDES, NO_SUMMARY } from '../questions/rows.js'
import type { Means } from './means.js'
import { LINK_WORTH_A_PLAN } from './strategy.js'

/** A link of a level, and the ids that it is asked for. */
export interface LinkWanted {
  readonly plan: AskedPage
  readonly ids: readonly string[]
}

/** The pages of one link, by the id of the entity. */
type LinkPages = ReadonlyMap<string, LinkPage>

/**
 * Reads the links of one level, each for itself: if one fails, the others stay. A link whose text Neo4j knows has a query of its own. All others go together as
 * values under the one text that is always known, and their own texts are planned meanwhile. So nobody waits for plans, however many links a question follows
 * at once.
 */
export function readLinks(wanted: readonly LinkWanted[], means: Means): Promise<LinkPages>[] {
  const { ask, texts, familiar } = means
  const together = { now: new LinksAsValues(false, ask), past: new LinksAsValues(true, ask) }
  const pages = wanted.map(({ plan, ids }): (() => Promise<LinkPages>) => {
    const query = texts.link(plan)(ids)
    const question = plan.question as LinkQuestion
    if (familiar.meets(query, LINK_WORTH_A_PLAN) || !fitsValues(question)) {
      const page = ask(query)
      return () => page
    }
    return together[question.clocks.release === null ? 'now' : 'past'].add({ question, ids })
  })
  return pages.map(async (page, place) => withEmpty(await page(), wanted[place]!.ids))
}

/** Links that go together as values. Those of earlier releases lie elsewhere and need another text than those of now. */
class LinksAsValues {
  readonly #asked: LinkAsked[] = []
  readonly #isPast: boolean
  readonly #ask: Means['ask']
  #pages: Promise<readonly LinkPages[]> | null = null

  constructor(isPast: boolean, ask: Means['ask']) {
    this.#isPast = isPast
    this.#ask = ask
  }

  /** Takes a link in. The function that it gives back asks once for all links that were taken in, and finds the pages of this one. */
  add(link: LinkAsked): () => Promise<LinkPages> {
    const place = this.#asked.push(link) - 1
    return async () => {
      this.#pages ??= this.#ask(linksAsValuesQuery(this.#asked, this.#isPast))
      return (await this.#pages)[place]!
    }
  }
}

/** Gives an empty page to a link of an entity that is not there. */
function withEmpty(pages: LinkPages, ids: readonly string[]): LinkPages {
  return pages.size === ids.length ? pages : new Map(ids.map(id => [id, pages.get(id) ?? EMPTY_LINK]))
}

const EMPTY_LINK: LinkPage = Object.freeze({ rows: [], total: 0, summary: NO_SUMMARY, besides: NONE_BESIDES })
