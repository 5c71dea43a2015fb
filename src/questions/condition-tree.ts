import type { Link } from '../model/model.js'

/** Conditions as the caller gives them: an input object of the derived API, already checked against it. */
export type Conditions = Readonly<Record<string, unknown>>

/** Something that must, or must not, stand at the far end of a link. */
export interface Related {
  readonly kind: 'related'
  readonly link: Link
  readonly isThere: boolean
  readonly claim: Conditions
  readonly node: Conditions
}

/** The operator that asks whether there is a value at all; every other compares one, and is neither met nor missed where there is none. */
export const EXISTS = 'exists'

/** One comparison, with its value in the form in which values are stored. The operator is called as the inputs of the schema call it. */
export type Leaf =
  | {
      readonly kind: 'property'
      readonly property: string
      readonly operator: string
      readonly value: unknown
    }
  /** Compares all names of an entity: one of them must fit. */
  | { readonly kind: 'names'; readonly operator: string; readonly value: unknown }
  | Related

export interface All {
  readonly kind: 'all'
  readonly of: readonly Tree[]
}

/** What must hold of an entity or a claim. */
export type Tree =
  | All
  | { readonly kind: 'any'; readonly of: readonly Tree[] }
  | { readonly kind: 'not'; readonly of: Tree }
  | Leaf
