import type { EntityType, Lang, Link, Model } from '../model/model.js'
import { SORT_COLUMNS, firstDayOf } from '../model/stored.js'
import { type Choice, type Clocks, certaintyOn, holdsOn, known } from './clocks.js'
import { type SortKey, afterRow, keyValues, orderBy } from './order.js'
import type { Conditions } from './comparisons.js'
import { entityConditions, relation } from './where.js'
import { Fragment, Params, type Statement, cypher, join, name, statement, where } from './fragment.js'

/** What is asked of a list of one entity type. */
export interface ListQuestion {
  readonly type: EntityType
  readonly clocks: Clocks
  readonly certainty: Choice['certainty']
  readonly where: Conditions
  readonly order: readonly { readonly key: string; readonly descending: boolean }[]
  readonly lang: Lang
  readonly after: readonly unknown[] | null
  readonly limit: number | null
  readonly wantsCount: boolean
  readonly columns: readonly string[]
}

const node = name('n')

/** One row: the page as rows of [sort values, certainty, id, type, columns]; the count of all; the count of the certain ones. */
export function listStatement(model: Model, question: ListQuestion): Statement {
  const params = new Params()
  const page = question.limit === null ? new Fragment('WITH [] AS page') : pagePart(model, question, params)
  const count = question.wantsCount
    ? countPart(model, question, params)
    : new Fragment('WITH page, null AS total, null AS certain')
  return statement(cypher`${page}\n${count}\nRETURN page, total, certain`, params.values)
}

function pagePart(model: Model, question: ListQuestion, params: Params): Fragment {
  const keys = listKeys(question)
  const { match, conditions } = listed(model, question, params)
  const after = question.after === null ? [] : [afterRow(keys, question.after, params)]
  // Every entity has a name; said so, Neo4j may read them in the order of its index instead of sorting them all.
  const ordered = keys[0]!.nullable ? [] : [cypher`${keys[0]!.at} IS NOT NULL`]
  const day = question.clocks.day === null ? null : params.add(question.clocks.day)
  const columns = [
    keyValues(keys),
    certaintyOn(node, day),
    new Fragment('n.id, n.type'),
    cypher`[column IN ${params.add(question.columns)} | n[column]]`,
  ]
  return cypher`CALL () {
  ${match}
  ${where([...conditions, ...ordered, ...after])}
  WITH n ${orderBy(keys)} LIMIT ${params.add(question.limit)}
  RETURN collect([${join(columns, ', ')}]) AS page
}`
}

function countPart(model: Model, question: ListQuestion, params: Params): Fragment {
  const { match, conditions } = listed(model, question, params)
  const day = question.clocks.day === null ? null : params.add(question.clocks.day)
  const certain =
    day === null
      ? new Fragment('null')
      : cypher`count(CASE WHEN ${certaintyOn(node, day)} = 'CERTAIN' THEN 1 END)`
  return cypher`CALL () {
  ${match}
  ${where(conditions)}
  RETURN count(n) AS total, ${certain} AS certain
}`
}

/** The entities that the question means. A relation that must be there is part of the pattern, so that Neo4j may begin at its far end. */
function listed(
  model: Model,
  question: ListQuestion,
  params: Params,
): { match: Fragment; conditions: Fragment[] } {
  const { type, clocks, certainty } = question
  const scope = { model, clocks, params, depth: 0 }
  const exists = [
    ...known(node, clocks.release, params),
    ...(clocks.day === null ? [] : holdsOn(node, params.add(clocks.day), certainty)),
  ]
  const anchor = anchorOf(type, question.where)
  if (anchor === null) {
    const conditions = [...exists, ...entityConditions(node, type, question.where, scope)]
    return {
      match: cypher`MATCH (n:${name(type.name)}${asksForId(question.where) ? new Fragment(':Entity') : new Fragment('')})`,
      conditions,
    }
  }
  const start = relation(node, anchor.link, anchor.some, { ...scope, depth: 10 })
  const match = cypher`MATCH ${start.pattern}
  ${where([...start.conditions, cypher`n:${name(type.name)}`])}
  WITH DISTINCT n`
  return { match, conditions: [...exists, ...entityConditions(node, type, anchor.rest, scope)] }
}

/** The unique index lies on `Entity`, and is used only where that label stands. */
function asksForId(given: Conditions): boolean {
  return given.id !== undefined && given.id !== null
}

/** The first relation that every answer must have, and the conditions that are left without it. */
function anchorOf(
  type: EntityType,
  given: Conditions,
): { link: Link; some: Conditions; rest: Conditions } | null {
  for (const link of type.links) {
    const relationGiven = given[link.name] as
      { some?: Conditions | null; none?: Conditions | null } | null | undefined
    const some = relationGiven?.some
    if (some === undefined || some === null || Object.keys(some).length === 0) continue
    const { some: _, ...others } = relationGiven as Conditions
    return { link, some, rest: { ...given, [link.name]: others } }
  }
  return null
}

/** The keys of a list's order; by name when none is given; the id last, so that no two rows are equal. */
export function listKeys({ type, order, lang }: Pick<ListQuestion, 'type' | 'order' | 'lang'>): SortKey[] {
  const wanted = order.length === 0 ? [{ key: 'name', descending: false }] : order
  const keys = wanted
    .filter(({ key }) => key !== 'id')
    .map(({ key, descending }) => ({ at: placeOf(type, key, lang), nullable: key !== 'name', descending }))
  const id = wanted.find(({ key }) => key === 'id')
  return [...keys, { at: cypher`n.id`, nullable: false, descending: id?.descending ?? false }]
}

function placeOf(type: EntityType, key: string, lang: Lang): Fragment {
  if (key === 'name') return cypher`n.${name(SORT_COLUMNS[lang])}`
  const field = type.fields.find(found => found.name === key)!
  return cypher`n.${name(field.kind === 'edtf' ? firstDayOf(key) : key)}`
}
