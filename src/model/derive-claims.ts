import type { ClaimType, Direction, Field, Link, ValueKind } from './model.js'
import { combinatorsOf, describeInText, fieldText, inputText, objectText, valueField } from './derive-text.js'

/** `PartyToIn`: a claim type followed in one direction. */
export function sideName(claim: ClaimType, direction: Direction): string {
  return claim.name + { OUT: 'Out', IN: 'In', BOTH: 'Both' }[direction]
}

/** Name of the conditions on the claims of a link, and of the link's own conditions. */
export function whereNames(link: Link): { claim: string; link: string; filter: string } {
  const own = link.claim.fields.length > 0
  const side = own ? sideName(link.claim, link.direction) : `LinkTo${link.far}`
  return {
    claim: own ? `${link.claim.name}Where` : 'ClaimWhere',
    link: `${side}Where`,
    filter: `${side}Filter`,
  }
}

/** The type of a claim by itself, as `node(id)` and `Source.claims` give it. */
export function claimTypeText(claim: ClaimType, interfaceFields: string[]): string {
  const description = `${claim.meaning}\n\n${readsText(claim)}`
  return objectText(
    claim.name,
    description,
    ['Node', 'Claim'],
    [...withEnds(claim, interfaceFields), ...claim.fields.map(claimField)],
  )
}

/** The fields of every claim, where both ends are of the types that this one joins. */
function withEnds(claim: ClaimType, interfaceFields: readonly string[]): string[] {
  return [
    ...interfaceFields.filter(text => !/^\s*(from|to): /m.test(text)),
    endField('from', claim.from, 'What stands at its beginning.'),
    endField('to', claim.to, 'What stands at its end.'),
  ]
}

/** A yes or no of a claim is one of the two: no source says so, or one does. */
function claimField(field: Field): string {
  return valueField(field.kind === 'boolean' ? { ...field, type: `${field.type}!` } : field)
}

function endField(name: string, types: readonly string[], description: string): string {
  return fieldText({ name, type: types.length === 1 ? `${types[0]}!` : 'Entity!', description })
}

function readsText({ phrases: { en, id } }: ClaimType): string {
  return `Reads: en "${en.forth}", "${en.back}"; id "${id.forth}", "${id.back}".`
}

/** Connection and edge of a claim type followed in one direction. */
export function sideTexts(link: Link, interfaceFields: string[]): string[] {
  const side = sideName(link.claim, link.direction)
  const edge = objectText(
    `${side}Edge`,
    `A ${link.claim.type} claim, with the entity at its far end. ${link.claim.meaning}`,
    ['Node', 'Claim'],
    [
      '"Give it as `after` to go on from here." cursor: Cursor!',
      `"The entity at the far end." node: ${link.far}!`,
      '"How sure the claim is on the day of `asOf`; null without a day." certainty: Certainty',
      ...withEnds(link.claim, interfaceFields),
      ...link.claim.fields.map(claimField),
    ],
  )
  return [
    edge,
    connectionText(
      side,
      link.far,
      `Entities at the far end of ${link.claim.type} claims. The edge is the claim.`,
      'Summary',
    ),
  ]
}

/** A connection with nodes, edges, page and summary. */
export function connectionText(prefix: string, node: string, description: string, summary: string): string {
  return objectText(
    `${prefix}Connection`,
    description,
    ['Paged'],
    [
      `"The entities, in the order of the edges." nodes: [${node}!]!`,
      `"The entities, each with what joins it to this list." edges: [${prefix}Edge!]!`,
      '"Where the page begins and ends." pageInfo: PageInfo!',
      '"How many there are in all, on all pages." totalCount: Int!',
      `"What the list holds beyond this page." summary: ${summary}!`,
    ],
  )
}

/** Conditions on a claim type that has fields of its own. */
export function claimWhereText(claim: ClaimType): string {
  const name = `${claim.name}Where`
  return inputText(
    name,
    `Conditions on ${claim.type} claims. Without one on \`modality\`, what counts is what \`modality\` says at the field or above, else facts; with one, it says which count, unless the argument \`modality\` of a link is given as well.`,
    [
      ...combinatorsOf(name),
      '"On its id." id: IdWhere',
      '"On its first day." since: EdtfWhere',
      '"On its last day." until: EdtfWhere',
      '"On how the source means it." modality: ModalityWhere',
      '"On its best source." grade: GradeWhere',
      ...claim.fields.map(whereField),
    ],
  )
}

/** Conditions on a link, and the two ways to ask for it from its owner. */
export function linkWhereTexts(link: Link): string[] {
  const names = whereNames(link)
  const about =
    link.claim.fields.length > 0
      ? `${link.claim.type} claims`
      : `claims that lead to ${link.far === 'Entity' ? 'entities of any type' : link.far}`
  return [
    inputText(names.link, `Conditions on ${about}; all that are given must hold.`, [
      `${describeInText('On the claim.')} claim: ${names.claim}`,
      `${describeInText('On the entity at the far end.')} node: ${link.far}Where`,
    ]),
    inputText(names.filter, `Conditions on what the graph records of ${about}.`, [
      `${describeInText('At least one is recorded that fits; `{}` asks for any. What counts is what `modality` says at the field or above, else facts, unless `claim` says something of the modality; which claims a link then shows is chosen at that link.')} some: ${names.link}`,
      `${describeInText('The graph records none that fits. That is not a "no": what is unknown is not recorded.')} none: ${names.link}`,
    ]),
  ]
}

const WHERE_OF_KIND: Readonly<Record<Exclude<ValueKind, 'enum'>, string>> = Object.freeze({
  text: 'StringWhere',
  bilingual: 'StringWhere',
  integer: 'IntWhere',
  boolean: 'BooleanWhere',
  edtf: 'EdtfWhere',
})

/** The conditions on a field that is stored. */
export function whereField({ name, type, kind, description }: Field): string {
  const either = kind === 'bilingual' ? ' Either language counts; `ne` asks that neither is.' : ''
  return fieldText({
    name,
    type: kind === 'enum' ? `${type}Where` : WHERE_OF_KIND[kind],
    description: `${description}${either}`,
  })
}
