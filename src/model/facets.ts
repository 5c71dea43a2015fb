import {
  type ClaimType,
  type EntityType,
  type Field,
  type Link,
  type Model,
  capitalsOfName,
} from './model.js'

/** A facet: one thing that entities or claims have, by whose values they can be counted and chosen. */
export interface Facet {
  /** As it is asked for: `HELD_IN`, `STARTED_ON_YEAR`. */
  readonly name: string
  /** Where its values come from, in a few words. */
  readonly description: string
  /** The keys of the conditions that choose among its values. */
  readonly keys: readonly string[]
  readonly from: FacetSource
}

/** Where the values of a facet come from: a property, the year or decade of a date, the sources of a claim, or the far ends of a link. */
export type FacetSource =
  | { readonly kind: 'property' | 'year' | 'decade'; readonly property: string }
  | { readonly kind: 'sources' }
  | { readonly kind: 'link'; readonly link: Link }

/**
 * The facets of the entities of a type; null gives those of entities of any type. A text in both languages is no facet: it tells something, and sorts
 * nothing.
 */
export function facetsOfEntities(type: EntityType | null, { entities }: Model): readonly Facet[] {
  if (type !== null) return [...type.fields.flatMap(facetsOfField), ...type.links.map(facetOfLink)]
  const keys = ['type', ...[...entities.values()].map(({ one }) => one)]
  return [{ ...facetOfProperty('type'), keys }]
}

/** The facets of the entities at the far end of a link. */
export const facetsOfEnds = ({ far }: Link, model: Model): readonly Facet[] =>
  facetsOfEntities(model.entities.get(far) ?? null, model)

/** The facets of claims of any type, each once. */
export function facetsOfAllClaims({ claims }: Model): readonly Facet[] {
  const all = [...claims.values()].flatMap(facetsOfClaims)
  return [...new Map(all.map(facet => [facet.name, facet])).values()]
}

/** The facets of claims of a type. */
export function facetsOfClaims({ fields }: ClaimType): readonly Facet[] {
  return [
    facetOfProperty('modality'),
    facetOfProperty('grade'),
    { ...facetOfProperty('source'), from: { kind: 'sources' } },
    ...facetsOfDate('since'),
    ...facetsOfDate('until'),
    ...fields.flatMap(facetsOfField),
  ]
}

function facetsOfField({ name, kind }: Field): Facet[] {
  if (kind === 'bilingual') return []
  return kind === 'edtf' ? facetsOfDate(name) : [facetOfProperty(name)]
}

/** A date counts in a year, or decade, when all days that it may mean lie there. */
const facetsOfDate = (property: string): Facet[] =>
  (['year', 'decade'] as const).map(kind => ({
    name: `${capitalsOfName(property)}_${kind.toUpperCase()}`,
    description: `${kind === 'year' ? 'Year' : 'Decade'} of \`${property}\`.`,
    keys: [property],
    from: { kind, property },
  }))

const facetOfProperty = (property: string): Facet => ({
  name: capitalsOfName(property),
  description: `\`${property}\`.`,
  keys: [property],
  from: { kind: 'property', property },
})

const facetOfLink = (link: Link): Facet => ({
  name: capitalsOfName(link.name),
  description: `\`${link.name}\`.`,
  keys: [link.name],
  from: { kind: 'link', link },
})
