import { type ASTNode, type FieldNode, type FragmentDefinitionNode, Kind, visit } from 'graphql'

/**
 * Finds the variables that a part of a document uses. A part that uses none, or that uses the same values as before, means the same as before and need not be
 * planned again. Each fragment is looked into once, however often it is spread.
 */
export class VariablesUsed {
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly #known = new Map<ASTNode, ReadonlySet<string>>()

  constructor(fragments: Readonly<Record<string, FragmentDefinitionNode>>) {
    this.#fragments = fragments
  }

  /** Finds the variables in the arguments of fields and in all that stands below them. */
  inFields(nodes: readonly FieldNode[]): readonly string[] {
    return this.#inAll(nodes)
  }

  /** Finds the variables in all that stands below fields. */
  belowFields(nodes: readonly FieldNode[]): readonly string[] {
    return this.#inAll(nodes.flatMap(({ selectionSet }) => selectionSet ?? []))
  }

  #inAll(nodes: readonly ASTNode[]): string[] {
    return [...new Set(nodes.flatMap(node => [...this.#inNode(node)]))].sort()
  }

  #inNode(node: ASTNode): ReadonlySet<string> {
    const known = this.#known.get(node)
    if (known !== undefined) return known
    const names = new Set<string>()
    this.#known.set(node, names)
    const add = (inner: ASTNode): false => {
      for (const name of this.#inNode(inner)) names.add(name)
      return false
    }
    visit(node, {
      enter: inner => {
        if (inner.kind === Kind.VARIABLE) names.add(inner.name.value)
        if (inner.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = this.#fragments[inner.name.value]
          if (fragment !== undefined) add(fragment.selectionSet)
        }
        return inner !== node && inner.kind === Kind.FIELD ? add(inner) : undefined
      },
    })
    return names
  }
}
