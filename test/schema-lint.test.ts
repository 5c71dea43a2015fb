import { describe, expect, test } from '@jest/globals'
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  buildASTSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isLeafType,
  isListType,
  isObjectType,
  isScalarType,
  getNamedType,
  parse,
  printSchema,
  validateSchema,
  visit,
} from 'graphql'
import { checkModel } from '../src/model/check-model.js'
import { deriveApi } from '../src/model/derive-api.js'
import { loadSchema } from '../src/model/load-schema.js'
import { linksOf } from '../src/model/model.js'
import { INQUIRIES } from '../src/queries/all.js'
import { createSchema } from '../src/server/api.js'
import { expectKept } from './support/kept-files.js'

const document = loadSchema('schema')
const model = checkModel(document)
const schema = createSchema(document, model)
const BUILT_IN = ['String', 'Int', 'Float', 'Boolean', 'ID']
const types = Object.values(schema.getTypeMap()).filter(
  type => !isIntrospectionType(type) && !BUILT_IN.includes(type.name),
)
const withFields = types.filter(type => isObjectType(type) || isInterfaceType(type))

test('the printed API is the committed one, so that every change of it shows', () => {
  expectKept('test/api.graphql', `${printSchema(schema)}\n`)
})

describe('size', () => {
  const MANY = 30

  test('the printed API has at most 2.1 kB for each link, 5 for each question and 0.65 for the facets of each type, so that tools which load it whole stay quick', () => {
    const most = 2_100 * linksOf(model).length + 5_000 * INQUIRIES.size + 650 * model.entities.size
    expect(Buffer.byteLength(printSchema(schema))).toBeLessThanOrEqual(most)
  })

  test('what is said many times is said shortly: in full it stands once, in an interface or in Query', () => {
    const repeated = [...countEach(descriptionsOf(schema))]
      .filter(([text, times]) => text.length > MANY && times > MANY)
      .map(([text, times]) => `${times} times: ${text}`)
    expect(repeated).toEqual([])
  })
})

test('the schema is valid', () => {
  // The server's own schema takes that for granted.
  expect(validateSchema(buildASTSchema(deriveApi(document, model)))).toEqual([])
})

describe('descriptions', () => {
  const short = (text: string | null | undefined): boolean => (text ?? '').trim().length < 5

  test('every type, field, argument and value has one', () => {
    const missing = types.flatMap(type => [
      ...(short(type.description) ? [type.name] : []),
      ...(isEnumType(type)
        ? type
            .getValues()
            .filter(value => short(value.description))
            .map(value => `${type.name}.${value.name}`)
        : []),
      ...(hasFields(type)
        ? Object.values(type.getFields())
            .filter(field => short(field.description))
            .map(field => `${type.name}.${field.name}`)
        : []),
      ...(isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap(field =>
            field.args
              .filter(arg => short(arg.description))
              .map(arg => `${type.name}.${field.name}(${arg.name})`),
          )
        : []),
    ])
    expect(missing).toEqual([])
  })
})

describe('names', () => {
  test('types are PascalCase, fields and arguments camelCase, values UPPER_CASE', () => {
    const wrong = types.flatMap(type => [
      ...(/^[A-Z][A-Za-z0-9]*$/.test(type.name) ? [] : [type.name]),
      ...(hasFields(type)
        ? Object.keys(type.getFields())
            .filter(name => !/^[a-z][A-Za-z0-9]*$/.test(name))
            .map(name => `${type.name}.${name}`)
        : []),
      ...(isEnumType(type)
        ? type
            .getValues()
            .filter(({ name }) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name))
            .map(({ name }) => `${type.name}.${name}`)
        : []),
    ])
    expect(wrong).toEqual([])
  })

  test('inputs end in Where, Filter or Order, but for the code that names one entity, and an act that is supposed', () => {
    const others = types.filter(type => isInputObjectType(type) && !/(Where|Filter|Order)$/.test(type.name))
    expect(others.map(({ name }) => name)).toEqual(['ExternalIdInput', 'SupposedActInput'])
  })

  test('no field is called get… or list…', () => {
    const wrong = withFields.flatMap(type =>
      Object.keys(type.getFields()).filter(name => /^(get|list|fetch)[A-Z]/.test(name)),
    )
    expect(wrong).toEqual([])
  })
})

describe('lists', () => {
  const connections = withFields.filter(type => type.name.endsWith('Connection') && isObjectType(type))

  test('nothing but a page of a list has a name that ends in Connection or Edge, which Relay reserves', () => {
    const others = types.filter(type => /(Connection|Edge)$/.test(type.name) && !isObjectType(type))
    expect(others.map(({ name }) => name)).toEqual([])
  })

  test('connections have nodes, edges, pageInfo and totalCount, and their edges a cursor and a node', () => {
    expect(connections.length).toBeGreaterThan(40)
    for (const type of connections) {
      const fields = type.getFields()
      expect(Object.keys(fields)).toEqual(
        expect.arrayContaining(['nodes', 'edges', 'pageInfo', 'totalCount']),
      )
      const edge = getNamedType(fields.edges!.type)
      expect(Object.keys((edge as typeof type).getFields())).toEqual(
        expect.arrayContaining(['cursor', 'node']),
      )
    }
  })

  test('every field that gives a connection can be paged, with first from 1 to 100 and 25 unless given', () => {
    const unpaged = withFields.flatMap(type =>
      Object.values(type.getFields())
        .filter(field => getNamedType(field.type).name.endsWith('Connection'))
        .filter(
          field =>
            field.args.find(arg => arg.name === 'first')?.defaultValue !== 25 ||
            !field.args.some(arg => arg.name === 'after'),
        )
        .map(field => `${type.name}.${field.name}`),
    )
    expect(unpaged).toEqual([])
  })

  test('fields of the root and links may be null, so that one wrong argument does not spoil the whole answer', () => {
    const nonNull = withFields.flatMap(type =>
      Object.values(type.getFields())
        .filter(
          field =>
            isNonNullType(field.type) &&
            (type.name === 'Query' || getNamedType(field.type).name.endsWith('Connection')),
        )
        .map(field => `${type.name}.${field.name}`),
    )
    expect(nonNull).toEqual([])
  })
})

test('every scalar of our own says where its form is specified', () => {
  const own = types.filter(isScalarType)
  expect(own.length).toBeGreaterThan(3)
  expect(own.filter(({ specifiedByURL }) => !/^https:/.test(specifiedByURL ?? ''))).toEqual([])
})

test('a field name has one leaf type and one set of wrappers in the whole schema, so that fragments on several types merge', () => {
  const seen = new Map<string, string>()
  // Nothing else stands beside the fields of the root.
  const clashes = withFields
    .filter(type => type.name !== 'Query')
    .flatMap(type =>
      Object.values(type.getFields()).flatMap(field => {
        const named = getNamedType(field.type)
        const shape = `${String(field.type).replace(named.name, isLeafType(named) ? named.name : 'object')}`
        const first = seen.get(field.name) ?? shape
        seen.set(field.name, first)
        return first === shape ? [] : [`${type.name}.${field.name}: ${shape}, elsewhere ${first}`]
      }),
    )
  expect(clashes).toEqual([])
})

/** What shows itself as a finding does, and is not one: it is as long as the graph makes it. */
const TOLD_OF_ITSELF = ['ClaimConnection', 'ClaimType', 'Dataset', 'ListSummary', 'Summary']

test('lists of objects that are not connections are only those that are short by nature', () => {
  const lists = withFields.flatMap(type =>
    Object.values(type.getFields())
      .filter(
        field =>
          // What a question with a file of its own finds is bounded there, and costs what it may have.
          (field.resolve?.name.endsWith('findingField') !== true || TOLD_OF_ITSELF.includes(type.name)) &&
          isListType(isNonNullType(field.type) ? field.type.ofType : field.type) &&
          !isLeafType(getNamedType(field.type)) &&
          !['nodes', 'edges'].includes(field.name),
      )
      .map(field => field.name),
  )
  expect([...new Set(lists)].sort()).toEqual([
    'byType',
    'candidates',
    'claimCounts',
    'coverages',
    'entityCounts',
    'evidence',
    'externalIds',
    'facets',
    'legend',
    'match',
    'names',
    'releases',
  ])
})

function hasFields(
  type: GraphQLNamedType,
): type is GraphQLNamedType & { getFields(): Record<string, { name: string; description?: string | null }> } {
  return !isScalarType(type) && 'getFields' in type
}

/** Every description, as often as it stands in the schema. */
function descriptionsOf(printed: GraphQLSchema): string[] {
  const found: string[] = []
  visit(parse(printSchema(printed)), {
    StringValue: (text, key) => void (key === 'description' && found.push(text.value)),
  })
  return found
}

function countEach(texts: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}
