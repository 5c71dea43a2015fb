import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { RequestError } from '../errors.js'
import { type AskedPage, AskedPages } from './asked-pages.js'
import { IntrospectionDepth } from './introspection-depth.js'
import { MOST_COST, type Measure, type Weight, tooDear } from './too-dear.js'

/** What an operation may cost at most, worked out before the database is asked. */

export const MOST_LINKS_DEEP = 12

export interface Operation {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Readonly<Record<string, unknown>>
}

/** How many claims a link can give: `Instrument.parties`; for lists, how many entities there are. Null where that is not known. */
export type MostRows = (type: string, field: string) => number | null

const NOTHING: Measure = { cost: 0, links: 0, heaviest: null }

/** What the operation costs, in one graph after another: its arguments are read once for all. */
export function costing(operation: Operation): (most: MostRows) => number {
  const pages = new AskedPages(operation.variables)
  return most => costOf(operation, most, pages)
}

/** The cost of the operation: one for every entity, claim or statement that it may bring. Refused when too dear or too deep. */
function costOf(operation: Operation, most: MostRows, pages: AskedPages): number {
  const root = operation.schema.getRootType(operation.operation.operation)!
  const walk = new Walk(operation, most, pages)
  const measure = walk.selections(operation.operation.selectionSet, root, '')
  if (measure.links > MOST_LINKS_DEEP) {
    throw new RequestError(
      'QUERY_TOO_COMPLEX',
      'TOO_DEEP',
      `The query follows ${measure.links} links one below the other; follow at most ${MOST_LINKS_DEEP}, and ask for the rest by the ids found.`,
      { links: measure.links, max: MOST_LINKS_DEEP },
    )
  }
  if (measure.cost > MOST_COST) throw tooDear(measure)
  return Math.max(1, Math.ceil(measure.cost))
}

class Walk {
  readonly #operation: Operation
  readonly #most: MostRows
  readonly #pages: AskedPages
  readonly #measured = new Map<SelectionSetNode, Measure>()
  readonly #introspection: IntrospectionDepth

  constructor(operation: Operation, most: MostRows, pages: AskedPages) {
    this.#operation = operation
    this.#most = most
    this.#pages = pages
    this.#introspection = new IntrospectionDepth(operation.fragments)
  }

  /** A selection costs the same wherever a fragment brings it: it is measured once, so that fragments that double each other stay cheap to refuse. */
  selections(set: SelectionSetNode, type: GraphQLCompositeType, path: string): Measure {
    const known = this.#measured.get(set)
    if (known !== undefined) return known
    const measure = this.#fields(set, type, new Set())
      .map(({ node, parent }) => this.#field(node, parent, path))
      .reduce(together, NOTHING)
    this.#measured.set(set, measure)
    return measure
  }

  /** The fields of a selection, with the types on which they stand; a fragment counts once however often it is spread, as it does when it runs. */
  #fields(
    set: SelectionSetNode,
    type: GraphQLCompositeType,
    seen: Set<string>,
  ): { readonly node: FieldNode; readonly parent: GraphQLCompositeType }[] {
    return set.selections.flatMap(selection => {
      if (selection.kind === Kind.FIELD) return [{ node: selection, parent: type }]
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return this.#fields(
          selection.selectionSet,
          this.#narrowed(selection.typeCondition?.name.value, type),
          seen,
        )
      const name = selection.name.value
      const fragment = this.#operation.fragments[name]
      if (fragment === undefined || seen.has(name)) return []
      const narrowed = this.#narrowed(fragment.typeCondition.name.value, type)
      return this.#fields(fragment.selectionSet, narrowed, seen.add(name))
    })
  }

  #narrowed(condition: string | undefined, type: GraphQLCompositeType): GraphQLCompositeType {
    const found = condition === undefined ? type : this.#operation.schema.getType(condition)
    return found as GraphQLCompositeType
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, path: string): Measure {
    const name = node.name.value
    if (name.startsWith('__')) {
      this.#introspection.check(node)
      return NOTHING
    }
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
    const type = field === undefined ? undefined : getNamedType(field.type)
    if (field === undefined || type === undefined) return NOTHING
    const place = path === '' ? name : `${path}.${name}`
    const page = this.#pages.of(field, node)
    if (!isCompositeType(type) || node.selectionSet === undefined) return NOTHING
    const below = this.selections(node.selectionSet, type, place)
    const links = below.links + (path !== '' && (HOPS.has(name) || page !== null) ? 1 : 0)
    if (page === null) return { ...below, links, cost: below.cost + (HOPS.has(name) || path === '' ? 1 : 0) }
    const each = 1 + below.cost
    const rows = this.#rows(page, parent.name, name)
    const heaviest: Weight = { path: place, argument: page.argument, rows, each, heaviest: below.heaviest }
    return { cost: rows * each, links, heaviest }
  }

  /** How many rows of the page there can be. */
  #rows({ argument, size }: AskedPage, parent: string, field: string): number {
    const most = argument === 'ids' ? null : this.#most(parent, field)
    return most === null ? size : Math.max(1, Math.min(size, most))
  }
}

/** Fields that lead to one other entity without being lists. */
const HOPS = new Set(['from', 'to', 'entity', 'source'])

function together(a: Measure, b: Measure): Measure {
  const heavier =
    (b.heaviest?.rows ?? 0) * (b.heaviest?.each ?? 0) > (a.heaviest?.rows ?? 0) * (a.heaviest?.each ?? 0)
      ? b
      : a
  return { cost: a.cost + b.cost, links: Math.max(a.links, b.links), heaviest: heavier.heaviest }
}
