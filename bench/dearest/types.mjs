// The schema is the product's, and made by its own copy of graphql: that of the rivals, which lies nearer, takes its types for none.

/** The type within lists and what may not be null. */
export function namedTypeOf(type) {
  return type.ofType === undefined ? type : namedTypeOf(type.ofType)
}

/** Whether a type has fields of its own to be asked for. */
export const isComposite = ({ getFields }) => getFields !== undefined

export const isRequired = ({ type, defaultValue }) => `${type}`.endsWith('!') && defaultValue === undefined
