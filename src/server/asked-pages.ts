import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql'
import { pageSize } from '../resolvers/arguments.js'
import { boundArgument } from '../resolvers/bounds.js'

/** What a field's arguments ask for: so many things by their ids, or a page of so many rows. */
export interface AskedPage {
  readonly argument: 'ids' | 'first'
  readonly size: number
}

/** The pages that the fields of an operation ask for. The arguments of each are read, and bounded, once. */
export class AskedPages {
  readonly #variables: Readonly<Record<string, unknown>>
  readonly #known = new Map<FieldNode, AskedPage | null>()

  constructor(variables: Readonly<Record<string, unknown>>) {
    this.#variables = variables
  }

  /** Null for what is no list. */
  of(field: GraphQLField<unknown, unknown>, node: FieldNode): AskedPage | null {
    const known = this.#known.get(node)
    if (known !== undefined) return known
    const page = pageOf(field, getArgumentValues(field, node, this.#variables))
    this.#known.set(node, page)
    return page
  }
}

function pageOf(field: GraphQLField<unknown, unknown>, args: Record<string, unknown>): AskedPage | null {
  for (const [name, value] of Object.entries(args)) boundArgument(value, name)
  if ('ids' in args) return { argument: 'ids', size: (args.ids as unknown[]).length }
  if (!field.args.some(argument => argument.name === 'first')) return null
  return { argument: 'first', size: pageSize(args.first as number | null | undefined) }
}
