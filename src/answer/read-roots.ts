import {
  type FieldPlan,
  type InquiryPlan,
  type LookUpPlan,
  type PagePlan,
  type Plan,
  facetsIn,
} from '../plan/plan.js'
import type { ExternalId } from '../model/external-ids.js'
import { isIdOfSaid } from '../model/said-ids.js'
import { bearersQuery } from '../cypher/external-ids.js'
import { claimListQuery } from '../cypher/claim-list.js'
import type { ClaimListPage, ClaimListQuestion } from '../questions/claims.js'
import type { EntityAnswer } from '../questions/rows.js'
import type { ListPage, ListQuestion } from '../questions/list.js'
import { type Answers, OF_ALL } from './answers.js'
import type { Means } from './means.js'
import { askEachOnce } from './ask.js'
import { readListFacets } from './read-facets.js'
import { readMatches } from './read-match.js'
import { type WrongId, pickWrong, readNearestId, wrongIdOf } from './nearest-id.js'
import { readList, withKnownCount, dropKnownCount } from './read-list.js'
import { readSaid } from './read-said.js'
import { readSearch } from './read-search.js'
import type { Visit } from './visit.js'

/** Reads what the roots of a plan ask, all side by side, each with all that goes into its text. */
export async function readRoots({ roots }: Plan, answers: Answers, means: Means): Promise<void> {
  await Promise.all(
    [...roots.values()].map(({ field }) => answers.guard(field, readRoot(field, answers, means))),
  )
}

async function readRoot(field: FieldPlan, answers: Answers, means: Means): Promise<void> {
  if (field.kind === 'look-up') return readLookUp(field, answers, means)
  if (field.kind === 'match') return answers.keepMatches(field, await readMatches(means, field.question))
  if (field.kind === 'inquiry') return readFinding(field, answers, means)
  if (field.kind !== 'page') return
  const { question } = field
  const page =
    question.kind === 'search'
      ? await readSearch(means, question)
      : question.kind === 'claim-list'
        ? await readAllClaims(question, means)
        : await readListWhole(field, answers, means)
  answers.keepPages(field.key, new Map([[OF_ALL, page]]))
}

async function readFinding(plan: InquiryPlan, answers: Answers, means: Means): Promise<void> {
  const reader = means.inquiries.get(plan.name)!
  answers.keepFinding(plan, await reader.read(plan.question, means))
}

async function readAllClaims(question: ClaimListQuestion, { model, ask }: Means): Promise<ClaimListPage> {
  const pages = await ask(claimListQuery(model, question, [OF_ALL]))
  return pages.get(OF_ALL)!
}

/** Reads the page of a list, and its facets beside it: each has its own answer, or its own error. */
async function readListWhole(plan: PagePlan, answers: Answers, means: Means): Promise<ListPage> {
  const once = { ...means, ask: askEachOnce(means.ask) }
  const facets = facetsIn(plan.fields).map(place =>
    answers.guard(
      place,
      readListFacets(place, once).then(found => answers.keepFacets(place, OF_ALL, found)),
    ),
  )
  const [page] = await Promise.all([readListRoot(plan, answers, once), ...facets])
  return page
}

async function readListRoot(
  plan: PagePlan,
  answers: Answers,
  { model, ask, familiar, texts }: Means,
): Promise<ListPage> {
  const question = plan.question as ListQuestion
  const whole = texts.list(plan)
  const isWhole = whole !== null && familiar.meets(whole.query) && answers.takeCut(whole.cut)
  const page = isWhole
    ? await ask(whole.query)
    : await readList(model, ask, familiar, dropKnownCount(question))
  return withKnownCount(page, question, answers.version)
}

async function readLookUp(plan: LookUpPlan, answers: Answers, means: Means): Promise<void> {
  const { said, externalId } = plan
  if (externalId !== null) return readBearer(plan, externalId, answers, means)
  const ids = plan.ids.filter(id => !isIdOfSaid(id))
  const saidIds = plan.ids.filter(isIdOfSaid)
  const [entities, claims] = await Promise.all([
    lookUpEntities(plan, ids, answers, means),
    said === null ? [] : Promise.all(saidIds.map(id => readSaid(said, id, means))),
  ])
  answers.keepLookUp(plan, entities)
  claims.forEach((claim, place) => claim !== null && answers.keepSaid(said!, saidIds[place]!, claim))
}

/** Reads the one entity that has the code. Where several have it, their ids are kept, and none is read. */
async function readBearer(plan: LookUpPlan, code: ExternalId, answers: Answers, means: Means): Promise<void> {
  const ids = await means.ask(bearersQuery(code, plan.entities.clocks.release))
  answers.keepBearers(plan, ids)
  if (ids.length === 1) answers.keepLookUp(plan, await lookUpEntities(plan, ids, answers, means))
}

async function lookUpEntities(
  plan: LookUpPlan,
  ids: readonly string[],
  answers: Answers,
  { ask, byId, familiar, texts }: Means,
): Promise<ReadonlyMap<string, EntityAnswer>> {
  const whole = texts.lookUp(plan.entities)
  const query = whole?.query(ids)
  if (query !== undefined && familiar.meets(query) && answers.takeCut(whole!.cut)) return ask(query)
  const { clocks, columns } = plan.entities
  const rows = await Promise.all(ids.map(id => byId.entity(clocks.release, columns, id)))
  return new Map(rows.flatMap((row, place) => (row === null ? [] : [[ids[place]!, row] as const])))
}

/** Visits what the roots brought, and where nothing is there, looks for the id that was meant. */
export async function visitRoots(plan: Plan, answers: Answers, visit: Visit, means: Means): Promise<void> {
  const wrong: WrongId[] = []
  for (const { field } of plan.roots.values())
    if (answers.hasFailed(field)) continue
    else if (field.kind === 'page') visitPage(field, answers, visit)
    else if (field.kind === 'match') visit.matches(field, answers.matches(field))
    else if (field.kind === 'inquiry') visit.finding(field.fields, answers.finding(field))
    else if (field.kind === 'look-up') wrong.push(...visitLookUp(field, answers, visit))
  await Promise.all(pickWrong(wrong).map(one => keepNearestOf(one, answers, means)))
}

function visitPage(plan: PagePlan, answers: Answers, visit: Visit): void {
  visit.page(plan, OF_ALL, answers.page(plan, OF_ALL)!, 1)
  for (const facets of facetsIn(plan.fields)) visit.facets(facets, OF_ALL, 1)
}

/** Goes through what a look-up found; gives back the ids that it did not find and that may be slips of the pen. */
function visitLookUp(plan: LookUpPlan, answers: Answers, visit: Visit): WrongId[] {
  const { entities, said } = plan
  for (const id of [...answers.bearers(plan), ...plan.ids]) {
    const entity = answers.lookUp(plan, id)
    const claim = said === null || !isIdOfSaid(id) ? null : answers.said(said, id)
    if (entity !== null) visit.entity(entities, entity, 1)
    if (claim !== null) visit.said(said!, claim, 1)
  }
  return plan.ids.filter(id => mayBeSlip(plan, id, answers)).map(id => wrongIdOf(plan, id))
}

/** Whether an id that brought nothing may stand for one of an entity: ids of claims and statements are made of others, and none is like another. */
function mayBeSlip(plan: LookUpPlan, id: string, answers: Answers): boolean {
  const { type, said } = plan
  const isFound = isIdOfSaid(id)
    ? said !== null && answers.said(said, id) !== null
    : answers.lookUp(plan, id) !== null
  return !isFound && type !== 'Claim' && (type !== null || !isIdOfSaid(id))
}

/** It is a hint: where it fails, there is none, and what was found is answered. */
async function keepNearestOf(wrong: WrongId, answers: Answers, { ask }: Means): Promise<void> {
  try {
    answers.keepNearest(wrong, await readNearestId(ask, wrong))
  } catch (error) {
    answers.hintErrors.push(error)
  }
}
