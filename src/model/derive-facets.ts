import { describeInText } from './derive-text.js'
import { type Facet, facetsOfEntities } from './facets.js'
import type { EntityType, Model } from './model.js'

/** What can be counted by, as enums, and the field of a connection that takes them. */

/** The field of a list of one type. */
export const facetsOfListText = ({ name }: EntityType): string =>
  facetsText([`"By these." fields: [${name}Facet!]!`])

const facetsText = (args: readonly string[]): string =>
  `"How many have which values." facets(${args.join('\n')} "How many values, 1 to 100." limit: Int = 10): [Facet!]`

export function facetEnumTexts(model: Model): string[] {
  return [...model.entities.values()].map(type =>
    enumText(
      `${type.name}Facet`,
      `By what a list of type ${type.name} can be counted.`,
      facetsOfEntities(type, model),
    ),
  )
}

function enumText(name: string, description: string, facets: readonly Facet[]): string {
  const values = facets.map(facet => `${describeInText(facet.description)} ${facet.name}`)
  return `${describeInText(description)} enum ${name} { ${values.join('\n')} }`
}
