import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { entitiesQuery } from '../../src/cypher/entities.js'
import type { Query } from '../../src/cypher/fragment.js'
import { listFacetQuery } from '../../src/cypher/facets.js'
import { linkQuery } from '../../src/cypher/links.js'
import { listQuery } from '../../src/cypher/lists.js'
import { signOf } from '../../src/cypher/operators.js'
import { OPERATORS } from '../../src/questions/operators.js'
import { entityQuestion } from '../../src/questions/entity.js'
import type { FacetQuestion } from '../../src/questions/facets.js'
import type { LinkQuestion } from '../../src/questions/link.js'
import type { ListQuestion } from '../../src/questions/list.js'
import { type Asking, model, planAt, planOf } from '../support/plan.js'

const linkOf = (text: string, asking: Asking = {}): Query =>
  linkQuery(
    model,
    planAt(planOf(text, asking), 'organization.members', 'page').question as LinkQuestion,
  )(['a'])
const listOf = (text: string, asking: Asking = {}): Query =>
  listQuery(model, planAt(planOf(text, asking), 'organizations', 'page').question as ListQuestion)

/** The names of all values that a text uses. */
const namesIn = ({ text }: Query): string[] =>
  [...new Set([...text.matchAll(/\$(\w+)/g)].map(match => match[1]!))].sort()

describe('a text depends on the shape of its question alone', () => {
  const LINK = `query ($day: Day, $name: String, $first: Int, $of: [Modality!]) { organization(id: "a", asOf: $day) {
    members(first: $first, modality: $of, where: { node: { name: { contains: $name } } }) { totalCount nodes { name } edges { since } } } }`

  test('whatever the values are', () => {
    const day = fc.integer({ min: 1900, max: 2100 }).map(year => `${year}-02-03`)
    const values = fc.record({
      day,
      name: fc.string({ maxLength: 40 }),
      first: fc.integer({ min: 1, max: 100 }),
    })
    fc.assert(
      fc.property(values, values, (one, other) => {
        const [a, b] = [one, other].map(variables =>
          linkOf(LINK, { variables: { ...variables, of: ['FACT'] } }),
        )
        expect(a!.text).toBe(b!.text)
      }),
      { numRuns: 40 },
    )
  })

  test('and every value of it travels beside it, under a name that it uses', () => {
    const query = linkOf(LINK, { variables: { day: '2001-02-03', name: "x'})", first: 7, of: ['FACT'] } })
    expect(Object.keys(query.params).sort()).toEqual(namesIn(query))
    expect(query.text).not.toContain('x')
    expect(Object.values(query.params)).toContain('2001-02-03')
    expect(Object.values(query.params)).toContain(7)
  })

  test('another shape has another text', () => {
    const shapes = [
      '{ totalCount }',
      '{ nodes { id } }',
      '{ totalCount nodes { id } }',
      '{ summary { denied } }',
    ]
    const texts = shapes.map(shown => linkOf(`{ organization(id: "a") { members ${shown} } }`).text)
    expect(new Set(texts).size).toBe(shapes.length)
  })
})

describe('live facts', () => {
  test('have a relationship type of their own, and are counted by degree', () => {
    const { text } = linkOf('{ organization(id: "a") { members { totalCount } } }')
    expect(text).toContain('COUNT { (near)<-[:MEMBER_OF]-() }')
    expect(text).not.toContain('WHERE')
  })

  test('lie with all others under a day, another modality or a release', () => {
    for (const argument of ['modality: [PLANNED]', 'knownAt: 1'])
      expect(linkOf(`{ organization(id: "a") { members(${argument}) { totalCount } } }`).text).not.toContain(
        'COUNT { (near)<-[:MEMBER_OF]-() }',
      )
  })
})

test.each(OPERATORS)('the operator %s stands in the text of its condition', operator => {
  const value = operator === 'in' ? '["a"]' : '"a"'
  const field = ['contains', 'startsWith'].includes(operator) ? 'name' : 'id'
  const where = ['eq', 'ne', 'in', 'contains', 'startsWith'].includes(operator)
    ? `${field}: { ${operator}: ${value} }`
    : `members: { some: { claim: { since: { ${operator}: "2001-01-01" } } } }`
  const { text } = listOf(`{ organizations(where: { ${where} }) { nodes { id } } }`)
  expect(text).toContain(signOf(operator).text)
})

test('the readers stand beside their texts: a row is read by the columns that were asked', () => {
  const query = linkOf('{ organization(id: "a") { members { nodes { name } edges { since } } } }')
  const row = [['Sort', 'c1'], null, 'id1', 'Country', ['Name', 'Nama'], ['c1', '1967']]
  const page = (query.read([['a', [row], null, null, null]]) as ReadonlyMap<string, unknown>).get('a')
  expect(page).toMatchObject({
    rows: [
      {
        far: { id: 'id1', type: 'Country', values: { nameEnglish: 'Name', nameIndonesian: 'Nama' } },
        values: { id: 'c1', since: '1967' },
      },
    ],
    total: null,
    summary: null,
  })
})

test('entities are read by their ids, in one text for however many', () => {
  const query = entitiesQuery(model, entityQuestion(['nameEnglish'], null))
  expect(query(['a']).text).toBe(query(['a', 'b', 'c']).text)
  expect(query(['a', 'b']).params).toMatchObject({ ids: ['a', 'b'] })
})

describe('the text of a facet', () => {
  const facetsOf = (text: string): Query[] =>
    planAt(planOf(text), 'meetings.facets', 'facets').questions.map(question =>
      listFacetQuery(model, question as FacetQuestion<ListQuestion>),
    )
  const asked = (level: string, place: string, limit: number): Query[] =>
    facetsOf(
      `{ meetings(where: { meetingLevel: { eq: ${level} }, heldIn: { some: { node: { id: { eq: "${place}" } } } } }) { facets(fields: [MEETING_LEVEL, HELD_IN], limit: ${limit}) { total } } }`,
    )

  test('is the same whatever is chosen, and however many values are wanted', () => {
    const [one, other] = [asked('SUMMIT', 'bali', 3), asked('MINISTERIAL', 'bangkok', 50)]
    expect(one.map(({ text }) => text)).toEqual(other.map(({ text }) => text))
    for (const query of one) expect(Object.keys(query.params).sort()).toEqual(namesIn(query))
  })

  test('asks for what the other conditions leave, and its own only to say what is chosen', () => {
    const [levels, places] = asked('SUMMIT', 'bali', 3) as [Query, Query]
    expect(levels.text).toMatch(/MATCH \(n\)-\[claim\d+:HELD_IN\][^]*\[group, n\.meetingLevel = \$p\d\]/)
    expect(levels.text.match(/HELD_IN/g)).toHaveLength(1)
    expect(places.text).toMatch(/WHERE n\.meetingLevel = \$p0\nWITH n, COLLECT/)
    expect(places.text.match(/HELD_IN/g)).toHaveLength(1)
  })

  test('lets what it counts go by, and holds nothing but its values', () => {
    for (const { text } of asked('SUMMIT', 'bali', 3))
      expect(text.match(/collect\(.*/g)).toEqual([
        'collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads',
      ])
  })

  test('follows what its own conditions follow: a modality that they name takes the place of facts', () => {
    const [planned] = facetsOf(
      '{ meetings(where: { heldIn: { some: { claim: { modality: { in: [PLANNED] } } } } }) { facets(fields: [HELD_IN]) { total } } }',
    ) as [Query]
    expect(planned.text).toMatch(/claim\d+:HELD_IN\|HELD_IN_ASIDE/)
    const [bound] = facetsOf(
      '{ meetings(where: { heldIn: { some: { claim: { or: [{ modality: { eq: PLANNED } }, { grade: { eq: NEWS } }] } } } }) { facets(fields: [HELD_IN]) { total } } }',
    ) as [Query]
    expect(Object.values(bound.params)).toContainEqual([...model.enums.get('Modality')!])
  })
})
