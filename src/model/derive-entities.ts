import type { EntityType, Field, Link } from './model.js'
import { connectionText, sideName, whereField, whereNames } from './derive-claims.js'
import {
  CLAIM_ARGUMENTS,
  INHERITED_ARGUMENTS,
  PAGE_ARGUMENTS,
  combinatorsOf,
  describeInText,
  fieldText,
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
    connectionText(type.name, type.name, `A list of type ${type.name}.`, 'ListSummary'),
    edgeText(type),
    whereText(type),
    orderText(type),
    deriveRootFields(type),
  ]
}

function linkField(link: Link): string {
  const args = [
    ...PAGE_ARGUMENTS,
    `"Conditions on the claim and on the entity at its far end." where: ${whereNames(link).link}`,
    '"How to sort; by the name of the entity at the far end, unless given." orderBy: [LinkOrder!]',
    ...INHERITED_ARGUMENTS,
    ...CLAIM_ARGUMENTS,
  ]
  return `${describeInText(link.description)} ${link.name}(${args.join('\n')}): ${sideName(link.claim, link.direction)}Connection`
}

function edgeText(type: EntityType): string {
  return objectText(
    `${type.name}Edge`,
    `One ${type.name} in a list.`,
    [],
    [
      '"Give it as `after` to go on from here." cursor: Cursor!',
      `"The entity." node: ${type.name}!`,
      '"How sure it is that the entity itself exists on the day of `asOf`, not that the conditions hold then; null without a day." certainty: Certainty',
    ],
  )
}

function whereText(type: EntityType): string {
  const name = `${type.name}Where`
  return inputText(name, `Conditions on type ${type.name}; all that are given must hold.`, [
    ...combinatorsOf(name),
    '"On its id." id: IdWhere',
    '"On its names." name: NameWhere',
    ...type.fields.map(whereField),
    ...type.links.map(link =>
      fieldText({ name: link.name, type: whereNames(link).filter, description: link.description }),
    ),
  ])
}

function orderText(type: EntityType): string {
  const keys = type.fields.filter(({ kind }) => kind !== 'boolean' && kind !== 'bilingual')
  return inputText(
    `${type.name}Order`,
    `How to sort a list of type ${type.name}; each entry holds one key, and the first entry weighs most.`,
    [
      '"By name, in the language that the request accepts." name: Sort',
      '"By id." id: Sort',
      ...keys.map(field =>
        fieldText({ name: field.name, type: 'Sort', description: orderDescription(field) }),
      ),
    ],
  )
}

function orderDescription({ name, kind, description }: Field): string {
  const imprecise = kind === 'edtf' ? ' An imprecise date counts from its first possible day.' : ''
  return `By ${name}: ${description}${imprecise}`
}

function deriveRootFields(type: EntityType): string {
  const one = `${describeInText(`The ${type.name} with that id; null, and an error with the nearest id, when there is none.`)}
    ${type.one}("Its id." id: ID! ${INHERITED_ARGUMENTS.join('\n')}): ${type.name}`
  const args = [
    `"Conditions on the entities." where: ${type.name}Where`,
    `"How to sort; by name, unless given." orderBy: [${type.name}Order!]`,
    ...PAGE_ARGUMENTS,
    ...INHERITED_ARGUMENTS,
    '"Only those that certainly, or no more than possibly, exist on the day of `asOf`, which must be set." certainty: Certainty',
  ]
  const many = `${describeInText(`All of type ${type.name} that meet the conditions. ${type.description}`)} ${type.many}(${args.join('\n')}): ${type.name}Connection`
  return `extend type Query { ${one}\n${many} }`
}
