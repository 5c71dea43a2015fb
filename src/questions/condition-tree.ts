import type { Link } from '../model/model.js'

/** Conditions as the caller gives them: an input object of the derived API, already checked against it. */
export type Conditions = Readonly<Record<string, unknown>>

/** Something that must, or must not, stand at the far end of a link. */
export interface Related {
  readonly kind: 'related'
  readonly link: Link
  /** Whether any number of such claims may lie between, none among them. */
  readonly isChain: boolean
  readonly isThere: boolean
  /** The values with which its number is compared, where it is counted; null where it is enough that there is one. */
  readonly counted: CountCondition | null
  readonly claim: Conditions
  readonly node: Conditions
}

/** A comparison with a number. */
interface ComparedNumber {
  readonly operator: string
  readonly value: unknown
}

/**
 * How a number of claims is asked for. No pattern finds a thing that has none of them. So where none would do ("at most three"), the things are
 * looked for whose number does not fit. Then `isThere` says that what is asked for is not among them.
 */
export interface CountCondition {
  readonly tests: readonly ComparedNumber[]
  /** Whether the number of what is looked for meets the tests. */
  readonly fits: boolean
}

/** One comparison of one stored property. */
export interface PropertyLeaf {
  readonly kind: 'property'
  readonly property: string
  readonly operator: string
  readonly value: unknown
}

/** The operator that asks whether there is a value at all; every other compares one, and is neither met nor missed where there is none. */
export const EXISTS = 'exists'

/** One comparison, with its value in the form in which values are stored. The operator is called as the inputs of the schema call it. */
export type Leaf =
  | PropertyLeaf
  /** Compares all that a list of an entity holds, such as its names: one of them must fit. */
  | (Omit<PropertyLeaf, 'kind'> & { readonly kind: 'list' })
  | Related

export interface All<Tested = Leaf> {
  readonly kind: 'all'
  readonly of: readonly Tree<Tested>[]
}

/** The conditions that must hold of an entity or a claim: what is tested, joined by all-of, any-of and not. */
export type Tree<Tested = Leaf> =
  | All<Tested>
  | { readonly kind: 'any'; readonly of: readonly Tree<Tested>[] }
  | { readonly kind: 'not'; readonly of: Tree<Tested> }
  | Tested
