import { describe, expect, test } from '@jest/globals'
import { type Cut, cutLookUp, cutPage } from '../../src/answer/cut.js'
import type { LinkQuestion } from '../../src/questions/link.js'
import { model, graphOf, planAt, planOf } from '../support/plan.js'

const cutOf = (text: string, most = 10): Cut =>
  cutLookUp(planAt(planOf(text, { version: graphOf(most) }), 'organization', 'look-up').entities)

/** The links that are nested, by the type of their claims. */
const shapeOf = (below: readonly LinkQuestion[]): unknown[] =>
  below.map(question => [question.link.claim.type, ...shapeOf(question.below)])

describe('what goes into the text of an entity', () => {
  test('its links, and theirs below them', () => {
    const { below } = cutOf(
      '{ organization(id: "a") { members { nodes { ... on Organization { observers { totalCount } } } } observers { totalCount } } }',
    )
    expect(shapeOf(below)).toEqual([['MEMBER_OF', ['OBSERVER_OF']], ['OBSERVER_OF']])
  })

  test('each place knows where its pages stand among those of an entity', () => {
    const text = '{ organization(id: "a") { x: members { totalCount } name y: observers { totalCount } } }'
    const { entities } = planAt(planOf(text), 'organization', 'look-up')
    const { places } = cutLookUp(entities)
    const fields = entities.byType.get('Organization')!
    expect(places.get(entities)!.get(fields.get('x') as never)).toBe(0)
    expect(places.get(entities)!.get(fields.get('y') as never)).toBe(1)
  })

  test('twelve links at most: a wide question is never planned as one text', () => {
    const links = model.entities.get('Organization')!.links.map(({ name }) => `${name} { totalCount }`)
    expect(links.length).toBeGreaterThan(20)
    expect(cutOf(`{ organization(id: "a") { ${links.join(' ')} } }`).below).toHaveLength(12)
  })

  test('as many rows as pay, and no level below more', () => {
    const text = (
      first: number,
    ): string => `{ organization(id: "a") { members(first: ${first}) { nodes { ... on Organization {
      members(first: ${first}) { nodes { ... on Organization { members(first: ${first}) { nodes { id } } } } } } } } } }`
    // 25, 625 and 15 625 rows as a rule.
    expect(shapeOf(cutOf(text(25), 1_000).below)).toEqual([['MEMBER_OF', ['MEMBER_OF']]])
    // 9, 81 and 729 of them as a rule, and 15 625 at most.
    expect(shapeOf(cutOf(text(25), 9).below)).toEqual([['MEMBER_OF', ['MEMBER_OF', ['MEMBER_OF']]]])
    // The same as a rule, and 64 000 at most.
    expect(shapeOf(cutOf(text(40), 9).below)).toEqual([['MEMBER_OF', ['MEMBER_OF']]])
  })

  test('no page that a cursor begins: it belongs to one entity alone', () => {
    const text =
      'query ($after: Cursor) { organization(id: "a") { members(after: $after) { nodes { id } } } }'
    const page = planAt(planOf(text), 'organization.members', 'page')
    const after = page.cursorOf({ sort: ['name', 'c1'] }, 'a')
    const { entities } = planAt(planOf(text, { variables: { after } }), 'organization', 'look-up')
    expect(cutLookUp(entities).below).toEqual([])
    expect(cutOf(text).below).toHaveLength(1)
  })

  test('nothing where nothing is asked below', () => {
    expect(cutOf('{ organization(id: "a") { name names { value } } }').below).toEqual([])
  })
})

test('a list takes in what is asked of its rows, in nodes and edges alike', () => {
  const text = `{ organizations(first: 3) { nodes { members { totalCount } } edges { node { observers { totalCount } } } } }`
  const page = planAt(planOf(text, { version: graphOf(10) }), 'organizations', 'page')
  expect(shapeOf(cutPage(page).below)).toEqual([['MEMBER_OF'], ['OBSERVER_OF']])
})
