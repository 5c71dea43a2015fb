import { describe, expect, test } from '@jest/globals'
import {
  type GraphQLNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  parse,
  validate,
} from 'graphql'
import { ARGUMENT_MEANINGS, FIELD_MEANINGS, foldIdentifier } from '../../src/server/meanings.js'
import { tellMeaning } from '../../src/server/tell-meaning.js'
import { schema } from '../support/plan.js'

const types = Object.values(schema.getTypeMap()).filter(type => !isIntrospectionType(type))
const fieldsOf = (type: GraphQLNamedType): object =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? type.getFields() : {}
const fields = new Set(types.flatMap(type => Object.keys(fieldsOf(type))))
const args = new Set(
  types.flatMap(type =>
    isObjectType(type)
      ? Object.values(type.getFields()).flatMap(field => field.args.map(({ name }) => name))
      : [],
  ),
)

const told = (query: string): string[] =>
  validate(schema, parse(query)).map(({ message }) => tellMeaning(schema, message)?.message ?? message)

describe('the tables of meanings', () => {
  test('name only what is there, and ask by folded words', () => {
    expect(
      Object.values(FIELD_MEANINGS)
        .flat()
        .filter(name => !fields.has(name)),
    ).toEqual([])
    expect(
      Object.values(ARGUMENT_MEANINGS)
        .flat()
        .filter(name => !args.has(name)),
    ).toEqual([])
    for (const word of [...Object.keys(FIELD_MEANINGS), ...Object.keys(ARGUMENT_MEANINGS)])
      expect(foldIdentifier(word)).toBe(word)
  })

  test('have a use: for each entry there is a type, or a field, that lacks the word and has what it means', () => {
    const isOfUse = ([word, names]: [string, readonly string[]]): boolean =>
      types.some(type => {
        const known = Object.keys(fieldsOf(type))
        return !known.some(name => foldIdentifier(name) === word) && names.some(name => known.includes(name))
      })
    expect(
      Object.entries(FIELD_MEANINGS)
        .filter(entry => !isOfUse(entry))
        .map(([word]) => word),
    ).toEqual([])
  })
})

describe('a name that is not there is told by its meaning', () => {
  test.each([
    [
      '{ meeting(id: "a") { chair } }',
      /^Type Meeting has no field “chair”; what you look for may be `hostedBy` \(Who hosted it.*\)\.$/,
    ],
    ['{ meeting(id: "a") { location } }', /`heldIn`/],
    ['{ meeting(id: "a") { date } }', /`startedOn` \(Its first day/],
    [
      '{ instrument(id: "a") { Title } }',
      /Type Instrument has no field “Title”; what you look for may be `name`/,
    ],
    ['{ instrument(id: "a") { members { totalCount } } }', /`parties`/],
    ['{ organization(id: "a") { country { totalCount } } }', /`agencyOf`/],
    ['{ organization(id: "a") { url } }', /`evidence`/],
    ['{ organizations { items { id } } }', /`nodes`/],
    [
      '{ organisations { totalCount } }',
      /Type Query has no field “organisations”; what you look for may be `organizations`/,
    ],
    ['{ treaties { totalCount } }', /`instruments`/],
    [
      '{ organizations { name } }',
      /^Type OrganizationConnection has no field “name”; what it leads to has one: `nodes { name }`\.$/,
    ],
    ['{ organizations { edges { name } } }', /`node { name }`/],
    ['{ conferences { totalCount } }', /`meetings`/],
    ['{ meetings(where: { date: { exists: true } }) { totalCount } }', /`startedOn`/],
    [
      '{ organizations(limit: 3) { totalCount } }',
      /^The field organizations has no argument “limit”; what you look for may be `first`/,
    ],
    ['{ organizations(offset: 3) { totalCount } }', /`after`/],
    ['{ organizations(date: "2020-01-01") { totalCount } }', /`asOf`/],
    ['{ organization(id: "a") { name(language: EN) } }', /`lang`/],
  ])('%s', (query, message) => {
    expect(told(query)).toEqual([expect.stringMatching(message)])
  })

  test.each([
    ['{ organization(id: "a") { nmae } }', /Did you mean "name"/],
    ['{ organization(id: "a") { constructor } }', /^Cannot query field "constructor"/],
    ['{ organizations(toString: 1) { totalCount } }', /^Unknown argument "toString"/],
    ['{ place(id: "a") { chair } }', /^Cannot query field "chair"/],
  ])('and otherwise in the words of GraphQL: %s', (query, message) => {
    expect(told(query)).toEqual([expect.stringMatching(message)])
  })
})
