import { type Choice, type Clocks, certaintyOn, chosen, needsAside } from './clocks.js'
import { Fragment, Params, type Query, cypher, join, name, query, where } from './fragment.js'

/** What is asked of the statements of an entity, for however many entities at once. */
export interface StatementQuestion {
  readonly clocks: Clocks
  readonly choice: Choice
  /** Only statements on this field; null for all. */
  readonly field: string | null
  /** Id of the last statement of the page before. */
  readonly after: string | null
  readonly limit: number | null
  readonly wantsCount: boolean
  readonly columns: readonly string[]
}

const said = name('said')

/** One row per entity id: the id; the page as rows of [certainty, columns]; the count. */
export function statementsQuery(question: StatementQuestion, ids: readonly string[]): Query {
  const params = new Params()
  const parts = [
    ...(question.limit === null ? [new Fragment('WITH *, [] AS page')] : [pagePart(question, params)]),
    question.wantsCount ? countPart(question, params) : new Fragment('WITH *, null AS total'),
  ]
  const text = cypher`UNWIND $ids AS id
MATCH (near:Entity {id: id})
${join(parts, '\n')}
RETURN id, page, total`
  return query(text, { ids, ...params.values }, ['id', 'page', 'total'])
}

function pagePart(question: StatementQuestion, params: Params): Fragment {
  const { match, conditions } = found(question, params)
  const after = question.after === null ? [] : [cypher`said.id > ${params.add(question.after)}`]
  const day = question.clocks.day === null ? null : params.add(question.clocks.day)
  return cypher`CALL (near) {
  ${match}
  ${where([...conditions, ...after])}
  WITH said ORDER BY said.id LIMIT ${params.add(question.limit)}
  RETURN collect([${certaintyOn(said, day)}, [column IN ${params.add(question.columns)} | said[column]]]) AS page
}`
}

function countPart(question: StatementQuestion, params: Params): Fragment {
  const { match, conditions } = found(question, params)
  return cypher`WITH *, COUNT { ${match} ${where(conditions)} } AS total`
}

/** Live statements hang on HAS_STATEMENT, all others on HAD_STATEMENT, as claims have their aside type. */
function found(question: StatementQuestion, params: Params): { match: Fragment; conditions: Fragment[] } {
  const { clocks, choice } = question
  const types = needsAside(clocks, choice) ? 'HAS_STATEMENT|HAD_STATEMENT' : 'HAS_STATEMENT'
  const field = question.field === null ? [] : [cypher`said.field = ${params.add(question.field)}`]
  return {
    match: cypher`MATCH (near)-[:${new Fragment(types)}]->(said)`,
    conditions: [...chosen(said, clocks, choice, params), ...field],
  }
}
