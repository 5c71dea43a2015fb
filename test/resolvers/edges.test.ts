import { describe, expect, test } from '@jest/globals'
import { Answers } from '../../src/answer/answers.js'
import type { PagePlan, PartsPlan } from '../../src/plan/plan.js'
import { ClaimListConnection } from '../../src/resolvers/claim-list.js'
import type { Connection, Edge } from '../../src/resolvers/connection.js'
import { EntitySourcesConnection } from '../../src/resolvers/entity-sources.js'
import { LinkConnection } from '../../src/resolvers/link.js'
import { ListConnection } from '../../src/resolvers/list.js'
import { SearchConnection } from '../../src/resolvers/search.js'
import { StatementsConnection } from '../../src/resolvers/statements.js'
import type { EntityAnswer } from '../../src/questions/rows.js'
import { bottomOfTier } from '../../src/questions/search.js'
import { graphOf, model, planAt, planOf } from '../support/plan.js'

const answers = new Answers(model, graphOf(10))

/** The plan of a page, with a note of each cursor that is made of it. */
function pageAt(text: string, path: string): { plan: PagePlan; cursors: string[] } {
  const plan = planAt(planOf(text), path, 'page')
  const cursors: string[] = []
  const cursorOf: PagePlan['cursorOf'] = (row, list) => {
    const cursor = plan.cursorOf(row, list)
    cursors.push(cursor)
    return cursor
  }
  return { plan: { ...plan, cursorOf }, cursors }
}

/** An entity with a note of each time its values are looked at. */
function entity(id: string): { row: EntityAnswer; readings: () => number } {
  let readings = 0
  const names = [{ value: 'Port police', lang: 'en', kind: 'OFFICIAL', since: null, until: null }]
  const row: EntityAnswer = {
    id,
    type: 'Organization',
    below: [],
    get values() {
      readings++
      return { names }
    },
  }
  return { row, readings: () => readings }
}

const firstEdge = <Row, Of extends Connection<Row>>(page: Of): ReturnType<Of['edgeOf']> =>
  page.edgeOf(page.shown[0]!, page.plan.fields.get('edges') as PartsPlan) as ReturnType<Of['edgeOf']>

/** What an edge tells, then its cursor, which is made once it is asked for, and not before. */
function tell(edge: Edge<never>, names: readonly string[], cursors: readonly string[]): unknown[] {
  const told = names.map(name => (edge as unknown as Record<string, unknown>)[name])
  expect(cursors).toEqual([])
  expect(cursors).toEqual([edge.cursor])
  return told
}

describe('an edge makes its cursor when it is asked for', () => {
  const of = entity('asean').row

  test('on a list', () => {
    const { plan, cursors } = pageAt('{ organizations { edges { cursor certainty } } }', 'organizations')
    const rows = [{ sort: ['ASEAN', 'asean'], certainty: 'CERTAIN', entity: of }]
    const page = new ListConnection(plan, { rows, total: 1, certain: null }, answers)
    expect(tell(firstEdge(page) as never, ['certainty'], cursors)).toEqual(['CERTAIN'])
  })

  test('on a link, where it is the claim besides', () => {
    const text = '{ organization(id: "a") { members { edges { cursor since } } } }'
    const { plan, cursors } = pageAt(text, 'organization.members')
    const values = { id: 'MEMBER_OF:asean:a', since: '1967' }
    const rows = [{ sort: ['ASEAN', 'MEMBER_OF:asean:a'], certainty: null, far: of, values }]
    const near = { id: 'a', __typename: 'Organization' }
    const page = new LinkConnection(plan, near, { rows, total: 1, summary: null, besides: {} }, answers)
    const told = tell(firstEdge(page) as never, ['id', 'claimType', 'from', 'to', 'values'], cursors)
    expect(told).toEqual(['MEMBER_OF:asean:a', 'MEMBER_OF', 'asean', 'a', values])
  })

  test('on statements, claims and sources', () => {
    const said = pageAt(
      '{ organization(id: "a") { statements { edges { cursor } } } }',
      'organization.statements',
    )
    const statements = { rows: [{ certainty: 'POSSIBLE', values: { id: 's1', field: 'name' } }], total: 1 }
    const statementsPage = new StatementsConnection(said.plan, 'a', statements, answers)
    expect(tell(firstEdge(statementsPage) as never, ['certainty'], said.cursors)).toEqual(['POSSIBLE'])

    const listed = pageAt('{ claims { edges { cursor } } }', 'claims')
    const claims = { rows: [{ id: 'c1', certainty: null }], byType: null, summary: null }
    const claimsPage = new ClaimListConnection(listed.plan, '', claims, answers)
    expect(tell(firstEdge(claimsPage) as never, ['certainty'], listed.cursors)).toEqual([null])

    const rested = pageAt(
      '{ organization(id: "a") { sources { edges { cursor } } } }',
      'organization.sources',
    )
    const sources = { rows: [{ entity: of, claimCount: 2, statementCount: 1 }], total: 1 }
    const sourcesPage = new EntitySourcesConnection(rested.plan, 'a', sources, answers)
    const told = tell(firstEdge(sourcesPage) as never, ['claimCount', 'statementCount'], rested.cursors)
    expect(told).toEqual([2, 1])
  })

  test('on a search, and looks for the words in names and texts when these are asked for, once', () => {
    const { plan, cursors } = pageAt('{ search(text: "port") { edges { cursor score marked } } }', 'search')
    const { row, readings } = entity('ports')
    const score = bottomOfTier('WORDS', 'NAME') + 7
    const rows = [{ score, entity: row, witness: { claimId: null, modality: null, texts: [] } }]
    const page = new SearchConnection(plan, { words: 'ALL', rows, total: 1, bySentence: 0 }, answers)
    const edge = firstEdge(page)
    const told = tell(edge as never, ['score', 'matchKind', 'matchedIn', 'matchedModality'], cursors)
    expect(told).toEqual([score, 'WORDS', 'NAME', null])
    expect(readings()).toBe(0)
    const found = edge as unknown as { marked: string; matchedText: string; matchedName: unknown }
    expect(found.matchedText).toBe('Port police')
    expect(found.marked).toContain('Port')
    expect(found.matchedName).toMatchObject({ value: 'Port police' })
    expect(readings()).toBe(1)
  })
})

test('a page that goes on behind a cursor is refused at every entity but the one whose page it ends', () => {
  const text = 'query ($after: Cursor) { organization(id: "a") { members(after: $after) { nodes { id } } } }'
  const first = planAt(planOf(text), 'organization.members', 'page')
  const after = first.cursorOf({ sort: ['name', 'c1'] }, 'a')
  const next = planAt(planOf(text, { variables: { after } }), 'organization.members', 'page')
  expect(answers.page(next, 'a')).toBeUndefined()
  expect(() => answers.page(next, 'b')).toThrow('`after` is no cursor of this list in this order')
})
