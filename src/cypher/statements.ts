import type { StatementsPage, StatementsQuestion } from '../questions/statements.js'
import { certaintyOn, choiceConditions, needsAside, stageOf, typesOfStatements } from './clocks.js'
import { Fragment, Params, type Query, cypher, join, name, makeQuery, where } from './fragment.js'
import { valuesByColumn } from './rows.js'

const said = name('said')

/** Reads a page of the statements of each entity, in the order of their ids, with the count. */
export function statementsQuery(
  question: StatementsQuestion,
  ids: readonly string[],
): Query<ReadonlyMap<string, StatementsPage>> {
  const params = new Params()
  const parts = [
    ...(question.limit === null
      ? [new Fragment('WITH *, [] AS page')]
      : [statementsPagePart(question, params)]),
    question.wantsCount ? statementsCountPart(question, params) : new Fragment('WITH *, null AS total'),
  ]
  const { label, conditions } = stageOf(name('near'), question.clocks.release, params)
  const text = cypher`UNWIND $ids AS id
MATCH (near:${label} {id: id}) ${where(conditions)}
${join(parts, '\n')}
RETURN id, page, total`
  return makeQuery(
    text,
    { ids, ...params.values },
    rows =>
      new Map((rows as StatementsColumns[]).map(row => [row[0], pageOfStatements(row, question.columns)])),
    ['id', 'page', 'total'],
  )
}

type StatementsColumns = [id: string, page: [string | null, unknown[]][], total: number | null]

function pageOfStatements([, page, total]: StatementsColumns, columns: readonly string[]): StatementsPage {
  return {
    rows: page.map(([certainty, values]) => ({ certainty, values: valuesByColumn(columns, values) })),
    total,
  }
}

function statementsPagePart(question: StatementsQuestion, params: Params): Fragment {
  const { match, conditions } = matchFound(question, params)
  const after = question.after === null ? [] : [cypher`said.id > ${params.add(question.after[0])}`]
  const day = question.clocks.day === null ? null : params.add(question.clocks.day)
  return cypher`CALL (near) {
  ${match}
  ${where([...conditions, ...after])}
  WITH said ORDER BY said.id LIMIT ${params.add(question.limit)}
  RETURN collect([${certaintyOn(said, day)}, [column IN ${params.add(question.columns)} | said[column]]]) AS page
}`
}

function statementsCountPart(question: StatementsQuestion, params: Params): Fragment {
  const { match, conditions } = matchFound(question, params)
  return cypher`WITH *, COUNT { ${match} ${where(conditions)} } AS total`
}

function matchFound(
  question: StatementsQuestion,
  params: Params,
): { match: Fragment; conditions: Fragment[] } {
  const { clocks, choice } = question
  const types = typesOfStatements(needsAside(clocks, choice))
  const field = question.field === null ? [] : [cypher`said.field = ${params.add(question.field)}`]
  return {
    match: cypher`MATCH (near)-[:${types}]->(said)`,
    conditions: [...choiceConditions(said, clocks, choice, params), ...field],
  }
}
