import { describeInText } from './derive-text.js'
import { type Facet, facetsOfAllClaims, facetsOfEntities } from './facets.js'
import type { EntityType, Link, Model } from './model.js'

/** The facets that there are, as enums, and the field of a connection that takes them. */

/** The field of a list of one type. */
export const facetsOfListText = ({ name }: EntityType): string =>
  facetsText([`"By these." fields: [${name}Facet!]!`])

/** The field of a link: claims can be counted by what they say, and by what stands at their far ends. */
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
