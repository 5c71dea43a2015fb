import { describeInText } from './derive-text.js'
import { type Facet, facetsOfAllClaims, facetsOfEntities } from './facets.js'
import type { EntityType, Link, Model } from './model.js'

/** The SDL of facets: an enum of them for each type, and the field of a connection that takes them. */

/** The field `facets` for a list of one type. */
export const facetsOfListText = ({ name }: EntityType): string =>
  facetsText([`"By these." fields: [${name}Facet!]!`])

/** The field `facets` for a link: its claims are counted by what they say, and by the entities at their far ends. */
export const facetsOfLinkText = ({ far }: Link): string =>
  facetsText(['"Of the claims." claim: [ClaimFacet!]', `"Of the far ends." node: [${far}Facet!]`])

const facetsText = (args: readonly string[]): string =>
  `"How many have which values." facets(${args.join('\n')} "How many values, 1 to 100." limit: Int = 10): [Facet!]`

export function facetEnumTexts(model: Model): string[] {
  const ofTypes = [...model.entities.values()].map(type =>
    enumText(
      `${type.name}Facet`,
      `By what a list of type ${type.name} can be counted.`,
      facetsOfEntities(type, model),
    ),
  )
  return [
    ...ofTypes,
    enumText('EntityFacet', 'By what entities of any type can be counted.', facetsOfEntities(null, model)),
    enumText(
      'ClaimFacet',
      'By what claims can be counted; some have only some of these.',
      facetsOfAllClaims(model),
    ),
  ]
}

function enumText(name: string, description: string, facets: readonly Facet[]): string {
  const values = facets.map(facet => `${describeInText(facet.description)} ${facet.name}`)
  return `${describeInText(description)} enum ${name} { ${values.join('\n')} }`
}
