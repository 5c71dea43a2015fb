import { expect, test } from '@jest/globals'
import { type DocumentNode, type GraphQLSchema, getVariableValues, parse, validate } from 'graphql'
import type { OperationDefinitionNode } from 'graphql'
// @ts-expect-error the benchmark is no part of the program, and has no types
import { STEPS, dearestCases } from '../../bench/dearest/cases.mjs'
// @ts-expect-error the benchmark is no part of the program, and has no types
import { dearestGoals, dearestTable } from '../../bench/lib/dearest-table.mjs'
import { checkModel } from '../../src/model/check-model.js'
import { loadSchema } from '../../src/model/load-schema.js'
import { checkDocument } from '../../src/plan/shape-limits.js'
import { createSchema } from '../../src/server/api.js'

interface Ladder {
  readonly name: string
  readonly field: string
  readonly at: (step: number) => { readonly query: string; readonly variables: Record<string, unknown> }
}

const document = loadSchema('schema')
const model = checkModel(document)
const schema: GraphQLSchema = createSchema(document, model)
const things = {
  most: (type: string, count: number) => Array.from({ length: count }, (_, place) => `${type}-${place}`),
  claim: 'MEMBER_OF:a:b',
  text: 'text-1',
  types: [...model.entities.keys()],
}
const ladders = dearestCases(schema, things) as readonly Ladder[]
const operationOf = ({ definitions }: DocumentNode): OperationDefinitionNode =>
  definitions[0] as OperationDefinitionNode

test('each root field of the schema has a ladder of operations, and none goes by the name of another', () => {
  const fields = Object.keys(schema.getQueryType()!.getFields())
  expect([...new Set(ladders.map(({ field }) => field))].sort()).toEqual(fields.sort())
  expect(new Set(ladders.map(({ name }) => name)).size).toBe(ladders.length)
})

test.each([1, 100, 150, STEPS as number])(
  'step %i of every ladder fits the schema, with all its values, within the bounds of a document',
  step => {
    const wrong = ladders.flatMap(({ name, at }) => {
      const { query, variables } = at(step)
      const parsed = parse(query, { maxTokens: 2_000 })
      checkDocument(parsed)
      const { errors = [] } = getVariableValues(
        schema,
        operationOf(parsed).variableDefinitions ?? [],
        variables,
      )
      return [...validate(schema, parsed), ...errors].map(({ message }) => `${name}: ${message}`)
    })
    expect(wrong).toEqual([])
  },
)

test('the table names the worst of all calls, the longest stretches first, and how many miss a bound', () => {
  const call = { ms: 9, busyMs: 50, heldMs: 60, heapMb: 20, residentMb: 5 }
  const result = {
    machine: { day: '2026-01-01', node: 'v20', cores: 2, processor: 'X', loadBefore: 1 },
    cases: [
      { name: 'paths', cost: 7, bytes: 70, calls: [call] },
      {
        name: 'central',
        cost: 9,
        bytes: 90,
        calls: [
          { ...call, busyMs: 40 },
          { ...call, busyMs: 250 },
        ],
      },
      { name: 'central', refused: 'ANSWER_TOO_LARGE', cost: null, bytes: 0, calls: [call] },
    ],
  }
  expect(dearestGoals(result.cases)).toEqual([
    expect.objectContaining({ measured: '250 (central; 1 of 3 miss it)', holds: false }),
    expect.objectContaining({ measured: '20.0 (paths)', holds: true }),
  ])
  const lines = (dearestTable(result) as string).split('\n').filter(line => /^\| (central|paths)/.test(line))
  expect(lines.map(line => line.split(' | ')[0])).toEqual([
    '| central',
    '| paths',
    '| central: one step more, refused while it is made (ANSWER_TOO_LARGE)',
  ])
})
