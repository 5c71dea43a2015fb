import { type EntityType, type Field, type Link, type Model, wordsOfName } from '../../model/model.js'

/**
 * A property in the terms of the Reconciliation API: a field of the schema under its own name. A field name has one leaf type in the whole schema, so
 * that a property means the same on every type that has it.
 */
export interface Property {
  readonly id: string
  readonly name: string
  readonly description: string
  /** The types that have it. */
  readonly types: readonly string[]
  /** The sort of its values: entities, or a value of a kind. */
  readonly kind: Field['kind'] | 'entities'
  /** The type at the far end, where it is always the same. */
  readonly far: string | null
}

/** Gives every property that there is, by its id. */
export function propertiesOf(model: Model): ReadonlyMap<string, Property> {
  const found = new Map<string, Property>()
  for (const type of model.entities.values())
    for (const property of [
      ...type.fields.map(field => ofField(type, field)),
      ...type.links.map(link => ofLink(type, link)),
    ])
      found.set(property.id, mergeProperty(found.get(property.id), property))
  return found
}

const ofField = (type: EntityType, { name, description, kind }: Field): Property => ({
  id: name,
  name: wordsOfName(name),
  description,
  types: [type.name],
  kind,
  far: null,
})

const ofLink = (type: EntityType, { name, description, far }: Link): Property => ({
  id: name,
  name: wordsOfName(name),
  description,
  types: [type.name],
  kind: 'entities',
  far: far === 'Entity' ? null : far,
})

function mergeProperty(known: Property | undefined, { types, far, ...property }: Property): Property {
  if (known === undefined) return { ...property, types, far }
  return { ...known, types: [...known.types, ...types], far: known.far === far ? far : null }
}
