import { claimListQuery } from '../cypher/claim-list.js'
import { entitySourcesQuery } from '../cypher/entity-sources.js'
import { statementsQuery } from '../cypher/statements.js'
import type { EntitiesPlan, FacetsPlan, PagePlan, SaidPlan } from '../plan/plan.js'
import type { ClaimListPage, ClaimListQuestion } from '../questions/claims.js'
import type { PagedQuestion } from '../questions/question.js'
import { NO_SUMMARY } from '../questions/rows.js'
import type { StatementsPage } from '../questions/statements.js'
import type { Answers, PageAnswer } from './answers.js'
import type { Named } from './called.js'
import type { Frontier, Times } from './frontier.js'
import type { Means } from './means.js'
import { readLinkFacets } from './read-facets.js'
import { type LinkWanted, readLinks } from './read-links.js'
import { readName } from './read-name.js'
import { readSaid } from './read-said.js'

/** Reads all that a level asks and that is not known yet, in as few queries as it has different questions. */
export async function readLevel(frontier: Frontier, answers: Answers, means: Means): Promise<void> {
  await Promise.all([
    readPages(frontier, answers, means),
    ...[...frontier.facets].map(([plan, ids]) =>
      answers.guard(plan, readFacetsBelow(plan, ids, answers, means)),
    ),
    ...[...frontier.entities].map(([plan, ids]) =>
      answers.guard(plan, readEntitiesBelow(plan, ids, answers, means)),
    ),
    ...[...frontier.said].map(([plan, ids]) => answers.guard(plan, readClaims(plan, ids, answers, means))),
    ...[...frontier.names].map(([key, named]) => answers.guard(key, keepNameOf(named, answers, means))),
  ])
}

/** Reads pages: nodes of the plan that ask the same question are asked together, each id once. */
async function readPages({ pages }: Frontier, answers: Answers, means: Means): Promise<void> {
  const wanted = new Map<string, { plan: PagePlan; ids: Set<string> }>()
  for (const [plan, times] of pages) {
    const same = wanted.get(plan.key) ?? { plan, ids: new Set() }
    wanted.set(plan.key, same)
    for (const id of times.keys()) if (!answers.hasPage(plan, id)) same.ids.add(id)
  }
  const asked: (LinkWanted & { plan: PagePlan })[] = [...wanted.values()]
    .filter(({ ids }) => ids.size > 0)
    .map(({ plan, ids }) => ({ plan, ids: [...ids] }))
  const isLink = ({ plan }: LinkWanted): boolean => plan.question.kind === 'link'
  const links = asked.filter(isLink)
  await Promise.all([
    ...readLinks(links, means).map((pages, place) => {
      const { key } = links[place]!.plan
      return answers.guard(
        key,
        pages.then(found => answers.keepPages(key, found)),
      )
    }),
    ...asked
      .filter(page => !isLink(page))
      .map(page => answers.guard(page.plan.key, readOther(page, answers, means))),
  ])
}

async function readOther({ plan, ids }: LinkWanted, answers: Answers, means: Means): Promise<void> {
  const found = await readPagesOf(plan.question, ids, means)
  const nothing = plan.question.kind === 'claim-list' ? NO_CLAIMS : NO_ROWS
  answers.keepPages(plan.key, new Map(ids.map(id => [id, found.get(id) ?? nothing])))
}

async function readPagesOf(
  question: PagedQuestion,
  ids: readonly string[],
  { model, ask }: Means,
): Promise<ReadonlyMap<string, PageAnswer>> {
  if (question.kind === 'statements') return ask(statementsQuery(question, ids))
  if (question.kind === 'entity-sources') return ask(entitySourcesQuery(question, ids))
  return ask(claimListQuery(model, question as ClaimListQuestion, ids))
}

const NO_ROWS: StatementsPage = Object.freeze({ rows: [], total: 0 })
const NO_CLAIMS: ClaimListPage = Object.freeze({ rows: [], byType: [], summary: NO_SUMMARY })

async function readFacetsBelow(plan: FacetsPlan, ids: Times, answers: Answers, means: Means): Promise<void> {
  const found = await readLinkFacets(plan, [...ids.keys()], means)
  found.forEach((facets, id) => answers.keepFacets(plan, id, facets))
}

async function readEntitiesBelow(
  plan: EntitiesPlan,
  ids: Times,
  answers: Answers,
  { byId }: Means,
): Promise<void> {
  await Promise.all(
    [...ids.keys()].map(async id =>
      answers.keepEntity(plan, id, await byId.entity(plan.clocks.release, plan.columns, id)),
    ),
  )
}

async function readClaims(plan: SaidPlan, ids: Times, answers: Answers, means: Means): Promise<void> {
  await Promise.all(
    [...ids.keys()].map(async id => {
      const claim = await readSaid(plan, id, means)
      if (claim !== null) answers.keepSaid(plan, id, claim)
    }),
  )
}

async function keepNameOf(named: Named, answers: Answers, means: Means): Promise<void> {
  answers.keepName(named, await readName(named, means))
}
