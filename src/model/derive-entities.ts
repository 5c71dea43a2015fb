import type { EntityType, Link } from './model.js'
import { connectionText, sideName, summaryText } from './derive-claims.js'
import { facetsOfListText } from './derive-facets.js'
import { whereField, whereNames } from './derive-conditions.js'
import {
  CLAIM_ARGUMENTS,
  INHERITED_ARGUMENTS,
  PAGE_ARGUMENTS,
  combinatorsOf,
  describeInText,
  fieldText,
  firstSentenceOf,
  inputText,
  objectText,
  valueField,
} from './derive-text.js'

/** Everything that one entity type adds to the API: its type, its list, its conditions and order, its two root fields. */
export function entityTexts(type: EntityType, interfaceFields: string[], extraFields: string[]): string[] {
  const fields = [
    ...interfaceFields,
    ...type.fields.map(valueField),
    ...type.links.map(linkField),
    ...extraFields,
  ]
  return [
    objectText(type.name, type.description, ['Node', 'Entity'], fields),
    connectionText(
      type.name,
      type.name,
      `A list of type ${type.name}.`,
      summaryText('ListSummary'),
      facetsOfListText(type),
    ),
    edgeText(type),
    whereText(type),
    orderText(type),
    deriveRootFields(type),
  ]
}

function linkField(link: Link): string {
  const args = [
    ...PAGE_ARGUMENTS,
    `"On claims and far ends." where: ${whereNames(link).link}`,
    '"How to sort." orderBy: [LinkOrder!]',
    ...INHERITED_ARGUMENTS,
    ...CLAIM_ARGUMENTS,
  ]
  return `${describeInText(`${link.description} Follows ${link.claim.type}.`)} ${link.name}(${args.join('\n')}): ${sideName(link)}Connection`
}

function edgeText(type: EntityType): string {
  return objectText(
    `${type.name}Edge`,
    `One ${type.name} in a list.`,
    [],
    [
      '"Give it as `after`." cursor: Cursor!',
      `"The entity." node: ${type.name}!`,
      '"How sure it is that it exists on that day." certainty: Certainty',
    ],
  )
}

function whereText(type: EntityType): string {
  const name = `${type.name}Where`
  return inputText(name, `Conditions on type ${type.name}; all that are given must hold.`, [
    ...combinatorsOf(name),
    '"On its id." id: IdWhere',
    '"On its names." name: NameWhere',
    '"On codes of others." externalId: ExternalIdWhere',
    ...type.fields.map(whereField),
    ...type.links.map(link =>
      fieldText({
        name: link.name,
        type: whereNames(link).filter,
        description: 'On this link.',
      }),
    ),
  ])
}

function orderText(type: EntityType): string {
  const keys = type.fields.filter(({ kind }) => kind !== 'boolean' && kind !== 'bilingual')
  return inputText(
    `${type.name}Order`,
    `How to sort a list of type ${type.name}; each entry holds one key.`,
    [
      '"By name." name: Sort',
      '"By id." id: Sort',
      ...keys.map(field =>
        fieldText({
          name: field.name,
          type: 'Sort',
          description: firstSentenceOf(field.description),
        }),
      ),
      ...type.links.map(({ name }) => `"By their number." ${name}: Sort`),
    ],
  )
}

function deriveRootFields(type: EntityType): string {
  const one = `${describeInText(`The ${type.name} with that id; null, and an error with the nearest id, when there is none.`)}
    ${type.one}("Its id." id: ID! ${INHERITED_ARGUMENTS.join('\n')}): ${type.name}`
  const args = [
    `"Conditions on the entities." where: ${type.name}Where`,
    `"How to sort." orderBy: [${type.name}Order!]`,
    ...PAGE_ARGUMENTS,
    ...INHERITED_ARGUMENTS,
    '"How sure it is that they exist then." certainty: Certainty',
  ]
  const many = `${describeInText(`All of type ${type.name} that meet the conditions. ${type.description}`)} ${type.many}(${args.join('\n')}): ${type.name}Connection`
  return `extend type Query { ${one}\n${many} }`
}
