import { beforeAll, describe, expect, test } from '@jest/globals'
import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
  Source,
  assertInputObjectType,
  assertInterfaceType,
  assertObjectType,
  concatAST,
  parse,
  visit,
} from 'graphql'
import { checkModel } from '../../src/model/check-model.js'
import { loadSchema } from '../../src/model/load-schema.js'
import { createSchema } from '../../src/server/api.js'

/** What somebody adds who wants ships in the graph: one type and one relationship, and nothing else. */
const SHIPS = `
"A ship."
type Ship @node(one: "ship", many: "ships", exists: AS_STATED) {
  """How many people it carries. Reads: en "{from} {carries|carry} {value} people"; id "{from} {memuat} {value} orang"."""
  crew: Int
  """Day on which it was launched. Reads: en "{from} {is|are} launched"; id "{from} {diluncurkan}"."""
  launchedOn: EDTF
  """What stands on its bow. Reads: en "{from} {has|have} the motto {value}"; id "{from} {memiliki} semboyan {value}"."""
  motto: Bilingual
  "Whose ports it called at."
  callsAt: [Place!]! @link(claim: "CALLED_AT", direction: OUT)
}

"""
A ship was in a port.

Reads: en "{from} {calls|call} at {to}", "{to} {is|are} visited by {from}"; id "{from} {singgah} di {to}", "{to} {disinggahi} {from}".
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

/** The schema with the ships, and one field more on a type of the project. */
function withField(type: string, field: string): DocumentNode {
  const more = parse(`type ${type} { ${field} }`).definitions[0] as ObjectTypeDefinitionNode
  const document = concatAST([loadSchema('schema'), parse(new Source(SHIPS, 'ships.graphql'))])
  return visit(document, {
    ObjectTypeDefinition: node =>
      node.name.value === type ? { ...node, fields: [...(node.fields ?? []), ...more.fields!] } : undefined,
  })
}

beforeAll(() => {
  const document = concatAST([loadSchema('schema'), parse(new Source(SHIPS, 'ships.graphql'))])
  schema = createSchema(document, checkModel(document))
})

describe('a new type and a new relationship', () => {
  test('give two questions, with the clocks, a page, conditions and an order', () => {
    const { ship, ships } = objectType('Query').getFields()
    expect(ship!.args.map(({ name }) => name).sort()).toEqual(['asOf', 'id', 'knownAt', 'modality'])
    expect(ships!.args.map(({ name }) => name).sort()).toEqual(
      ['after', 'asOf', 'certainty', 'first', 'knownAt', 'modality', 'orderBy', 'where'].sort(),
    )
    expect(String(ship!.type)).toBe('Ship')
    expect(ship!.description).toMatch(/Ship with that id/)
  })

  test('give the type what every entity has, and its own fields', () => {
    const every = [
      ...['id', 'key', 'name', 'label', 'names', 'statements', 'claims', 'sources', 'evidence', 'existence'],
      'externalIds',
      'recordedIn',
    ]
    expect(fieldsOf('Ship').sort()).toEqual([...every, 'crew', 'launchedOn', 'motto', 'callsAt'].sort())
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
      ['and', 'or', 'not', 'id', 'name', 'externalId', 'crew', 'launchedOn', 'motto', 'callsAt'].sort(),
    )
    expect(inputsOf('ShipOrder').sort()).toEqual(['callsAt', 'crew', 'id', 'launchedOn', 'name'])
    const relation = assertInputObjectType(schema.getType('ShipWhere')).getFields().callsAt!
    expect(Object.keys(assertInputObjectType(relation.type).getFields())).toEqual(['some', 'none', 'count'])
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

  test('give the other end its way back as soon as it has a field for it, and no new kind of claim', () => {
    const back = '"Ships that were here." visitors: [Ship!]! @link(claim: "CALLED_AT", direction: IN)'
    const document = withField('Place', back)
    const both = createSchema(document, checkModel(document))
    const { visitors } = assertObjectType(both.getType('Place')).getFields()
    expect(String(visitors!.type)).toBe('CalledAtInConnection')
    const edge = assertObjectType(both.getType('CalledAtInEdge')).getFields()
    expect(String(edge.node!.type)).toBe('Ship!')
    expect(String(edge.containers!.type)).toBe('Int')
    expect(
      Object.keys(both.getTypeMap())
        .filter(name => /^CalledAt/.test(name))
        .sort(),
    ).toEqual([
      'CalledAt',
      'CalledAtInConnection',
      'CalledAtInEdge',
      'CalledAtInFilter',
      'CalledAtInWhere',
      'CalledAtOutConnection',
      'CalledAtOutEdge',
      'CalledAtOutFilter',
      'CalledAtOutWhere',
      'CalledAtWhere',
    ])
  })

  test('share connections and edges with what leads to the same type, as long as they have no fields of their own', () => {
    const { members, observers } = objectType('Organization').getFields()
    const { memberOf } = objectType('Country').getFields()
    expect(String(members!.type)).toBe('LinkToEntityConnection')
    expect(observers!.type).toBe(members!.type)
    expect(String(memberOf!.type)).toBe('LinkToOrganizationConnection')
    const edge = objectType('LinkToOrganizationEdge').getFields()
    expect([edge.node, edge.from, edge.to].map(field => String(field!.type))).toEqual([
      'Organization!',
      'Entity!',
      'Entity!',
    ])
    const { parts, partOf } = objectType('Organization').getFields()
    expect(String(parts!.type)).toBe('LinkToOrganizationConnection')
    expect(String(partOf!.type)).toBe('LinkToOrganizationConnection')
  })

  test('say of what every one has the first sentence of what the interface says', () => {
    const [ship, entity] = [
      objectType('Ship').getFields(),
      assertInterfaceType(schema.getType('Entity')).getFields(),
    ]
    expect(entity.id!.description).toMatch(/^Its lasting, readable id: `actip`\. It is unique/)
    expect(ship.id!.description).toBe('Its lasting, readable id: `actip`.')
    const edge = objectType('CalledAtOutEdge').getFields()
    expect(edge.holds!.description).toBe('The days on which it holds.')
    expect(ship.statements!.args.find(({ name }) => name === 'field')!.description).toBe(
      'Only on this field.',
    )
    expect(objectType('Statement').getFields().until!.description).toBe('Its last day, `..` if open.')
  })

  test('say what they are in the words of the schema file', () => {
    const { ship, ships } = objectType('Query').getFields()
    expect(ship!.description).toBe(
      'The Ship with that id; null, and an error with the nearest id, when there is none.',
    )
    expect(ships!.description).toBe('All of type Ship that meet the conditions. A ship.')
    const { crew, callsAt } = objectType('Ship').getFields()
    expect([crew!.description, callsAt!.description]).toEqual([
      'How many people it carries.',
      'Whose ports it called at. Follows CALLED_AT.',
    ])
    expect(objectType('CalledAt').description).toBe(
      'A ship was in a port.\n\nReads: "{from} called at {to}".',
    )
    expect(objectType('CalledAtOutEdge').description).toBe('A CALLED_AT claim. A ship was in a port.')
  })

  test('give ends of one type that type, and ends of several the interface', () => {
    const { from, to } = objectType('CalledAt').getFields()
    expect([String(from!.type), String(to!.type)]).toEqual(['Ship!', 'Place!'])
    const several = objectType('MemberOf').getFields()
    expect([String(several.from!.type), String(several.to!.type)]).toEqual(['Entity!', 'Organization!'])
  })

  test('compare each field by its kind', () => {
    const { crew, launchedOn } = assertInputObjectType(schema.getType('ShipWhere')).getFields()
    expect([String(crew!.type), String(launchedOn!.type)]).toEqual(['IntWhere', 'EdtfWhere'])
    expect(inputsOf('CalledAtWhere').sort()).toEqual(
      ['and', 'or', 'not', 'id', 'since', 'until', 'modality', 'grade', 'source', 'containers'].sort(),
    )
    expect(inputsOf('CalledAtOutWhere')).toEqual(['claim', 'node'])
  })

  test('give a text in both languages as one of the two, and compare it as a text', () => {
    const { motto } = objectType('Ship').getFields()
    expect([String(motto!.type), motto!.args.map(arg => `${arg.name}: ${String(arg.type)}`)]).toEqual([
      'String',
      ['lang: Language'],
    ])
    expect(motto!.args[0]!.description).toMatch(/language/i)
    const where = assertInputObjectType(schema.getType('ShipWhere')).getFields().motto!
    expect(String(where.type)).toBe('StringWhere')
    expect(schema.getType('Bilingual')).toBeUndefined()
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

test('people, bodies and countries tell what they said; what cannot speak does not', () => {
  const entities = schema.getPossibleTypes(assertInterfaceType(schema.getType('Entity')))
  const speaking = entities.map(({ name }) => name).filter(name => fieldsOf(name).includes('said'))
  expect(speaking.sort()).toEqual(['Country', 'Organization', 'Person'])
  const { said } = objectType('Person').getFields()
  expect(String(said!.type)).toBe('ClaimConnection')
  expect(said!.args.map(({ name }) => name).sort()).toEqual(
    expect.arrayContaining(['after', 'asOf', 'first', 'knownAt', 'modality', 'where']),
  )
  expect(String(objectType('Evidence').getFields().speaker!.type)).toBe('Entity')
})
