import { beforeAll, describe, expect, test } from '@jest/globals'
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  Source,
  assertInputObjectType,
  assertObjectType,
  concatAST,
  parse,
} from 'graphql'
import { checkedModel } from '../../src/model/check-model.js'
import { loadSchema } from '../../src/model/load-schema.js'
import { createSchema } from '../../src/server/api.js'

/** What somebody adds who wants ships in the graph: one type and one relationship, and nothing else. */
const SHIPS = `
"A ship."
type Ship @node(one: "ship", many: "ships", exists: AS_STATED) {
  "How many people it carries."
  crew: Int
  "Day on which it was launched."
  launchedOn: EDTF
  "Whose ports it called at."
  callsAt: [Place!]! @link(claim: "CALLED_AT", direction: OUT)
}

"""
A ship was in a port.

Reads: en "{from} called at {to}", "{to} was visited by {from}"; id "{from} singgah di {to}", "{to} disinggahi {from}".
"""
type CalledAt @relationship(from: ["Ship"], to: ["Place"], traits: [ACT]) {
  "How many containers it unloaded."
  containers: Int
}
`

let schema: GraphQLSchema
const objectType = (name: string): GraphQLObjectType => assertObjectType(schema.getType(name))
const fieldsOf = (name: string): string[] => Object.keys(objectType(name).getFields())
const inputsOf = (name: string): string[] =>
  Object.keys(assertInputObjectType(schema.getType(name)).getFields())

beforeAll(() => {
  const document = concatAST([loadSchema('schema'), parse(new Source(SHIPS, 'ships.graphql'))])
  schema = createSchema(document, checkedModel(document))
})

describe('a new type and a new relationship', () => {
  test('give two questions, with the clocks, a page, conditions and an order', () => {
    const { ship, ships } = objectType('Query').getFields()
    expect(ship!.args.map(({ name }) => name).sort()).toEqual(['asOf', 'id', 'knownAt'])
    expect(ships!.args.map(({ name }) => name).sort()).toEqual(
      ['after', 'asOf', 'certainty', 'first', 'knownAt', 'orderBy', 'where'].sort(),
    )
    expect(String(ship!.type)).toBe('Ship')
    expect(ship!.description).toMatch(/Ship with that id/)
  })

  test('give the type what every entity has, and its own fields', () => {
    const every = ['id', 'name', 'label', 'names', 'statements', 'evidence', 'existence', 'recordedIn']
    expect(fieldsOf('Ship').sort()).toEqual([...every, 'crew', 'launchedOn', 'callsAt'].sort())
    expect(
      objectType('Ship')
        .getInterfaces()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Entity', 'Node'])
    expect(String(objectType('Ship').getFields().recordedIn!.type)).toBe('Int!')
  })

  test('give conditions on fields, names and relations, and keys to sort by', () => {
    expect(inputsOf('ShipWhere').sort()).toEqual(
      ['and', 'or', 'not', 'id', 'name', 'crew', 'launchedOn', 'callsAt'].sort(),
    )
    expect(inputsOf('ShipOrder').sort()).toEqual(['crew', 'id', 'launchedOn', 'name'])
    const relation = assertInputObjectType(schema.getType('ShipWhere')).getFields().callsAt!
    expect(Object.keys(assertInputObjectType(relation.type).getFields())).toEqual(['some', 'none'])
  })

  test('give the link an edge that is the claim, with its own field, and the usual choices', () => {
    const link = objectType('Ship').getFields().callsAt!
    expect(link.args.map(({ name }) => name).sort()).toEqual(
      ['after', 'asOf', 'certainty', 'first', 'knownAt', 'minGrade', 'modality', 'orderBy', 'where'].sort(),
    )
    const connection = String(link.type)
    expect(fieldsOf(connection)).toEqual(
      expect.arrayContaining(['nodes', 'edges', 'pageInfo', 'totalCount', 'summary']),
    )
    const edge = String(objectType(connection).getFields().edges!.type).replace(/[![\]]/g, '')
    expect(fieldsOf(edge)).toEqual(
      expect.arrayContaining(['node', 'cursor', 'certainty', 'since', 'evidence', 'sentence', 'containers']),
    )
  })

  test('give the claim by itself, with both ends', () => {
    expect(fieldsOf('CalledAt')).toEqual(expect.arrayContaining(['from', 'to', 'containers', 'evidence']))
    expect(
      objectType('CalledAt')
        .getInterfaces()
        .map(({ name }) => name),
    ).toContain('Claim')
  })

  test('leave no field and no argument without a description', () => {
    const added = Object.values(schema.getTypeMap()).filter(({ name }) => /Ship|CalledAt/.test(name))
    expect(added.length).toBeGreaterThan(8)
    const bare = added.flatMap(type => [
      ...(type.description ? [] : [type.name]),
      ...('getFields' in type
        ? Object.values(type.getFields()).flatMap(field =>
            field.description ? [] : [`${type.name}.${field.name}`],
          )
        : []),
    ])
    expect(bare).toEqual([])
  })
})
