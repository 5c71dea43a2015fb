import {
  INHERITED_ARGUMENTS,
  PAGE_ARGUMENTS,
  CLAIM_ARGUMENTS,
  describeInText,
  inputText,
} from './derive-text.js'
import { type Model, SOURCE_TYPE, SPEAKING_TYPES } from './model.js'

/** Lists of claims of whatever type: at the root, on every entity, on a source; and the sources of an entity. */

/** What every entity has of it, beside what the interface says in the schema files. */
export function claimListFields(typeName: string): string[] {
  const about =
    typeName === SOURCE_TYPE
      ? 'All that rests on it. It is listed whatever it means and whatever became of it, unless `modality` or a condition says otherwise, in the order of the ids.'
      : 'All that is said of it. Claims of every type in both directions, and its statements, in the order of the ids; of a source, all that rests on it.'
  const short = (text: string): string =>
    typeName === 'Entity' ? text : text.slice(0, text.indexOf('.') + 1)
  return [
    `${describeInText(typeName === SOURCE_TYPE ? about : short(about))} claims(
      ${PAGE_ARGUMENTS.join('\n')}
      "On claims and their ends." where: AnyClaimWhere
      "Only of these types." types: [ClaimTypeName!]
      "Which way, seen from here." direction: Direction = BOTH
      ${INHERITED_ARGUMENTS.join('\n')}
      ${CLAIM_ARGUMENTS.join('\n')}): ClaimConnection`,
    `${describeInText(short('Sources that speak of it. They do so in any claim or statement, whatever it means and whatever became of it; those with the most first.'))} sources(
      ${PAGE_ARGUMENTS.join('\n')}
      "What the graph said then." knownAt: KnownAt): EntitySourceConnection`,
    ...(SPEAKING_TYPES.includes(typeName) ? [SAID_FIELD] : []),
  ]
}

/** What whoever may speak said, within whatever source. */
const SAID_FIELD = `"All that it said: claims and statements of whose evidence it is the speaker, whatever they mean, unless \`modality\` or a condition says otherwise." said(
      ${PAGE_ARGUMENTS.join('\n')}
      "On claims and their ends." where: AnyClaimWhere
      "Only of these types." types: [ClaimTypeName!]
      ${INHERITED_ARGUMENTS.join('\n')}
      ${CLAIM_ARGUMENTS.join('\n')}): ClaimConnection`

export function claimListTexts(model: Model): string[] {
  const values = [...model.claims.values()].map(({ type, meaning }) => `${describeInText(meaning)} ${type}`)
  return [
    `"A type of claims." enum ClaimTypeName { ${values.join('\n')} "A value of an entity: a name, a date, a kind." STATEMENT }`,
    inputText('ClaimTypeNameWhere', 'Conditions on the type of a claim.', [
      '"Is this one." eq: ClaimTypeName',
      '"Is another one." ne: ClaimTypeName',
      '"Is one of these." in: [ClaimTypeName!]',
    ]),
    `extend input AnyClaimWhere {
      "On its type." type: ClaimTypeNameWhere
      "On one of its sources." source: ${SOURCE_TYPE}Where
    }`,
    `extend interface Entity { ${claimListFields('Entity').join('\n')} }`,
    `extend type Query {
      "All claims and statements that meet the conditions, in the order of their ids. Whatever is said of one entity is \`claims\` of that entity."
      claims(
        ${PAGE_ARGUMENTS.join('\n')}
        "On claims and their ends." where: AnyClaimWhere
        "Only of these types." types: [ClaimTypeName!]
        ${INHERITED_ARGUMENTS.join('\n')}
        ${CLAIM_ARGUMENTS.join('\n')}): ClaimConnection
    }`,
    entityWhereText(model),
  ]
}

/** Conditions of each type on an entity of any type, under the name of the type's look-up. */
function entityWhereText(model: Model): string {
  const fields = [...model.entities.values()].map(
    ({ name, one }) => `"That it is of type ${name}, and such a one; \`{}\` fits any." ${one}: ${name}Where`,
  )
  return `extend input EntityWhere { ${fields.join('\n')} }`
}
