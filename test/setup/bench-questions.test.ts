import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { type GraphQLSchema, buildSchema, parse, validate } from 'graphql'
// @ts-expect-error the benchmark is no part of the program, and has no types
import { INQUIRY_CASES } from '../../bench/operations/questions/cases.mjs'
// @ts-expect-error the benchmark is no part of the program, and has no types
import { inquirySamplesOf } from '../../bench/operations/questions/samples.mjs'
// @ts-expect-error the benchmark is no part of the program, and has no types
import { readOperations } from '../../bench/operations/read-operations.mjs'
// @ts-expect-error the benchmark is no part of the program, and has no types
import { questionTexts } from '../../bench/rivals/hand-written/questions.mjs'
import { checkModel } from '../../src/model/check-model.js'
import { loadSchema } from '../../src/model/load-schema.js'
import { INQUIRIES } from '../../src/queries/all.js'
import { createSchema } from '../../src/server/api.js'

interface Case {
  readonly name: string
  readonly isAlone?: boolean
}
interface Operation {
  readonly query: string
  readonly takes: ReadonlySet<string>
}
type Values = Record<string, unknown>

const cases = INQUIRY_CASES as readonly Case[]
const names = cases.map(({ name }) => name)
const FOLDER = 'bench/operations/questions'
type Operations = ReadonlyMap<string, Operation>
const operationsIn = (folder: string): [Operations, Operations] => [
  readOperations(`${folder}/sepakat.graphql`) as Operations,
  readOperations(`${folder}/hand-written.graphql`) as Operations,
]
const [ours, byHand] = operationsIn(FOLDER)
const [lookUps, lookUpsByHand] = operationsIn('bench/operations')

test('each question with a file of its own has a case in the bench', () => {
  expect([...INQUIRIES.keys()].filter(name => !names.includes(name))).toEqual([])
  expect([...names].sort()).toEqual([...ours.keys()].sort())
})

test('each text by hand has its question, and each question that says that another answers the same has one', () => {
  const texts = Object.keys(questionTexts(['KNOWS']) as Values)
  expect(texts.sort()).toEqual([...byHand.keys()].sort())
  expect(cases.filter(({ name, isAlone }) => !isAlone && !byHand.has(name))).toEqual([])
})

const teamSchema = ['schema', 'questions'].map(file =>
  readFileSync(`bench/rivals/hand-written/${file}.graphql`, 'utf8'),
)
const document = loadSchema('schema')

test.each<[string, Operations[], GraphQLSchema]>([
  ['this API', [lookUps, ours], createSchema(document, checkModel(document))],
  ['the server of the texts by hand', [lookUpsByHand, byHand], buildSchema(teamSchema.join('\n'))],
])('what %s is asked fits its schema, the look-ups as the questions', (_, operations, schema) => {
  const wrong = operations
    .flatMap(each => [...each])
    .flatMap(([name, { query }]) =>
      validate(schema, parse(query)).map(({ message }) => `${name}: ${message}`),
    )
  expect(wrong).toEqual([])
})

const things = {
  ids: Object.fromEntries(
    ['Organization', 'Country', 'Instrument', 'CrimeType'].map(type => [
      type,
      Array.from({ length: 40 }, (__, index) => `${type.toLowerCase()}-${index}`),
    ]),
  ),
  claims: ['MEMBER_OF:a:b', 'MEMBER_OF:a:c'],
  releases: [1, 2],
  texts: ['text-1'],
}

test('each question gets a value for all that it takes', () => {
  const samples = inquirySamplesOf(things) as Record<
    string,
    Record<string, { always: (index: number) => Values }>
  >
  for (const operations of [ours, byHand])
    for (const [name, { takes }] of operations)
      for (const way of ['again', 'others']) {
        const values = samples[name]![way]!.always(0)
        expect([...takes].filter(taken => values[taken] === undefined)).toEqual([])
      }
})
