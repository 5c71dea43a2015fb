import { getArgumentValues } from 'graphql'
import type { GraphVersion } from '../loaders/version.js'
import { fieldsOf } from '../resolvers/selection.js'
import type { Operation } from './cost.js'

/** The clocks that a root field set, as the caller wrote them. */
interface FieldClocks {
  readonly asOf?: unknown
  readonly knownAt?: unknown
}

/** What makes an answer citable: which data, in which state, under which clocks, at what cost. */
export interface Citation extends Record<string, unknown> {
  readonly release: number
  readonly isDraft: boolean
  readonly hash: string
  readonly cost: number
  /** By root field; only those that set a clock. */
  readonly clocks: Readonly<Record<string, FieldClocks>>
  readonly licence: string
}

export function citation(version: GraphVersion, cost: number, clocks: Citation['clocks']): Citation {
  const { release, isDraft, hash } = version
  return { release, isDraft, hash, clocks, cost, licence: 'CC BY 4.0' }
}

/** The clocks of each root field of an operation that sets one. */
export function clocksOfRoots({ schema, operation, fragments, variables }: Operation): Citation['clocks'] {
  const fields = schema.getQueryType()!.getFields()
  const entries = fieldsOf([operation.selectionSet], { fragments }).flatMap(node => {
    const field = fields[node.name.value]
    if (field === undefined) return []
    const { asOf, knownAt } = getArgumentValues(field, node, variables) as FieldClocks
    const set = { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) }
    return Object.keys(set).length === 0 ? [] : [[node.alias?.value ?? node.name.value, set] as const]
  })
  return Object.fromEntries(entries)
}
