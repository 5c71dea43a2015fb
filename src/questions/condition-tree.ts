import type { Link } from '../model/model.js'

/** Conditions as the caller gives them: an input object of the derived API, already checked against it. */
export type Conditions = Readonly<Record<string, unknown>>

/** Something that must, or must not, stand at the far end of a link. */
export interface Related {
  readonly kind: 'related'
  readonly link: Link
  /** Whether the far end may lie at the end of a chain of any number of such claims, or of none. */
  readonly isChain: boolean
  readonly isThere: boolean
  /** With what the number of such claims is compared, where they are counted; null where it is enough that there is one. */
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
 * How a number of claims is asked for. No pattern finds a thing that has none of these claims. So where having none would do ("at most three"), the pattern
 * finds the things whose number does not fit. Then `isThere` is false: the wanted things are those that the pattern does not find.
 */
export interface CountCondition {
  readonly tests: readonly ComparedNumber[]
  /** Whether the pattern finds the things whose number meets the tests; else it finds those whose number does not. */
  readonly fits: boolean
}

/** One comparison of one stored property. */
export interface PropertyLeaf {
  readonly kind: 'property'
  readonly property: string
  readonly operator: string
  readonly value: unknown
}

/**
 * The operator that asks whether there is a value at all. Every other operator compares a value; where there is none, the comparison is neither met nor
 * missed.
 */
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
