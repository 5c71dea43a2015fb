import type { Lang, Link, Model } from '../model/model.js'
import { SORT_COLUMNS, asideOf } from '../model/stored.js'
import {
  type Choice,
  type Clocks,
  certaintyOn,
  chosen,
  holdsOn,
  needsAside,
  standsAt,
  verdictAt,
} from './clocks.js'
import { type SortKey, afterRow, keyValues, orderBy } from './order.js'
import { type Conditions, claimTree, entityTree } from './condition-tree.js'
import { linkPattern, predicates } from './where.js'
import {
  Fragment,
  NOTHING,
  Params,
  type Statement,
  cypher,
  join,
  name,
  statement,
  where,
} from './fragment.js'

/** What is asked of a link, for however many entities at once. */
export interface LinkQuestion {
  readonly link: Link
  readonly clocks: Clocks
  readonly choice: Choice
  readonly where: Conditions
  /** Keys of `LinkOrder` with their directions; the claim's id decides what is left. */
  readonly order: readonly { readonly key: string; readonly descending: boolean }[]
  readonly lang: Lang
  /** Values of the last row of the page before; null for the first page. */
  readonly after: readonly unknown[] | null
  /** Rows wanted, one more than the page to know whether more follow; null when no row is asked for. */
  readonly limit: number | null
  readonly wantsCount: boolean
  readonly wantsSummary: boolean
  /** Properties wanted of the entity at the far end and of the claim, in this order. */
  readonly farColumns: readonly string[]
  readonly claimColumns: readonly string[]
}

const near = name('near')
const far = name('far')
const claim = name('claim')

/**
 * One row per id: the id; the page as rows of [sort values, certainty, far id, far type, far columns, claim columns]; the count; the summary as
 * [total, certain, possible, undated, disputed, denied, not fact, rejected, outside].
 */
export function linkStatement(model: Model, question: LinkQuestion, ids: readonly string[]): Statement {
  const params = new Params()
  const parts = [
    ...(question.limit === null ? [] : [pagePart(model, question, params)]),
    ...(question.wantsCount ? [countPart(model, question, params)] : []),
    ...(question.wantsSummary ? [summaryPart(model, question, params)] : []),
  ]
  const text = cypher`UNWIND $ids AS id
MATCH (near:Entity {id: id})
${join(parts, '\n')}
RETURN id, ${orNull(question.limit !== null, 'page')}, ${orNull(question.wantsCount, 'total')}, ${orNull(question.wantsSummary, 'summary')}`
  return statement(text, { ids, ...params.values }, ['id', 'page', 'total', 'summary'])
}

function orNull(wanted: boolean, column: string): Fragment {
  return wanted ? name(column) : cypher`null AS ${name(column)}`
}

/** The claims that the question follows, and the entities at their far ends. */
function followed(
  model: Model,
  question: LinkQuestion,
  params: Params,
): { match: Fragment; conditions: Fragment[] } {
  const { link, clocks, choice } = question
  const types = needsAside(clocks, choice) ? [link.claim.type, asideOf(link.claim.type)] : [link.claim.type]
  return {
    match: cypher`MATCH ${linkPattern(near, link, claim, types, far)}`,
    conditions: [...chosen(claim, clocks, choice, params), ...asked(model, question, params)],
  }
}

/** The caller's own conditions on the claim and on the far end. */
function asked(model: Model, { link, where: given, clocks }: LinkQuestion, params: Params): Fragment[] {
  const scope = { model, clocks, params, depth: 0 }
  return [
    ...predicates(claim, claimTree(link.claim, (given.claim ?? {}) as Conditions), scope),
    ...predicates(
      far,
      entityTree(model.entities.get(link.far) ?? null, (given.node ?? {}) as Conditions),
      scope,
    ),
  ]
}

function pagePart(model: Model, question: LinkQuestion, params: Params): Fragment {
  const { match, conditions } = followed(model, question, params)
  const keys = sortKeys(question)
  const after = question.after === null ? [] : [afterRow(keys, question.after, params)]
  const day = question.clocks.day === null ? null : params.add(question.clocks.day)
  const columns = [
    keyValues(keys),
    certaintyOn(claim, day),
    new Fragment('far.id, far.type'),
    cypher`[column IN ${params.add(question.farColumns)} | far[column]]`,
    cypher`[column IN ${params.add(question.claimColumns)} | claim[column]]`,
  ]
  return cypher`CALL (near) {
  ${match}
  ${where([...conditions, ...after])}
  WITH claim, far ${orderBy(keys)} LIMIT ${params.add(question.limit)}
  RETURN collect([${join(columns, ', ')}]) AS page
}`
}

/** Without any condition, and of live facts alone, the count is the degree that Neo4j keeps. */
function countPart(model: Model, question: LinkQuestion, params: Params): Fragment {
  const { match, conditions } = followed(model, question, params)
  if (conditions.length > 0) return cypher`WITH *, COUNT { ${match} ${where(conditions)} } AS total`
  return cypher`WITH *, COUNT { ${linkPattern(near, question.link, NOTHING, [question.link.claim.type], NOTHING)} } AS total`
}

/** All versions that stood at the release, sorted into what the link follows and what it leaves out, and why. */
function summaryPart(model: Model, question: LinkQuestion, params: Params): Fragment {
  const { link, clocks, choice } = question
  const release = clocks.release === null ? null : params.add(clocks.release)
  const stands = release === null ? [cypher`claim.retractedIn IS NULL`] : standsAt(claim, release)
  const good = choice.worstGrade === null ? [] : [cypher`claim.gradeRank <= ${params.add(choice.worstGrade)}`]
  const verdict = release === null ? cypher`claim.verdict` : verdictAt(claim, release)
  const day = clocks.day === null ? null : params.add(clocks.day)
  const held = day === null ? new Fragment('true') : join(holdsOn(claim, day, null), ' AND ')
  const sure = day === null ? held : join(holdsOn(claim, day, choice.certainty), ' AND ')
  const certain = cypher`${certaintyOn(claim, day)} = 'CERTAIN'`
  const pattern = linkPattern(near, link, claim, [link.claim.type, asideOf(link.claim.type)], far)
  return cypher`CALL (near) {
  MATCH ${pattern}
  ${where([...stands, ...good, ...asked(model, question, params)])}
  WITH claim, ${verdict} AS verdict, claim.modality IN ${params.add(choice.modality)} AS meant, ${held} AS held, ${sure} AS sure, ${certain} AS certain
  WITH *, meant AND verdict <> 'REJECTED' AND held AS holds
  WITH *, holds AND sure AS follows
  RETURN [
    count(CASE WHEN follows THEN 1 END),
    count(CASE WHEN holds AND certain THEN 1 END),
    count(CASE WHEN holds AND NOT certain THEN 1 END),
    count(CASE WHEN follows AND claim.since IS NULL AND claim.until IS NULL THEN 1 END),
    count(CASE WHEN follows AND verdict = 'DISPUTED' THEN 1 END),
    count(CASE WHEN NOT meant AND claim.modality = 'DENIED' THEN 1 END),
    count(CASE WHEN NOT meant AND claim.modality <> 'DENIED' THEN 1 END),
    count(CASE WHEN meant AND verdict = 'REJECTED' THEN 1 END),
    count(CASE WHEN meant AND verdict <> 'REJECTED' AND NOT held THEN 1 END)
  ] AS summary
}`
}

const ORDER_PLACES: Readonly<Record<string, Omit<SortKey, 'descending'>>> = {
  id: { at: cypher`far.id`, nullable: false },
  since: { at: cypher`claim.since_first`, nullable: true },
  until: { at: cypher`claim.until_last`, nullable: true },
}

/** The keys of a link's order; by name when none is given; the claim's id last, so that no two rows are equal. */
export function sortKeys({ order, lang }: Pick<LinkQuestion, 'order' | 'lang'>): SortKey[] {
  const wanted = order.length === 0 ? [{ key: 'name', descending: false }] : order
  const keys = wanted.map(({ key, descending }) =>
    key === 'name'
      ? { at: cypher`far.${name(SORT_COLUMNS[lang])}`, nullable: false, descending }
      : { ...ORDER_PLACES[key]!, descending },
  )
  return [...keys, { at: cypher`claim.id`, nullable: false, descending: false }]
}
