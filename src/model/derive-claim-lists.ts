import {
  INHERITED_ARGUMENTS,
  PAGE_ARGUMENTS,
  CLAIM_ARGUMENTS,
  describeInText,
  firstSentenceOf,
  inputText,
} from './derive-text.js'
import { type Model, SOURCE_TYPE, SPEAKING_TYPES } from './model.js'

/** The SDL of lists of claims of any type, at the root, on every entity and on a source; and of the list of an entity's sources. */

/** The arguments of every list of claims; `more` holds those that only one of the lists has. */
const listArguments = (more = ''): string => `(
      ${PAGE_ARGUMENTS.join('\n')}
      "On claims and their ends." where: AnyClaimWhere
      "Only of these types." types: [ClaimTypeName!]
      ${more}
      ${INHERITED_ARGUMENTS.join('\n')}
      ${CLAIM_ARGUMENTS.join('\n')})`

const DIRECTION = '"Which way, seen from here." direction: Direction = BOTH'

const CLAIMS =
  'All that is said of it. Claims of every type in both directions, and its statements, in the order of the ids; of a source, all that rests on it.'
const RESTING =
  'All that rests on it. It is listed whatever it means and whatever became of it, unless `modality` or a condition says otherwise, in the order of the ids.'
const SOURCES =
  'Sources that speak of it. They do so in any claim or statement, whatever it means and whatever became of it; those with the most first.'
const SAID =
  'All that it said: claims and statements of whose evidence it is the speaker, whatever they mean, unless `modality` or a condition says otherwise.'

/**
 * The fields of an entity that list claims and sources. The interface describes them in full. A type repeats only the first sentence, unless it has words of
 * its own.
 */
export function claimListFields(typeName: string): string[] {
  const isInterface = typeName === 'Entity'
  const about = typeName === SOURCE_TYPE ? RESTING : isInterface ? CLAIMS : firstSentenceOf(CLAIMS)
  const sources = isInterface ? SOURCES : firstSentenceOf(SOURCES)
  return [
    `${describeInText(about)} claims${listArguments(DIRECTION)}: ClaimConnection`,
    `${describeInText(sources)} sources(
      ${PAGE_ARGUMENTS.join('\n')}
      "What the graph said then." knownAt: KnownAt): EntitySourceConnection`,
    ...(SPEAKING_TYPES.includes(typeName)
      ? [`${describeInText(SAID)} said${listArguments()}: ClaimConnection`]
      : []),
  ]
}

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
      claims${listArguments()}: ClaimConnection
    }`,
  ]
}
