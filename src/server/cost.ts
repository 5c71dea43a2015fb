import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { RequestError } from '../errors.js'
import { pageSize } from '../resolvers/arguments.js'
import { boundArgument } from '../resolvers/bounds.js'

/** What an operation may cost at most, worked out before the database is asked. */

export const MOST_COST = 50_000
export const MOST_LINKS_DEEP = 12
const MOST_INTROSPECTION_DEEP = 20

export interface Operation {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Readonly<Record<string, unknown>>
  /** How many claims a link can give: `Instrument.parties`; for lists, how many entities there are. */
  readonly most: (type: string, field: string) => number | null
}

/** A list in the operation: how many rows it may have, what each costs below it, and where it stands. */
interface Weight {
  readonly path: string
  readonly rows: number
  readonly each: number
  readonly heaviest: Weight | null
}

interface Measure {
  readonly cost: number
  readonly links: number
  readonly heaviest: Weight | null
}

const NOTHING: Measure = { cost: 0, links: 0, heaviest: null }

/** The cost of the operation: one for every entity, claim or statement that it may bring. Refused when too dear or too deep. */
export function costOf(operation: Operation): number {
  const root = operation.schema.getRootType(operation.operation.operation)!
  const walk = new Walk(operation)
  const measure = walk.selections(operation.operation.selectionSet, root, '', 0)
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
  readonly #fragments = new Map<string, Measure>()
  /** The greatest depth at which each fragment was introspected. */
  readonly #introspectedAt = new Map<string, number>()

  constructor(operation: Operation) {
    this.#operation = operation
  }

  selections(set: SelectionSetNode, type: GraphQLCompositeType, path: string, introspected: number): Measure {
    return set.selections
      .map(selection => {
        if (selection.kind === Kind.FIELD) return this.#field(selection, type, path, introspected)
        if (selection.kind === Kind.INLINE_FRAGMENT)
          return this.selections(
            selection.selectionSet,
            this.#narrowed(selection.typeCondition?.name.value, type),
            path,
            introspected,
          )
        return this.#fragment(selection.name.value, path, introspected)
      })
      .reduce(together, NOTHING)
  }

  /** A fragment costs the same wherever it is spread: it is measured once, so that fragments that spread each other twice stay cheap to refuse. */
  #fragment(name: string, path: string, introspected: number): Measure {
    const fragment = this.#operation.fragments[name]!
    const known = this.#fragments.get(name)
    const measure =
      known ??
      this.selections(
        fragment.selectionSet,
        this.#narrowed(fragment.typeCondition.name.value, null),
        path,
        introspected,
      )
    this.#fragments.set(name, measure)
    return measure
  }

  #narrowed(condition: string | undefined, type: GraphQLCompositeType | null): GraphQLCompositeType {
    const found = condition === undefined ? type : this.#operation.schema.getType(condition)
    return found as GraphQLCompositeType
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, path: string, introspected: number): Measure {
    const name = node.name.value
    if (name.startsWith('__')) return this.#introspection(node, introspected)
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
    const type = field === undefined ? undefined : getNamedType(field.type)
    if (field === undefined || type === undefined) return NOTHING
    const place = path === '' ? name : `${path}.${name}`
    const rows = this.#rows(field, node, parent.name)
    if (!isCompositeType(type) || node.selectionSet === undefined) return NOTHING
    const below = this.selections(node.selectionSet, type, place, introspected)
    const links = below.links + (HOPS.has(name) || (rows !== null && path !== '') ? 1 : 0)
    if (rows === null) return { ...below, links, cost: below.cost + (HOPS.has(name) || path === '' ? 1 : 0) }
    const each = 1 + below.cost
    return { cost: rows * each, links, heaviest: { path: place, rows, each, heaviest: below.heaviest } }
  }

  /** How many rows the field may give; null for what is no list. Its arguments are bounded on the way. */
  #rows(field: GraphQLField<unknown, unknown>, node: FieldNode, parent: string): number | null {
    const args = getArgumentValues(field, node, this.#operation.variables)
    for (const [name, value] of Object.entries(args)) boundArgument(value, name)
    if ('ids' in args) return (args.ids as unknown[]).length
    if (!field.args.some(argument => argument.name === 'first')) return null
    const asked = pageSize(args.first as number | null | undefined)
    const most = this.#operation.most(parent, field.name)
    return most === null ? asked : Math.max(1, Math.min(asked, most))
  }

  /** Introspection costs nothing and has a depth of its own; it must not run in circles. */
  #introspection(node: FieldNode, depth: number): Measure {
    if (node.selectionSet !== undefined) this.#introspected(node.selectionSet, depth + 1)
    return NOTHING
  }

  #introspected(set: SelectionSetNode, depth: number): void {
    if (depth > MOST_INTROSPECTION_DEEP) {
      throw new RequestError(
        'QUERY_TOO_COMPLEX',
        'TOO_DEEP',
        `The introspection goes more than ${MOST_INTROSPECTION_DEEP} levels deep; the whole schema stands at /schema.graphql.`,
        { max: MOST_INTROSPECTION_DEEP },
      )
    }
    for (const selection of set.selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.#introspectedFragment(selection.name.value, depth + 1)
          : selection.selectionSet
      if (inner !== undefined) this.#introspected(inner, depth + 1)
    }
  }

  /** What to look into below a spread: nothing when the fragment was looked into as deep as here, or deeper. */
  #introspectedFragment(name: string, depth: number): SelectionSetNode | undefined {
    if ((this.#introspectedAt.get(name) ?? 0) >= depth) return undefined
    this.#introspectedAt.set(name, depth)
    return this.#operation.fragments[name]?.selectionSet
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

/** Names the field to narrow and the `first` that would pass: the deepest one whose narrowing alone is enough. */
function tooDear({ cost, heaviest }: Measure): RequestError {
  const chain: { weight: Weight; outer: number }[] = []
  for (let weight = heaviest, outer = 1; weight !== null; outer *= weight.rows, weight = weight.heaviest)
    chain.push({ weight, outer })
  const options = chain.map(({ weight, outer }) => ({
    path: weight.path,
    first: Math.floor((MOST_COST - (cost - outer * weight.rows * weight.each)) / (outer * weight.each)),
  }))
  const best = options.filter(option => option.first >= 1).at(-1)
  const advice =
    best === undefined
      ? 'ask for fewer levels at once'
      : `give \`${best.path}\` first: ${best.first}, and go on with \`after\``
  return new RequestError(
    'QUERY_TOO_COMPLEX',
    'TOO_COSTLY',
    `The query may bring ${Math.ceil(cost)} things, and ${MOST_COST} is the most; ${advice}.`,
    { cost: Math.ceil(cost), max: MOST_COST, field: best?.path ?? null, first: best?.first ?? null },
  )
}
