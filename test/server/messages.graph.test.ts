import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_WORLD'))
})
afterAll(async () => {
  await api.close()
  expect(api.defects).toEqual([])
})

type Case = readonly [what: string, query: string, message: string, reason?: string]
const VALIDATION = 'GRAPHQL_VALIDATION_FAILED'

/** What the first error says, whole; it is the same in whatever language the names are wanted. */
async function says(query: string, variables = {}): Promise<{ message: string; reason: unknown }> {
  const { errors } = await api.ask(query, variables)
  const indonesian = await api.ask(query, variables, { 'accept-language': 'id' })
  expect(indonesian.errors).toEqual(errors)
  return { message: errors![0]!.message, reason: errors![0]!.extensions.reason }
}

const told = (cases: readonly Case[]): void =>
  test.each(cases)('%s', async (_, query, message, reason = VALIDATION) => {
    expect(await says(query)).toEqual({ message, reason })
  })

describe('a wrong name', () => {
  told([
    [
      'of an argument',
      '{ organizations(frist: 3) { totalCount } }',
      'Unknown argument "frist" on field "Query.organizations". Did you mean "first"?',
    ],
    [
      'of an argument that is needed',
      '{ organization(ids: "league") { name } }',
      'Unknown argument "ids" on field "Query.organization". Did you mean "id"?',
    ],
    [
      'of a question',
      '{ organisation(id: "league") { name } }',
      'Type Query has no field “organisation”; what you look for may be `organization` (The Organization with that id; null, and an error with the nearest id, when there is none).',
    ],
    [
      'of a link',
      '{ organization(id: "league") { member { totalCount } } }',
      'Cannot query field "member" on type "Organization". Did you mean "members" or "memberOf"?',
    ],
    [
      'of a field that only one of several types has',
      '{ organization(id: "league") { members { nodes { iso2 } } } }',
      'Cannot query field "iso2" on type "Entity". Did you mean to use an inline fragment on "Country"?',
    ],
    [
      'of a type',
      '{ organizations { nodes { ... on Countri { id } } } }',
      'Unknown type "Countri". Did you mean "Country"?',
    ],
    [
      'of a condition',
      '{ organizations(where: { nme: { eq: "x" } }) { totalCount } }',
      'Field "nme" is not defined by type "OrganizationWhere". Did you mean "name" or "not"?',
    ],
    [
      'of a comparison',
      '{ meetings(where: { ordinal: { equals: 8 } }) { totalCount } }',
      'Field "equals" is not defined by type "IntWhere".',
    ],
    [
      'of a key to sort by',
      '{ organizations(orderBy: [{ nme: ASC }]) { totalCount } }',
      'Field "nme" is not defined by type "OrganizationOrder". Did you mean "name"?',
    ],
    [
      'of an enum value',
      '{ organizations(where: { organizationKind: { eq: FORUMS } }) { totalCount } }',
      'Value "FORUMS" does not exist in "OrganizationKind" enum. Did you mean the enum value "FORUM"?',
    ],
    [
      'of a type to search for',
      '{ search(text: "ports", types: ["Organisation"]) { totalCount } }',
      'There is no entity type “Organisation”. Did you mean Organization?',
      'UNKNOWN_TYPE',
    ],
  ])
})

describe('an id', () => {
  told([
    [
      'that nothing has is answered with the nearest',
      '{ organization(id: "leage") { name } }',
      'There is no Organization with the id “leage”. Did you mean league?',
      'NO_SUCH_ID',
    ],
    [
      'with a word too many is answered with the nearest',
      '{ instrument(id: "convention-on-ports") { name } }',
      'There is no Instrument with the id “convention-on-ports”. Did you mean ports-convention?',
      'NO_SUCH_ID',
    ],
    [
      'that is like none is answered with the way to find one',
      '{ organization(id: "qqqqqqqq") { name } }',
      'There is no Organization with the id “qqqqqqqq”. Look it up with search(text:).',
      'NO_SUCH_ID',
    ],
    [
      'of another type is answered with that type',
      '{ country(id: "league") { name } }',
      'There is no Country with the id “league”. It is an Organization.',
      'NO_SUCH_ID',
    ],
    [
      'that is left out is asked for',
      '{ organization { name } }',
      'Field "organization" argument "id" of type "ID!" is required, but it was not provided.',
    ],
  ])
})

describe('a wrong value', () => {
  told([
    [
      'of a day that no calendar has',
      '{ organizations(asOf: "2023-02-30") { totalCount } }',
      '“2023-02-30” is no Day; give a calendar day, like 2023-08-22.',
      'WRONG_FORM',
    ],
    [
      'of a day that is a number',
      '{ organizations(asOf: 2023) { totalCount } }',
      '“2023” is no Day; give a calendar day, like 2023-08-22.',
      'WRONG_FORM',
    ],
    [
      'of a day in a condition',
      '{ meetings(where: { startedOn: { gte: "22/08/2023" } }) { totalCount } }',
      '“22/08/2023” is no Period; give a day, a month or a year, like 2023-08-22, 2023-08 or 2023.',
      'WRONG_FORM',
    ],
    [
      'of a day',
      '{ meetings(asOf: "22/08/2023") { totalCount } }',
      '“22/08/2023” is no Day; give a calendar day, like 2023-08-22.',
      'WRONG_FORM',
    ],
    [
      'of knownAt',
      '{ organizations(knownAt: 1.5) { totalCount } }',
      '“1.5” is no KnownAt; give a release number, like 2, or an instant with its zone, like 2026-12-01T09:00:00Z.',
      'WRONG_FORM',
    ],
    [
      'of a release that is not there',
      '{ organizations(knownAt: 99) { totalCount } }',
      'knownAt is 99, and the graph has nothing but a draft of release 1; leave knownAt out.',
      'UNKNOWN_RELEASE',
    ],
    [
      'of another type in a condition',
      '{ meetings(where: { ordinal: { eq: "8" } }) { totalCount } }',
      'Int cannot represent non-integer value: "8"',
    ],
    [
      'where a condition is needed',
      '{ organizations(where: { name: "League" }) { totalCount } }',
      'Expected value of type "NameWhere", found "League".',
    ],
    [
      'of an enum in quotation marks',
      '{ organizations(where: { organizationKind: { eq: "FORUM" } }) { totalCount } }',
      'Enum "OrganizationKind" cannot represent non-enum value: "FORUM". Did you mean the enum value "FORUM"?',
    ],
    [
      'of a certainty without a day',
      '{ organizations(certainty: CERTAIN) { totalCount } }',
      '`certainty` asks how sure something is on a day; set `asOf` here or on a field above.',
      'DAY_NEEDED',
    ],
    [
      'of a modality that nothing can have',
      '{ organization(id: "league") { members(modality: []) { totalCount } } }',
      '`modality` is an empty list, which nothing can meet; leave it out for what is set above, or for facts.',
      'EMPTY_LIST',
    ],
    [
      'of an order with two keys in one',
      '{ organizations(orderBy: [{ name: ASC, id: ASC }]) { totalCount } }',
      'An entry of orderBy has 2 keys; give each key an entry of its own: [{ name: ASC }, { id: ASC }].',
      'ONE_KEY_EACH',
    ],
    [
      'of a cursor',
      '{ organizations(after: "xyz") { totalCount } }',
      '`after` is no cursor of this list in this order; give the endCursor of its page before, or leave it out.',
      'WRONG_CURSOR',
    ],
    [
      'of a text with too many words',
      `{ search(text: "${'a '.repeat(33)}") { totalCount } }`,
      'text has 66 characters and 33 words; give at most 200 and 32.',
      'ARGUMENT_OUT_OF_RANGE',
    ],
  ])
})

describe('a variable', () => {
  test.each([
    [{}, 'Variable "$id" of required type "ID!" was not provided.'],
    [{ id: null }, 'Variable "$id" of non-null type "ID!" must not be null.'],
    [{ id: { a: 1 } }, 'Variable "$id" got invalid value { a: 1 }; ID cannot represent value: { a: 1 }'],
    [
      { id: 'league', day: '22/08/2023' },
      'Variable "$day" got invalid value "22/08/2023"; “22/08/2023” is no Day; give a calendar day, like 2023-08-22.',
      'WRONG_FORM',
    ],
    [
      { id: 'league', where: { organizationKind: { eq: 'FORUMS' } } },
      'Variable "$where" got invalid value "FORUMS" at "where.organizationKind.eq"; Value "FORUMS" does not exist in "OrganizationKind" enum. Did you mean the enum value "FORUM"?',
    ],
    [
      { id: 'league', where: { nam: { eq: 'x' } } },
      'Variable "$where" got invalid value { nam: { eq: "x" } }; Field "nam" is not defined by type "OrganizationWhere". Did you mean "name", "and", or "not"?',
    ],
  ])('with the value %j is refused by its name', async (variables, message, reason = 'WRONG_VARIABLE') => {
    const query = `query ($id: ID!, $day: Day, $where: OrganizationWhere) {
      organization(id: $id, asOf: $day) { name } organizations(where: $where) { totalCount }
    }`
    expect(await says(query, variables)).toEqual({ message, reason })
  })

  told([
    ['that is not declared', '{ organization(id: $id) { name } }', 'Variable "$id" is not defined.'],
    ['that is not used', 'query ($id: ID!) { dataset { hash } }', 'Variable "$id" is never used.'],
    [
      'of a type that does not fit its place',
      'query ($id: Int) { organization(id: $id) { name } }',
      'Variable "$id" of type "Int" used in position expecting type "ID!".',
    ],
  ])
})

test('a document that is cut off says where', async () => {
  const { errors } = await api.ask('{ organizations(first: 3) { nodes { id } ')
  expect(errors).toEqual([
    {
      message: 'Syntax Error: Expected Name, found <EOF>.',
      locations: [{ line: 1, column: 42 }],
      extensions: { code: 'GRAPHQL_PARSE_FAILED', reason: 'GRAPHQL_PARSE_FAILED' },
    },
  ])
})

test('what is told in two languages is told in the one that the request accepts', async () => {
  const query =
    '{ node(id: "PARTY_TO:northland:ports-convention") { ... on PartyTo { sentence } } legend { claimType reads } }'
  const sentenceIn = async (language: string): Promise<[string, string]> => {
    const { data } = await api.ask(query, {}, { 'accept-language': language })
    const legend = data.legend as { claimType: string; reads: string }[]
    return [data.node.sentence as string, legend.find(({ claimType }) => claimType === 'PARTY_TO')!.reads]
  }
  expect(await sentenceIn('en')).toEqual([
    'Northland has been a party to the Convention on Ports since 4 May 2001',
    '{from} is a party to {to}',
  ])
  expect(await sentenceIn('id-ID, en;q=0.5')).toEqual([
    'Negeri Utara menjadi pihak pada Konvensi Pelabuhan sejak 4 Mei 2001',
    '{from} merupakan pihak pada {to}',
  ])
})
