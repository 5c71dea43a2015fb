import { facetsOfLinkText } from './derive-facets.js'
import type { ClaimType, Field, Link } from './model.js'
import { tellPhrase } from './phrases.js'
import { fieldText, objectText, valueField } from './derive-text.js'

/**
 * The name with which connection and edge of a claim type begin when the claim type is followed in one direction: `PartyToIn`. All claim types without fields
 * of their own that lead to the same type share one connection, `LinkToOrganization`. It leaves the types of `from` and `to` open, since `node` is the entity
 * at the far end. Without that, every claim type would bring some forty fields to the schema.
 */
export function sideName({ claim, direction, far }: Link): string {
  const way = { OUT: 'Out', IN: 'In', BOTH: 'Both' }[direction]
  return claim.fields.length > 0 ? claim.name + way : `LinkTo${far}`
}

/** The type of an end of a claim: the one entity type that may stand there, or the interface of several. */
function endType(types: readonly string[]): string {
  return types.length === 1 ? types[0]! : 'Entity'
}

/** The object type of a claim that stands by itself, as `node(id)` and `Source.claims` give it. */
export function claimTypeText(claim: ClaimType, interfaceFields: string[]): string {
  const description = `${claim.meaning}\n\n${readsText(claim)}`
  return objectText(
    claim.name,
    description,
    ['Node', 'Claim'],
    [...withEnds(claim, interfaceFields), ...claim.fields.map(claimField)],
  )
}

/** The fields of every claim, with both ends narrowed to the types that this claim type joins. */
function withEnds(claim: ClaimType, interfaceFields: readonly string[]): string[] {
  return [
    ...interfaceFields.filter(text => !/^\s*(from|to): /m.test(text)),
    endField('from', claim.from, 'Its beginning.'),
    endField('to', claim.to, 'Its end.'),
  ]
}

/** A field of yes or no is never null on a claim: either a source says so, or none does. */
function claimField(field: Field): string {
  return valueField(field.kind === 'boolean' ? { ...field, type: `${field.type}!` } : field)
}

function endField(name: string, types: readonly string[], description: string): string {
  return fieldText({ name, type: `${endType(types)}!`, description })
}

function readsText({ phrases: { en }, traits }: ClaimType): string {
  return `Reads: "${tellPhrase(en.forth, traits.includes('ACT'), 'en')}".`
}

/** The connection and the edge of a claim type that is followed in one direction. */
export function sideTexts(link: Link, interfaceFields: string[]): string[] {
  const side = sideName(link)
  const edge = objectText(
    `${side}Edge`,
    meaningOfEdge(link),
    ['Node', 'Claim'],
    [
      '"Give it as `after`." cursor: Cursor!',
      `"The entity at the far end." node: ${link.far}!`,
      '"How sure it is on that day." certainty: Certainty',
      ...withEnds(endsOfSide(link), interfaceFields),
      ...link.claim.fields.map(claimField),
    ],
  )
  return [
    edge,
    connectionText(side, link.far, 'A page of a link.', summaryText('Summary'), facetsOfLinkText(link)),
  ]
}

/** The claim type, with ends of any type where several claim types share their edges because they lead to one type. */
function endsOfSide({ claim }: Link): ClaimType {
  return claim.fields.length > 0 ? claim : { ...claim, from: [], to: [] }
}

/** The description of an edge. It names the claim type; where several claim types share the edge, only its field `claimType` tells which one it is. */
function meaningOfEdge({ claim, far }: Link): string {
  if (claim.fields.length > 0) return `A ${claim.type} claim. ${claim.meaning}`
  return far === 'Entity' ? 'A claim with an entity at its far end.' : `A claim with ${far} at its far end.`
}

export const summaryText = (type: string): string => `"What the page leaves out." summary: ${type}!`

/** A connection with nodes, edges, page information and count, and with the fields that it has for itself. */
export function connectionText(
  prefix: string,
  node: string,
  description: string,
  ...own: readonly string[]
): string {
  return objectText(
    `${prefix}Connection`,
    description,
    ['Paged'],
    [
      `"The entities." nodes: [${node}!]!`,
      `"Each on its edge." edges: [${prefix}Edge!]!`,
      '"Where it begins and ends." pageInfo: PageInfo!',
      '"How many, on all pages." totalCount: Int!',
      ...own,
    ],
  )
}
