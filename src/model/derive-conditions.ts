import { sideName } from './derive-claims.js'
import { combinatorsOf, describeInText, fieldText, firstSentenceOf, inputText } from './derive-text.js'
import { type ClaimType, type Field, type Link, type Model, type ValueKind, capitalsOfName } from './model.js'

/** The inputs of conditions that follow from the model: on claims and links, on fields by their kind, on entities of any type. */

/** The names of the inputs for a link: for conditions on its claims, for conditions on the link, and for the filter by which its owner asks for it. */
export function whereNames(link: Link): { claim: string; link: string; filter: string } {
  const own = link.claim.fields.length > 0
  const side = own ? sideName(link) : `LinkTo${link.far}`
  return {
    claim: own ? `${link.claim.name}Where` : 'ClaimWhere',
    link: `${side}Where`,
    filter: own || !canBeChained(link) ? `${side}Filter` : `ChainTo${link.far}Filter`,
  }
}

/** Conditions on a claim type that has fields of its own. */
export function claimWhereText(claim: ClaimType): string {
  const name = `${claim.name}Where`
  return inputText(
    name,
    `Conditions on ${claim.type} claims. Without one on \`modality\`, what counts is told in \`ClaimWhere\`.`,
    [
      ...combinatorsOf(name),
      '"On its id." id: IdWhere',
      '"On its first day." since: EdtfWhere',
      '"On its last day." until: EdtfWhere',
      '"On how the source means it." modality: ModalityWhere',
      '"On its best source." grade: GradeWhere',
      '"On one of its sources." source: ClaimSourceWhere',
      ...claim.fields.map(whereField),
    ],
  )
}

/** Conditions on a link. */
export function linkWhereText(link: Link): string {
  const names = whereNames(link)
  return inputText(names.link, `Conditions on ${claimsInWords(link)}.`, [
    `${describeInText('On the claim.')} claim: ${names.claim}`,
    `${describeInText('On the entity at the far end.')} node: ${link.far}Where`,
  ])
}

/** The filter by which a condition on the owner of a link asks for the link. */
export function linkFilterText(link: Link): string {
  const names = whereNames(link)
  const within = `${describeInText('It is itself such a one, or leads to one over any number of such claims: all kinds of a crime, all parts of a body. No condition on the claims between.')} within: ${link.far}Where`
  return inputText(names.filter, `What the graph records of ${claimsInWords(link)}.`, [
    `${describeInText('At least one is recorded.')} some: ${names.link}`,
    `${describeInText('None such is recorded.')} none: ${names.link}`,
    `${describeInText('How many `some` must find.')} count: CountWhere`,
    ...(canBeChained(link) ? [within] : []),
  ])
}

function claimsInWords({ claim, far }: Link): string {
  if (claim.fields.length > 0) return `${claim.type} claims`
  return `claims to ${far === 'Entity' ? 'entities of any type' : far}`
}

/** Whether the claims of a link make a hierarchy: the entity at the end of one claim may stand at the beginning of the next, and no chain leads back. */
const canBeChained = ({ claim }: Link): boolean =>
  claim.traits.includes('ACYCLIC') && claim.from.some(type => claim.to.includes(type))

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
    description: `${firstSentenceOf(description)}${either}`,
  })
}

/** The enum of the types of entities, and the condition on it for an entity that may be of several types. */
export function entityTypeTexts(model: Model): string[] {
  const values = [...model.entities.values()].map(
    ({ name, description }) => `${describeInText(firstSentenceOf(description))} ${capitalsOfName(name)}`,
  )
  return [
    `"A type of entities." enum EntityType { ${values.join('\n')} }`,
    inputText('EntityTypeWhere', 'Conditions on the type of an entity.', [
      '"Is this one." eq: EntityType',
      '"Is another one." ne: EntityType',
      '"Is one of these." in: [EntityType!]',
    ]),
    'extend input EntityWhere { "On its type: of all that a claim of several types joins, only such." type: EntityTypeWhere }',
  ]
}

/** Conditions on the values of enums. */
export function enumWhereTexts(model: Model): string[] {
  const fields = [...model.entities.values(), ...model.claims.values()].flatMap(type => type.fields)
  return [...new Set(fields.filter(field => field.kind === 'enum').map(({ type }) => type))].map(type =>
    inputText(
      `${type}Where`,
      `Conditions on a value of ${type}. What has none meets no condition but \`exists\`.`,
      [
        `${describeInText('Whether there is one at all.')} exists: Boolean`,
        `${describeInText('Is this one.')} eq: ${type}`,
        `${describeInText('Is another one.')} ne: ${type}`,
        `${describeInText('Is one of these.')} in: [${type}!]`,
      ],
    ),
  )
}

/** The conditions of each type, for an entity of any type. Each stands under the name of the root field that looks up one entity of its type. */
export function anyEntityWhereText(model: Model): string {
  const fields = [...model.entities.values()].map(
    ({ name, one }) => `"That it is of type ${name}, and such a one; \`{}\` fits any." ${one}: ${name}Where`,
  )
  return `extend input EntityWhere { ${fields.join('\n')} }`
}
