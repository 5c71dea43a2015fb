import { beforeEach, describe, expect, test } from '@jest/globals'
import { type OperationDefinitionNode, parse } from 'graphql'
import { type AskedOperation, type PrepareOperation, createPreparing } from '../../src/server/prepared.js'
import { graphOf, model, schema } from '../support/plan.js'

let prepare: PrepareOperation
beforeEach(() => {
  prepare = createPreparing(model)
})
const version = graphOf(10)

function asked(source: string, variables: Record<string, unknown> = {}): AskedOperation {
  const document = parse(source)
  const operation = document.definitions[0] as OperationDefinitionNode
  return { schema, document, operation, source, variables, lang: 'en' }
}

describe('an operation is prepared once', () => {
  const SOURCE = 'query ($id: ID!) { organization(id: $id) { members { totalCount } } }'

  test('for as long as it comes again with the same values', () => {
    const [a, again, b] = ['a', 'a', 'b'].map(id => prepare(asked(SOURCE, { id }), version))
    expect(again).toBe(a)
    expect(b).not.toBe(a)
  })

  test('for each language and each version of the graph', () => {
    const one = asked(SOURCE, { id: 'a' })
    const first = prepare(one, version)
    expect(prepare({ ...one, lang: 'id' }, version)).not.toBe(first)
    expect(prepare(one, { ...version, bookmark: 'b2' })).not.toBe(first)
    expect(prepare(one, version)).toBe(first)
  })
})

test('long documents do not pile up: those that were used least go when all together are too long', () => {
  const long = (number: number): string =>
    `{ organization(id: "a") { members { totalCount } } } #${String(number).padStart(100_000, '.')}`
  const [first, kept] = [asked(long(0)), asked('{ dataset { release } }')]
  const [before, small] = [prepare(first, version), prepare(kept, version)]
  expect(prepare(first, version)).toBe(before)
  for (let number = 1; number <= 12; number++) {
    prepare(asked(long(number)), version)
    expect(prepare(kept, version)).toBe(small)
  }
  expect(prepare(first, version)).not.toBe(before)
})
