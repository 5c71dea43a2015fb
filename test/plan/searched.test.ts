import { describe, expect, test } from '@jest/globals'
import type { FieldPlan } from '../../src/plan/plan.js'
import { keyOfQuestion } from '../../src/questions/key.js'
import { planAt, planOf } from '../support/plan.js'

const refused = (field: string, name: string): string => {
  const { error } = planAt(planOf(`{ ${field} }`), name, 'refused')
  return `${error.reason} ${error.message}`
}

describe.each([
  ['search', 'search(text: "asean", types: TYPES) { nodes { id } }'],
  ['match', 'match(names: ["asean"], types: TYPES) { candidates { score } }'],
])('the types of %s', (name, field) => {
  const fieldOf = (types: string): string => field.replace('TYPES', types)
  const keyOf = (types: string): string => {
    const found: FieldPlan = planOf(`{ ${fieldOf(types)} }`).roots.get(name)!.field
    if (found.kind !== 'page' && found.kind !== 'match') throw new Error(`${name} is a ${found.kind}`)
    return keyOfQuestion(found.question)
  }

  test('are a set: neither their order nor how often one is named makes another question', () => {
    const key = keyOf('["Country", "Organization"]')
    expect(keyOf('["Organization", "Country", "Organization"]')).toBe(key)
    expect(keyOf('["Country"]')).not.toBe(key)
    expect(keyOf('null')).not.toBe(key)
  })

  test('are refused where they are an empty list, which nothing can meet', () => {
    expect(refused(fieldOf('[]'), name)).toBe(
      'EMPTY_LIST `types` is an empty list, which nothing can meet; leave it out for all types.',
    )
  })

  test('are refused where there is no such type, with the nearest', () => {
    expect(refused(fieldOf('["Country", "Organisation"]'), name)).toBe(
      'UNKNOWN_TYPE There is no entity type “Organisation”. Did you mean Organization?',
    )
  })
})

test('a cursor of a search goes on whatever the order in which the types are named', () => {
  const text =
    'query ($types: [String!], $after: Cursor) { search(text: "a", types: $types, after: $after) { nodes { id } } }'
  const page = (types: readonly string[], after?: string): ReturnType<typeof planAt<'page'>> =>
    planAt(
      planOf(text, { variables: { types, ...(after === undefined ? {} : { after }) } }),
      'search',
      'page',
    )
  const row = { score: 5, entity: { id: 'asean' } }
  const cursor = page(['Country', 'Organization']).cursorOf(row, 'ALL')
  expect(page(['Organization', 'Country'], cursor).question.after).toEqual([5, 'asean'])
})
