import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { Texts } from '../answer/texts.js'
import type { Lang, Model } from '../model/model.js'
import { costOf } from '../plan/cost.js'
import { checkDocument, fragmentsOf } from '../plan/shape-limits.js'
import type { Plan } from '../plan/plan.js'
import { planOperation } from '../plan/plan-operation.js'
import { writeCanonical } from '../model/canonical.js'
import type { GraphVersion } from '../questions/version.js'

/** An operation with the values that it is asked with. */
export interface AskedOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** The document as it was sent. */
  readonly source: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly lang: Lang
}

/** All that depends on an operation, its variables, the language and the version of the graph alone. */
export interface Prepared {
  readonly plan: Plan
  readonly cost: number
  readonly texts: Texts
}

const MOST_PREPARED = 1_000

/** Prepares operations, each once for as long as it comes again: what was worked out for it is kept, least used out first. */
export function createPreparing(model: Model): (asked: AskedOperation, version: GraphVersion) => Prepared {
  const known = new LRUCache<string, Prepared>({ max: MOST_PREPARED })
  return (asked, version) => {
    const key = writeCanonical([
      version.bookmark,
      asked.lang,
      asked.operation.name?.value ?? '',
      asked.variables,
      asked.source,
    ])
    const found = known.get(key)
    if (found !== undefined) return found
    const prepared = prepare(model, asked, version)
    known.set(key, prepared)
    return prepared
  }
}

function prepare(model: Model, asked: AskedOperation, version: GraphVersion): Prepared {
  const { schema, operation, variables, lang } = asked
  checkDocument(asked.document)
  const fragments = fragmentsOf(asked.document)
  const plan = planOperation({ schema, model, operation, fragments, variables, lang }, version)
  return { plan, cost: costOf(plan), texts: new Texts(model) }
}
