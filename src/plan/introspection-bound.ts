import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'
import { RequestError } from '../errors.js'

const MOST_DEEP = 20

/** Bounds introspection. It has no cost, so its depth has a bound of its own, and it cannot run in circles. */
export class IntrospectionBound {
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>
  /** The greatest depth at which each fragment was looked into. */
  readonly #seen = new Map<string, number>()

  constructor(fragments: Readonly<Record<string, FragmentDefinitionNode>>) {
    this.#fragments = fragments
  }

  /** Refuses `__schema` or `__type` that goes too deep. */
  check(node: FieldNode): void {
    if (node.selectionSet !== undefined) this.#walk(node.selectionSet, 1)
  }

  #walk(set: SelectionSetNode, depth: number): void {
    if (depth > MOST_DEEP) {
      throw new RequestError(
        'QUERY_TOO_COMPLEX',
        'TOO_DEEP',
        `The introspection goes more than ${MOST_DEEP} levels deep; the whole schema stands at /schema.graphql.`,
        { max: MOST_DEEP },
      )
    }
    for (const selection of set.selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.#fragment(selection.name.value, depth + 1)
          : selection.selectionSet
      if (inner !== undefined) this.#walk(inner, depth + 1)
    }
  }

  /** Gives the selections to look into below a fragment spread; none where the fragment was looked into at this depth already, or deeper. */
  #fragment(name: string, depth: number): SelectionSetNode | undefined {
    if ((this.#seen.get(name) ?? 0) >= depth) return undefined
    this.#seen.set(name, depth)
    return this.#fragments[name]?.selectionSet
  }
}
