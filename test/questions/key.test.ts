import { describe, expect, test } from '@jest/globals'
import { keyOfQuestion } from '../../src/questions/key.js'
import type { Question } from '../../src/questions/question.js'
import { planAt, planOf } from '../support/plan.js'

const pageIn = (text: string, path: string): Question => planAt(planOf(text), path, 'page').question
const matchIn = (text: string): Question => planAt(planOf(text), 'match', 'match').question
const facetIn = (text: string, path: string): Question => planAt(planOf(text), path, 'facets').questions[0]!

/** Of each kind: a question, the same in another spelling, and another one. The compiler asks for every kind there is. */
const KINDS: Readonly<Record<Question['kind'], readonly [one: Question, same: Question, other: Question]>> = {
  entity: [
    { kind: 'entity', columns: ['names'], release: null, below: [] },
    { below: [], release: null, columns: ['names'], kind: 'entity' },
    { kind: 'entity', columns: ['names'], release: 2, below: [] },
  ],
  claims: [
    { kind: 'claims', type: 'PARTY_TO', release: null, columns: ['id'] },
    { columns: ['id'], release: null, type: 'PARTY_TO', kind: 'claims' },
    { kind: 'claims', type: null, release: null, columns: ['id'] },
  ],
  'claims-of-any-type': [
    { kind: 'claims-of-any-type', release: null, columns: ['id'] },
    { columns: ['id'], release: null, kind: 'claims-of-any-type' },
    { kind: 'claims-of-any-type', release: null, columns: ['id', 'since'] },
  ],
  link: [
    pageIn(
      '{ organization(id: "a") { members(where: { claim: { grade: { eq: NEWS }, since: { lt: "2001" } } }) { nodes { id name } } } }',
      'organization.members',
    ),
    pageIn(
      '{ organization(id: "b") { m: members(where: { claim: { since: { lt: "2001" }, grade: { eq: NEWS } } }, first: 25) { nodes { name id } } } }',
      'organization.m',
    ),
    pageIn('{ organization(id: "a") { members { nodes { id name } } } }', 'organization.members'),
  ],
  list: [
    pageIn(
      '{ organizations(where: { id: { in: ["a"] }, name: { contains: "x" } }) { nodes { id } } }',
      'organizations',
    ),
    pageIn(
      '{ organizations(first: 25, where: { name: { contains: "x" }, id: { in: ["a"] } }) { nodes { id } } }',
      'organizations',
    ),
    pageIn(
      '{ countries(where: { id: { in: ["a"] }, name: { contains: "x" } }) { nodes { id } } }',
      'countries',
    ),
  ],
  statements: [
    pageIn(
      '{ organization(id: "a") { statements(field: "name", first: 3) { totalCount nodes { grade } } } }',
      'organization.statements',
    ),
    pageIn(
      '{ country(id: "b") { statements(first: 3, field: "name") { nodes { grade } totalCount } } }',
      'country.statements',
    ),
    pageIn(
      '{ organization(id: "a") { statements(first: 3) { totalCount nodes { grade } } } }',
      'organization.statements',
    ),
  ],
  'claim-list': [
    pageIn('{ claims(types: [PARTY_TO, MEMBER_OF]) { nodes { id } } }', 'claims'),
    pageIn('{ claims(types: [MEMBER_OF, PARTY_TO, MEMBER_OF]) { nodes { id } } }', 'claims'),
    pageIn('{ claims(types: [MEMBER_OF]) { nodes { id } } }', 'claims'),
  ],
  'entity-sources': [
    pageIn('{ organization(id: "a") { sources { nodes { id name } } } }', 'organization.sources'),
    pageIn('{ country(id: "b") { sources(first: 25) { nodes { name id } } } }', 'country.sources'),
    pageIn('{ organization(id: "a") { sources(first: 3) { nodes { id name } } } }', 'organization.sources'),
  ],
  search: [
    pageIn('{ search(text: "ASEAN", types: ["Organization", "Country"]) { nodes { id } } }', 'search'),
    pageIn(
      '{ search(types: ["Country", "Organization", "Country"], text: "asean") { nodes { id } } }',
      'search',
    ),
    pageIn('{ search(text: "asean", types: ["Country"]) { nodes { id } } }', 'search'),
  ],
  match: [
    matchIn('{ match(names: ["a"], types: ["Organization", "Country"]) { candidates { score } } }'),
    matchIn(
      '{ match(perName: 3, types: ["Country", "Organization", "Country"], names: ["a"]) { candidates { score } } }',
    ),
    matchIn('{ match(names: ["a"]) { candidates { score } } }'),
  ],
  facet: [
    facetIn(
      '{ organizations(where: { id: { in: ["a"] }, name: { contains: "x" } }) { facets(fields: [MEMBERS]) { total } } }',
      'organizations.facets',
    ),
    facetIn(
      '{ organizations(first: 3, where: { name: { contains: "x" }, id: { in: ["a"] } }) { facets(limit: 10, fields: [MEMBERS]) { total } } }',
      'organizations.facets',
    ),
    facetIn(
      '{ organizations(where: { id: { in: ["a"] }, name: { contains: "x" } }) { facets(fields: [OBSERVERS]) { total } } }',
      'organizations.facets',
    ),
  ],
}

describe.each(Object.entries(KINDS))('the key of a question of the kind %s', (kind, [one, same, other]) => {
  test('is that of an equal question, and of no other', () => {
    expect([one.kind, same.kind, other.kind]).toEqual([kind, kind, kind])
    expect(keyOfQuestion(same)).toBe(keyOfQuestion(one))
    expect(keyOfQuestion(other)).not.toBe(keyOfQuestion(one))
  })

  test('names types and links of the model, and does not hold all that they are', () => {
    expect(keyOfQuestion(one).length).toBeLessThan(1_000)
  })
})

test('facets of a link follow it by its name', () => {
  const keyOf = (type: string): string =>
    keyOfQuestion(
      facetIn(
        `{ ${type}(id: "a") { memberOf { facets(claim: [GRADE]) { total } } } }`,
        `${type}.memberOf.facets`,
      ),
    )
  expect(keyOf('organization')).toContain('"link":"MEMBER_OF OUT"')
  expect(keyOf('organization')).toBe(keyOf('country'))
})
